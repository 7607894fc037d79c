"""Sentences to mentions: places, by the list of administrative divisions and by shape (清溪镇, 人民广场)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.find.gazetteer import gazetteer, is_place, is_stem
from kg.find.name_words import Line, lexicon, limits, line
from kg.model import Kind, Mention, Report, Sentence, Word
from kg.rules import Pattern, patterns, table
from kg.rules.tables import alternation
from kg.split.words import known

MOST_WORDS = 4
PREPOSITIONS = "在到于从对向和与为把将以"
ITEM = re.compile(r"[^、]+")
NUMBER = re.compile(r"[\d一二三四五六七八九十百两几多各全本我该每某]+")


@cache
def listed() -> re.Pattern[str]:
    """Listed names, one after another (江苏省苏州市)."""
    return re.compile(f"(?:{alternation(gazetteer())})+")


def find(sentence: Sentence, report: Report) -> Iterator[Mention]:
    """Yield the places named in a sentence."""
    prepared = line(sentence)
    for match in listed().finditer(sentence.text):
        if prepared.boundary(match.start()) and prepared.boundary(match.end()) and match[0] not in place_limits():
            yield mention(sentence, match.start(), match.end(), gazetteer_rule(match[0]))
    for rule in patterns("places"):
        for match in rule.regex.finditer(sentence.text):
            if rule.settings.get("boundary"):
                start = left(prepared, match.start(), match.end(), rule)
                if start is not None:
                    yield mention(sentence, start, match.end(), rule.name)
            else:
                for item in ITEM.finditer(sentence.text, match.start(), match.end()):
                    yield mention(sentence, item.start(), item.end(), rule.name)


def gazetteer_rule(text: str) -> str:
    """The row of the first name in the text."""
    return next((row.rule for end in range(len(text), 0, -1) if (row := gazetteer().get(text[:end]))), "lists/places")


def left(prepared: Line, start: int, end: int, rule: Pattern) -> int | None:
    """Where the name begins that ends in a word of place; None where nothing names it."""
    opens, whole = prepared.word_before(start + 1)
    if not prepared.boundary(end) or (opens < start and not may_end(whole, rule)):
        return None
    first, roles = start, list[str]()
    while first > 0 and len(roles) < MOST_WORDS:
        opens, word = prepared.word_before(first)
        role = role_of(prepared.text[opens:first], word, first == start and not rule.settings.get("nouns"))
        if (
            role is None
            or (role == "noun" and (roles or not rule.settings.get("nouns")))
            or (role == "sign" and "name" in roles)
        ):
            break
        first = opens
        roles.append(role)
    return first if {"name", "noun"} & set(roles) or len(roles) > 1 else None


def may_end(word: Word, rule: Pattern) -> bool:
    """Whether a word that ends in a word of place may be a name: 千岛湖, not 工作思路 or the person 卢晓峰."""
    if word.text in place_limits():
        return False
    if word.tag.startswith("nr"):
        return bool(rule.settings.get("people", True)) or not is_person(word.text)
    return word.tag == "ns" or not known(word.text) or bool(rule.settings.get("nouns"))


def is_person(text: str) -> bool:
    """Whether the word has the form of a personal name."""
    return len(text) == 3 and text[0] in table("lists/surnames").by_term()


def role_of(piece: str, word: Word, strict: bool) -> str | None:
    """``name`` names a place by itself, ``noun`` is a common noun, ``sign`` one syllable of a name (滩里村)."""
    if (
        (len(piece) > 1 and piece in limits())
        or piece[0] in PREPOSITIONS
        or piece in place_limits()
        or NUMBER.fullmatch(piece)
        or not piece.isalpha()
    ):
        return None
    role = lexicon().get(piece)
    if is_place(piece) or is_stem(piece) or role == "head":
        return "name"
    if role in ("level", "unit") and not (strict and len(piece) == 1):
        return "name"
    if len(piece) == 1:
        return "sign" if word.tag[0] in "najgfzb" else None
    if word.tag in ("nr", "ns", "nz", "nrt"):
        return "name"
    if not known(word.text):
        return "name" if word.tag[0] in "najgfzb" else None
    return "noun" if word.tag[0] in "nb" else None


@cache
def place_limits() -> frozenset[str]:
    """Words that make a class of places, not a name: 贫困地区, 高速铁路."""
    return frozenset(table("terms/place_limits").terms())


def mention(sentence: Sentence, start: int, end: int, rule: str) -> Mention:
    """A place as a mention."""
    return Mention(Kind.LOC, sentence.start + start, sentence.start + end, sentence.text[start:end], rule)
