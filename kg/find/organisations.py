"""Sentences to mentions: organisations, by the grammar of their names, by phrase patterns and by 我校, 我司."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.find.names import names
from kg.model import Kind, Mention, Report, Sentence, Word
from kg.rules import patterns, table
from kg.rules.tables import alternation, longest_first

DOES = ("v", "vn", "d", "p", "ad", "vd")


def find(sentence: Sentence, report: Report) -> Iterator[Mention]:
    """Yield the organisations named in a sentence; ``weak`` where a bare noun may act (妇联, 团委)."""
    for name in names(sentence):
        weak = name.head.more["needs"] == "weak" and len(name.parts) == 1
        name_text = sentence.text[name.start : name.end]
        yield mention(sentence, name.start, name.end, name.head.rule, value=expanded(name_text), weak=weak)
    for rule in patterns("organisations"):
        if rule.settings.get("title") and not opening(sentence, report):
            continue
        for match in rule.regex.finditer(sentence.text):
            full = rule.settings.get("full")
            value = full.format(match[0], *match.groups()) if full else None
            start, end = match.span("name") if "name" in rule.regex.groupindex else match.span()
            yield mention(sentence, start, end, rule.name, value=value)
    for match in own_unit().finditer(sentence.text):
        if acts(sentence, match.start(), match.end()):
            yield mention(sentence, match.start(), match.end(), own_rule(match[0]))


def opening(sentence: Sentence, report: Report) -> bool:
    """Whether the sentence is the title of its report or stands on its first line."""
    return sentence.text.strip() in report.title or sentence is report.sentences[0]


def mention(
    sentence: Sentence, start: int, end: int, rule: str, value: str | None = None, weak: bool = False
) -> Mention:
    """A stretch of the sentence as a mention."""
    at = sentence.start
    return Mention(Kind.ORG, at + start, at + end, sentence.text[start:end], rule, value, weak)


def expanded(text: str) -> str | None:
    """The name with 我校, 我司 told as 学校, 公司: 我校工会 is 学校工会; None where it is full as it stands."""
    owners = table("terms/organisation_owners").by_term()
    owner = next((term for term in longest_first(owners) if text.startswith("我" + term)), None)
    if owner is None or text == "我" + owner:
        return None
    rest = text.removeprefix("我" + owner).removeprefix(owner)
    return (owners[owner].more["full"] or owner) + rest


@cache
def own_unit() -> re.Pattern[str]:
    """我校, 我公司, and what else calls itself so."""
    return re.compile(f"我(?:{alternation(table('terms/organisation_owners').terms())}|[_×]+)")


def own_rule(text: str) -> str:
    """The row of 我校; 我×× has none."""
    row = table("terms/organisation_owners").by_term().get(text.removeprefix("我"))
    return row.rule if row else "organisations/masked"


@cache
def openings() -> frozenset[str]:
    """Words before 我校 with which it still acts: 前来我校, 由我校."""
    return frozenset(table("terms/organisation_openings").terms("before"))


@cache
def states() -> frozenset[str]:
    """Verbs and prepositions that tell of a state, not of an act: 我园有, 我镇随着."""
    return frozenset(table("terms/organisation_openings").terms("state"))


@cache
def eager() -> tuple[str, ...]:
    """Adverbs of who acts with zeal: 我校积极, 我园认真."""
    return table("terms/organisation_openings").terms("eager")


def acts(sentence: Sentence, start: int, end: int) -> bool:
    """Whether 我校 does something here, and is no mere owner (我校教师)."""
    before = word_at(sentence, start - 1)
    after = word_at(sentence, end)
    if after is None or after.start < sentence.start + end or after.text in states():
        return False
    opens = before is None or before.tag[0] in "xt" or before.text in openings() or before.text[-1] in "日月年份"
    return opens and (after.tag in DOES or after.text.startswith(eager()) or named(sentence, after))


def named(sentence: Sentence, word: Word) -> bool:
    """Whether a person of the body is named there: 我段赵立新, 我公司职工钱芳."""
    after = word_at(sentence, word.end - sentence.start)
    people = table("terms/person_titles").by_term()
    return word.tag == "nr" or (word.text in people and after is not None and after.tag == "nr")


def word_at(sentence: Sentence, place: int) -> Word | None:
    """The word that holds the character at ``place``."""
    at = sentence.start + place
    return next((word for word in sentence.words if word.start <= at < word.end), None) if place >= 0 else None
