"""Word tables (TSV): one row a surface form, with its concept and an example that is a test.

A table opens in WPS or Excel. Lines that begin with ``#`` are its head: what it holds, who uses it, its traps, and
settings as ``# key: value``. The setting ``frame`` gives rows without an example one: ``# frame: 学习了《{}》。``
(``\\n`` in an example begins a new line).
The setting ``finds`` says what the examples must show: a kind of mention (``ORG``), ``activity`` or ``none``.
Rows of the user's own folder come behind those of the program, or take some of them away (``own_rows``).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kg.rules.errors import RuleError
from kg.rules.own import TABLES, own_files
from kg.rules.own_rows import widened
from kg.rules.rows import Row, Table, alternation, longest_first
from kg.rules.sheets import sheet

__all__ = ["TABLES", "Row", "RuleError", "Table", "alternation", "load", "longest_first", "table"]


@cache
def table(name: str) -> Table:
    """Load ``terms/verbs`` or ``lists/laws``. Raises RuleError with file, line and remedy."""
    found, faults = load(name)
    if faults:
        more = f";这张表共 {len(faults)} 处,kg rules check 全部列出" if len(faults) > 1 else ""
        raise RuleError(faults[0] + more)
    return found


def load(name: str) -> tuple[Table, list[str]]:
    """A table with the rows that can be used, and a line for each fault. Raises RuleError for a file out of place."""
    faults: list[str] = []
    try:
        found = shipped(name, faults)
    except RuleError as error:
        return Table(name, {}, ()), [str(error)]
    if (path := own_files().get(name)) is None:
        return found, faults
    return widened(found, path, faults), faults


def shipped(name: str, faults: list[str]) -> Table:
    """A table of the program. Raises RuleError where nothing of it can be used."""
    file = f"{name}.tsv"
    read = sheet(file, TABLES.joinpath(file).read_bytes())
    if not read.rows or read.rows[0][1][0] != "term":
        line = read.rows[0][0] if read.rows else 1
        raise RuleError(f"{file} 第 {line} 行:第一列应为 term (first column must be term)")
    columns = tuple(read.rows[0][1])
    rows: list[Row] = []
    for line, cells in read.rows[1:]:
        if len(cells) > len(columns) or not cells[0]:
            faults.append(f"{file} 第 {line} 行:列数不对,应为 {len(columns)} 列 (expected {len(columns)} columns)")
        else:
            rows.append(parse_row(name, line, columns, cells, read.settings))
    seen: dict[tuple[str, ...], int] = {}
    for row in rows:
        first = seen.setdefault((row.term, row.concept, *row.more.values()), row.line)
        if first != row.line:
            faults.append(f"{file} 第 {row.line} 行:“{row.term}”与第 {first} 行重复,请删去一行 (duplicate)")
    return Table(name, read.settings, tuple(rows), read.notes, columns)


def parse_row(name: str, line: int, columns: tuple[str, ...], cells: list[str], settings: Mapping[str, str]) -> Row:
    """One line; concept and example may come from the settings of the table."""
    values = dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=True))
    term = values.pop("term")
    concept = values.pop("concept", "") or settings.get("concept", "")
    example = values.pop("example", "") or settings.get("frame", "").replace("{}", term)
    return Row(name, line, term, concept, example.replace("\\n", "\n"), values)
