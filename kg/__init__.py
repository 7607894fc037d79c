"""工会知识图谱: a knowledge graph out of trade-union work reports.

``kg.build(paths)`` gives a Graph; the rooms ``kg.read``, ``kg.split``, ``kg.find``, ``kg.relate``, ``kg.link`` are
packages, each with a function of its own name (``from kg.read import read``). Loaded when first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg import find, link, read, relate, split
    from kg.api import Graph, build

__all__ = ["Graph", "build", "find", "link", "read", "relate", "split"]


def __getattr__(name: str) -> Any:
    """Import a public name when it is asked for (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("kg.api"), name) if name in ("Graph", "build") else import_module(f"kg.{name}")


def __dir__() -> list[str]:
    """The public names."""
    return sorted(__all__)
