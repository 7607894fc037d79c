"""``kg facts``: what was read, as JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from tqdm import tqdm

from kg.archive import DOCUMENT, dump
from kg.commands.outcome import FINDINGS, UNREADABLE, StoppedError, report_problems
from kg.commands.own_rules import own_rules
from kg.model import Problem, Reading
from kg.pipeline import readings
from kg.records import record


@click.command("facts")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@click.option("--whole", is_flag=True, help="连同原文和句子,kg view 用的格式 (with texts and sentences)")
@click.option("--quiet", is_flag=True, help="不显示进度 (no progress bar)")
@own_rules
def command(paths: tuple[Path, ...], whole: bool, quiet: bool) -> None:
    """把读到的提及和活动按行写成 JSON(UTF-8),一份报告一行。

    Print mentions and activities as JSON Lines (UTF-8), one report a line.
    """
    problems: list[Problem] = []
    count = 0
    found = tqdm(readings(paths, problems.append), unit="份", disable=quiet or None, leave=False, delay=2)
    try:
        for line in dump(found) if whole else short(found):
            click.echo(line.encode(errors="backslashreplace"), nl=False)
            count += not line.startswith(DOCUMENT)
    except KeyboardInterrupt:
        raise StoppedError(f"已中断,已写出 {count} 份 (interrupted after {count} reports)") from None
    lost = report_problems(problems)
    if lost or not count:
        raise SystemExit(FINDINGS if count else UNREADABLE)


def short(readings: Iterable[Reading]) -> Iterator[str]:
    """A line for each report, in the form of the gold standard."""
    for reading in readings:
        yield json.dumps(record(reading), ensure_ascii=False) + "\n"
