"""A second look at the organisations of a report: names found once are found again, short forms get their full name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.find.gazetteer import is_place, is_stem
from kg.find.name_words import lexicon, limits
from kg.model import Kind, Mention, Report
from kg.rules import table
from kg.rules.tables import alternation
from kg.split.words import known

AGAIN = "find/again"
SHORTEST = 3
FORMS = table("terms/organisation_forms")
LOCAL = FORMS.terms("local")
LEGAL = re.compile(f"(?:集团)?(?:股份)?(?:有限)?(?:责任)?{FORMS.any_of('legal')}$")
OWN_UNION = re.compile("(?:我们|我|本)工会")


def complete(report: Report, mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions, organisations with full names, and further places where the same organisations are named."""
    found = list(mentions)
    organisations = [m for m in found if m.kind == Kind.ORG]
    names = {m.text for m in organisations if not m.weak}
    full = {m.text: full_name(m, names, report) for m in organisations}
    valued = [replace(m, value=full[m.text]) if m.kind == Kind.ORG else m for m in found]
    return [*valued, *again(report, names, full, {(m.start, m.end) for m in organisations})]


def full_name(mention: Mention, names: set[str], report: Report) -> str | None:
    """The one longer name in the report that ends in this one (市总工会, 苏州市总工会), else the value it has."""
    if OWN_UNION.fullmatch(mention.text) and report.issuer and report.issuer.endswith("工会"):
        return report.issuer
    short = mention.value if isinstance(mention.value, str) else mention.text
    longer = sorted((name for name in names if completes(name, short)), key=lambda name: (-len(name), name))
    if longer and all(longer[0].endswith(name) for name in longer):
        return longer[0]
    return short if short != mention.text else None


def completes(name: str, short: str) -> bool:
    """Whether ``name`` is ``short`` with the name of a place before it."""
    before = name.removesuffix(short)
    return name != before and bool(before) and not before.startswith(("我", "本", "原")) and begins_with_place(before)


def begins_with_place(text: str) -> bool:
    """Whether a listed place, or any county, town or province, opens the text."""
    return (
        any(is_place(text[:end]) or is_stem(text[:end]) for end in range(2, len(text) + 1))
        or text[-1] in "省市县区镇乡"
    )


def again(
    report: Report, names: set[str], full: dict[str, str | None], taken: set[tuple[int, int]]
) -> Iterator[Mention]:
    """Further places of names that stand by themselves, and of their short forms (四川铁科 of a company in full)."""
    values: dict[str, str | None] = {name: full[name] for name in names if proper(name)}
    values |= {short: name for name in sorted(names) if (short := short_form(name)) and short not in names}
    if not values:
        return
    for match in re.finditer(alternation(values), report.text):
        start, end = report.start + match.start(), report.start + match.end()
        if (start, end) not in taken and not inside(report.text, match.start(), match.end()):
            yield Mention(Kind.ORG, start, end, match[0], AGAIN, values[match[0]])


def proper(name: str) -> bool:
    """Whether a name tells its body wherever it stands: not 工会委员会, 我公司, 镇工会."""
    return len(name) >= SHORTEST and name not in lexicon() and not name.startswith("我") and not name.endswith(LOCAL)


def inside(text: str, start: int, end: int) -> bool:
    """Whether the stretch is the tail of 我X or 各X, that is, another body or a class."""
    return text[start - 1 : start] in ("我", "各", "本", "该")


def short_form(name: str) -> str | None:
    """What stays of a company's name without 有限公司 and its trade, where that is no common word or place."""
    stem = LEGAL.sub("", name)
    if stem == name:
        return None
    domains = {row.term for row in table("terms/organisation_domains").rows}
    while tail := next((stem[at:] for at in range(1, len(stem)) if stem[at:] in domains), None):
        stem = stem.removesuffix(tail)
    common = known(stem) or is_place(stem) or is_stem(stem) or stem in lexicon() or stem in limits()
    return None if common or len(stem) < 2 or not stem.isalpha() or stem[-1] in "省市县区镇乡" else stem
