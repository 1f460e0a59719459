"""Write one page of the documentation: `make page NAME=tipping`."""

from importlib import import_module

import click

from docs.pages import names


@click.command()
@click.argument("name", type=click.Choice(names()))
def main(name: str) -> None:
    """Compute and write the page NAME. Runs that the store has are not computed again."""
    import_module(f"docs.pages.{name}").made().write(name)


if __name__ == "__main__":
    main()
