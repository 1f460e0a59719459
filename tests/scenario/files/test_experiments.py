"""Experiment files: what is read, the points they make, and the words about what is wrong."""

from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest

from sim.scenario import Scenario, ScenarioError, load, shipped
from sim.scenario.files.experiments import (
    Experiment,
    Factor,
    Points,
    Sample,
    check_experiment,
    is_experiment,
    load_experiment,
    shipped_experiments,
)
from sim.scenario.files.experiments import experiment_file as experiment_loading
from sim.scenario.levers import Segments
from tests.scenario.conftest import Write

HEAD = "ccsim: 1\nexperiment: mine\nscenarios: [product_centric, customer_centric]\n"
Said = Callable[[str], list[str]]


@pytest.fixture
def said(write: Write) -> Said:
    """The problems of an experiment file that goes on like this after three lines of a valid head."""

    def problems(rest: str, head: str = HEAD) -> list[str]:
        write(head + rest, "mine.yaml")
        return [str(problem) for problem in check_experiment("mine.yaml")]

    return problems


def loaded(write: Write, rest: str) -> Experiment:
    return load_experiment(write(HEAD + rest, "mine.yaml"))


# What is read


@pytest.mark.parametrize("name", shipped_experiments())
def test_a_shipped_experiment_is_valid_has_its_files_name_and_asks_a_question(name: str) -> None:
    assert check_experiment(name) == []
    assert load_experiment(name).name == name
    assert "?" in load_experiment(name).question


def test_shipped_scenarios_and_experiments_are_told_apart() -> None:
    assert not set(shipped()) & set(shipped_experiments())
    assert is_experiment("smoke")
    assert not is_experiment("customer_centric")
    assert not is_experiment("nowhere.yaml")


def test_without_more_an_experiment_runs_its_scenarios_as_they_are_in_ten_worlds(write: Write) -> None:
    mine = loaded(write, "")
    assert (list(mine.points), list(mine.seeds), mine.months) == ([()], list(range(1, 11)), 144)
    assert mine.size == 20
    assert next(mine.runs())[1] == load("product_centric")


def test_seeds_may_be_listed(write: Write) -> None:
    assert loaded(write, "seeds: [3, 7]\nmonths: 60\n").seeds == (3, 7)


def test_a_grid_is_every_combination_the_last_address_varying_fastest(write: Write) -> None:
    mine = loaded(write, "grid:\n  market.drift: [0.01, 0.03]\n  switches.norms: [on, off]\n")
    assert [tuple(value for _, value in point) for point in mine.points] == [
        (0.01, "on"),
        (0.01, "off"),
        (0.03, "on"),
        (0.03, "off"),
    ]


def test_cases_are_crossed_with_a_grid(write: Write) -> None:
    text = "cases:\n- {offer.price: 0.9}\n- {start.offer.price: 1.1}\ngrid: {market.drift: [0.01]}\n"
    assert list(loaded(write, text).points) == [
        (("market.drift", 0.01), ("offer.price", 0.9)),
        (("market.drift", 0.01), ("start.offer.price", 1.1)),
    ]


def test_cases_may_be_the_rows_of_a_csv_file_beside_it(write: Write) -> None:
    write("market.drift,switches.norms\n0.01,on\n0.03,off\n", "cases.csv")
    assert list(loaded(write, "cases: cases.csv\n").points) == [
        (("market.drift", 0.01), ("switches.norms", "on")),
        (("market.drift", 0.03), ("switches.norms", "off")),
    ]


@pytest.mark.parametrize("method", ["latin", "sobol", "halton"])
def test_a_sample_stays_inside_its_factors_and_is_the_same_for_the_same_seed(method: str) -> None:
    factors = (Factor("market.drift", 0.01, 0.03), Factor("market.rivals", 1, 4, "integer"))
    drawn = [list(Sample(method, 16, 5, factors)) for _ in range(2)]
    assert drawn[0] == drawn[1] != list(Sample(method, 16, 6, factors))
    assert all(0.01 <= point[0][1] <= 0.03 for point in drawn[0])
    assert {point[1][1] for point in drawn[0]} == {1, 2, 3, 4}


