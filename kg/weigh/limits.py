"""How far the model's word goes against that of the rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.model import Kind


@dataclass(frozen=True, slots=True)
class Limits:
    """Probabilities (0 to 1): under ``keep`` what a rule found goes, from ``add`` on what only the model sees comes."""

    keep: float
    add: float


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which mentions are added, by kind; limits for roles; under which a fact of the rules goes."""

    mentions: Mapping[Kind, float]
    roles: Limits
    fact: float
