"""Rows of an own table: added to the table of the program of the same name, or, with ``forbid``, taking rows away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from kg.rules.errors import RuleError
from kg.rules.rows import Row, Table
from kg.rules.sheets import own_sheet

FORBID = "forbid"
MORE = ("example", "finds", FORBID)
"""Columns that an own table may have whatever the columns of the program's table."""
CODE = re.compile(r"[A-Za-z0-9_-]*")
MOST_CODES, USES = 25, 4
NO = ("", "0", "否", "no")


def widened(found: Table, path: Path, faults: list[str]) -> Table:
    """The table with the rows of an own file behind its own; each row that cannot be used becomes a fault."""
    try:
        read = own_sheet(str(path), path.read_bytes())
    except RuleError as error:
        faults.append(str(error))
        return found
    except OSError as error:
        faults.append(f"{path}:读不进({error.strerror});如果在 WPS 里开着,请先关掉 (cannot read)")
        return found
    if not read.rows:
        return found
    columns = read.rows[0][1]
    if fault := header_fault(columns, found, f"{path} 第 {read.rows[0][0]} 行"):
        faults.append(fault)
        return found
    added: list[Row] = []
    forbids: list[Row] = []
    seen: dict[tuple[str, ...], int] = {}
    for line, cells in read.rows[1:]:
        first = seen.setdefault(tuple(cells), line)
        wrong = list(cell_faults(columns, cells, found))
        if first != line:
            wrong = [f"与第 {first} 行重复,请删去一行 (duplicate)"]
        faults.extend(f"{path} 第 {line} 行“{cells[0]}”:{fault}" for fault in wrong)
        if not wrong:
            row, forbid = own_row(found, line, dict(zip(columns, cells, strict=False)))
            (forbids if forbid else added).append(row)
    rows = [row for row in found.rows if not any(takes(forbid, row) for forbid in forbids)]
    known = {meaning(row) for row in rows}
    idle = [row for row in added if meaning(row) in known]
    idle += [row for row in forbids if not any(takes(row, other) for other in found.rows)]
    kept = (row for row in added if meaning(row) not in known)
    return replace(found, rows=(*rows, *kept), forbids=tuple(forbids), idle=tuple(idle))


def own_row(found: Table, line: int, cells: Mapping[str, str]) -> tuple[Row, bool]:
    """A row out of its cells, and whether it takes rows away."""
    values = {**dict.fromkeys(found.columns, ""), **cells}
    term, forbids = values.pop("term"), values.pop(FORBID, "").lower() not in NO
    concept, example = values.pop("concept", ""), values.pop("example", "")
    if not concept and "concept" not in found.columns:
        concept = found.settings.get("concept", "")
    frame = "" if forbids else found.settings.get("frame", "").replace("{}", term)
    return Row(found.name, line, term, concept, (example or frame).replace("\\n", "\n"), values, own=True), forbids


def takes(forbid: Row, row: Row) -> bool:
    """Whether a row that forbids means this one: the same word, and the same concept where it names one."""
    return forbid.term == row.term and forbid.concept in ("", row.concept)


def meaning(row: Row) -> tuple[str, ...]:
    """What tells a row from others of its table, whatever its example."""
    return (row.term, row.concept, *(value for name, value in sorted(row.more.items()) if name not in MORE))


def header_fault(columns: list[str], found: Table, place: str) -> str:
    """What is wrong with the names of the columns, or nothing."""
    allowed = [*found.columns, *(name for name in MORE if name not in found.columns)]
    known = "、".join(allowed)
    if columns[0] != "term":
        return f"{place}:第一行应是列名,第一列应为 term;可用的列:{known};列之间用英文逗号或制表符 (no header)"
    strange = next((name for name in columns if name not in allowed or columns.count(name) > 1), None)
    return "" if strange is None else f"{place}:没有“{strange}”这一列,或写了两遍;可用的列:{known} (bad column)"


def cell_faults(columns: list[str], cells: list[str], found: Table) -> Iterator[str]:
    """What is wrong with the cells of a row, each with its remedy."""
    if len(cells) > len(columns):
        yield f"有 {len(cells)} 格,列名只有 {len(columns)} 个;例句里请用中文逗号 (too many cells)"
        return
    values = dict(zip(columns, cells, strict=False))
    if not values["term"]:
        yield "第一列是空的;请写上词,或删去这一行 (no term)"
    if values.get(FORBID, "").lower() not in NO:
        return
    for name in found.columns:
        value = values.get(name, "")
        if (known := codes(found, name)) and value not in known:
            listed = "、".join(code or "(空)" for code in known)
            yield f"{name} 写的是“{value}”,应为 {listed} 之一 (unknown code)"
        elif value and is_pattern(found, name) and (fault := pattern_fault(value)):
            yield f"{name} 里的写法读不通({fault});不会写的,请留空 (bad pattern)"


def column(found: Table, name: str) -> tuple[str, ...]:
    """The cells of a column in the program's table; none for those that every table may have."""
    if name == "concept":
        return tuple(row.concept for row in found.rows)
    return tuple(row.more[name] for row in found.rows if not row.own and name in row.more and name not in MORE)


def codes(found: Table, name: str) -> tuple[str, ...]:
    """The codes of a column, sorted; none where the column is free.

    A column holds codes where its cells are a few ASCII words used again and again.
    """
    cells = column(found, name)
    known = set(cells)
    few = len(known) <= MOST_CODES and len(known) * USES <= len(cells)
    return tuple(sorted(known)) if few and all(CODE.fullmatch(cell) for cell in known) else ()


def is_pattern(found: Table, name: str) -> bool:
    """Whether cells of the column are regular expressions: those with alternatives are."""
    return any("|" in cell for cell in column(found, name))


def pattern_fault(text: str) -> str:
    """Why a regular expression does not compile, or nothing."""
    try:
        re.compile(text)
    except re.error as error:
        return str(error)
    return ""