def test_every_number_of_a_mark_is_drawn_from_its_sweep_but_for_those_that_are_named(write: Write) -> None:
    text = "sample: {n: 4, sweeps: [C], factors: {assumptions.churn.base: {low: -0.9, high: -0.8}}}\n"
    experiment = loaded(write, text)
    assert "assumptions.desk.load_spread" in experiment.factors
    assert "assumptions.trust.build" not in experiment.factors
    drawn = [dict(point) for point in experiment.points]
    assert all(-0.9 <= point["assumptions.churn.base"] <= -0.8 for point in drawn)
    assert experiment.factors.count("assumptions.churn.base") == 1


def test_a_latin_hypercube_has_every_choice_equally_often() -> None:
    drawn = Sample("latin", 12, 1, (Factor("switches.norms", choice=("on", "off")),))
    assert [point[0][1] for point in drawn].count("on") == 6


def test_points_are_made_when_asked_for_and_have_places() -> None:
    axis = tuple((("market.drift", i / 10_000),) for i in range(1000))
    points = Points((axis, axis))
    assert len(points) == 1_000_000
    assert points[1002] == (("market.drift", 0.0001), ("market.drift", 0.0002))
    assert points[-1] == next(islice(points, 999_999, None))


def test_the_first_point_of_a_sample_is_made_without_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[float] = []
    monkeypatch.setattr(Factor, "value", lambda factor, share: made.append(share))
    points = Points((Sample("latin", 1000, 1, (Factor("market.drift"),)),))
    next(iter(points))
    assert len(made) == 1


# Runs


def test_a_varied_scenario_keeps_its_id_and_has_the_hash_of_its_content(write: Write) -> None:
    runs = list(loaded(write, "grid: {market.drift: [0.02, 0.03]}\nseeds: [4]\n").runs())
    assert [(point, one.id, one.market.drift, seed) for point, one, seed in runs] == [
        (0, "product_centric", 0.02, 4),
        (0, "customer_centric", 0.02, 4),
        (1, "product_centric", 0.03, 4),
        (1, "customer_centric", 0.03, 4),
    ]
    assert runs[0][1].hash == load("product_centric").hash != runs[2][1].hash


def test_a_kpi_may_come_into_use_and_be_set_in_the_same_point(write: Write) -> None:
    text = "grid:\n  kpis.delight.level: [person]\n  kpis.delight.weight: [0.0, 0.3]\n"
    without, used = (one for _, one, seed in loaded(write, text).runs() if seed == 1 and one.id == "product_centric")
    assert "delight" not in without.design.kpis
    assert used.design.kpis["delight"].level == "person"


def test_the_runs_of_one_world_follow_one_another(write: Write) -> None:
    runs = list(loaded(write, "seeds: [4, 5]\n").runs())
    assert [(seed, one.id) for _, one, seed in runs] == [
        (4, "product_centric"),
        (4, "customer_centric"),
        (5, "product_centric"),
        (5, "customer_centric"),
    ]


@pytest.mark.parametrize(
    ("seeds", "worlds", "then"),
    [
        ("[7, 3]", 4, (7, 3, 8, 9)),
        ("2", 4, (1, 2, 3, 4)),
        ("[3, 7]", 1, (3, 7)),
        ("[4294967295, 1]", 4, (4294967295, 1, 0, 2)),
    ],
)
def test_worlds_are_added_after_the_last_of_an_experiment(
    write: Write, seeds: str, worlds: int, then: tuple[int, ...]
) -> None:
    assert tuple(loaded(write, f"seeds: {seeds}\n").with_worlds(worlds).seeds) == then


# Values that are allowed one by one


