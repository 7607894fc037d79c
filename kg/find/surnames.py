"""Where a personal name may stand: a surname and a given name of one or two characters, on the edges of words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.model import Sentence, Word
from kg.rules import Row, alternation, table

SURNAMES = table("lists/surnames").by_term()


def trust(row: Row) -> str:
    """Whether a surname is plain, usual (an everyday word too) or doubtful (more often a word: 和, 由)."""
    if row.more["word"] == "1":
        return "usual" if row.more["rank"] == "1" else "doubtful"
    return "usual" if row.more["rank"] == "3" else "plain"


NOT_NAMES = frozenset(table("terms/not_names").terms())
PART = frozenset(table("terms/person_words").terms("part"))
TITLES = table("terms/person_titles")
TITLE_NAMES = frozenset(TITLES.terms())
TITLE = re.compile(alternation(TITLES.terms()))
TRUST = {term: trust(row) for term, row in SURNAMES.items()}
HAN = re.compile("[一-龥]+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that may be a name. ``whole``: jieba takes it for one; ``trust``: how far the surname tells a name."""

    start: int
    end: int
    text: str
    rule: str
    whole: bool
    trust: str


def candidates(sentence: Sentence) -> Iterator[Candidate]:
    """All stretches that may be names, longest first at each place."""
    text = sentence.text
    words = {word.start - sentence.start: word for word in sentence.words}
    titles = [match.span() for match in TITLE.finditer(text)]
    edges = {*words, len(text)} | {at for span in titles for at in span}
    for start in sorted(edges):
        if any(left < start < right for left, right in titles):
            continue
        if any(text[start : start + size] in NOT_NAMES for size in range(2, 8)):
            continue
        for size in (2, 1):
            surname = text[start : start + size]
            if len(surname) == size and surname in SURNAMES:
                yield from given_names(text, words, edges, start, surname)
                break


def given_names(text: str, words: Mapping[int, Word], edges: set[int], start: int, surname: str) -> Iterator[Candidate]:
    """Candidates of one surname: two characters of given name, then one."""
    for length in (2, 1):
        middle = start + len(surname)
        end = middle + length
        given = text[middle:end]
        if end > len(text) or end not in edges or not HAN.fullmatch(given) or text[start:end] in TITLE_NAMES:
            continue
        word = words.get(start)
        single = word is not None and word.text == text[start:end]
        whole = single and word is not None and word.tag.startswith("nr")
        if not whole and (PART & set(given) or (single and end - start < 4)):
            continue
        yield Candidate(start, end, text[start:end], SURNAMES[surname].rule, whole, TRUST[surname])
