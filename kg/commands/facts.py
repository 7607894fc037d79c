"""``kg facts``: what was read, as JSON Lines."""

from __future__ import annotations

import json
from pathlib import Path

import click
from tqdm import tqdm

from kg.commands.outcome import FINDINGS, CannotReadError, warn
from kg.model import Problem
from kg.pipeline import readings
from kg.records import record


@click.command("facts")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
def command(paths: tuple[Path, ...]) -> None:
    """把读到的提及和活动按行写成 JSON,一份报告一行。

    Print mentions and activities as JSON Lines, one report a line.
    """
    problems: list[Problem] = []
    count = 0
    for reading in tqdm(readings(paths, problems.append), unit="份", disable=None, leave=False):
        click.echo(json.dumps(record(reading), ensure_ascii=False))
        count += 1
    for problem in problems:
        warn(problem)
    if not count:
        raise CannotReadError("没有读到任何报告 (no report could be read)")
    if any(problem.lost for problem in problems):
        raise SystemExit(FINDINGS)
