"""``kg check``: a built graph against the shapes of the ontology."""

from __future__ import annotations

from pathlib import Path

import click

from kg.commands.outcome import FINDINGS, CannotReadError
from kg.graph.errors import GraphError
from kg.graph.folder import check


@click.command("check")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """按本体的形状(SHACL)检查图谱。

    Check a graph against the shapes (SHACL).
    """
    try:
        findings = check(folder)
    except GraphError as error:
        raise CannotReadError(str(error)) from None
    for finding in findings:
        click.echo(finding)
    if findings:
        raise SystemExit(FINDINGS)
    click.echo("检查通过 (conforms)。")
