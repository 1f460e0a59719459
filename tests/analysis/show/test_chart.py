"""Figures are drawn on their own canvas, whatever backend a shell or a notebook has chosen."""

import os
import subprocess
import sys

import matplotlib as mpl

from analysis.show.chart import NARROW, WIDE, both_widths, canvas
from analysis.show.style import RC

DRAW = """
from contextlib import suppress
from sim.cli import main
with suppress(SystemExit):
    main(["--version"])
import pandas as pd
from analysis.comparison.figures.plane import draw_design
from analysis.show.chart import as_svg, canvas
from analysis.show.style import looks
figure, (axes,) = canvas()
draw_design(axes, pd.DataFrame({"retention": [80.0, 90.0], "money": [1.0, 2.0]}), looks(("a",))["a"])
assert as_svg(figure, "n").startswith("<svg")
from matplotlib import pyplot
assert pyplot.get_fignums() == []
"""


def test_a_backend_of_a_notebook_that_is_not_installed_makes_no_difference() -> None:
    environment = os.environ | {"MPLBACKEND": "module://matplotlib_inline.backend_inline"}
    made = subprocess.run([sys.executable, "-c", DRAW], env=environment, capture_output=True, text=True, check=False)
    assert (made.returncode, made.stderr) == (0, "")


def test_a_figure_is_drawn_for_a_page_and_for_a_phone() -> None:
    with mpl.rc_context(RC):
        page, phone = both_widths(lambda width: canvas(width=width)[0])
    assert (page.get_figwidth(), phone.get_figwidth()) == (WIDE, NARROW) == (10.0, 5.0)
