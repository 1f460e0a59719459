"""The compiler's cache: another source is another folder, so an edited rule is never served stale."""

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import sim
from sim.model.drivers import jit, patches
from sim.model.rules.chance import clip
from sim.model.rules.leadership import lead
from tests.model.worlds import run

# A rule of one line that calls a rule of another file: compiled within seconds.
SCRIPT = """
from sim.model.drivers.jit import compiled
from sim.model.rules.delivery import kept_at_handovers
rule = compiled(kept_at_handovers)
print(rule(0.0, 0.04), sum(rule.dispatcher.stats.cache_hits.values()))
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the package."""
    folder = tmp_path / "copy"
    shutil.copytree(Path(sim.__file__).parent, folder / "sim", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def process_in(copy: Path) -> "subprocess.CompletedProcess[str]":
    """A process of its own that calls the rule and prints its value and the number of cache hits."""
    env = {**os.environ, "CCSIM_CACHE": str(copy / "cache")}
    return subprocess.run([sys.executable, "-c", SCRIPT], cwd=copy, env=env, capture_output=True, text=True, check=True)


def run_in(copy: Path) -> tuple[float, int]:
    """The rule's value and the number of cache hits, in a process of its own."""
    value, hits = process_in(copy).stdout.split()
    return float(value), int(hits)


def test_a_compiled_rule_is_loaded_from_the_cache_by_the_next_process(copy: Path) -> None:
    assert run_in(copy) == (1.0, 0)
    assert run_in(copy) == (1.0, 1)


def test_an_edited_callee_in_another_file_changes_the_result_of_a_compiled_rule(copy: Path) -> None:
    assert run_in(copy)[0] == 1.0
    edit(copy / "sim/model/rules/chance.py", "high if x > high else x", "0.5 * high")
    assert run_in(copy)[0] == 0.5


def test_a_spoiled_file_of_compiled_rules_is_compiled_anew_with_one_line(copy: Path) -> None:
    run_in(copy)
    for file in (copy / "cache").rglob("*.nb[ci]"):
        file.write_bytes(file.read_bytes()[:-100])
    again = process_in(copy)
    assert again.stdout == "1.0 0\n"
    assert again.stderr.count("\n") == again.stderr.count("compiled anew") == 1
    assert run_in(copy) == (1.0, 1)


def test_two_processes_that_compile_at_once_leave_a_sound_cache(copy: Path) -> None:
    with ThreadPoolExecutor() as both:
        assert [value for value, _ in both.map(run_in, [copy, copy])] == [1.0, 1.0]
    assert run_in(copy) == (1.0, 1)


@pytest.mark.parametrize("name", ["state.py", "month.py", "drivers/agents.py", "rules/chance.py"])
def test_the_cache_folder_changes_with_any_source_of_the_model(
    copy: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(jit, "MODEL", copy / "sim/model")
    before = jit.cache_folder()
    edit(copy / "sim/model" / name, '"""', '# another comment\n"""')
    assert jit.cache_folder() != before


def test_the_cache_folder_changes_when_a_module_is_added(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jit, "MODEL", copy / "sim/model")
    before = jit.cache_folder()
    (copy / "sim/model/rules/weather.py").touch()
    assert jit.cache_folder() != before


def test_the_cache_is_where_the_user_wants_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CCSIM_CACHE", str(tmp_path))
    assert jit.cache_folder().parent == tmp_path / "compiled"


def test_the_interpreted_twin_of_a_compiled_rule_is_the_rule_itself() -> None:
    assert jit.compiled(clip).dispatcher.py_func.__code__ is clip.__code__


def test_globals_are_told_from_attributes_of_the_same_name() -> None:
    assert patches.globals_read(lead) == {"OFF", "abs", "deed", "max", "opened", "seen"}


def test_a_cache_that_cannot_be_written_gives_way_to_a_temporary_one_with_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("CCSIM_CACHE", str(tmp_path / "file"))
    folder = jit.usable_folder()
    assert folder.is_dir()
    assert tmp_path not in folder.parents
    assert jit.usable_folder() == folder
    assert capsys.readouterr().err.count("cannot be written") == 1


def test_the_room_that_is_looked_for_is_more_than_the_compiled_rules_take() -> None:
    run("product_centric")
    kept = [path.stat().st_size for path in jit.usable_folder().rglob("*.nbc")]
    assert 0 < sum(kept) < jit.MOST_BYTES
