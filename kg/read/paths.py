"""Paths to plain files: folders are walked in the order of names, every file once, links and pipes do no harm."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.model import Problem

Tell = Callable[[Problem], None]
HIDDEN = (".", "~$")  # system files, and the locks that WPS and Word leave


@dataclass(frozen=True, slots=True)
class File:
    """A plain file; ``name`` is its name, or its path below the folder that was asked for. ``asked``: named itself."""

    path: Path
    name: str
    asked: bool


def shown(path: Path | str) -> str:
    """A path fit for messages and names: bytes that are no UTF-8 and control characters become U+FFFD."""
    clean = os.fsencode(path).decode("utf-8", "replace")
    return "".join(character if character.isprintable() else "\ufffd" for character in clean)


def plain_files(paths: Iterable[Path], tell: Tell) -> Iterator[File]:
    """All plain files under the paths, each once. What is missing, unreadable or no file is told."""
    seen: set[tuple[int, int]] = set()
    for path in paths:
        found = 0
        for file in under(path, path.name, True, seen, tell):
            found += 1
            yield file
        if not found and path.is_dir():
            tell(Problem(shown(path), "文件夹里没有可读的文件;请放入 .txt 或 .md 文件 (no files in folder)", True))


def under(path: Path, name: str, asked: bool, seen: set[tuple[int, int]], tell: Tell) -> Iterator[File]:
    """The plain files at or below a path."""
    try:
        status = path.stat()
        members = sorted(os.listdir(path)) if stat.S_ISDIR(status.st_mode) else []  # noqa: PTH208 (names, no paths)
    except FileNotFoundError:
        tell(Problem(shown(path), "找不到文件;请检查路径和文件名 (not found)", True))
        return
    except (OSError, ValueError) as error:
        tell(Problem(shown(path), f"无法打开;请检查路径和权限 ({os_reason(error)})", True))
        return
    place = (status.st_dev, status.st_ino)
    if place in seen:
        return
    seen.add(place)
    if stat.S_ISDIR(status.st_mode):
        for member in members:
            if not member.startswith(HIDDEN):
                below = member if asked else f"{name}/{member}"
                yield from under(path / member, below, False, seen, tell)
    elif stat.S_ISREG(status.st_mode):
        yield File(path, shown(name), asked)
    else:
        tell(Problem(shown(path), "不是普通文件(管道或设备),已跳过 (not a plain file)", asked))


def os_reason(error: OSError | ValueError) -> str:
    """The operating system's own words."""
    return (error.strerror if isinstance(error, OSError) else None) or "cannot open"
