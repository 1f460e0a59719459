"""Figures are drawn on their own canvas, whatever backend a shell or a notebook has chosen."""

import os
import subprocess
import sys

import matplotlib as mpl

from analysis.show.chart import NARROW, WIDE, both_widths, canvas
from analysis.show.style import RC

DRAW = """
import sys
from sim.cli import main
try:
    main(["--version"])
except SystemExit:
    from analysis.comparison.figures import gallery
    from analysis.show.chart import as_svg, canvas
figure, (axes,) = canvas()
axes.plot([0, 1], [0, 1])
assert as_svg(figure, "n").startswith("<svg")
assert "matplotlib.pyplot" not in sys.modules
"""


def test_a_backend_of_a_notebook_that_is_not_installed_makes_no_difference() -> None:
    environment = os.environ | {"MPLBACKEND": "module://matplotlib_inline.backend_inline"}
    made = subprocess.run([sys.executable, "-c", DRAW], env=environment, capture_output=True, text=True, check=False)
    assert (made.returncode, made.stderr) == (0, "")


def test_a_figure_is_drawn_for_a_page_and_for_a_phone() -> None:
    with mpl.rc_context(RC):
        page, phone = both_widths(lambda width: canvas(width=width)[0])
    assert (page.get_figwidth(), phone.get_figwidth()) == (WIDE, NARROW) == (10.0, 5.0)
