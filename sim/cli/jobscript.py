"""The script that lets a scheduler of jobs compute an experiment in parts: one part a job, one store a part."""

from collections.abc import Sequence

from sim.masking import shown_command

SCHEDULERS = ("slurm", "sge", "bash")

_HEADS = {
    "slurm": """\
#!/bin/bash
#SBATCH --job-name=ccsim
#SBATCH --array=1-{parts}
#SBATCH --cpus-per-task={workers}
PART=$SLURM_ARRAY_TASK_ID
""",
    "sge": """\
#!/bin/bash
#$ -N ccsim
#$ -t 1-{parts}
#$ -pe smp {workers}
#$ -cwd
PART=$SGE_TASK_ID
""",
    "bash": """\
#!/bin/bash
# Parts one after the other: PART=3 bash THIS_SCRIPT computes the third alone, on whatever machine.
if [ -z "$PART" ]; then
  for PART in $(seq 1 {parts}); do PART=$PART bash "$0" || exit; done
  exit
fi
""",
}
_HOW = {"slurm": "sbatch THIS_SCRIPT", "sge": "qsub THIS_SCRIPT", "bash": "bash THIS_SCRIPT"}
_BODY = """\
# Compiled rules are made once, in the home folder; make them before the first submission: ccsim doctor
# A part that was killed goes on where it ended: submit the same script again.
{command} --shard "$PART/{parts}" --store "sqlite:///{folder}/part_$PART.sqlite" --workers {workers}
# When all parts are done: ccsim merge sqlite:///{folder}/all.sqlite {folder}/part_*.sqlite
"""


def script(words: Sequence[str], parts: int, scheduler: str, workers: int = 1, folder: str = "results") -> str:
    """A script for `scheduler` (slurm, sge or bash) that computes `ccsim` with these `words` in so many parts.

    Each part writes a store of its own in `folder`; its last line says how to join them.
    """
    how = f"# Submit with: {_HOW[scheduler]}\n"
    head = _HEADS[scheduler].format(parts=parts, workers=workers)
    command = shown_command(["ccsim", *words])
    return head + how + _BODY.format(command=command, parts=parts, workers=workers, folder=folder)
