"""``kg build``: from files to a folder with graph, store, table and page."""

from __future__ import annotations

from pathlib import Path

import click
from tqdm import tqdm

from kg.commands.outcome import FINDINGS, UNREADABLE, StoppedError, WrongUseError, report_problems, warn
from kg.commands.own_rules import own_rules
from kg.contents import PAGE
from kg.folder import Build, BuildError, build
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
@click.option("--quiet", is_flag=True, help="不显示进度 (no progress bar)")
@own_rules
def command(paths: tuple[Path, ...], out: Path, base: str, quiet: bool) -> None:
    """从报告文件或文件夹建图谱:图、查询库、表格、网页。

    Build a graph folder from report files and folders.
    """
    built = built_from(paths, out, base, quiet)
    lost = report_problems(built.problems)
    if not built.reports:
        raise SystemExit(UNREADABLE)
    for finding in built.findings:
        warn(finding)
    click.echo(f"读了 {built.reports} 份报告,得到 {built.facts} 项活动。")
    click.echo(f"请双击打开:{built.folder / PAGE}")
    if built.findings or lost:
        raise SystemExit(FINDINGS)


def built_from(paths: tuple[Path, ...], out: Path, base: str, quiet: bool) -> Build:
    """Build, and say in one line what stops it."""
    try:
        return build(
            paths,
            out,
            base=base,
            watch=lambda found: tqdm(found, unit="份", disable=quiet or None, leave=False, delay=2),
        )
    except (BuildError, GraphError) as error:
        raise WrongUseError(str(error)) from None
    except OSError as error:
        reason = error.strerror or error
        raise WrongUseError(f"{out}:写不进({reason});请检查权限和磁盘空间,或用 --out 换一个 (cannot write)") from None
    except KeyboardInterrupt:
        raise StoppedError(f"已中断,{out} 没有改动 (interrupted, nothing changed)") from None
