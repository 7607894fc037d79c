"""Sentences to mentions: laws, official documents, thoughts, the unit's own rules and agreements."""

from __future__ import annotations

from collections.abc import Iterator

from kg.find.citations import find_bare
from kg.find.instruments import find_instruments
from kg.find.spirits import find_numbered, find_thoughts
from kg.find.titles import find_titles
from kg.model import Mention, Report, Sentence


def find(sentence: Sentence, report: Report) -> Iterator[Mention]:
    """Yield the POLICY mentions of a sentence; the value of a law is its official name."""
    yield from find_titles(sentence)
    yield from find_bare(sentence)
    yield from find_numbered(sentence)
    yield from find_thoughts(sentence)
    yield from find_instruments(sentence)
