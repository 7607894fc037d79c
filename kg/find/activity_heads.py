"""The words that names of activities end in, found in a sentence from right to left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import Sentence
from kg.rules import Row, alternation, table

HEADS = table("terms/activity_heads").by_term()
LONGEST = max(map(len, HEADS))
TAIL = re.compile(alternation(table("terms/activity_limits").terms("tail")))


@dataclass(frozen=True, slots=True)
class Head:
    """A head in its sentence; offsets from the start of the sentence."""

    start: int
    end: int
    row: Row


def heads(sentence: Sentence) -> Iterator[Head]:
    """Heads that end where a word ends, the last first, the longest at each place."""
    ends = {word.end - sentence.start for word in sentence.words}
    for end in range(len(sentence.text), 1, -1):
        if end not in ends and sentence.text[end : end + 1] not in "上中后前":
            continue
        if TAIL.match(sentence.text, end):
            continue
        for start in range(max(0, end - LONGEST), end - 1):
            row = HEADS.get(sentence.text[start:end])
            if row is not None:
                yield Head(start, end, row)
                break
