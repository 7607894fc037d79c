"""Mentions to facts: anchors are found, mentions cast in roles, the actor carried on; what stays bare is left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.model import Fact, Kind, Mention, Report, Role, RoleName, Sentence, Status
from kg.relate.aftermath import CONTESTS, echoes, topics
from kg.relate.anchors import anchors
from kg.relate.carry import carried
from kg.relate.casting import Cast
from kg.relate.concrete import concrete
from kg.relate.continuations import continuations
from kg.relate.headlines import headlines
from kg.relate.pronouns import stood_for
from kg.relate.repeats import tellings
from kg.relate.scene import Anchor, Scene
from kg.relate.what import awards, counts, policies
from kg.relate.when import dates
from kg.relate.where import places
from kg.relate.who import bodies
from kg.relate.whom import groups

CASTERS: dict[Kind, Callable[[Scene, Mention], Iterator[Cast]]] = {
    Kind.ORG: bodies,
    Kind.PER: bodies,
    Kind.BENEFICIARY: groups,
    Kind.DATE: dates,
    Kind.LOC: places,
    Kind.POLICY: policies,
    Kind.MONEY: counts,
    Kind.QUANTITY: counts,
    Kind.AWARD: awards,
}


NAMED = (Kind.ORG, Kind.PER, Kind.LOC)

PASSED_ON = (
    RoleName.PARTICIPANT,
    RoleName.AWARD,
    RoleName.PARTNER,
    RoleName.MONEY,
    RoleName.QUANTITY,
    RoleName.POLICY,
    RoleName.PLACE,
)


@dataclass(frozen=True, slots=True)
class Play:
    """All scenes of a report, who is cast in what, which names are told here, and which anchors point elsewhere."""

    scenes: tuple[Scene, ...]
    casts: tuple[Cast, ...]
    told: frozenset[Anchor]
    points: Mapping[Anchor, Anchor]


def relate(report: Report, mentions: tuple[Mention, ...]) -> tuple[Fact, ...]:
    """Facts of a report in the order of their anchors: who, with whom, for whom, when, where, under what, how much."""
    return tuple(facts_of(play(scenes_of(report, mentions))))


def scenes_of(report: Report, mentions: tuple[Mention, ...]) -> tuple[Scene, ...]:
    """The sentences of a report with their mentions and anchors."""
    return tuple(set_scene(sentence, mentions) for sentence in report.sentences)


def set_scene(sentence: Sentence, mentions: tuple[Mention, ...]) -> Scene:
    """A sentence with its mentions and anchors."""
    inside = tuple(m for m in mentions if sentence.start <= m.start < sentence.end)
    return Scene(sentence, inside, anchors(sentence, inside))


def play(scenes: Sequence[Scene]) -> Play:
    """Cast the mentions of a report's scenes in roles."""
    told, points = tellings(list(scenes))
    topic = topics(list(scenes), told)
    for scene in scenes:
        points.update(continuations(scene, topic[scene]))
    points.update(headlines(list(scenes), points))
    standing = dict(stood_for(list(scenes)))
    casts: list[Cast] = []
    for scene, found in carried((scene, list(cast_all(scene))) for scene in scenes):
        casts += redirect(found, points)
        casts += standing[scene]
        casts += echoes(scene, topic[scene], frozenset(cast.mention for cast in found))
    return Play(tuple(scenes), tuple(casts), told, points)


def cast_all(scene: Scene) -> Iterator[Cast]:
    """Every mention of a scene in the roles that its kind can fill."""
    for mention in scene.mentions:
        caster = CASTERS.get(mention.kind)
        if caster is not None and scene.anchors:
            yield from caster(scene, mention)


def redirect(casts: Iterable[Cast], points: Mapping[Anchor, Anchor]) -> Iterator[Cast]:
    """Who is told to take part where an activity is named again, takes part in the activity."""
    for cast in casts:
        target = points.get(cast.anchor)
        if target is None:
            yield cast
        elif cast.role in PASSED_ON:
            yield Cast(target, cast.role, cast.mention, cast.rule)
        elif cast.role == RoleName.BENEFICIARY and target.type in CONTESTS:
            yield Cast(target, RoleName.PARTICIPANT, cast.mention, cast.rule)


def facts_of(found: Play) -> Iterator[Fact]:
    """Anchors with their roles, those that are concrete."""
    by_anchor = roles_by_anchor(found.casts)
    for scene in found.scenes:
        for anchor in scene.anchors:
            roles = by_anchor.get(anchor, ())
            if anchor not in found.points and concrete(scene, anchor, roles, found.told):
                yield fact_of(scene, anchor, roles)


def fact_of(scene: Scene, anchor: Anchor, roles: tuple[Role, ...], confidence: float | None = None) -> Fact:
    """The fact that an anchor tells."""
    status = Status.PLANNED if scene.sentence.planned_at(anchor.start) else Status.DONE
    text = scene.text(anchor.start, anchor.end)
    return Fact(anchor.start, anchor.end, text, anchor.type, status, roles, scene.sentence, anchor.rule, confidence)


def roles_by_anchor(casts: Iterable[Cast]) -> dict[Anchor, tuple[Role, ...]]:
    """Roles out of the casts of each anchor."""
    found: dict[Anchor, list[Cast]] = defaultdict(list)
    for cast in casts:
        found[cast.anchor].append(cast)
    return {anchor: tuple(roles_of(casts)) for anchor, casts in found.items()}


def roles_of(casts: Iterable[Cast]) -> Iterator[Role]:
    """Roles out of the casts of one anchor, each mention and each name in a role once; the first cast wins."""
    seen: set[Mention] = set()
    named: set[tuple[RoleName, Kind, str]] = set()
    for cast in casts:
        name = (cast.role, cast.mention.kind, cast.mention.text)
        if cast.mention not in seen and (cast.mention.kind not in NAMED or name not in named):
            seen.add(cast.mention)
            named.add(name)
            yield Role(cast.role, cast.mention, cast.rule)
