"""The words of the terms/policy_* tables, ready for use."""

from __future__ import annotations

import re
from functools import cache

from kg.rules import Row, alternation, longest_first, table

JOINERS = ("以及", "和", "与", "及", "或")


@cache
def heads() -> dict[str, Row]:
    """Head word of an instrument's name to its row; the concept is rule, report, agreement, paper or plan."""
    return table("terms/policy_heads").by_term()


@cache
def heads_longest_first() -> tuple[str, ...]:
    """All heads, so that the first that fits is the longest."""
    return longest_first(heads())


@cache
def verbs() -> dict[str, str]:
    """Verb to its class: make, improve, sign, hear, send, carry."""
    return {row.term: row.concept for row in table("terms/policy_verbs").rows}


@cache
def long_verbs() -> tuple[str, ...]:
    """Verbs that need no word boundary to be told."""
    return longest_first(verb for verb in verbs() if len(verb) > 1)


@cache
def verb_regex() -> re.Pattern[str]:
    """Any verb of two characters or more."""
    return re.compile(alternation(long_verbs()))


@cache
def edges() -> frozenset[str]:
    """Words at which a name ends to the left."""
    return frozenset(table("terms/policy_edges").terms())


@cache
def long_edges() -> tuple[str, ...]:
    """Edge words that need no word boundary to be told."""
    return longest_first(word for word in edges() if len(word) > 1)


@cache
def marks(concept: str) -> re.Pattern[str]:
    """Words of policy_titles beside or in a title: work, after, public or government."""
    return re.compile(alternation(table("terms/policy_titles").terms(concept)))


@cache
def common(concept: str) -> re.Pattern[str]:
    """Modifiers made only of vague words, or only of names of institutions."""
    return re.compile(alternation(table("terms/policy_common").terms(concept)) + "*")


@cache
def ends(concept: str) -> tuple[str, ...]:
    """Words of policy_common with which a modifier may end."""
    return table("terms/policy_common").terms(concept)


def vague(modifier: str) -> bool:
    """Whether a modifier names nothing in particular: 各项, 有关工作."""
    return common("vague").fullmatch(modifier) is not None
