"""Sentences to mentions: organisations, by the grammar of their names and by phrase patterns."""

from __future__ import annotations

from collections.abc import Iterator

from kg.find.names import Name, names
from kg.model import Kind, Mention, Report, Sentence


def find(sentence: Sentence, report: Report) -> Iterator[Mention]:
    """Yield the organisations named in a sentence; ``weak`` where a bare noun may act (妇联, 团委)."""
    for name in names(sentence):
        yield mention(sentence, name)


def mention(sentence: Sentence, name: Name) -> Mention:
    """A name as a mention."""
    weak = name.head.more["needs"] == "weak" and len(name.parts) == 1
    text = sentence.text[name.start : name.end]
    start, end = sentence.start + name.start, sentence.start + name.end
    return Mention(Kind.ORG, start, end, text, name.head.rule, weak=weak)
