"""Whether confidence is what it says: of the role facts given 0.8, about 80 % are right."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from errors import paired
from sets import Marked

from kg.model import Reading

EDGES = (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


def reliability(texts: Sequence[Marked], found: Sequence[Reading]) -> str:
    """A table: confidence from and to, how many role facts, their mean confidence, the share that is right."""
    judged: list[tuple[float, bool]] = []
    for text, reading in zip(texts, found, strict=True):
        mentions = {m["id"]: m for m in text.record["mentions"]}
        told = {fact: n for n, fact in paired(text.record["activities"], reading.facts).items()}
        for fact in reading.facts:
            activity = text.record["activities"][told[fact]] if fact in told else None
            for role in fact.roles:
                right = (
                    activity is not None
                    and activity["type"] == fact.type
                    and any(
                        one["role"] == role.name
                        and mentions[one["mention"]]["start"] < role.mention.end
                        and role.mention.start < mentions[one["mention"]]["end"]
                        for one in activity["roles"]
                    )
                )
                if role.confidence is not None:
                    judged.append((role.confidence, right))
    lines = ["confidence      facts   mean  right"]
    for low, high in pairwise(EDGES):
        here = [(c, right) for c, right in judged if low <= c < high or c == high == 1.0]
        if here:
            mean, share = sum(c for c, _ in here) / len(here), sum(right for _, right in here) / len(here)
            lines.append(f"{low:.1f} to {high:.1f}  {len(here):8}  {mean:.2f}   {share:.2f}")
    return "\n".join(lines)
