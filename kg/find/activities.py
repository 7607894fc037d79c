"""Sentences to mentions: names of activities. ``value`` is the type of the activity (one of the nineteen).

A name is a head (培训班, 座谈会, 活动; ``terms/activity_heads``) and what modifies it to its left, up to a verb of
holding (举办, 开展; ``terms/activity_limits``), a function word or a stop.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.find.activity_heads import Head, heads
from kg.find.activity_starts import Start, start_of
from kg.find.activity_types import type_of
from kg.model import Kind, Mention, Report, Sentence
from kg.rules import table

VAGUE = table("terms/activity_limits").terms("vague")
QUOTES = '“”‘’"《》「」'


def find(sentence: Sentence, report: Report) -> Iterator[Mention]:
    """Yield the names of activities in a sentence, from right to left."""
    limit = len(sentence.text)
    for head in heads(sentence):
        if head.start >= limit:
            continue
        start = start_of(sentence, head)
        if accepted(sentence.text, head, start):
            text = sentence.text[start.at : head.end]
            at = sentence.start + start.at
            kind = type_of(text, head.row)
            yield Mention(Kind.ACTIVITY, at, at + len(text), text, head.row.rule, kind)
            limit = start.at


def accepted(text: str, head: Head, start: Start) -> bool:
    """Whether head and modifiers make a name, by what the head asks for."""
    modifier = text[start.at : head.start].strip(QUOTES)
    if start.vague or modifier in VAGUE:
        return False
    match head.row.more["use"]:
        case "name":
            return True
        case "strong":
            return len(modifier) >= 2
        case "weak":
            return len(modifier) >= 2 and start.held
        case _:
            quoted = any(quote in text[start.at : head.start] for quote in QUOTES)
            return len(modifier) >= 2 and (quoted or (start.held and len(modifier) >= 3))
