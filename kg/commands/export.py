"""``kg export``: a built graph, or one report of it, in another format."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.commands.outcome import CannotReadError, WrongUseError
from kg.graph.errors import GraphError
from kg.graph.folder import TRUTH, export
from kg.graph.formats import FORMATS


@click.command("export")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--format", "format_", type=click.Choice(tuple(FORMATS)), required=True, help="格式 (format)")
@click.option("--report", metavar="ID", help="只要一份报告:编号或其开头 (one report, by the beginning of its id)")
def command(folder: Path, format_: str, report: str | None) -> None:
    """把图谱写成别的格式,到标准输出。

    Write a graph to standard output in another format.
    """
    try:
        data = export(folder, format_, report)
    except GraphError as error:
        known = (folder / TRUTH).is_file() and report is not None
        raise (WrongUseError if known else CannotReadError)(str(error)) from None
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
