"""Train the second reader on all marked texts, and say how both readers do on texts it was not trained on.

    python tests/gold/train.py [--folds 5] [--check]

Figures are cross-validated by whole texts: each text is read with weights that have not seen it. ``--check`` prints
them and writes nothing; else the weights are trained on all texts, written into ``kg/weigh/weights``.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import pycrfsuite

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "gold")]

import training  # noqa: E402
from reliability import reliability  # noqa: E402
from sets import score  # noqa: E402

from kg.link import link  # noqa: E402
from kg.model import Kind, Reading  # noqa: E402
from kg.records import record  # noqa: E402
from kg.relate import play, relate, scenes_of  # noqa: E402
from kg.weigh import both, see, weigh  # noqa: E402
from kg.weigh.classifier import Classifier  # noqa: E402
from kg.weigh.limits import Limits, Thresholds  # noqa: E402
from kg.weigh.tagger import Tagger  # noqa: E402
from kg.weigh.weights import Weights  # noqa: E402

WEIGHTS = ROOT / "kg" / "weigh" / "weights"
SETTINGS = {
    "spans": {"c1": 0.3, "c2": 0.1, "max_iterations": 80},
    "roles": {"c1": 0.1, "c2": 0.05, "max_iterations": 150},
    "gate": {"c1": 0.1, "c2": 0.1, "max_iterations": 100},
}
THRESHOLDS = Thresholds(
    {
        Kind.ORG: 0.7,
        Kind.PER: 0.7,
        Kind.LOC: 0.7,
        Kind.BENEFICIARY: 0.6,
        Kind.ACTIVITY: 0.5,
    },
    roles=Limits(0.05, 0.6),
    fact=0.15,
)
SHOWN = ("mention", "activity.typed", "role", "fact")


def train(part: str, data: Iterable[tuple[Any, list[str]]]) -> bytes:
    """Weights of a part: L-BFGS with L1 and L2 penalties, the same bytes for the same data."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({**SETTINGS[part], "feature.possible_transitions": part == "spans"})
    for items, names in data:
        trainer.append(items, names)
    with tempfile.NamedTemporaryFile() as file:
        trainer.train(file.name)
        return Path(file.name).read_bytes()


def classifier(part: str, instances: Iterable[training.Instance]) -> bytes:
    """Weights of a classifier from its instances."""
    return train(part, (([features], [label]) for features, label in instances))


def learn_spans(texts: Iterable[training.Text]) -> bytes:
    """The span model of some texts."""
    return train("spans", (pair for text in texts for pair in training.span_sequences(text)))


def learn_rest(texts: Sequence[training.Text], spans: Sequence[bytes]) -> tuple[bytes, bytes]:
    """Roles and gate of some texts; ``spans`` has for each text a model that has not seen it."""
    taggers = {weights: Tagger(weights) for weights in set(spans)}
    seen = [see(t.report, t.candidates, t.settled, taggers[s]) for t, s in zip(texts, spans, strict=True)]
    plays = [
        play(scenes_of(t.report, both(t.report, t.settled, sights, THRESHOLDS)))
        for t, sights in zip(texts, seen, strict=True)
    ]
    roles = classifier(
        "roles", (i for t, p in zip(texts, plays, strict=True) for i in training.role_instances(p, t.record))
    )
    judge = Classifier(roles)
    gate = classifier(
        "gate",
        (
            instance
            for t, p, sights in zip(texts, plays, seen, strict=True)
            for instance in training.gate_instances(p, sights, judge, THRESHOLDS.roles, t.record)
        ),
    )
    return roles, gate


def without(number: int, texts: Sequence[Any], folds: int) -> list[Any]:
    """What does not belong to the texts of a fold."""
    return [text for n, text in enumerate(texts) if n % folds != number]


def cross_validated(texts: list[training.Text], folds: int) -> tuple[list[bytes], list[Weights]]:
    """For each text a span model and weights that have not seen it."""
    with ProcessPoolExecutor(2) as pool:
        models = list(pool.map(learn_spans, [without(fold, texts, folds) for fold in range(folds)]))
        spans = [models[n % folds] for n in range(len(texts))]
        rest = list(
            pool.map(
                learn_rest,
                [without(fold, texts, folds) for fold in range(folds)],
                [without(fold, spans, folds) for fold in range(folds)],
            )
        )
    whole = [assembled(models[fold], *rest[fold]) for fold in range(folds)]
    return spans, [whole[n % folds] for n in range(len(texts))]


def assembled(spans: bytes, roles: bytes, gate: bytes) -> Weights:
    """Weights from their bytes."""
    return Weights(Tagger(spans), Classifier(roles), Classifier(gate), THRESHOLDS)


def understood(text: training.Text, using: Weights | None) -> Reading:
    """A text read with weights, or by the rules alone."""
    if using is None:
        return link(text.report, text.settled, relate(text.report, text.settled))
    return link(text.report, *weigh(text.report, text.candidates, using))


def show(title: str, texts: Sequence[training.Text], found: Sequence[Reading]) -> None:
    """Print the headline figures of each set, and of the half of other that no rule was tuned on."""
    for name, half in (("dev", None), ("other", None), ("other", "check"), ("written", None)):
        pick = [
            (text.marked, reading)
            for text, reading in zip(texts, found, strict=True)
            if text.marked.set == name and half in (None, text.marked.half)
        ]
        tallies = score([text for text, _ in pick], [record(reading) for _, reading in pick]).tallies
        line = [
            f"{key} P {tallies[key].precision:.3f} R {tallies[key].recall:.3f} F1 {tallies[key].f1:.3f}"
            for key in SHOWN
        ]
        print(f"== {title} {name} {half or ''}", *line, sep="  ", flush=True)


def write(texts: list[training.Text], spans: Sequence[bytes]) -> None:
    """Train on all texts and write the weights."""
    WEIGHTS.mkdir(exist_ok=True)
    (WEIGHTS / "spans.crfsuite").write_bytes(learn_spans(texts))
    roles, gate = learn_rest(texts, spans)
    (WEIGHTS / "roles.crfsuite").write_bytes(roles)
    (WEIGHTS / "gate.crfsuite").write_bytes(gate)
    limits = {
        "mentions": {kind.value: limit for kind, limit in THRESHOLDS.mentions.items()},
        "roles": [THRESHOLDS.roles.keep, THRESHOLDS.roles.add],
        "fact": THRESHOLDS.fact,
    }
    (WEIGHTS / "thresholds.json").write_text(json.dumps(limits, indent=1) + "\n", encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--check", action="store_true", help="print figures, write nothing")
    options = parser.parse_args()
    texts = training.texts()
    show("rules alone", texts, [understood(text, None) for text in texts])
    spans, weights = cross_validated(texts, options.folds)
    found = [understood(text, using) for text, using in zip(texts, weights, strict=True)]
    show("both readers", texts, found)
    print(reliability([text.marked for text in texts], found))
    if not options.check:
        write(texts, spans)
    return 0


if __name__ == "__main__":
    sys.exit(main())