def test_a_point_at_which_nobody_serves_customers_is_told_where_it_is_written(said: Said) -> None:
    (problem,) = said(
        "grid:\n  people.help_desk: [0.1, 0.0]\n  market.drift: [0.01]\n  people.front_line: [0.2, 0.0]\n"
    )
    assert problem.splitlines()[0] == (
        "mine.yaml:7:28 E170 people.front_line and people.help_desk are both 0: nobody would serve customers "
        "(scenario product_centric, at people.help_desk 0.0, people.front_line 0.0)"
    )


def test_a_point_that_serves_no_segment_is_told(said: Said) -> None:
    served = [f"segments.{name}.served: 0.0" for name in Segments.model_fields]
    (problem,) = said(f"cases:\n- {{market.drift: 0.01}}\n- {{{', '.join(served)}}}\n")
    assert "mine.yaml:6:" in problem
    assert "E171 no segment is served" in problem


def test_a_market_with_fewer_rivals_than_firms_in_the_arena_is_told(said: Said) -> None:
    head = "ccsim: 1\nexperiment: mine\nscenarios: [three_firms]\n"
    (problem,) = said("grid: {market.rivals: [4, 1]}\n", head)
    assert "mine.yaml:4:27 E161 arena has 2 other firms, but market.rivals is 1 (scenario three_firms" in problem


def test_a_drawn_point_that_cannot_be_is_told_at_its_end_of_the_factor(said: Said) -> None:
    head = "ccsim: 1\nexperiment: mine\nscenarios: [three_firms]\n"
    factors = "factors: {market.rivals: {low: 1, high: 6, kind: integer}}"
    problems = said(f"sample: {{n: 32, {factors}}}\n", head)
    assert [problem.splitlines()[0][:18] for problem in problems] == ["mine.yaml:4:48 E16"]


