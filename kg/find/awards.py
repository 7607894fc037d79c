"""Sentences to mentions: prizes, ranks and titles of honour, won or sought."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.find.phrases import edges, left_edge, long_edges
from kg.model import Kind, Mention, Report, Sentence
from kg.rules import Row, alternation, patterns, table

TITLE_AFTER = re.compile(r"[”\"]?(?:等)?(?:荣誉)?(?:称号|荣誉)")
PEOPLE_AFTER = re.compile(r"(?:们|代表|同志|座谈|疗休养|疗养|慰问|体检|先进事迹|事迹|精神|评选|创新工作室|工作室|竞赛|大赛|比赛|活动|赛)")
JOIN = re.compile(r"[“”\"]?(?:[、，；]|和|及|以及|与|或)[“”\"]?")
JOINERS = ("和", "与", "及", "以及", "或", "等")


def find(sentence: Sentence, report: Report) -> Iterator[Mention]:
    """Yield the AWARD mentions of a sentence, without the verb and without 称号."""
    yield from find_ranks(sentence)
    yield from find_titles(sentence)


@cache
def verbs() -> re.Pattern[str]:
    return re.compile(alternation(table("terms/award_verbs").terms()))


@cache
def verb_words() -> frozenset[str]:
    return frozenset(table("terms/award_verbs").terms())


@cache
def long_verbs() -> tuple[str, ...]:
    return tuple(word for word in table("terms/award_verbs").terms() if len(word) > 1)


@cache
def titles() -> dict[str, Row]:
    return table("terms/award_titles").by_term()


@cache
def title_regex() -> re.Pattern[str]:
    return re.compile(alternation(titles()))


def find_ranks(sentence: Sentence) -> Iterator[Mention]:
    for rule in patterns("awards"):
        for match in rule.regex.finditer(sentence.text):
            if rule.settings.get("require") == "verb" and not honoured(sentence.text, match.start()):
                continue
            yield award(sentence, match.start(), match.end(), rule.name)


def find_titles(sentence: Sentence) -> Iterator[Mention]:
    text = sentence.text
    last = -1
    for match in title_regex().finditer(text):
        start, end = left_edge(sentence, match.start(), stops, limit=24), match.end()
        row = titles()[match[0]]
        chained = last >= 0 and JOIN.fullmatch(text[last:start]) is not None
        named = TITLE_AFTER.match(text, end) is not None
        if row.concept != "alone" and not chained:
            if PEOPLE_AFTER.match(text, end):
                continue
            if not named and not honoured(text, start):
                continue
        last = end
        yield award(sentence, start, end, row.rule)


def stops(text: str, at: int, word: str) -> bool:
    """Whether the name of an honour cannot hold the word that ends at ``at``."""
    if word in edges() or word in verb_words() or word in JOINERS:
        return True
    if re.fullmatch(r"[0-9０-９余多xX]+|[一二两三四五六七八九十百]+[名个位人]|[名个位人家项次]|[0-9]+[名个位人家]", word):
        return True
    return text[max(0, at - 4) : at].endswith((*long_verbs(), *long_edges()))


def honoured(text: str, at: int) -> bool:
    """Whether a verb of winning or giving stands before, in the same stretch of the sentence."""
    return verbs().search(re.split(r"[。；]", text[max(0, at - 30) : at])[-1]) is not None


def award(sentence: Sentence, start: int, end: int, rule: str) -> Mention:
    return Mention(Kind.AWARD, sentence.start + start, sentence.start + end, sentence.text[start:end], rule)
