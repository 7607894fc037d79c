"""Marked texts and what each part of the model learns from them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pycrfsuite

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "gold")]

from sets import Marked, load  # noqa: E402

from kg.find import candidates, settle  # noqa: E402
from kg.model import Kind, Mention, Report  # noqa: E402
from kg.relate import Play  # noqa: E402
from kg.relate.scene import Anchor, Scene  # noqa: E402
from kg.weigh import gate, pairs  # noqa: E402
from kg.weigh.classifier import Classifier  # noqa: E402
from kg.weigh.facts import by_pair, likelihood, roles, ruled  # noqa: E402
from kg.weigh.limits import Limits  # noqa: E402
from kg.weigh.spans import NAME, VERB, Seen, label, labels, sequence  # noqa: E402

Instance = tuple[list[str], str]


@dataclass(frozen=True)
class Text:
    """A marked text with what the rules find in it."""

    marked: Marked
    candidates: tuple[Mention, ...]
    settled: tuple[Mention, ...]

    @property
    def record(self) -> dict[str, Any]:
        """The readers' record."""
        return self.marked.record

    @property
    def report(self) -> Report:
        """The report as the program splits it."""
        return self.marked.report


def texts() -> list[Text]:
    """All texts that the model is trained on."""
    return [text(one) for name in ("dev", "other", "written") for one in load(name)]


def text(one: Marked) -> Text:
    """A text with what the rules find."""
    found = candidates(one.report)
    return Text(one, found, settle(found))


def span_sequences(text: Text) -> list[tuple[pycrfsuite.ItemSequence, list[str]]]:
    """Features and labels of each sentence. Bare groups that count only in a role are left to the roles."""
    record = text.record
    weak = {(m.start, m.end) for m in text.candidates if m.weak}
    names = [m for m in record["mentions"] if m["type"] == Kind.ACTIVITY]
    marks = [
        (a["start"], a["end"], VERB)
        for a in record["activities"]
        if not any(m["start"] < a["end"] and a["start"] < m["end"] for m in names)
    ]
    marks += [
        (m["start"], m["end"], label(Kind(m["type"])))
        for m in record["mentions"]
        if m["type"] != Kind.ACTIVITY and (m["start"], m["end"]) not in weak
    ]
    marks += [(m["start"], m["end"], NAME) for m in names]
    found = []
    for sentence in text.report.sentences:
        asked = [m for m in text.candidates if sentence.start <= m.start < sentence.end]
        known = [m for m in text.settled if sentence.start <= m.start < sentence.end]
        tokens, rows = sequence(sentence, asked, known)
        if tokens:
            here = [mark for mark in marks if sentence.start <= mark[0] < sentence.end]
            found.append((pycrfsuite.ItemSequence(rows), labels(tokens, here)))
    return found


def matched(scenes: Sequence[Scene], record: dict[str, Any]) -> dict[Anchor, dict[str, Any]]:
    """Anchors and the activities of the readers that they overlap, each once, those of one type first."""
    options = []
    for scene in scenes:
        for anchor in scene.anchors:
            for number, activity in enumerate(record["activities"]):
                common = min(anchor.end, activity["end"]) - max(anchor.start, activity["start"])
                if common > 0:
                    options.append((anchor.type == activity["type"], common, -anchor.start, -number, anchor, activity))
    options.sort(key=lambda option: option[:4], reverse=True)
    found: dict[Anchor, dict[str, Any]] = {}
    used = set()
    for *_, anchor, activity in options:
        if anchor not in found and activity["id"] not in used:
            found[anchor] = activity
            used.add(activity["id"])
    return found


def role_instances(play: Play, record: dict[str, Any]) -> list[Instance]:
    """Pairs with the readers' role or none, of activities that the readers have."""
    told = matched(play.scenes, record)
    mentions = {m["id"]: m for m in record["mentions"]}
    cast = by_pair(play.casts)
    elsewhere = frozenset(mention for _, mention in cast)
    found = []
    for pair in pairs.pairs(play.scenes, cast):
        if pair.anchor in play.points or pair.anchor not in told:
            continue
        role = pairs.NONE
        for one in told[pair.anchor]["roles"]:
            filler = mentions[one["mention"]]
            same = filler["type"] == pair.mention.kind
            if same and filler["start"] < pair.mention.end and pair.mention.start < filler["end"]:
                role = one["role"]
        found.append((pairs.features(pair, cast, elsewhere), role))
    return found


def gate_instances(
    play: Play, seen: Sequence[Seen], classifier: Classifier, limits: Limits, record: dict[str, Any]
) -> list[Instance]:
    """Anchors that the rules hold for facts, and whether the readers have them."""
    told = matched(play.scenes, record)
    filled, firm = roles(play, classifier, limits), ruled(play)
    return [
        (
            gate.features(scene, anchor, filled.get(anchor, ()), likelihood(anchor, sight)),
            gate.TOLD if anchor in told else gate.UNTOLD,
        )
        for scene, sight in zip(play.scenes, seen, strict=True)
        for anchor in scene.anchors
        if anchor in firm
    ]
