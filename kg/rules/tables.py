"""Word tables (TSV): one row a surface form, with its concept and an example that is a test.

A table opens in WPS or Excel. Lines that begin with ``#`` are its head: what it holds, who uses it, its traps, and
settings as ``# key: value``. The setting ``frame`` gives rows without an example one: ``# frame: 学习了《{}》。``
The setting ``finds`` says what the examples must show: a kind of mention (``ORG``), ``activity`` or ``none``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

TABLES = files("kg.rules")
SETTING = re.compile(r"#\s*([a-z]+):\s*(.*)")


class RuleError(ValueError):
    """A table or pattern file that cannot be used; the message names file, line and remedy."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: ``term`` as written in reports, ``concept`` it stands for, ``example``, other columns in ``more``."""

    table: str
    line: int
    term: str
    concept: str
    example: str
    more: Mapping[str, str]

    @property
    def rule(self) -> str:
        """Name of the row for explanations: ``terms/verbs:12``."""
        return f"{self.table}:{self.line}"


@dataclass(frozen=True, slots=True)
class Table:
    """A table by name (``terms/verbs``), its settings and rows."""

    name: str
    settings: Mapping[str, str]
    rows: tuple[Row, ...]

    def by_term(self) -> dict[str, Row]:
        """Rows by surface form; of several rows the last."""
        return {row.term: row for row in self.rows}

    def terms(self, concept: str | None = None) -> tuple[str, ...]:
        """Surface forms, longest first (so that an alternation takes the longest)."""
        return longest_first(row.term for row in self.rows if concept in (None, row.concept))


def longest_first(words: Iterable[str]) -> tuple[str, ...]:
    """Words once each, longest first."""
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))


def alternation(words: Iterable[str]) -> str:
    """A regular expression that matches any of the words, longest first: a tree of prefixes, fast for many words."""
    return branches(sorted(set(words)))


def branches(words: list[str]) -> str:
    """The tree of sorted words; a word that ends where others go on comes last, so that the longest is taken."""
    tails: dict[str, list[str]] = {}
    for word in words:
        if word:
            tails.setdefault(word[0], []).append(word[1:])
    parts = [re.escape(first) + (branches(rest) if rest != [""] else "") for first, rest in tails.items()]
    return "(?:" + "|".join([*parts, ""] if "" in words else parts) + ")"


@cache
def table(name: str) -> Table:
    """Load ``terms/verbs`` or ``lists/laws``. Raises RuleError with file, line and remedy."""
    return parse_table(name, TABLES.joinpath(f"{name}.tsv"))


def parse_table(name: str, file: Traversable) -> Table:
    """Read one file as ``table`` does."""
    try:
        lines = file.read_bytes().decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise RuleError(f"{name}.tsv:不是 UTF-8 编码(字节 {error.start});请另存为 UTF-8 (not UTF-8)") from None
    settings: dict[str, str] = {}
    rows: list[Row] = []
    header: list[str] = []
    for number, line in enumerate(lines, 1):
        if line.startswith("#"):
            if match := SETTING.match(line):
                settings[match[1]] = match[2].strip()
        elif not line.strip():
            continue
        elif not header:
            header = [cell.strip() for cell in line.split("\t")]
            if header[0] != "term":
                raise RuleError(f"{name}.tsv 第 {number} 行:第一列应为 term (first column must be term)")
        else:
            rows.append(parse_row(name, number, header, line, settings))
    seen: dict[tuple[str, ...], int] = {}
    for row in rows:
        if (key := (row.term, row.concept, *row.more.values())) in seen:
            raise RuleError(f"{name}.tsv 第 {row.line} 行:“{row.term}”与第 {seen[key]} 行重复,请删去一行 (duplicate)")
        seen[key] = row.line
    return Table(name, settings, tuple(rows))


def parse_row(name: str, number: int, header: list[str], line: str, settings: Mapping[str, str]) -> Row:
    """Read one line; the example may come from the frame of the table."""
    cells = [cell.strip() for cell in line.split("\t")]
    if len(cells) > len(header) or not cells[0]:
        raise RuleError(f"{name}.tsv 第 {number} 行:列数不对,应为 {len(header)} 列 (expected {len(header)} columns)")
    values = dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True))
    term = values.pop("term")
    concept = values.pop("concept", "") or settings.get("concept", "")
    example = values.pop("example", "") or settings.get("frame", "").replace("{}", term)
    return Row(name, number, term, concept, example, values)
