"""Sentences to mentions: laws, official documents, thoughts, the unit's own rules and agreements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.find.citations import find_bare
from kg.find.instruments import find_instruments
from kg.find.titles import find_numbered, find_titles
from kg.model import Citation, Kind, Mention, Report, Sentence
from kg.rules import alternation, table


def find(sentence: Sentence, report: Report) -> Iterator[Mention]:
    """Yield the POLICY mentions of a sentence; the value of a law is its official name."""
    yield from find_titles(sentence)
    yield from find_bare(sentence)
    yield from find_numbered(sentence)
    yield from find_thoughts(sentence)
    yield from find_instruments(sentence)


@cache
def thoughts() -> re.Pattern[str]:
    return re.compile(alternation(table("terms/policy_thoughts").terms()))


def find_thoughts(sentence: Sentence) -> Iterator[Mention]:
    """Guiding thoughts by their fixed names."""
    rows = table("terms/policy_thoughts").by_term()
    for match in thoughts().finditer(sentence.text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        yield Mention(Kind.POLICY, start, end, match[0], rows[match[0]].rule, Citation(match[0], "thought"))
