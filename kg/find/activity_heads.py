"""The words that names of activities end in, found in a sentence from right to left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import Sentence
from kg.rules import Row, alternation, table

HEADS = table("terms/activity_heads").by_term()
LONGEST = max(map(len, HEADS))
IN_OR_AT = ("上", "中", "后", "前")
TAIL = re.compile(alternation(table("terms/activity_limits").terms("tail")))


@dataclass(frozen=True, slots=True)
class Head:
    """A head in its sentence; offsets from the start of the sentence."""

    start: int
    end: int
    row: Row


def heads(sentence: Sentence) -> Iterator[Head]:
    """Heads that end where a word ends, the last first, the longest at each place; none inside another."""
    text = sentence.text
    ends = {word.end - sentence.start for word in sentence.words}
    for end in range(len(text), 1, -1):
        if end not in ends and text[end : end + 1] not in IN_OR_AT:
            continue
        head = ending(text, end)
        if head is None or covered_by_longer(text, head) or TAIL.match(text, end):
            continue
        yield head


def ending(text: str, end: int) -> Head | None:
    """The longest head that ends there."""
    for start in range(max(0, end - LONGEST), end - 1):
        row = HEADS.get(text[start:end])
        if row is not None:
            return Head(start, end, row)
    return None


def covered_by_longer(text: str, head: Head) -> bool:
    """Whether the head is only the beginning of a longer one: 联席会 in 联席会议, 送温暖 in 送温暖工程."""
    return any(text[head.start : end] in HEADS for end in range(head.end + 1, head.start + LONGEST + 1))
