"""Rows to be tried: in a copy of the own folder, or written into the own folder to be kept."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from kg.rules.errors import RuleError
from kg.rules.own import ROOMS, members, own_folder, use
from kg.rules.own_rows import FORBID
from kg.rules.rows import Row, Table
from kg.rules.sheets import decoded, own_sheet
from kg.rules.tables import load

YES = "是"


@dataclass(frozen=True, slots=True)
class Trial:
    """A folder that holds the rows, the table as it is with them, and the row itself; ``forbids`` if it takes away."""

    folder: Path
    table: Table
    row: Row
    forbids: bool


def trial(name: str, cells: Mapping[str, str], place: Path, *, forbid: bool, replace: bool) -> Trial:
    """Put a row for a table into a copy of the own folder at ``place``. Raises RuleError where it cannot be used.

    ``forbid`` takes the rows of its term away, ``replace`` does so before the row is added.
    """
    own = own_folder()
    for room in ROOMS:
        (place / room).mkdir(parents=True)
        for path in members(own / room) if own else ():
            shutil.copyfile(path, place / room / path.name)
    line = 0
    for row in wished(cells, forbid, replace):
        line = add(name, row, place)[1]
    use(place)
    try:
        found, faults = load(name)
    finally:
        use(own)
    if faults:
        raise RuleError(faults[0].replace(f"{place}/", "").replace(f"{place}\\", ""))
    every = (*found.rows, *found.forbids, *found.idle)
    return Trial(place, found, next(row for row in every if row.own and row.line == line), forbid)


def wished(cells: Mapping[str, str], forbid: bool, replace: bool) -> list[dict[str, str]]:
    """The rows that a wish comes to."""
    taken = {"term": cells["term"], FORBID: YES}
    if forbid:
        return [{**cells, **taken}]
    return [taken, dict(cells)] if replace else [dict(cells)]


def keep(name: str, cells: Mapping[str, str], folder: Path, *, forbid: bool, replace: bool) -> str:
    """Write a row into the own folder; the file and line where it stands. Raises OSError and RuleError."""
    for row in wished(cells, forbid, replace):
        path, line = add(name, row, folder)
    return f"{path} 第 {line} 行"


def add(name: str, row: Mapping[str, str], folder: Path) -> tuple[Path, int]:
    """Write a row behind the others of its table in a folder; the file, and the number of the line.

    A new file is CSV in UTF-8 with a signature, as spreadsheets open it; one that is there keeps its form, and gets
    the columns it lacks. Written beside and renamed.
    """
    room, _, stem = name.partition("/")
    path = next((path for path in members(folder / room) if path.stem == stem), folder / room / f"{stem}.csv")
    data = path.read_bytes() if path.is_file() else b""
    rows = own_sheet(str(path), data).rows
    lines = decoded(str(path), data).splitlines()
    number, columns = rows[0] if rows else (len(lines) + 1, ["term"])
    tabs = "\t" in lines[number - 1] if rows else path.suffix != ".csv"
    wider = [*columns, *(column for column in row if column not in columns)]
    lines[number - 1 : number] = [line_of(wider, tabs)]
    lines.append(line_of([row.get(column, "") for column in wider], tabs))
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_text("\r\n".join([*lines, ""]), encoding="utf-8-sig", newline="")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return path, len(lines)


def line_of(cells: list[str], tabs: bool) -> str:
    """Cells as a line of a table."""
    out = StringIO(newline="")
    csv.writer(out, delimiter="\t" if tabs else ",", lineterminator="").writerow(cells)
    return out.getvalue()
