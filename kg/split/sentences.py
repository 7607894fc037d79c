"""A line to its sentences, a sentence to its clauses. Each holds all its code points but the blanks around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST = 2000
"""Code points; a longer sentence is cut at a comma, or hard, since no reader and no word cutter profits from it."""

SENTENCE = re.compile(r"[^。！？!?…]*(?:[。！？!?…]+[”’」』】）)》\"']*|$)")
COMMA = re.compile(r"[，,；;：:、]")
SEPARATOR = re.compile(r"[，；;]+|(?<!\d)[,：:]+|(?<=\d)[,：:]+(?!\d)")


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of one line: to 。！？… with the quotes and brackets that close behind, or to its end."""
    for match in SENTENCE.finditer(text):
        start, end = match.span()
        while end - start > LONGEST:
            cut = max((comma.end() for comma in COMMA.finditer(text, start, start + LONGEST)), default=start + LONGEST)
            yield from trimmed(text, start, cut)
            start = cut
        yield from trimmed(text, start, end)


def trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span without the blanks around it, if anything is left."""
    body = text[start:end].strip()
    if body:
        at = start + len(text[start:end]) - len(text[start:end].lstrip())
        yield at, at + len(body)


def clause_spans(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the clauses between commas, colons and semicolons, without those signs (1,000 is whole)."""
    start = 0
    for sign in SEPARATOR.finditer(text):
        if sign.start() > start:
            yield start, sign.start()
        start = sign.end()
    if start < len(text):
        yield start, len(text)
