"""The user's own folder of rules beside those of the program: ``terms``, ``lists`` and ``patterns`` with files of the
same names, whose rows and rules are added or take others away.

The folder is named by the environment (``GONGHUI_RULES``), since many tables are read when a module is loaded and
since a process started from this one must read by the same rules; ``kg --rules DIR`` sets it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from pathlib import Path

from kg.rules.errors import RuleError

TABLES = files("kg.rules")
VARIABLE = "GONGHUI_RULES"
SHEETS = (".csv", ".tsv", ".txt")
ROOMS = {"terms": SHEETS, "lists": SHEETS, "patterns": (".toml",)}
"""Rooms and the suffixes of an own file in each."""
PASSED_OVER = (".", "~", "$")
"""How the names of files begin that editors leave beside an open one."""


def use(folder: Path | None) -> None:
    """Read by a folder from now on, or by none; to be called before any table is loaded."""
    if folder is None:
        os.environ.pop(VARIABLE, None)
    else:
        os.environ[VARIABLE] = str(folder)
    own_files.cache_clear()


def own_folder() -> Path | None:
    """The folder that the environment names, or None."""
    value = os.environ.get(VARIABLE)
    return Path(value) if value else None


@cache
def own_files() -> dict[str, Path]:
    """Own files by the table or pattern file they add to (``terms/verbs``). Raises RuleError for one out of place."""
    if (fault := next(misplaced(), None)) is not None:
        raise RuleError(fault)
    folder = own_folder()
    return {} if folder is None else {f"{room}/{path.stem}": path for room in ROOMS for path in members(folder / room)}


def misplaced() -> Iterator[str]:
    """A line for the folder that is not there, and for each file in it that would be read as nothing."""
    folder = own_folder()
    if folder is None:
        return
    if not folder.is_dir():
        yield f"{folder}:没有这个规则文件夹;请新建,或检查 --rules 和 {VARIABLE} (no such folder of rules)"
        return
    for path in members(folder):
        if path.name not in ROOMS and path.suffix.lower() != ".md":
            yield f"{path}:放错了地方;词表放在 terms 或 lists 里,规则放在 patterns 里 (out of place)"
    for room, suffixes in ROOMS.items():
        seen: dict[str, Path] = {}
        for path in members(folder / room):
            yield from unknown(room, path, suffixes)
            if path.stem in seen:
                yield f"{path}:与 {seen[path.stem].name} 是同一张表,只能留一个 (one file a table)"
            seen[path.stem] = path


def unknown(room: str, path: Path, suffixes: tuple[str, ...]) -> Iterator[str]:
    """A line for a file that no table of the program goes with."""
    if path.suffix.lower() not in suffixes:
        yield f"{path}:不能读取 {path.suffix or '无后缀'};请另存为 {'、'.join(suffixes)} (unsupported format)"
    elif path.stem not in (names := known(room)):
        near = get_close_matches(path.stem, names, 3, 0.5)
        hint = f"是不是 {'、'.join(near)}" if near else "表名见 kg rules list"
        yield f"{path}:没有叫 {path.stem} 的表;{hint} (no such table)"


def known(room: str) -> tuple[str, ...]:
    """Names of the program's files of a room, sorted."""
    found = (file.name.rpartition(".") for file in TABLES.joinpath(room).iterdir())
    return tuple(sorted(stem for stem, _, suffix in found if suffix in ("tsv", "toml")))


def members(folder: Path) -> list[Path]:
    """What lies in a folder, by name, without what editors leave behind."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if not path.name.startswith(PASSED_OVER))
