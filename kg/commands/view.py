"""``kg view``: draw the page of a build anew."""

from __future__ import annotations

from pathlib import Path

import click

from kg.archive import load
from kg.commands.outcome import CannotReadError, WrongUseError
from kg.contents import ARCHIVE, PAGE
from kg.model import Reading
from kg.show.page import write_page


@click.command("view")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """重新画出图谱网页。

    Draw the page of a build anew.
    """
    readings = archived(folder)
    part = folder / f".{PAGE}.part"
    try:
        write_page(readings, part)
        part.replace(folder / PAGE)
    except OSError as error:
        raise WrongUseError(f"{folder / PAGE}:写不进({error.strerror});请检查权限和磁盘空间 (cannot write)") from None
    finally:
        part.unlink(missing_ok=True)
    click.echo(f"请双击打开:{folder / PAGE}")


def archived(folder: Path) -> list[Reading]:
    """The readings that a build kept."""
    path = folder / ARCHIVE
    try:
        return list(load(path.read_text(encoding="utf-8").split("\n")))
    except OSError:
        raise CannotReadError(f"{folder}:这里没有图谱(缺 {ARCHIVE});先运行 kg build (no graph here)") from None
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise CannotReadError(f"{path}:文件损坏({error});请重新运行 kg build (damaged)") from None
