"""Who reports: the union or body, as short as the text names it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.model import Section
from kg.split.lines import Line


def issuer_of(title: str, found: Sequence[Line], parts: Sequence[Section]) -> str | None:
    """The issuer's name, or None."""
    return None
