"""ccsim: designs of a firm, compared in the same simulated worlds.

    import ccsim
    run = ccsim.simulate(ccsim.load("customer_centric"), seed=1)

The packages behind it are called `sim` and `analysis`, names that a file of one's own may have as well. So this package
finds them beside itself, ahead of all folders in which Python looks, and everything of ccsim then comes from there.
"""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING

PACKAGES = ("sim", "analysis")


def _house() -> Path:
    """The folder that holds `sim` and `analysis`: beside this package when installed, above it in a working copy."""
    here = Path(__file__).resolve()
    return here.parents[1] if (here.parents[1] / "sim").is_dir() else here.parents[3]


def _load(name: str, folder: Path) -> None:
    """Load a package from its folder under its name. Raises ImportError where another module has the name."""
    loaded = sys.modules.get(name)
    if loaded is not None:
        where = getattr(loaded, "__file__", None)
        if where is None or Path(where).resolve().parent != folder:
            text = f"a module '{name}' is loaded already, from {where}, and ccsim has a package of that name"
            raise ImportError(f"{text}: import ccsim first and do without it, or give your file another name")
        return
    spec = spec_from_file_location(name, folder / "__init__.py", submodule_search_locations=[str(folder)])
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)


for _name in PACKAGES:
    _load(_name, _house() / _name)

if TYPE_CHECKING:
    from sim import OrganisationModel, __version__, load, simulate

__all__ = ["OrganisationModel", "__version__", "load", "simulate"]


def __getattr__(name: str) -> object:
    if name in __all__:
        return getattr(sys.modules["sim"], name)
    raise AttributeError(f"module 'ccsim' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


def main() -> None:
    """The command `ccsim`."""
    from sim.cli import main as command

    command()
