"""Which anchors are facts: those with a concrete detail, told here."""

from __future__ import annotations

import re
from functools import cache

from kg.model import Kind, Role, RoleName
from kg.relate.casting import needs
from kg.relate.headlines import is_headline
from kg.relate.scene import Anchor, Scene
from kg.rules import alternation, table

COUNTS = (RoleName.DATE, RoleName.QUANTITY, RoleName.MONEY, RoleName.ORGANIZER, RoleName.AWARD)
BODIES = table("terms/founded_bodies")
FOUNDS = re.compile(f"{table('terms/role_words').any_of('founds')}|{BODIES.any_of('founds')}")
BODY = re.compile(rf"^(?:了|起)?[“\"]?[^，。；：、“”\"]{{2,20}}{BODIES.any_of('body')}[”\"]?(?=[，。；、并]|$)")
FIGURE = re.compile(r"\d")
CARRIED = ("who/carried", "when/carried")


def concrete(scene: Scene, anchor: Anchor, roles: tuple[Role, ...], told: frozenset[Anchor]) -> bool:
    """Whether an anchor has a concrete detail: a proper name told here, or a role that its type asks for."""
    if unreal(scene, anchor) or (is_headline(scene) and not any(role.name in COUNTS for role in roles)):
        return False
    if anchor.mention is not None:
        return anchor in told
    if FOUNDS.search(scene.text(anchor.start, anchor.end)) and founds(scene, anchor):
        return True
    return any(telling(scene, anchor, role) for role in roles)


def unreal(scene: Scene, anchor: Anchor) -> bool:
    """Whether an anchor stands in a clause of purpose (为了…) or behind a word of asking (会议强调…)."""
    purpose, speech = openers()
    clause = scene.sentence.clauses[scene.clause(anchor.start)]
    opening = scene.text(clause.start, anchor.start)
    last = clause.end >= scene.sentence.end - 1
    if purpose.match(opening) and not last:
        return True
    told = clause.start > scene.sentence.start and FIGURE.search(scene.text(clause.start, clause.end))
    return not told and speech.search(scene.text(scene.sentence.start, anchor.start)) is not None


@cache
def openers() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns for words of purpose and of asking."""
    words = table("terms/unreal_openers")
    return re.compile(alternation(words.terms("purpose"))), re.compile(alternation(words.terms("speech")))


def founds(scene: Scene, anchor: Anchor) -> bool:
    """成立[活动领导小组]: the body that is founded fills no role, yet makes the deed concrete."""
    if BODY.match(scene.after(anchor.end, 30)):
        return True
    return any(
        m.kind == Kind.ORG and not m.weak and (0 <= m.start - anchor.end <= 2 or 0 <= anchor.start - m.end <= 2)
        for m in scene.mentions
        if scene.clause(m.start) == scene.clause(anchor.start)
    )


def telling(scene: Scene, anchor: Anchor, role: Role) -> bool:
    """A bare group (职工) or a date from afar makes nothing concrete."""
    if role.rule in CARRIED or role.name.value not in needs(anchor.type):
        return False
    if role.name in (RoleName.BENEFICIARY, RoleName.PARTICIPANT) and role.mention.kind == Kind.BENEFICIARY:
        return not role.mention.weak
    if role.name == RoleName.DATE:
        return abs(scene.clause(anchor.start) - scene.clause(role.mention.start)) <= 1
    return True
