"""Names that can be told apart, for things that share one and for activities that are bare verbs."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from kg.model import Fact, RoleName
from kg.show.records import Part, Source, Thing

NAMING = (
    *(RoleName.BENEFICIARY, RoleName.POLICY, RoleName.PARTICIPANT, RoleName.AWARD, RoleName.ORGANIZER),
    *(RoleName.PLACE, RoleName.MONEY, RoleName.QUANTITY, RoleName.DATE),
)


def activity_label(fact: Fact, parts: tuple[Part, ...]) -> str:
    """A name by itself, a bare verb with what it is about: 慰问 · 特困职工."""
    if len(fact.text) > 4:
        return fact.text
    for role in NAMING:
        for part in parts:
            if part.role is role and part.text not in fact.text:
                return f"{fact.text} · {part.text}"
    return fact.text


def distinct(things: tuple[Thing, ...], sources: list[Source]) -> tuple[Thing, ...]:
    """Labels that can be told apart: a name that lives in several reports says which one."""
    shared = Counter((thing.kind, thing.name) for thing in things)
    issuers = Counter(source.issuer for source in sources)
    labelled = []
    for thing in things:
        if thing.source is not None and shared[thing.kind, thing.name] > 1:
            source = sources[thing.source]
            clear = source.issuer and issuers[source.issuer] == 1 and source.issuer != thing.name
            place = source.issuer if clear else f"报告{source.number + 1}"
            thing = replace(thing, label=f"{thing.name}({place})")
        labelled.append(thing)
    return tuple(labelled)
