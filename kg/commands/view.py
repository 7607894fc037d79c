"""``kg view``: draw the page of a build anew."""

from __future__ import annotations

from pathlib import Path

import click

from kg.archive import load
from kg.build import ARCHIVE, PAGE
from kg.commands.outcome import CannotReadError
from kg.show.page import write_page


@click.command("view")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """重新画出图谱网页。

    Draw the page of a build anew.
    """
    path = folder / ARCHIVE
    try:
        readings = list(load(path.read_text(encoding="utf-8").splitlines()))
    except OSError:
        raise CannotReadError(f"{folder}:这里没有图谱(缺 {ARCHIVE});先运行 kg build (no graph here)") from None
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise CannotReadError(f"{path}:文件损坏({error});请重新运行 kg build (damaged)") from None
    write_page(readings, folder / PAGE)
    click.echo(f"请双击打开:{folder / PAGE}")
