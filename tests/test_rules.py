"""Every example of every table and pattern is a test, run through the whole pipeline."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from kg.model import Mention, Reading
from kg.pipeline import understand
from kg.read import from_text
from kg.records import mention_record
from kg.rules import Pattern, Row, patterns, table
from kg.split import split

ROOM = files("kg.rules")
TABLES = sorted(
    f"{room}/{file.name[:-4]}"
    for room in ("terms", "lists")
    for file in ROOM.joinpath(room).iterdir()
    if file.name.endswith(".tsv")
)
PATTERNS = sorted(
    file.name[:-5]
    for file in ROOM.joinpath("patterns").iterdir()
    if file.name.endswith(".toml") and "tests" not in tomllib.loads(file.read_text(encoding="utf-8"))
)
"""Patterns for mentions; those of other rooms name their own test (``tests = "split"``)."""
ROWS = [row for name in TABLES for row in table(name).rows]
RULES = [(name, rule) for name in PATTERNS for rule in patterns(name)]


def reading(text: str) -> Reading:
    (report,) = split(from_text(text))
    return understand(report)


def shows(row: Row, finds: str, found: Reading) -> bool:
    """Whether an example shows what its table says it finds: a kind of mention, an activity of its type, or nothing.

    ``participant@座谈会``: a role of the activity that holds the words; ``fact@座谈会``: that activity; ``no`` before.
    """
    if "@" in finds:
        wanted, words = finds.removeprefix("no ").split("@")
        told = [fact for fact in found.facts if words in fact.text]
        there = bool(told) if wanted == "fact" else any(r.name == wanted for fact in told for r in fact.roles)
        return there != finds.startswith("no ")
    text = found.report.document.text
    starts = [at for at in range(len(text)) if text.startswith(row.term, at)]

    def touches(start: int, end: int) -> bool:
        return any(start < at + len(row.term) and at < end for at in starts)

    if finds == "activity":
        return any(fact.type == row.concept and touches(fact.start, fact.end) for fact in found.facts)
    if finds == "none":
        return not any(touches(m.start, m.end) for m in found.mentions)
    return any(m.kind == finds and touches(m.start, m.end) for m in found.mentions)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.rule} {row.term}")
def test_example_of_a_word_holds_the_word_and_shows_what_it_is_for(row: Row) -> None:
    assert row.term in row.example, f"{row.rule}:例句中没有“{row.term}”"
    finds = row.more.get("finds") or table(row.table).settings.get("finds", "")
    if finds:
        assert shows(row, finds, reading(row.example)), f"{row.rule}:例句“{row.example}”没有读出 {finds}"


@pytest.mark.parametrize(("name", "rule"), RULES, ids=lambda value: value.name if isinstance(value, Pattern) else "")
def test_pattern_finds_its_examples(name: str, rule: Pattern) -> None:
    assert rule.finds, f"{rule.name}:至少要有一个 finds"
    for example in rule.finds:
        mentions = reading(example["text"]).mentions
        found = [m for m in mentions if m.text == example["found"]]
        assert found, (
            f"{rule.name}:在“{example['text']}”中没有找到“{example['found']}”,只有 {[m.text for m in mentions]}"
        )
        if "value" in example:
            assert example["value"] in [value_of(m) for m in found]


@pytest.mark.parametrize(("name", "rule"), RULES, ids=lambda value: value.name if isinstance(value, Pattern) else "")
def test_pattern_leaves_alone_what_it_must(name: str, rule: Pattern) -> None:
    assert rule.ignores, f"{rule.name}:至少要有一个 ignores"
    for text in rule.ignores:
        assert rule.name not in [m.rule for m in reading(text).mentions], f"{rule.name}:不该在“{text}”中找到"


def value_of(mention: Mention) -> object:
    return mention_record("", mention)["value"]
