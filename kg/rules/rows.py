"""Rows of a word table, and regular expressions of words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.rules.errors import RuleError

NOTHING = "(?!)"
OWN = "own/"
"""How the names of rows and patterns begin that are the user's own."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: ``term`` as written in reports, ``concept`` it stands for, ``example``, other columns in ``more``."""

    table: str
    line: int
    term: str
    concept: str
    example: str
    more: Mapping[str, str]
    own: bool = False

    @property
    def rule(self) -> str:
        """Name of the row for explanations: ``terms/verbs:12``; ``own/terms/verbs:3`` in the user's own file."""
        return f"{OWN if self.own else ''}{self.table}:{self.line}"


@dataclass(frozen=True, slots=True)
class Table:
    """A table by name (``terms/verbs``), its settings and rows, own ones last.

    ``notes`` are the lines of its head, ``columns`` those of the program's table; ``forbids`` are own rows that take
    rows away, ``idle`` own ones that change nothing.
    """

    name: str
    settings: Mapping[str, str]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    forbids: tuple[Row, ...] = ()
    idle: tuple[Row, ...] = ()

    def by_term(self) -> dict[str, Row]:
        """Rows by surface form; of several rows the last."""
        return {row.term: row for row in self.rows}

    def terms(self, concept: str | None = None) -> tuple[str, ...]:
        """Surface forms, longest first (so that an alternation takes the longest)."""
        return longest_first(row.term for row in self.rows if concept in (None, row.concept))

    def any_of(self, *concepts: str) -> str:
        """A regular expression for any term of the concepts, longest first. Raises RuleError where one has no term."""
        for concept in concepts:
            if not self.terms(concept):
                raise RuleError(f"{self.name}.tsv:没有 concept 为 {concept} 的行,请补上 (no rows of this concept)")
        return alternation(row.term for row in self.rows if row.concept in concepts)


def longest_first(words: Iterable[str]) -> tuple[str, ...]:
    """Words once each, longest first."""
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))


def alternation(words: Iterable[str]) -> str:
    """A regular expression that matches any of the words, longest first: a tree of prefixes, fast for many words.

    Of no words it matches nothing.
    """
    listed = sorted(set(words))
    return branches(listed) if listed else NOTHING


def branches(words: list[str]) -> str:
    """The tree of sorted words; a word that ends where others go on comes last, so that the longest is taken."""
    tails: dict[str, list[str]] = {}
    for word in words:
        if word:
            tails.setdefault(word[0], []).append(word[1:])
    parts = [re.escape(first) + (branches(rest) if rest != [""] else "") for first, rest in tails.items()]
    return "(?:" + "|".join([*parts, ""] if "" in words else parts) + ")"
