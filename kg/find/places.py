"""Sentences to mentions: places, by the list of administrative divisions and by shape (清溪镇, 人民广场)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import jieba

from kg.find.gazetteer import gazetteer, is_place, is_stem
from kg.find.names import Line, lexicon, limits, line
from kg.model import Kind, Mention, Report, Sentence, Word
from kg.rules import Pattern, patterns
from kg.rules.tables import alternation

MOST_WORDS = 4
NUMBER = re.compile(r"[\d一二三四五六七八九十百两几多各全本我该每某]+")


@cache
def listed() -> re.Pattern[str]:
    """Listed names, one after another (江苏省苏州市)."""
    return re.compile(f"(?:{alternation(gazetteer())})+")


def find(sentence: Sentence, report: Report) -> Iterator[Mention]:
    """Yield the places named in a sentence."""
    prepared = line(sentence)
    for match in listed().finditer(sentence.text):
        if prepared.boundary(match.start()) and prepared.boundary(match.end()):
            yield mention(sentence, match.start(), match.end(), gazetteer_rule(match[0]))
    for rule in patterns("places"):
        for match in rule.regex.finditer(sentence.text):
            start = left(prepared, match.start(), match.end(), rule)
            if start is not None:
                yield mention(sentence, start, match.end(), rule.name)


def gazetteer_rule(text: str) -> str:
    """The row of the first name in the text."""
    return next((row.rule for end in range(len(text), 0, -1) if (row := gazetteer().get(text[:end]))), "lists/places")


def left(prepared: Line, start: int, end: int, rule: Pattern) -> int | None:
    """Where the name begins that ends in a word of place; None where nothing names it."""
    if not rule.settings["boundary"]:
        return start
    if not prepared.boundary(end):
        return None
    first, roles = start, list[str]()
    while first > 0 and len(roles) < MOST_WORDS:
        opens, word = prepared.word_before(first)
        role = role_of(prepared.text[opens:first], word, prepared.text[first:end])
        if (
            role is None
            or (role == "noun" and (roles or not rule.settings.get("nouns")))
            or (role == "sign" and "name" in roles)
        ):
            break
        first = opens
        roles.append(role)
    return first if {"name", "noun"} & set(roles) or len(roles) > 1 else None


def role_of(piece: str, word: Word, rest: str) -> str | None:
    """``name`` names a place by itself, ``noun`` is a common noun, ``sign`` one syllable of a name (滩里村)."""
    if piece in limits() or NUMBER.fullmatch(piece) or not piece.isalpha():
        return None
    if is_place(piece) or is_stem(piece) or lexicon().get(piece) in ("level", "unit", "head", "place"):
        return "name"
    if len(piece) == 1:
        return "sign" if word.tag[0] in "najgfzb" else None
    whole = jieba.dt.FREQ.get(word.text, 0)
    if word.tag in ("nr", "ns", "nt", "nz", "nrt"):
        return "name"
    if not whole:
        return "name" if word.tag[0] in "najgfzb" else None
    return "noun" if word.tag[0] in "nb" else None


def mention(sentence: Sentence, start: int, end: int, rule: str) -> Mention:
    """A place as a mention."""
    return Mention(Kind.LOC, sentence.start + start, sentence.start + end, sentence.text[start:end], rule)
