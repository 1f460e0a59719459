"""A table as text, Markdown and HTML."""

from analysis.show.table import Table, cells


def test_numbers_stand_to_the_right_and_intervals_in_the_middle():
    table = Table(["metric", "mean", "interval"], [["profit", "1.8", "[1, 2]"], ["trust", "0.25", "[0]"]], "lrc")
    assert table.text().splitlines() == ["metric  mean  interval", "profit   1.8   [1, 2]", "trust   0.25    [0]"]


def test_a_table_fits_eighty_columns_by_wrapping_the_text_that_grows_least():
    table = Table(["address", "sentence", "value"], [["market.drift", "word " * 40, "0.02"]], "llr")
    lines = table.text().splitlines()
    assert max(map(len, lines)) <= 80
    assert lines[1].startswith("market.drift  word word")
    assert lines[1].endswith("0.02")
    assert lines[2].startswith("              word")


def test_columns_of_numbers_are_wrapped_only_where_those_of_text_cannot_be_narrower():
    table = Table(["name", "value"], [["abcdefgh ijklmnop", "+1.00 [+0.50, +1.50]"]], "lr")
    assert table.text(30).splitlines() == [
        "name                     value",
        "abcdefgh  +1.00 [+0.50, +1.50]",
        "ijklmnop",
    ]


def test_a_word_is_broken_only_if_it_is_very_long() -> None:
    assert Table([], [["a" * 40, "b" * 40, "c" * 20]]).text() == "  ".join(["a" * 40, "b" * 40, "c" * 20])
    assert max(map(len, Table([], [["x" * 200, "y"]]).text().splitlines())) <= 80


def test_wide_and_joining_characters_line_up():
    assert Table([], [["東京", "a"], ["Zoë", "b"]]).text().splitlines() == ["東京  a", "Zoë   b"]
    assert cells("\u65e5\u672c") == 4


def test_what_steers_a_terminal_is_seen():
    assert Table(["name"], [["a\x1b[2Jb\nc"]]).text().splitlines() == ["name", r"a\x1b[2Jb\nc"]


def test_no_rows_are_a_header_and_nothing_at_all_is_no_text():
    assert Table(["a", "b"], []).text() == "a  b"
    assert Table([], []).text() == ""


def test_a_row_may_be_shorter_than_the_header():
    assert Table(["a", "b"], [["1"]]).text() == "a  b\n1"


def test_a_cell_in_markdown_stays_on_its_line_and_in_its_column():
    assert Table(["a", "b"], [["x\ny", "p|q"]]).markdown().splitlines()[2] == r"| x y | p\|q |"


def test_a_caption_and_all_cells_are_escaped_in_html():
    html = Table(["<a>"], [["&", "x.y"]], code=[1], caption="<i>").html("wide")
    assert html.startswith('<table class="wide">\n<caption>&lt;i&gt;</caption>')
    assert '<tr><th scope="row">&amp;</th><td><code>x.y</code></td></tr>' in html


def test_a_path_at_the_end_stays_whole():
    path = "/a/very/long" * 10
    assert Table([], [["store", path]]).text().splitlines() == [f"store  {path}"]


def test_one_long_cell_is_wrapped_rather_than_many_shorter_ones():
    rows = [["label", "yes"]] * 3 + [["a label of some length", "yes"], ["short", "no, for a reason of many words"]]
    lines = Table([], rows + [["a label of some length", "no"]] * 2).text(40).splitlines()
    assert lines[3] == "a label of some length  yes"


def test_notes_stand_below_their_rows() -> None:
    assert Table(["a"], [["1"], ["2"]], notes=["one", "two"]).text().splitlines() == [
        "a",
        "1",
        "    one",
        "2",
        "    two",
    ]
