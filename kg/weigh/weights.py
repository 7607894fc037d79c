"""The trained weights as they lie beside this module, and the limits learned with them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from kg.model import Kind
from kg.weigh.classifier import Classifier
from kg.weigh.limits import Limits, Thresholds
from kg.weigh.tagger import Tagger

FOLDER = files("kg.weigh") / "weights"
PARTS = ("spans", "roles", "gate")


@dataclass(frozen=True, slots=True)
class Weights:
    """What was trained: spans, roles, and the gate that facts pass."""

    spans: Tagger
    roles: Classifier
    gate: Classifier
    thresholds: Thresholds


@cache
def weights() -> Weights:
    """Load the weights of the program."""
    parts = {name: (FOLDER / f"{name}.crfsuite").read_bytes() for name in PARTS}
    limits = thresholds(json.loads((FOLDER / "thresholds.json").read_text(encoding="utf-8")))
    return Weights(
        Tagger(parts["spans"]),
        Classifier(parts["roles"]),
        Classifier(parts["gate"]),
        limits,
    )


def thresholds(found: Mapping[str, Any]) -> Thresholds:
    """Thresholds from their JSON."""
    return Thresholds(
        {Kind(kind): limit for kind, limit in found["mentions"].items()}, Limits(*found["roles"]), found["fact"]
    )
