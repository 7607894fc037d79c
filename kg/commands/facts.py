"""``kg facts``: what was read, as JSON Lines."""

from __future__ import annotations

import json
from pathlib import Path

import click
from tqdm import tqdm

from kg.commands.outcome import FINDINGS, UNREADABLE, StoppedError, report_problems
from kg.model import Problem
from kg.pipeline import readings
from kg.records import record


@click.command("facts")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@click.option("--quiet", is_flag=True, help="不显示进度 (no progress bar)")
def command(paths: tuple[Path, ...], quiet: bool) -> None:
    """把读到的提及和活动按行写成 JSON(UTF-8),一份报告一行。

    Print mentions and activities as JSON Lines (UTF-8), one report a line.
    """
    problems: list[Problem] = []
    count = 0
    found = tqdm(readings(paths, problems.append), unit="份", disable=quiet or None, leave=False, delay=2)
    try:
        for reading in found:
            click.echo(json.dumps(record(reading), ensure_ascii=False).encode(errors="backslashreplace"))
            count += 1
    except KeyboardInterrupt:
        raise StoppedError(f"已中断,已写出 {count} 份 (interrupted after {count} reports)") from None
    lost = report_problems(problems)
    if lost or not count:
        raise SystemExit(FINDINGS if count else UNREADABLE)
