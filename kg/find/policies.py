"""Sentences to mentions: policies (to be written)."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Mention, Report, Sentence


def find(sentence: Sentence, report: Report) -> Iterator[Mention]:
    """Yield the mentions of this kind in a sentence."""
    yield from ()
