"""The least that must work with any allowed versions of the packages: every module, a comparison and its report."""

from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import analysis
import sim
from tests.cli.conftest import SMALL, Ccsim, ccsim, here

ROOMS = (sim, analysis)
MODULES = [m.name for room in ROOMS for m in walk_packages(room.__path__, f"{room.__name__}.")]
__all__ = ["ccsim", "here"]  # fixtures


@pytest.mark.parametrize("name", [name for name in MODULES if not name.endswith("__main__")])
def test_every_module_is_imported(name: str) -> None:
    import_module(name)


def test_a_comparison_ends_with_a_report_and_its_figures(here: Path, ccsim: Ccsim) -> None:
    result = ccsim("compare", "product_centric", "customer_centric", *SMALL)
    assert result.exit_code == 0, result.output
    pages = list(here.rglob("*.html"))
    assert len(pages) == 1
    assert pages[0].read_text(encoding="utf-8").count("<svg") >= 4


def test_a_sweep_ends_with_its_table(here: Path, ccsim: Ccsim) -> None:
    text = "ccsim: 1\nexperiment: e\nscenarios: [customer_centric]\ngrid: {incentives.variable_share: [0.2, 0.4]}\n"
    (here / "e.yaml").write_text(text, encoding="utf-8")
    result = ccsim("batch", "e.yaml", *SMALL)
    assert result.exit_code == 0, result.output
    assert "minus itself at variable_share 0.2 (as in customer_centric):" in result.stdout