def test_a_point_that_comes_after_those_that_were_tried_is_named_by_its_run(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sim.scenario.files.experiments.together.TRIED", 1)
    runs = loaded(write, "grid: {people.help_desk: [0.1, 0.0], people.front_line: [0.0]}\nseeds: 1\n").runs()
    assert [next(runs)[2], next(runs)[2]] == [1, 1]
    with pytest.raises(ScenarioError, match=r"E170 .* at people.help_desk 0.0, people.front_line 0.0"):
        next(runs)


# Messages


def test_an_unknown_address_is_shown_with_the_nearest_word(said: Said) -> None:
    assert said("grid:\n  market.drfit: [0.1]\n") == [
        "mine.yaml:5:3 E102 unknown key 'drfit' in market\n"
        "   5 |   market.drfit: [0.1]\n"
        "     |   ^^^^^^^^^^^^ did you mean 'drift'?"
    ]


@pytest.mark.parametrize(
    ("rest", "problem"),
    [
        ("girds: {}", "4:1 E102 unknown key 'girds' in an experiment"),
        ("grid:", "4:1 E051 'grid' is empty"),
        ("grid: [1]", "4:7 E110 grid must be a group of keys, not a list"),
        ("grid: {markt.drift: [0.1]}", "4:8 E102 unknown key 'markt'"),
        ("grid: {market: [0.1]}", "4:8 E110 'market' is a group of keys; replace changes one value"),
        ("grid: {market.drift: []}", "4:22 E051 'market.drift' is empty"),
        ("grid: {market.drift: 0.1}", "4:22 E110 market.drift must be a list, not 0.1"),
        ("grid: {market.drift: [0.1, 9]}", "4:28 E111 market.drift is 9; allowed 0 to 0.2 (sd/month)"),
        ("grid: {market.drift: [0.1, 0.1]}", "4:28 E183 0.1 stands twice in market.drift"),
        ("grid: {market.rivals: [1.5]}", "4:24 E110 market.rivals must be a whole number, not 1.5"),
        ("grid: {switches.norms: [of]}", "4:25 E112 switches.norms is 'of'; allowed on, off"),
        ("grid: {kpis.delight.level: [unit]}", "4:8 E115 kpis.delight.level cannot be set: the firm does not use"),
        ("cases: []", "4:8 E051 'cases' is empty"),
        ("cases: [~]", "4:9 E051 'an entry of cases' is empty"),
        ("cases: [{offer.price: 9}]", "4:23 E111 offer.price is 9; allowed 0.5 to 2"),
        ("cases: some.xlsx", "4:8 E184 cases: 'some.xlsx' is not a CSV file"),
        ("cases: [{market.drift: 0.1}]\ngrid: {market.drift: [0.1]}", "4:10 E180 'market.drift' stands in grid and in"),
        ("sample: {n: 4}", "4:1 E103 'factors' is missing in sample"),
        ("sample: {n: 4, sweeps: [B]}", "4:25 E112 an entry of sample.sweeps is 'B'; allowed A, C, M, F"),
        ("sample: {n: 4, sweeps: A}", "4:24 E110 sample.sweeps must be a list, not text"),
        ("sample: {n: 0, factors: {market.drift: {low: 0, high: 0.1}}}", "4:13 E111 sample.n is 0; allowed 1 to"),
        ("sample: {method: latn, n: 4, factors: {market.drift: {low: 0, high: 0.1}}}", "4:18 E112 sample.method is"),
        ("sample: {method: sobol, n: 6, factors: {market.drift: {low: 0, high: 0.1}}}", "4:28 E187 sample.n is 6"),
        ("sample: {n: 4, factors: {market.drift: {low: 0.2, high: 0.1}}}", "4:46 E181 low is 0.2, high is 0.1"),
        (
            "sample: {n: 4, factors: {market.drift: {low: 0, high: 3.5}}}",
            "4:55 E111 market.drift is 3.5; allowed 0 to 0.2",
        ),
        ("sample: {n: 4, factors: {market.drift: {low: 0}}}", "4:26 E103 'high' is missing in market.drift"),
        ("sample: {n: 4, factors: {market.drift: {lo: 0, low: 0, high: 0.1}}}", "4:41 E102 unknown key 'lo' in"),
        (
            "sample: {n: 4, factors: {market.rivals: {low: 1, high: 4}}}",
            "4:47 E110 market.rivals must be a whole number",
        ),
        ("sample: {n: 4, factors: {switches.norms: {choice: []}}}", "4:51 E051 'choice' is empty"),
        ("sample: {n: 4, factors: {switches.norms: {choice: [on], low: 1}}}", "4:57 E188 'low' stands beside 'choice'"),
        ("seeds: 0", "4:8 E111 seeds is 0; allowed 1 to 100000"),
        ("seeds: []", "4:8 E051 'seeds' is empty"),
        ("seeds: [3, 3]", "4:12 E183 seed 3 stands twice"),
        ("months: 12", "4:9 E111 months is 12; allowed 26 to 1200"),
        ("question: 3", "4:11 E110 question must be text, not a whole number"),
        ("seeds: 100000\ngrid: {market.rivals: [1, 2, 3, 4, 5, 6]}", "2:13 E182 the experiment has 1,200,000 runs"),
    ],
)
def test_what_cannot_be_is_told_once_and_at_its_place(said: Said, rest: str, problem: str) -> None:
    (found,) = said(rest + "\n")
    assert found.startswith(f"mine.yaml:{problem}")


@pytest.mark.parametrize(
    ("scenarios", "problem"),
    [
        ("[product_centrc]", "3:13 E121 scenarios: 'product_centrc' not found. Did you mean 'product_centric'?"),
        ("[blended, blended]", "3:22 E183 scenarios: 'blended' is the same as 'blended'"),
        ("[]", "3:12 E051 'scenarios' is empty"),
        ("blended", "3:12 E110 scenarios must be a list, not text"),
        ("[./mine.yaml]", "3:13 E122 scenarios: './mine.yaml' is an experiment"),
    ],
)
def test_scenarios_that_cannot_be_run_are_told(said: Said, scenarios: str, problem: str) -> None:
    (found,) = said(f"ccsim: 1\nexperiment: mine\nscenarios: {scenarios}\n", head="")
    assert found.startswith(f"mine.yaml:{problem}")


def test_a_scenario_with_an_error_is_told_with_the_way_to_it(said: Said, write: Write) -> None:
    write("ccsim: 1\noffer: {price: 9}\n", "dear.yaml")
    (found,) = said("ccsim: 1\nexperiment: mine\nscenarios: [./dear.yaml]\n", head="")
    assert found.startswith("dear.yaml:2:16 E111 offer.price is 9")
    assert found.endswith("by way of mine.yaml -> dear.yaml")


def test_a_scenario_is_no_experiment(said: Said) -> None:
    (found,) = said("ccsim: 1\nextends: blended\n", head="")
    assert found.startswith("mine.yaml:1:1 E103 'experiment' is missing in an experiment")


def test_a_misspelt_name_of_an_experiment_is_shown_with_the_nearest() -> None:
    with pytest.raises(ScenarioError, match=r"E001 no experiment of this name\. Did you mean 'smoke'"):
        load_experiment("smokey")


def test_all_errors_are_told_at_once_and_ten_of_them_in_full(write: Write) -> None:
    lines = "".join(f"  market.nothing_{i}: [1]\n" for i in range(12))
    with pytest.raises(ScenarioError) as caught:
        loaded(write, "grid:\n" + lines)
    assert str(caught.value).count("E102") == 10
    assert str(caught.value).endswith("and 2 more")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "cases.csv:1:1 E184 the file is empty"),
        (b"market.drift\n", "cases.csv:1:1 E184 the file has no row below its header"),
        (b"\x89PNG\xff\xfe", "cases.csv:1:1 E184 the file is not text in UTF-8"),
        (b"market.drift\n\0\n", "cases.csv:1:1 E184 the file is binary, not text"),
        (b'market.drift\n"0.1\n', "cases.csv:1:1 E184 this is not a CSV file: unexpected end of data"),
        (
            b"market.drift,0.2\n0.1,0.3\n",
            "cases.csv:1:2 E185 row 1, column 2: the header is '0.2'; it must be an address",
        ),
        (b"market.drift,\n0.1,1\n", "cases.csv:1:2 E185 row 1, column 2: the header is empty"),
        (b"offer.price,offer.price\n1,1\n", "cases.csv:1:2 E185 row 1, column 2: the address 'offer.price' stands in"),
        (b"a;b\n1;2\n", "cases.csv:1:1 E185 row 1, column 1: the columns are separated by ';'"),
        (b"market.drfit\n1\n", "cases.csv:1:1 E102 row 1, column 1: unknown key 'drfit' in market"),
        (b"market.drift\n0.1,2\n", "cases.csv:2:2 E186 row 2, column 2: the row has 2 cells, the header 1"),
        (b"market.drift,offer.price\n0.1,\n", "cases.csv:2:2 E186 row 2, column 2 (offer.price): the cell is empty"),
        (b"market.drift\n0.1\n9\n", "cases.csv:3:1 E111 row 3, column 1 (market.drift): market.drift is 9; allowed"),
    ],
)
def test_a_table_that_cannot_be_is_told_with_row_and_column(
    said: Said, write: Write, content: bytes, problem: str
) -> None:
    write(content, "cases.csv")
    (found,) = said("cases: cases.csv\n")
    assert found.startswith(problem)


