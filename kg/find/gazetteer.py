"""The list of provinces, prefectures and counties, and what counts as the name of a place."""

from __future__ import annotations

import re
from functools import cache

from kg.rules import Row, table


@cache
def gazetteer() -> dict[str, Row]:
    """Rows of the list by full and by short name."""
    rows = table("lists/places").rows
    return {row.term: row for row in rows} | {row.more["short"]: row for row in rows if row.more["short"]}


def is_place(text: str) -> bool:
    """Whether the text is a listed name of a place."""
    return text in gazetteer()


@cache
def stems() -> frozenset[str]:
    """Names of counties and towns without 市, 区, 县: 朝阳, 锦屏. Common words too: only inside a longer name."""
    names = (re.sub(r"(?:[一-龥]{1,3}族)*(?:自治)?(?:[市区县旗州省盟]|地区)$", "", term) for term in gazetteer())
    return frozenset(name for name in names if len(name) > 1)


def is_stem(text: str) -> bool:
    """Whether the text may be a place's name inside the name of a body: 锦屏化工厂."""
    return text in stems()
