"""Files of tables to rows of cells: those of the program, and own ones as an office saves them."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO

from kg.rules.errors import RuleError

SETTING = re.compile(r"#\s*([a-z]+):\s*(.*)")
MARKS = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"), (codecs.BOM_UTF8, "utf-8-sig"))


@dataclass(frozen=True, slots=True)
class Sheet:
    """Lines that begin with ``#``, and rows of cells by line number; the first row holds the names of the columns."""

    notes: tuple[str, ...]
    rows: tuple[tuple[int, list[str]], ...]

    @property
    def settings(self) -> dict[str, str]:
        """Notes of the form ``# key: value``; of several of one key the last."""
        return {match[1]: match[2].strip() for note in self.notes if (match := SETTING.match(note))}


def sheet(name: str, data: bytes) -> Sheet:
    """A table of the program: UTF-8, tabs. Raises RuleError for another encoding."""
    try:
        lines = data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise RuleError(f"{name}:不是 UTF-8 编码(字节 {error.start});请另存为 UTF-8 (not UTF-8)") from None
    return sorted_out((number, line.split("\t")) for number, line in enumerate(lines, 1))


def own_sheet(name: str, data: bytes) -> Sheet:
    """An own table as a spreadsheet or an editor saves it: commas in ``.csv``, else tabs. Raises RuleError."""
    comma = name.lower().endswith(".csv") and "\t" not in decoded(name, data).split("\n", 1)[0]
    text = StringIO(decoded(name, data), newline="")
    try:
        lines = enumerate(csv.reader(text, delimiter="," if comma else "\t"), 1)
        return sorted_out((number, without_tail(cells)) for number, cells in lines)
    except csv.Error as error:
        raise RuleError(f"{name}:读不出表格({error});请用 WPS 另存为 CSV (bad table)") from None


def without_tail(cells: list[str]) -> list[str]:
    """Cells without the empty ones that a spreadsheet adds behind the last."""
    end = next((number for number in range(len(cells), 0, -1) if cells[number - 1].strip()), 0)
    return cells[:end]


def decoded(name: str, data: bytes) -> str:
    """Text in UTF-8, UTF-16 with its mark, or GB18030. Raises RuleError for any other."""
    for encoding in (*(encoding for mark, encoding in MARKS if data.startswith(mark)), "utf-8", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise RuleError(f"{name}:认不出编码;请另存为 UTF-8 (unknown encoding)")


def sorted_out(lines: Iterable[tuple[int, list[str]]]) -> Sheet:
    """Notes apart from rows; lines without a word left out."""
    notes: list[str] = []
    rows: list[tuple[int, list[str]]] = []
    for number, cells in lines:
        if cells and cells[0].startswith("#"):
            notes.append("\t".join(cells).rstrip())
        elif any(cell.strip() for cell in cells):
            rows.append((number, [cell.strip() for cell in cells]))
    return Sheet(tuple(notes), tuple(rows))
