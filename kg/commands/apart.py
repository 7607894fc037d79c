"""Readings by other rules than our own: ``kg facts --whole`` in processes of their own, since tables are read once."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

import kg
from kg.archive import load
from kg.commands.outcome import FINDINGS
from kg.model import Reading
from kg.rules.own import VARIABLE

PROGRAM = Path(kg.__file__).parents[1] / "cli.py"


def read_twice(
    paths: Sequence[Path], before: Path | None, after: Path | None, room: Path
) -> tuple[list[Reading], list[Reading]]:
    """Readings of the same files by one folder of own rules and by another, side by side; ``room`` is for scratch.

    Progress and problems of the second are said on stderr. Where a process stops, so does this one, with its code.
    """
    said = room / "said"
    with said.open("wb") as quiet:
        one = started(paths, before, room / "before", stderr=quiet.fileno())
        other = started(paths, after, room / "after", stderr=None)
        codes = [one.wait(), other.wait()]
    if codes[0] > FINDINGS >= codes[1]:
        click.echo(said.read_text(encoding="utf-8", errors="replace"), err=True, nl=False)
    if max(codes) > FINDINGS:
        raise SystemExit(max(codes))
    return list(loaded(room / "before")), list(loaded(room / "after"))


def started(paths: Sequence[Path], folder: Path | None, out: Path, stderr: int | None) -> subprocess.Popen[bytes]:
    """A process that reads files by a folder of own rules."""
    plain = {name: value for name, value in os.environ.items() if name != VARIABLE}
    own = {VARIABLE: str(folder)} if folder else {}
    quiet = [] if stderr is None else ["--quiet"]
    line = [sys.executable, str(PROGRAM), "facts", "--whole", *quiet, "--", *map(str, paths)]
    with out.open("wb") as file:
        return subprocess.Popen(line, stdout=file, stderr=stderr, env={**plain, **own})


def loaded(path: Path) -> Iterator[Reading]:
    """The readings that a process wrote."""
    return load(path.read_text(encoding="utf-8").split("\n"))
