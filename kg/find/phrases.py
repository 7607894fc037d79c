"""How far a noun phrase reaches to the left of its head word."""

from __future__ import annotations

from collections.abc import Callable

from kg.model import Sentence

PUNCTUATION = frozenset("《》，,。；;：:、！!？?/\t \u3000\r\n…—～~|")
OPENING = {"”": "“", "’": "‘", "）": "（", ")": "(", "」": "「", "〉": "〈"}


def left_edge(sentence: Sentence, at: int, stops: Callable[[str, int, str], bool], limit: int = 40) -> int:
    """Offset in ``sentence.text`` where the phrase that ends at ``at`` begins.

    Walks word by word; ``stops(text, at, word)`` says that the word which ends at ``at`` is outside. Brackets and
    quotation marks are taken whole or not at all.
    """
    text = sentence.text
    starts = {word.end - sentence.start: word.start - sentence.start for word in sentence.words}
    for word in sentence.words:
        if word.start - sentence.start < at < word.end - sentence.start:
            starts[at] = word.start - sentence.start
    edge = at
    while edge > 0 and at - edge < limit:
        last = text[edge - 1]
        if last in OPENING:
            begin = text.rfind(OPENING[last], 0, edge - 1)
            if begin < 0 or edge - begin > limit:
                break
            edge = begin
            continue
        if last in PUNCTUATION or last in OPENING.values():
            break
        begin = starts.get(edge, edge - 1)
        if stops(text, edge, text[begin:edge]):
            break
        edge = begin
    return edge
