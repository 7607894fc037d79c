"""Which names stand by themselves in every report, and which live in theirs alone."""

from __future__ import annotations

import re
from functools import cache

from kg.find.gazetteer import is_place
from kg.model import Citation, Kind
from kg.rules import alternation, table

NAMES = table("terms/absolute_names")
RELATIVE = re.compile(
    rf"^(?:[我本该各原]|全(?!国)|{NAMES.any_of('relative')}|第[一二三四五六七八九十\d]+届|[省市区县镇乡局厂校园司])"
)
MASKED = re.compile(r"[_×＊*ｘXx○]")


def is_absolute(kind: Kind, name: str, value: Citation | None = None) -> bool:
    """Whether a name means one thing in all reports: laws, national bodies, full names, groups of people."""
    if MASKED.search(name):
        return False
    match kind:
        case Kind.POLICY:
            return value is not None and (value.kind == "law" or known_thought(name) or national_rule(name))
        case Kind.ORG:
            return not RELATIVE.match(name) and is_full_name(name)
        case Kind.LOC:
            return is_place(name) and name[-1] in "省市"
        case Kind.BENEFICIARY:
            return not RELATIVE.match(name)
        case Kind.AWARD:
            return name.startswith(("全国", "国家"))
        case _:
            return False


def known_thought(name: str) -> bool:
    """A guiding thought by its settled name; slogans of one town stay in their report."""
    return name in table("terms/policy_thoughts").terms()


def national_rule(name: str) -> bool:
    """《中华人民共和国…》 and titles that begin with a place: 《江苏省…办法》."""
    bare = name.strip("《》")
    return bare.startswith(("中华人民共和国", "国务院")) or place_ahead(bare) is not None


def is_full_name(name: str) -> bool:
    """A national body, a company's full name, or a body named with its place."""
    if name in words("national"):
        return True
    if len(name) >= 8 and ending("company").search(name):
        return True
    place = place_ahead(name)
    return place is not None and bool(ending("place").search(name[len(place) :]))


@cache
def words(concept: str) -> frozenset[str]:
    """Terms of the table of absolute names."""
    return frozenset(table("terms/absolute_names").terms(concept))


@cache
def ending(concept: str) -> re.Pattern[str]:
    """The terms as endings of a name."""
    return re.compile(f"{alternation(words(concept))}$")


def place_ahead(name: str) -> str | None:
    """The longest listed place that a name begins with, up to eight characters."""
    for length in range(min(8, len(name) - 1), 1, -1):
        if is_place(name[:length]):
            return name[:length]
    return None
