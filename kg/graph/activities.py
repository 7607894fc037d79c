"""Statements about activities: type, status, roles, the words that fill the roles, the sentence, the rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pyoxigraph import Triple

from kg.graph.names import Names
from kg.graph.things import Thing
from kg.graph.triples import code, labelled, plain, statement
from kg.model import Fact, Mention, Role, RoleName
from kg.terms import (
    ACTIVITY_TYPE,
    AMOUNT,
    AMOUNT_MENTION,
    AWARD,
    AWARD_MENTION,
    BENEFICIARY,
    BENEFICIARY_MENTION,
    DATE,
    DATE_MENTION,
    EVIDENCE,
    FOUND_BY,
    ORGANIZER,
    ORGANIZER_MENTION,
    PARTICIPANT,
    PARTICIPANT_MENTION,
    PARTNER,
    PARTNER_MENTION,
    PLACE,
    PLACE_MENTION,
    POLICY,
    POLICY_MENTION,
    QUANTITY,
    QUANTITY_MENTION,
    REPORT,
    ROLE_FOUND_BY,
    STATUS,
    Activity,
)

ROLES: Mapping[RoleName, tuple[str, str]] = {
    RoleName.ORGANIZER: (ORGANIZER, ORGANIZER_MENTION),
    RoleName.PARTNER: (PARTNER, PARTNER_MENTION),
    RoleName.PARTICIPANT: (PARTICIPANT, PARTICIPANT_MENTION),
    RoleName.BENEFICIARY: (BENEFICIARY, BENEFICIARY_MENTION),
    RoleName.DATE: (DATE, DATE_MENTION),
    RoleName.PLACE: (PLACE, PLACE_MENTION),
    RoleName.POLICY: (POLICY, POLICY_MENTION),
    RoleName.MONEY: (AMOUNT, AMOUNT_MENTION),
    RoleName.QUANTITY: (QUANTITY, QUANTITY_MENTION),
    RoleName.AWARD: (AWARD, AWARD_MENTION),
}


def activity(fact: Fact, names: Names, things: Mapping[Mention, Thing]) -> Iterator[Triple]:
    """Everything that is said of one activity. Who only repeats an activity's name fills no role."""
    subject = names.activity(fact.start, fact.end)
    yield from labelled(subject, Activity, fact.text)
    yield statement(subject, ACTIVITY_TYPE, code(fact.type))
    yield statement(subject, STATUS, code(fact.status.value))
    yield statement(subject, REPORT, names.report)
    yield statement(subject, EVIDENCE, names.span(fact.sentence.start, fact.sentence.end))
    yield statement(subject, FOUND_BY, plain(fact.rule))
    for role in fact.roles:
        if filler := things.get(role.mention):
            plainly, by_mention = ROLES[role.name]
            yield statement(subject, plainly, filler.node)
            yield statement(subject, by_mention, names.span(role.mention.start, role.mention.end))
            yield statement(subject, ROLE_FOUND_BY, plain(reason(role)))


def reason(role: Role) -> str:
    """Why some words fill a role: ``organizer 2386-2389 who/subject``; offsets are the file's."""
    return f"{role.name.value} {role.mention.start}-{role.mention.end} {role.rule}"
