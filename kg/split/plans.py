"""What is done and what is planned: headings of plan parts, and clauses that speak of the future."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.model import Word
from kg.split.headings import Heading
from kg.split.phrases import hit
from kg.split.years import years

AFTER = ("v", "vn", "vi", "vd", "d", "ad", "p", "c", "vg")
OBJECT = ("的", "到", "了", "过", "后", "好", "为")


@dataclass(frozen=True, slots=True)
class Outlook:
    """From where a report looks ahead: its year, whether 下半年 is still to come, whether all of it is a plan."""

    year: str
    first_half: bool
    planned: bool


def plan_heading(heading: Heading, outlook: Outlook) -> bool:
    """Whether what stands under this heading is still to come."""
    told = years(heading.text)
    if told and years(heading.text[:8]) and "X" not in outlook.year and told[0] > outlook.year:
        return hit("plans", "coming", heading.text) and "X" not in told[0]
    if heading.level == 0 and hit("plans", "lead", heading.text):
        return True
    return hit("plans", "heading", heading.text)


def future(clause: str, words: Sequence[Word], outlook: Outlook) -> bool:
    """Whether a clause announces something."""
    if hit("plans", "clause", clause) or will(clause, words):
        return True
    coming = hit("plans", "next", clause) or (outlook.first_half and hit("plans", "half", clause))
    return coming and not past(clause)


def past(clause: str) -> bool:
    """Whether a clause tells what was done: 已, 了, 过, 先后."""
    return hit("plans", "past", clause)


def will(clause: str, words: Sequence[Word]) -> bool:
    """Whether 将 stands before a verb, so announces it, and not before an object that it fronts (将假期改为三天)."""
    for at, word in enumerate(words[:-1]):
        before, mark, behind = clause.partition("将")
        if word.text == mark and words[at + 1].tag in AFTER and not hit("plans", "every", before):
            following = "".join(other.text for other in words[at + 2 : at + 4])
            if not following.startswith(OBJECT) and not hit("plans", "becomes", behind):
                return True
    return False
