"""Features by which it is told whether an anchor that the rules hold for a fact is one."""

from __future__ import annotations

from collections.abc import Sequence

from kg.model import Kind, Role
from kg.relate.headlines import is_headline
from kg.relate.scene import Anchor, Scene

TOLD, UNTOLD = "told", "untold"
STEPS = (0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.85, 0.95)


def features(scene: Scene, anchor: Anchor, roles: Sequence[Role], likely: float) -> list[str]:
    """Words, type, roles and surroundings of an anchor of the rules; ``likely`` is the span model's probability."""
    named = "N" if anchor.mention else "V"
    level = sum(likely >= step for step in STEPS)
    names = sorted({role.name.value for role in roles})
    words = scene.text(anchor.start, anchor.end)
    firm = sum(not role.mention.weak for role in roles)
    found = [
        "bias",
        f"n={named}",
        f"t={anchor.type}",
        f"t{named}={anchor.type}",
        f"p{named}={level}",
        f"w={words[-2:]}",
        f"ww={words}",
        f"h={is_headline(scene)}{named}",
        f"c={min(4, firm)}",
        f"c{named}={min(4, firm)}",
        f"pc={level // 2}{min(3, firm)}",
        f"plan={scene.sentence.planned_at(anchor.start)}",
        f"first={scene.anchors[0] == anchor}",
        f"many={min(4, len(scene.anchors))}",
        f"a={scene.after(anchor.end, 1)}{named}",
        f"b={scene.before(anchor.start, 1)}{named}",
    ]
    found += [f"r={name}" for name in names] + [f"r{named}={name}" for name in names]
    clause = scene.clause(anchor.start)
    kinds = {m.kind for m in scene.mentions if scene.clause(m.start) == clause and not m.weak}
    found += [f"k={kind.value}{named}" for kind in sorted(kinds - {Kind.ACTIVITY})]
    return found
