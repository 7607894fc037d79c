"""What the mentions of a report refer to: one thing each, in the report's own room or in the one all reports share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.graph import values
from kg.graph.names import Names
from kg.model import Citation, Entity, Kind, Mention, Number, Reading
from kg.terms import (
    Activity,
    Amount,
    Award,
    BeneficiaryGroup,
    Law,
    Organization,
    Period,
    Person,
    Place,
    Policy,
    Quantity,
)

CLASSES: Mapping[Kind, tuple[str, str]] = {
    Kind.ORG: ("org", Organization),
    Kind.PER: ("person", Person),
    Kind.LOC: ("place", Place),
    Kind.BENEFICIARY: ("group", BeneficiaryGroup),
    Kind.POLICY: ("policy", Policy),
    Kind.AWARD: ("award", Award),
    Kind.DATE: ("period", Period),
    Kind.QUANTITY: ("quantity", Quantity),
    Kind.MONEY: ("amount", Amount),
    Kind.ACTIVITY: ("activity", Activity),
}


ARTICLE = re.compile(r"(?<=.)第[〇零一二三四五六七八九十百千0-9]+条(?:第[〇零一二三四五六七八九十0-9]+[款项])*$")


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that mentions refer to. A ``shared`` one is described in the graph of all reports.

    ``value`` is an EDTF string, a Number or a Citation; ``others`` are the other names the report gives it.
    """

    node: NamedNode
    kind: str
    name: str
    shared: bool
    value: str | Number | Citation | None = None
    others: tuple[str, ...] = ()
    reason: str = ""


def things(reading: Reading, names: Names) -> dict[Mention, Thing]:
    """Every mention with what it refers to; a name that only repeats an activity refers to nothing."""
    entities = entities_of(reading)
    anchors = {(fact.start, fact.end): fact for fact in reading.facts}
    found: dict[Mention, Thing] = {}
    for mention in all_mentions(reading):
        if mention.kind is Kind.ACTIVITY:
            if fact := anchors.get((mention.start, mention.end)):
                found[mention] = Thing(names.activity(fact.start, fact.end), Activity, fact.text, False)
        elif mention.kind in (Kind.DATE, Kind.QUANTITY, Kind.MONEY):
            found[mention] = valued(mention, names)
        else:
            found[mention] = named(entities[mention], mention, names)
    return found


def entities_of(reading: Reading) -> dict[Mention, Entity]:
    """The entity of each mention; mentions that nobody linked are one where kind and name are the same."""
    found = {mention: entity for entity in reading.entities for mention in entity.mentions}
    alone: dict[tuple[Kind, str, bool], list[Mention]] = {}
    for mention in all_mentions(reading):
        if mention not in found:
            alone.setdefault(unlinked(mention), []).append(mention)
    for (kind, name, absolute), mentions in alone.items():
        found |= dict.fromkeys(mentions, Entity(kind, name, absolute, tuple(mentions), ""))
    return found


def all_mentions(reading: Reading) -> tuple[Mention, ...]:
    """The mentions of a reading and of its roles, in the order of the text."""
    roles = (role.mention for fact in reading.facts for role in fact.roles)
    return tuple(sorted({*reading.mentions, *roles}, key=lambda mention: (mention.start, mention.end, mention.kind)))


def valued(mention: Mention, names: Names) -> Thing:
    """A period, quantity or amount; one that has no normal value (每周五, 春节) is known by its words in its report."""
    room, kind = CLASSES[mention.kind]
    match mention.value:
        case Number() as value:
            return Thing(names.shared(room, *values.identity(value)), kind, mention.text, True, value)
        case str(edtf) if mention.kind is Kind.DATE:
            return Thing(names.period(edtf), kind, edtf, True, edtf)
    return Thing(names.own(room, mention.text), kind, mention.text, False)


def unlinked(mention: Mention) -> tuple[Kind, str, bool]:
    """Kind and name of a mention that nobody linked, and whether it stands by itself: only a law does."""
    match mention.value:
        case Citation(name, kind):
            return mention.kind, name, kind == "law"
        case str(name) if name:
            return mention.kind, name, False
    return mention.kind, mention.text, False


def named(entity: Entity, mention: Mention, names: Names) -> Thing:
    """An organisation, person, place, group, policy or award, after its kind and canonical name."""
    room, kind = CLASSES[entity.kind]
    citations = [other.value for other in (mention, *entity.mentions) if isinstance(other.value, Citation)]
    if citations and citations[0].kind == "law":
        kind = Law
    others = tuple(sorted({title(other) for other in entity.mentions} - {entity.name, f"《{entity.name}》"}))
    home = names.shared if entity.absolute else names.own
    value = citations[0] if citations else None
    identity = (entity.name, value.kind) if value else (entity.name,)
    return Thing(home(room, *identity), kind, entity.name, entity.absolute, value, others, entity.reason)


def title(mention: Mention) -> str:
    """A name as written; of a policy without the article it cites: 《工会法》第十五条 is called 《工会法》."""
    return mention.text[: -len(article(mention))] if article(mention) else mention.text


def article(mention: Mention) -> str:
    """The article of a law or document that a mention cites: 第十五条第二款."""
    match = ARTICLE.search(mention.text) if mention.kind is Kind.POLICY else None
    return match[0] if match else ""
