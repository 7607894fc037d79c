"""Phrase patterns of this room: whether one of the rules for a use (``part``) is found in a text."""

from __future__ import annotations

from functools import cache

from kg.rules import Pattern, patterns


@cache
def rules(file: str, part: str) -> tuple[Pattern, ...]:
    """The rules of a pattern file that serve one use."""
    return tuple(rule for rule in patterns(file) if rule.settings["part"] == part)


def hit(file: str, part: str, text: str) -> bool:
    """Whether a rule is found; rules for the beginning of a text hold ``^``."""
    return any(rule.regex.search(text) for rule in rules(file, part))
