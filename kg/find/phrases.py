"""How far a noun phrase reaches to the left of its head word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from kg.model import Sentence

PUNCTUATION = frozenset("《》，,。；;：:、！!？?/\t \u3000\r\n…—～~|")
OPENING = {"”": "“", "’": "‘", "）": "（", ")": "(", "」": "「", "〉": "〈"}


def before(text: str, at: int, size: int = 60) -> str:
    """The last ``size`` characters before ``at``, so that no look back costs more on a long line."""
    return text[max(0, at - size) : at]


def word_start(sentence: Sentence, at: int) -> int:
    """Where the word begins that ends at ``at`` or goes over it; offsets into ``sentence.text``."""
    words = sentence.words
    number = bisect_left(words, sentence.start + at, key=lambda word: word.end)
    if number < len(words) and words[number].start < sentence.start + at:
        return words[number].start - sentence.start
    return at - 1


def left_edge(sentence: Sentence, at: int, stops: Callable[[str, int, str], bool], limit: int = 40) -> int:
    """Offset in ``sentence.text`` where the phrase that ends at ``at`` begins.

    Walks word by word; ``stops(text, at, word)`` says that the word which ends at ``at`` is outside. Brackets and
    quotation marks are taken whole or not at all.
    """
    text = sentence.text
    edge = at
    while edge > 0 and at - edge < limit:
        last = text[edge - 1]
        if last in OPENING:
            begin = text.rfind(OPENING[last], max(0, edge - 1 - limit), edge - 1)
            if begin < 0 or edge - begin > limit:
                break
            edge = begin
            continue
        if last in PUNCTUATION or last in OPENING.values():
            break
        begin = word_start(sentence, edge)
        if stops(text, edge, text[begin:edge]):
            break
        edge = begin
    return edge
