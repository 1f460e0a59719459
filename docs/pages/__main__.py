"""Write a page of the documentation, `make page NAME=tipping`, or say which are of an older model, `make page-age`."""

from importlib import import_module

import click

from docs.pages import computed_pages, names
from docs.pages._versions import say_age
from sim.model import version

AGE = "age"


@click.command()
@click.argument("name", type=click.Choice([*names(), AGE]))
def main(name: str) -> None:
    """Compute and write the page NAME; runs that the store has are not computed again. `age` computes nothing: every
    computed page says whether the model has changed since.
    """
    if name == AGE:
        say_age(computed_pages(), version())
    else:
        import_module(f"docs.pages.{name}").made().write(name)


if __name__ == "__main__":
    main()
