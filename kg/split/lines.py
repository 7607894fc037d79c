"""Text to lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds more than blanks: offsets and text without blanks around it; ``indent`` counts those before."""

    start: int
    end: int
    text: str
    indent: int


def lines(text: str, start: int, end: int) -> tuple[Line, ...]:
    """The lines between two offsets, blank ones left out."""
    found = []
    for match in LINE.finditer(text, start, end):
        body = match[0].strip()
        if body:
            at = match.start() + len(match[0]) - len(match[0].lstrip())
            found.append(Line(at, at + len(body), body, at - match.start()))
    return tuple(found)
