"""Every example of every table and pattern is a test, run through the whole pipeline."""

from __future__ import annotations

import pytest

from kg.examples import finds, pattern_faults, row_faults
from kg.rules import Pattern, Row, patterns, table
from kg.rules.own import known
from kg.rules.patterns import shipped

ROWS = [row for room in ("terms", "lists") for name in known(room) for row in table(f"{room}/{name}").rows]
RULES = [(name, rule) for name in known("patterns") for rule in patterns(name)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.rule} {row.term}")
def test_example_of_a_word_holds_the_word_and_shows_what_it_is_for(row: Row) -> None:
    assert list(row_faults(row, finds(row, table(row.table)))) == []


@pytest.mark.parametrize(("name", "rule"), RULES, ids=lambda value: value.name if isinstance(value, Pattern) else "")
def test_pattern_finds_its_examples_and_leaves_alone_what_it_must(name: str, rule: Pattern) -> None:
    assert list(pattern_faults(rule, "tests" in shipped(name).settings)) == []
