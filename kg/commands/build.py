"""``kg build``: from files to a folder with graph, store, table and page."""

from __future__ import annotations

from pathlib import Path

import click
from tqdm import tqdm

from kg.build import PAGE, BuildError, build, said
from kg.commands.outcome import FINDINGS, CannotReadError, WrongUseError, warn
from kg.graph.errors import GraphError
from kg.graph.names import BASE

DEFAULT_OUT = Path("图谱")


@click.command("build")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=DEFAULT_OUT,
    show_default=True,
    metavar="DIR",
    help="写到哪个文件夹 (output folder)",
)
@click.option("--base", default=BASE, show_default=True, metavar="IRI", help="数据 IRI 的开头 (base of data IRIs)")
def command(paths: tuple[Path, ...], out: Path, base: str) -> None:
    """从报告文件或文件夹建图谱:图、查询库、表格、网页。

    Build a graph folder from report files and folders.
    """
    try:
        built = build(paths, out, base=base, watch=lambda found: tqdm(found, unit="份", disable=None, leave=False))
    except (BuildError, GraphError) as error:
        raise WrongUseError(str(error)) from None
    for problem in built.problems:
        warn(problem)
    if not built.reports:
        raise CannotReadError("没有读到任何报告 (no report could be read)")
    for finding in built.findings:
        warn(said(finding))
    click.echo(f"读了 {built.reports} 份报告,得到 {built.facts} 项活动。")
    click.echo(f"请双击打开:{built.folder / PAGE}")
    if built.findings or any(problem.lost for problem in built.problems):
        raise SystemExit(FINDINGS)
