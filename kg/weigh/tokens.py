"""Words of a sentence as the model sees them, cut once more where a mention begins or ends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from kg.model import Sentence


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a part of one: offsets of the document, words, part of speech (ICTCLAS tag set)."""

    start: int
    end: int
    text: str
    tag: str


def tokens(sentence: Sentence, borders: Iterable[int]) -> tuple[Token, ...]:
    """Tokens of a sentence in order; white space is none."""
    cuts = sorted(set(borders))
    found = []
    for word in sentence.words:
        inside = [cut for cut in cuts if word.start < cut < word.end]
        points = [word.start, *inside, word.end]
        for start, end in pairwise(points):
            text = word.text[start - word.start : end - word.start]
            if text.strip():
                found.append(Token(start, end, text, word.tag))
    return tuple(found)
