"""Facts by both readers: the rules cast, the model decides which casts and which anchors hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.model import Fact, Mention, Role, RoleName
from kg.relate import Play, concrete, fact_of, roles_by_anchor
from kg.relate.casting import Cast
from kg.relate.scene import Anchor
from kg.weigh import gate, pairs
from kg.weigh.classifier import Classifier
from kg.weigh.limits import Limits
from kg.weigh.spans import NAME, VERB, Seen
from kg.weigh.weights import Weights

ROLE_RULE = "model/roles"


def by_pair(casts: Sequence[Cast]) -> dict[tuple[Anchor, Mention], Cast]:
    """The rules' first cast of each mention in each activity."""
    found: dict[tuple[Anchor, Mention], Cast] = {}
    for cast in casts:
        found.setdefault((cast.anchor, cast.mention), cast)
    return found


def roles(play: Play, classifier: Classifier, limits: Limits) -> dict[Anchor, tuple[Role, ...]]:
    """Roles of each anchor that tells: the rules' unless the model finds them unlikely, and those it is sure of."""
    cast = by_pair(play.casts)
    elsewhere = frozenset(mention for _, mention in cast)
    found: dict[Anchor, list[Role]] = defaultdict(list)
    for pair in pairs.pairs(play.scenes, cast):
        if pair.anchor not in play.points:
            likely = classifier.probabilities(pairs.features(pair, cast, elsewhere))
            if (role := role_of(pair.mention, cast.get((pair.anchor, pair.mention)), likely, limits)) is not None:
                found[pair.anchor].append(role)
    return {anchor: tuple(sorted(roles, key=lambda role: role.mention.start)) for anchor, roles in found.items()}


def role_of(mention: Mention, rule: Cast | None, likely: Mapping[str, float], limits: Limits) -> Role | None:
    """The role of a mention by both readers."""
    if rule is not None and likely.get(rule.role, 0.0) >= limits.keep:
        return Role(rule.role, mention, rule.rule, likely.get(rule.role, 0.0))
    best = max(sorted(likely.keys() - {pairs.NONE}), key=lambda name: likely[name])
    return Role(RoleName(best), mention, ROLE_RULE, likely[best]) if likely[best] >= limits.add else None


def likelihood(anchor: Anchor, seen: Seen) -> float:
    """How likely the span model holds an anchor."""
    return seen.probability(anchor.start, anchor.end, NAME if anchor.mention else VERB)


def ruled(play: Play) -> frozenset[Anchor]:
    """Anchors that the rules hold for facts."""
    by_anchor = roles_by_anchor(play.casts)
    return frozenset(
        anchor
        for scene in play.scenes
        for anchor in scene.anchors
        if anchor not in play.points and concrete(scene, anchor, by_anchor.get(anchor, ()), play.told)
    )


def facts(play: Play, seen: Sequence[Seen], weights: Weights) -> Iterator[Fact]:
    """Facts of a report by both readers, with confidence, in the order of their anchors."""
    limits = weights.thresholds
    found = roles(play, weights.roles, limits.roles)
    firm = ruled(play)
    for scene, sight in zip(play.scenes, seen, strict=True):
        for anchor in scene.anchors:
            if anchor not in firm:
                continue
            filled = found.get(anchor, ())
            asked = gate.features(scene, anchor, filled, likelihood(anchor, sight))
            likely = weights.gate.probabilities(asked)[gate.TOLD]
            if likely >= limits.fact:
                yield fact_of(scene, anchor, tuple(scaled(filled, likely)), likely)


def scaled(found: Sequence[Role], likely: float) -> Iterator[Role]:
    """Roles with the confidence of the whole fact: that the activity is told and the mention has the role in it."""
    for role in found:
        yield replace(role, confidence=(role.confidence or 0.0) * likely)
