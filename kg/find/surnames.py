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
POST = re.compile(f"{alternation(TITLES.terms('post'))}$")
GIVEN = ("nr", "nrt", "nrfg", "ns", "nz", "z", "x")
PARTICLES = ("为", "向", "在", "对", "给", "将", "与", "和", "同", "被", "从")
HAN = re.compile("[一-龥]+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that may be a name. ``whole``: jieba takes it for one; ``trust``: how far the surname tells a name;
    ``given``: the given name is no common word.
    """

    start: int
    end: int
    text: str
    rule: str
    whole: bool
    trust: str
    given: bool


def candidates(sentence: Sentence) -> Iterator[Candidate]:
    """All stretches that may be names, longest first at each place."""
    text = sentence.text
    words = {word.start - sentence.start: word for word in whole_names(sentence)}
    titles = [match.span() for match in TITLE.finditer(text)]
    edges = {*words, len(text)} | {at for span in titles for at in span}
    for start in sorted(edges):
        if any(left < start < right for left, right in titles):
            continue
        word = words.get(start)
        if any(text[start : start + size] in NOT_NAMES for size in range(2, 8)) and not (
            word is not None and word.tag == "nr" and POST.search(text, 0, start)
        ):
            continue
        for size in (2, 1):
            surname = text[start : start + size]
            if len(surname) == size and surname in SURNAMES:
                yield from given_names(text, words, edges, start, surname)
                break


def whole_names(sentence: Sentence) -> Iterator[Word]:
    """Words, without the particle that jieba takes for the end of a name before a noun (姜珊为|学生)."""
    for word, after in zip(sentence.words, (*sentence.words[1:], None), strict=True):
        if (
            word.tag == "nr"
            and len(word.text) == 3
            and word.text.endswith(PARTICLES)
            and after is not None
            and after.tag[0] in "nrjms"
        ):
            yield Word(word.start, word.end - 1, word.text[:-1], "nr")
            yield Word(word.end - 1, word.end, word.text[-1], "p")
        else:
            yield word


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
        rest = words.get(middle)
        fresh = rest is not None and (rest.tag in GIVEN or (len(rest.text) == 1 and rest.tag[0] in "vangbjz"))
        alone = fresh and word is not None and word.text == surname and word.tag[0] == "n"
        trusted = "usual" if alone and TRUST[surname] == "doubtful" and length == 2 else TRUST[surname]
        yield Candidate(start, end, text[start:end], SURNAMES[surname].rule, whole, trusted, whole or fresh)
