"""Mentions to facts (to be written)."""

from __future__ import annotations

from kg.model import Fact, Mention, Report


def relate(report: Report, mentions: tuple[Mention, ...]) -> tuple[Fact, ...]:
    return ()
