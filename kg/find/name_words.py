"""The words of organisation names: parts with their role, sentences prepared for the grammar."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.find.gazetteer import is_place
from kg.model import Sentence, Word
from kg.rules import table

ORDINAL = re.compile(
    r"第?[一二三四五六七八九十百]{1,3}|第\d{1,3}|[甲乙丙丁戊]|[A-Z]|第[一二三四五六七八九十\d]{1,3}届|[新本]一?届"
)
MASK = re.compile(r"[_×*＊xX○〇]{1,12}")
LONGEST = 10


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a name; ``role`` is head, level, unit, self, place, proper, mask, ordinal, style, noun or a field."""

    start: int
    end: int
    text: str
    role: str


@cache
def lexicon() -> dict[str, str]:
    """Words of the tables with their role in a name."""
    roles = {row.term: "style" for row in table("terms/organisation_styles").rows}
    roles |= {row.term: row.concept for row in table("terms/organisation_domains").rows}
    roles |= {
        row.term: "known" if row.concept == "known" else "head"
        for row in table("terms/organisation_heads").rows
        if len(row.term) > 1
    }
    roles |= {row.term: row.concept for row in table("terms/organisation_owners").rows}
    return roles | {"我": "self", "我们": "self", "本": "self", "原": "former", "中共": "former"}


@cache
def limits() -> dict[str, str]:
    """Words at which a name stops, or which make it a class."""
    return {row.term: row.concept for row in table("terms/organisation_limits").rows}


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence prepared for the grammar: which word holds each character."""

    text: str
    words: tuple[Word, ...]
    at: tuple[int, ...]
    origin: int

    def word_before(self, end: int) -> tuple[int, Word]:
        """The word that holds the character before ``end`` and its start in the sentence."""
        word = self.words[self.at[end - 1]]
        return word.start - self.origin, word

    def boundary(self, place: int) -> bool:
        """Whether a word begins at ``place``."""
        return place >= len(self.text) or self.words[self.at[place]].start - self.origin == place


def line(sentence: Sentence) -> Line:
    """Prepare a sentence; every character belongs to one word."""
    at = tuple(index for index, word in enumerate(sentence.words) for _ in word.text)
    return Line(sentence.text, sentence.words, at, sentence.start)


def longest(text: str, end: int) -> Part | None:
    """The longest listed word, place, ordinal or mask that ends at ``end``."""
    roles = lexicon()
    for start in range(max(0, end - LONGEST), end):
        piece = text[start:end]
        if piece in roles:
            return Part(start, end, piece, roles[piece])
        if is_place(piece):
            return Part(start, end, piece, "place")
        if MASK.fullmatch(piece):
            return Part(start, end, piece, "mask")
        if ORDINAL.fullmatch(piece):
            return Part(start, end, piece, "ordinal")
    return None


def is_letter(sign: str) -> bool:
    """Whether a name may hold the sign."""
    return sign.isalnum() or sign in "·-—"
