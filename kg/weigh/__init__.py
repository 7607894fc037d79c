"""The second reader: a model trained on marked texts weighs what the rules found, adds what they missed."""

from __future__ import annotations

from collections.abc import Sequence

from kg.find import settle
from kg.model import Fact, Mention, Report
from kg.relate import play, scenes_of
from kg.weigh.facts import facts
from kg.weigh.limits import Thresholds
from kg.weigh.mentions import judged
from kg.weigh.spans import Seen, sequence
from kg.weigh.tagger import Tagger
from kg.weigh.weights import Weights, weights


def see(report: Report, candidates: Sequence[Mention], settled: Sequence[Mention], tagger: Tagger) -> list[Seen]:
    """What the span model sees in each sentence of a report."""
    found = []
    for sentence in report.sentences:
        asked = [m for m in candidates if sentence.start <= m.start < sentence.end]
        known = [m for m in settled if sentence.start <= m.start < sentence.end]
        found.append(Seen(tagger, *sequence(sentence, asked, known), known))
    return found


def both(report: Report, settled: Sequence[Mention], seen: Sequence[Seen], limits: Thresholds) -> tuple[Mention, ...]:
    """Mentions of a report after both readers."""
    found: list[Mention] = []
    for sentence, sight in zip(report.sentences, seen, strict=True):
        inside = [m for m in settled if sentence.start <= m.start < sentence.end]
        found += judged(report, inside, sight, limits.mentions)
    return tuple(found)


def weigh(
    report: Report, candidates: Sequence[Mention], using: Weights
) -> tuple[tuple[Mention, ...], tuple[Fact, ...]]:
    """Mentions and facts of a report after both readers; ``candidates`` are all that the finders found."""
    settled = settle(candidates)
    seen = see(report, candidates, settled, using.spans)
    mentions = both(report, settled, seen, using.thresholds)
    return mentions, tuple(facts(play(scenes_of(report, mentions)), seen, using))


__all__ = ["Seen", "Weights", "both", "see", "weigh", "weights"]
