"""Names of all tables and patterns, and every fault that keeps one of them from being used."""

from __future__ import annotations

from difflib import get_close_matches

from kg.rules import own_patterns, tables
from kg.rules.own import ROOMS, known, misplaced


def names() -> tuple[str, ...]:
    """``terms/verbs`` and so on, room by room."""
    return tuple(f"{room}/{name}" for room in ROOMS for name in known(room))


def named(text: str) -> tuple[str, ...]:
    """The tables and patterns that a user means by ``verbs``, ``terms/verbs`` or ``verbs.csv``; none where unknown."""
    wanted = text.replace("\\", "/").removesuffix("/")
    wanted = next((wanted.removesuffix(end) for end in (".tsv", ".csv", ".toml") if wanted.endswith(end)), wanted)
    return tuple(name for name in names() if wanted in (name, name.partition("/")[2]))


def near(text: str) -> list[str]:
    """Names that look like one."""
    return get_close_matches(text.rpartition("/")[2], [name.partition("/")[2] for name in names()], 3, 0.5)


def faults() -> list[str]:
    """A line for each file out of place, each row and each rule that cannot be used; with file, line and remedy."""
    if found := list(misplaced()):
        return found
    for name in names():
        room, _, file = name.partition("/")
        found += (own_patterns.load(file) if room == "patterns" else tables.load(name))[1]
    return list(dict.fromkeys(found))
