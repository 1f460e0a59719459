"""The script for a scheduler of jobs."""

import os
import subprocess
from pathlib import Path

import pytest

from sim.cli.jobscript import SCHEDULERS, script


@pytest.mark.parametrize("scheduler", SCHEDULERS)
def test_each_part_has_its_number_and_a_store_of_its_own(scheduler: str) -> None:
    text = script(["batch", "my file.yaml"], 40, scheduler, workers=4)
    assert "ccsim batch 'my file.yaml' --shard \"$PART/40\"" in text
    assert 'part_$PART.sqlite" --workers 4' in text
    assert "ccsim merge" in text.splitlines()[-1]


@pytest.mark.parametrize("scheduler", SCHEDULERS)
def test_a_shell_understands_it(scheduler: str) -> None:
    done = subprocess.run(
        ["bash", "-n"], input=script(["batch", "a.yaml"], 3, scheduler), text=True, capture_output=True
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_as_a_plain_script_it_computes_every_part(tmp_path: Path) -> None:
    said = tmp_path / "ccsim"
    said.write_text('#!/bin/bash\necho "$@"\n', encoding="utf-8")
    said.chmod(0o755)
    (tmp_path / "job.sh").write_text(script(["batch", "a.yaml"], 3, "bash"), encoding="utf-8")
    path = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    path.pop("PART", None)
    done = subprocess.run(["bash", "job.sh"], cwd=tmp_path, env=path, text=True, capture_output=True, check=True)
    assert [line.split(" --workers")[0] for line in done.stdout.splitlines()] == [
        f"batch a.yaml --shard {part}/3 --store sqlite:///results/part_{part}.sqlite" for part in (1, 2, 3)
    ]
