"""Readings by other rules than those of this process: ``kg facts --whole`` in one of its own; tables are read once."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import click
from tqdm import tqdm

import kg
from kg.archive import load
from kg.commands.outcome import FINDINGS, report_problems
from kg.model import Problem, Reading
from kg.pipeline import readings
from kg.rules.own import VARIABLE

PROGRAM = Path(kg.__file__).parents[1] / "cli.py"


def read_twice(paths: Sequence[Path], folder: Path | None, room: Path) -> tuple[list[Reading], list[Reading]]:
    """Readings of the same files by the rules of this process and by another folder of own rules, side by side.

    ``room`` is for scratch. Problems are said once. Where the other process stops, so does this one, with its code.
    """
    plain = {name: value for name, value in os.environ.items() if name != VARIABLE}
    own = {VARIABLE: str(folder)} if folder else {}
    line = [sys.executable, str(PROGRAM), "facts", "--whole", "--quiet", "--", *map(str, paths)]
    out, said = room / "readings", room / "said"
    with out.open("wb") as results, said.open("wb") as words:
        other = subprocess.Popen(line, stdout=results, stderr=words, env={**plain, **own})
    problems: list[Problem] = []
    found = list(tqdm(readings(paths, problems.append), unit="份", disable=None, leave=False, delay=2))
    if other.wait() > FINDINGS and found:
        click.echo(said.read_text(encoding="utf-8", errors="replace"), err=True, nl=False)
        raise SystemExit(other.returncode)
    report_problems(problems)
    return found, list(load(out.read_text(encoding="utf-8").split("\n")))
