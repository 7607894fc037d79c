"""Pairs of an activity and a mention near it, and the features by which the role of the one in the other is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kg.model import Kind, Mention, Number
from kg.relate.casting import Cast
from kg.relate.scene import Anchor, Scene
from kg.rules import table

NONE = "none"
FROM_BEFORE = frozenset([Kind.ORG, Kind.PER, Kind.DATE, Kind.LOC])
FROM_BEHIND = frozenset([Kind.AWARD, Kind.BENEFICIARY, Kind.QUANTITY, Kind.ORG, Kind.PER])
CLOSE = 4
MOST_WORDS = 12
GAPS = ((0, "0"), (1, "1"), (3, "3"), (6, "6"), (12, "12"), (25, "25"))


@dataclass(frozen=True, slots=True)
class Pair:
    """An anchor and a mention with their scenes; ``step`` is how many sentences the mention stands behind it."""

    scene: Scene
    anchor: Anchor
    other: Scene
    mention: Mention
    step: int


def pairs(scenes: Sequence[Scene], cast: Mapping[tuple[Anchor, Mention], Cast]) -> Iterator[Pair]:
    """Mentions of the sentence and of those beside it in the paragraph, and all that the rules cast."""
    for at, scene in enumerate(scenes):
        for anchor in scene.anchors:
            for step in range(-3, 4):
                if not 0 <= at + step < len(scenes):
                    continue
                other = scenes[at + step]
                for mention in other.mentions:
                    near = abs(step) <= 1 and other.sentence.paragraph == scene.sentence.paragraph
                    if mention.kind != Kind.ACTIVITY and (
                        (anchor, mention) in cast or (near and reaches(mention.kind, step))
                    ):
                        yield Pair(scene, anchor, other, mention, step)


def reaches(kind: Kind, step: int) -> bool:
    """Whether a kind of mention is taken from the sentence before or behind."""
    return step == 0 or kind in (FROM_BEFORE if step < 0 else FROM_BEHIND)


def features(pair: Pair, cast: Mapping[tuple[Anchor, Mention], Cast], elsewhere: frozenset[Mention]) -> list[str]:
    """Kinds, places, what stands between, words around, and what the rules say.

    ``elsewhere`` holds the mentions that the rules cast in some role of any activity.
    """
    side = side_of(pair)
    kind = pair.mention.kind.value + ("w" if pair.mention.weak else "")
    rule = cast.get((pair.anchor, pair.mention))
    role = rule.role.value if rule else NONE
    named = "N" if pair.anchor.mention else "V"
    type_ = pair.anchor.type
    found = [
        "bias",
        f"k={kind}",
        f"t={type_}",
        f"kt={kind}{type_}",
        f"n={named}{kind}{side}",
        f"s={side}{kind}",
        f"d={pair.step}{kind}",
        f"tks={type_}{kind}{side}",
        f"R={role}{kind}",
        f"Rt={role}{type_}",
        f"Rs={role}{side}{kind}",
        f"Rr={rule.rule}{role}" if rule else "Rr=0",
        f"Ro={pair.mention in elsewhere}{rule is not None}",
    ]
    found += within(pair, kind, side) if pair.step == 0 else across(pair, kind)
    found += around(pair, kind, side)
    return list(dict.fromkeys(found))


def side_of(pair: Pair) -> str:
    """Where the mention stands: left or right of the anchor, inside it, or over its border."""
    anchor, mention = pair.anchor, pair.mention
    if anchor.start <= mention.start and mention.end <= anchor.end:
        return "in"
    return "L" if mention.end <= anchor.start else "R" if mention.start >= anchor.end else "X"


def within(pair: Pair, kind: str, side: str) -> Iterator[str]:
    """Features of a pair inside one sentence: distance in characters, clauses, anchors and mentions of its kind."""
    scene, anchor, mention = pair.scene, pair.anchor, pair.mention
    low, high = (mention.end, anchor.start) if side == "L" else (anchor.end, mention.start)
    gap = scene.text(low, high) if side in "LR" else ""
    first, last = min(mention.start, anchor.start), max(mention.start, anchor.start)
    anchors = min(3, sum(first < a.start < last for a in scene.anchors))
    alike = min(3, sum(m.kind == mention.kind and first < m.start < last for m in scene.mentions))
    clauses = min(3, abs(scene.clause(mention.start) - scene.clause(anchor.start)))
    if (host := scene.host(mention)) is not None:
        yield f"h={host == anchor}{kind}"
    yield f"a{side}{anchors}{kind}"
    yield f"m{side}{alike}{kind}"
    yield f"c{side}{clauses}{kind}"
    yield f"g{side}{bucket(len(gap))}{kind}"
    yield f"ac{side}{min(2, anchors)}{min(2, clauses)}{kind}"
    yield f"act{side}{min(2, anchors)}{min(2, clauses)}{kind}{anchor.type}"
    if gap and len(gap) <= CLOSE:
        yield f"G{side}{gap}{kind}"
        yield f"G{side}{gap}"
    if "；" in gap or ";" in gap:
        yield f"semicolon{kind}"
    yield from nearest(pair, kind, side)
    words = [word.text for word in scene.sentence.words if low <= word.start and word.end <= high]
    for word in words[:MOST_WORDS] if side in "LR" else []:
        yield f"W{side}{word}{kind}"


def nearest(pair: Pair, kind: str, side: str) -> Iterator[str]:
    """Whether the anchor is the next to the mention on its side, and what stands on the other."""
    scene, mention = pair.scene, pair.mention
    left, right = scene.left(mention.start), scene.right(mention.end)
    yield f"first{side}{scene.anchors[0] == pair.anchor}{kind}"
    next_ = right[0] if side == "L" and right else left[-1] if side == "R" and left else None
    yield f"near{side}{next_ == pair.anchor}{kind}"
    back = left[-1] if side == "L" and left else right[0] if side == "R" and right else None
    if next_ == pair.anchor:
        same = back is not None and scene.clause(back.start) == scene.clause(mention.start)
        yield f"back{side}{same}{kind}"


def across(pair: Pair, kind: str) -> Iterator[str]:
    """Features of a pair over the border of a sentence."""
    step = pair.step
    first = pair.scene.anchors[0] == pair.anchor
    last = all(m.start <= pair.mention.start for m in pair.other.mentions if m.kind == pair.mention.kind)
    yield f"x{step}{kind}{pair.anchor.type}"
    yield f"xf{step}{first}{kind}"
    yield f"xl{step}{last}{kind}"
    yield f"xn{step}{min(2, len(pair.other.anchors))}{kind}"
    yield f"xa{step}{min(3, len(pair.scene.anchors))}{kind}"
    yield f"xh{step}{any(m.kind == pair.mention.kind for m in pair.scene.mentions)}{kind}"


def around(pair: Pair, kind: str, side: str) -> Iterator[str]:
    """Words before and behind the mention, its list and the anchor."""
    other, mention, anchor = pair.other, pair.mention, pair.anchor
    before, behind = other.before(mention.start, 2), other.after(mention.end, 2)
    head = other.list_head(mention)
    ahead = other.before(head.start, 3)
    yield from (f"b1={before[-1:]}{kind}{side}", f"b2={before}{kind}", f"b2s={before}{side}")
    yield from (f"a1={behind[:1]}{kind}{side}", f"a2={behind}{kind}")
    yield from (f"h2={ahead[-2:]}{kind}{side}", f"h1={ahead[-1:]}{kind}{side}")
    for length in (1, 2, 3):
        if concept := markers().get(ahead[-length:]):
            yield from (f"M={concept}{kind}{side}", f"M={concept}{side}", f"M={concept}{anchor.type}")
    yield from (f"e2={mention.text[-2:]}{side}", f"e1={mention.text[-1:]}{anchor.type}")
    words = pair.scene.text(anchor.start, anchor.end)
    yield f"v={words[-2:]}{kind}{side}"
    yield f"v1={pair.scene.before(anchor.start, 1)}{kind}{side}"
    yield f"v2={pair.scene.before(anchor.start, 2)}{kind}"
    yield f"w1={pair.scene.after(anchor.end, 1)}{kind}{side}"
    yield f"w2={pair.scene.after(anchor.end, 2)}{kind}"
    yield f"o={mention.start - other.sentence.start < 2}{kind}{side}"
    if isinstance(mention.value, Number):
        yield from (f"u={mention.value.unit}", f"u={mention.value.unit}{anchor.type}", f"u={mention.value.unit}{side}")
    for neighbour in other.mentions:
        if 0 <= neighbour.start - mention.end <= 1 and neighbour is not mention:
            yield from (f"x={neighbour.kind.value}{kind}", f"xs={neighbour.kind.value}{kind}{side}")
        elif 0 <= mention.start - neighbour.end <= 1:
            yield from (f"y={neighbour.kind.value}{kind}", f"ys={neighbour.kind.value}{kind}{side}")


@cache
def markers() -> dict[str, str]:
    """Words that open a role, with the role."""
    return {row.term: row.concept for row in table("terms/role_markers").rows}


def bucket(length: int) -> str:
    """A distance in characters, coarsely."""
    return next((name for limit, name in GAPS if length <= limit), "far")
