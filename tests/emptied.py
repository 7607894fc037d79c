"""What the program reads in texts when the words of one of its tables are gone, in a process of its own."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from kg.rules import Row, Table, patterns, table
from kg.rules.patterns import shipped

KEPT = ("kg.model", "kg.rules")
DICTIONARY = "kg.split.words"
"""Holds the words of jieba, slow to load; a table without words for jieba leaves it as it is."""

PRIVATE_USE = 0xF0000
"""The first of the code points that no text holds."""
OTHER_NAMES = ("short", "others")


def told(texts: Sequence[str]) -> list[dict[str, Any]]:
    """What the program reads in each text: mentions, activities, and the things they are linked to."""
    read, split = importlib.import_module("kg.read").from_text, importlib.import_module("kg.split").split
    understand, record = (
        importlib.import_module("kg.pipeline").understand,
        importlib.import_module("kg.records").record,
    )
    found = []
    for text in texts:
        readings = [understand(report) for report in split(read(text))]
        things = [[(e.kind, e.name, e.absolute, len(e.mentions)) for e in reading.entities] for reading in readings]
        found.append({"records": [record(reading) for reading in readings], "things": things})
    return found


def otherwise(name: str, texts: Sequence[str], before: Sequence[dict[str, Any]]) -> str | None:
    """The first of the texts that is read otherwise without the words of a table, or the error; None if none is."""
    forget(keep_words="jieba" not in table(name).settings)
    try:
        take_words(name)
        return next((text for text, was in zip(texts, before, strict=True) if told([text]) != [was]), None)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def forget(keep_words: bool) -> None:
    """Drop the modules that have read tables, so that they are loaded again."""
    for module in [module for module in sys.modules if module.startswith("kg.")]:
        if not module.startswith(KEPT) and not (keep_words and module == DICTIONARY):
            del sys.modules[module]
    patterns.cache_clear()
    shipped.cache_clear()


def take_words(name: str) -> None:
    """Have every module that is loaded from now on find a table whose words stand in no text."""

    def without_words(asked: str) -> Table:
        found = table(asked)
        return replace(found, rows=tuple(unreadable(found.rows))) if asked == name else found

    for module in ("kg.rules", "kg.rules.tables", "kg.rules.patterns"):
        vars(sys.modules[module])["table"] = without_words


def unreadable(rows: Sequence[Row]) -> Iterator[Row]:
    """Rows with a sign instead of their word, each its own."""
    for number, row in enumerate(rows):
        more = {key: "" if key in OTHER_NAMES else value for key, value in row.more.items()}
        yield replace(row, term=chr(PRIVATE_USE + number), more=more)