def test_a_table_that_is_not_there_is_told_with_its_path(said: Said, here: Path) -> None:
    (found,) = said("cases: cases.csv\n")
    assert found.startswith("cases.csv:1:1 E184 file not found")


def test_an_empty_case_is_the_scenarios_as_they_are(write: Write) -> None:
    assert list(loaded(write, "cases: [{}, {market.drift: 0.01}]\n").points) == [(), (("market.drift", 0.01),)]


def test_a_spreadsheets_decimal_point_is_a_whole_number_where_one_is_wanted(write: Write) -> None:
    write("portfolio.account_managers,offer.price\n2.0,1.0\n", "cases.csv")
    (point,) = loaded(write, "cases: cases.csv\n").points
    assert [(type(value), value) for _, value in point] == [(int, 2), (float, 1.0)]


def test_a_table_is_read_no_further_than_its_first_row_too_many(
    said: Said, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sim.scenario.files.experiments.table.MAX_ROWS", 3)
    write("market.drift\n" + "0.01\n" * 4 + "no number\n", "cases.csv")
    assert said("cases: cases.csv\n") == [
        "cases.csv:5:1 E182 row 5 is one too many; a table has at most 3\n     | leave some out, or draw a sample"
    ]


def test_a_scenario_that_is_named_again_and_again_is_read_once(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    reads: list[Path] = []

    def counted(path: Path) -> Scenario:
        reads.append(path)
        return load(path)

    monkeypatch.setattr(experiment_loading, "load", counted)
    write(f"ccsim: 1\nexperiment: x\nscenarios: [{'account_managed, ' * 90}]\n", "many.yaml")
    assert {problem.code for problem in check_experiment("many.yaml")} == {"E183"}
    assert len(reads) == 1


def test_names_are_looked_up_until_a_hundred_are_wrong(write: Write) -> None:
    path = write("ccsim: 1\nexperiment: x\nscenarios:\n" + "".join(f"- nobody_{i}\n" for i in range(4_500)))
    assert [problem.code for problem in check_experiment(path)] == ["E121"] * 100


def test_a_sample_that_memory_would_not_hold_is_refused_before_it_is_drawn(said: Said) -> None:
    sample = "sample: {n: 1000000, sweeps: [A]}\nseeds: 1\n"
    (found,) = said(sample, HEAD.replace("product_centric, ", ""))
    assert found.startswith("mine.yaml:4:13 E182 the sample has 1,000,000 points of ")


# Factors


def test_the_level_of_a_factor_sets_all_its_levers_as_that_design_has_them(write: Write) -> None:
    mine = loaded(write, "seeds: 1\ngrid:\n  factors.listening: [product_centric, customer_centric]\n")
    heard = [scenario for _, scenario, _ in mine.runs()][2]
    assert mine.factors == ("factors.listening",)
    assert (heard.id, heard.get("listening.participation"), heard.get("structure.facing_share")) == (
        "product_centric",
        0.5,
        0.9,
    )
    assert (heard.get("structure.segment_share"), heard.get("leadership.customer_hours")) == (0.0, 1.0)


def test_a_single_lever_may_differ_from_the_level_of_its_factor(write: Write) -> None:
    point = "cases:\n- {structure.layers: 5, kpis.retention.weight: 0.2, factors.structure: customer_centric}\n"
    scenario = next(loaded(write, point).runs())[1]
    assert (scenario.get("structure.layers"), scenario.get("structure.segment_share")) == (5, 1.0)


def test_the_shipped_experiment_crosses_the_four_factors_of_two_designs() -> None:
    firms = {scenario.hash for _, scenario, _ in load_experiment("factors").runs()}
    assert len(firms) == 16
    assert {load("product_centric").hash, load("customer_centric").hash} < firms


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("factors.strcture: [blended]", "5:3 E102 unknown factor 'strcture'"),
        ("factors: [blended]", "5:3 E102 unknown factor 'factors'"),
        ("factors.kpis: [blended, blnded]", "5:27 E121 factors.kpis: 'blnded' is no shipped scenario"),
        ("factors.kpis: [./mine.yaml]", "5:18 E121 factors.kpis: './mine.yaml' is no shipped scenario"),
        ("factors.kpis: [3]", "5:18 E121 factors.kpis: '3' is no shipped scenario"),
        ("factors.kpis: [blended, blended]", "5:27 E183 blended stands twice in factors.kpis"),
    ],
)
def test_a_factor_that_does_not_exist_and_a_level_that_is_not_shipped_are_named(
    said: Said, line: str, problem: str
) -> None:
    assert said(f"grid:\n  {line}\n")[0].startswith(f"mine.yaml:{problem}")
