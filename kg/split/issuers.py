"""Who reports: the union or body, as short as the text names it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

from kg.model import Section, Sentence, Word
from kg.rules import table
from kg.split.headings import NUMBER
from kg.split.lines import Line
from kg.split.periods import chronicle, tells_of_work
from kg.split.phrases import hit, rules
from kg.split.words import words

FORMS = table("terms/organisation_forms")
UNION = re.compile(f"{FORMS.any_of('union')}$")
HEAD = re.compile(f"{FORMS.any_of('union', 'issuer')}$")
OTHERS = re.compile(f"[我本将]|{FORMS.any_of('others')}")
NAMING = ("n", "j", "b", "eng", "s", "f", "m", "q", "x", "z", "k", "g")
MASKS = frozenset("×xX_＿*＊○〇ｘＸ")
NOT_NAME = re.compile(FORMS.any_of("not_name"))
OPENING = 3
FEW = 3
"""How often 工会 has to stand in a text of a school or factory for its union to be the one that reports."""


def issuer_of(title: str, found: Sequence[Line], parts: Sequence[Section]) -> str | None:
    """The issuer's name: by signature, letterhead, title, or what the text calls its own union; None if unknown."""
    sentences = [sentence for part in parts for sentence in part.sentences]
    text = "\n".join(line.text for line in found)
    name = named("signature", [line.text for line in found[-FEW:]][::-1]) or named(
        "head", [line.text for line in found[: OPENING + 1]]
    )
    name = (
        name
        or named("title", [title])
        or own_union(title, found, text, sentences)
        or (None if chronicle(text) else headline(title, text, sentences))
    )
    return fuller(name, found, sentences) if name else None


def named(part: str, texts: Sequence[str]) -> str | None:
    """The name in the first of the texts that a rule for this part finds one in."""
    for text in texts:
        for rule in rules("issuers", part):
            if (match := rule.regex.search(text)) and not generic(match["name"]):
                return match["name"]
    return None


def generic(name: str) -> bool:
    """Whether a name is that of no body in particular, or of others."""
    return name in FORMS.terms("generic") or OTHERS.search(name) is not None


def own_union(title: str, found: Sequence[Line], text: str, sentences: Sequence[Sentence]) -> str | None:
    """What the text calls its own union: 我校工会, else the one its clauses begin with most often, else 局工会."""
    for rule in rules("issuers", "self"):
        if match := rule.regex.search(text):
            return table("terms/issuer_units").by_term()[match["name"]].concept + match["head"]
    named_first = [name for sentence in sentences for name in subjects(sentence) if UNION.search(name)]
    named_anywhere = [match["name"] for rule in rules("issuers", "unit") for match in rule.regex.finditer(text)]
    for names in (named_first, named_anywhere):
        if names and text.count("工会") >= FEW and tells_of_work(title, found, text):
            return Counter(names).most_common(1)[0][0]
    return None


def subjects(sentence: Sentence) -> Iterator[str]:
    """Names of bodies that clauses of a sentence begin with, up to and with 工会 or another head."""
    begun = {clause.start for clause in sentence.clauses} | {sentence.start + number_length(sentence.text)}
    for at, word in enumerate(sentence.words):
        if word.start in begun:
            name = ""
            for other in takewhile(naming, sentence.words[at:]):
                name += other.text
                rest = sentence.text[other.end - sentence.start :]
                if HEAD.search(name) and not NOT_NAME.match(rest) and not generic(name):
                    yield name


def naming(word: Word) -> bool:
    """Whether a word can be part of a name."""
    return (
        (word.tag.startswith(NAMING) and word.text.isalnum()) or set(word.text) <= MASKS or word.text.endswith("工会")
    )


def number_length(text: str) -> int:
    """How far the text of a numbered heading is in."""
    match = NUMBER.match(text)
    return match.end() if match else 0


def fuller(name: str, found: Sequence[Line], sentences: Sequence[Sentence]) -> str:
    """The longer form by which the first lines name the same body: 研究院 → 青河研究院."""
    opening = [s for s in sentences if s.paragraph < OPENING and not hit("reports", "address", found[s.paragraph].text)]
    longer = [other for sentence in opening for other in subjects(sentence) if other.endswith(name)]
    return max(longer, key=len, default=name)


def headline(title: str, text: str, sentences: Sequence[Sentence]) -> str | None:
    """The body that a headline or the first paragraph begins with, where the text goes on about it."""
    name = named("headline", [title])
    found = [name] if name and all(naming(word) for word in words(name, 0)) else []
    found += [other for sentence in sentences if sentence.paragraph < 2 for other in subjects(sentence)]
    return next((name for name in found if text.count(name) >= FEW), None)
