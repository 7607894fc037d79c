"""Phrase patterns (TOML): named pieces and rules with what they find and what they must leave alone.

``[part]`` names pieces: a regular expression, or ``@terms/heads`` / ``@terms/heads/union`` for the words of a table
(of one concept). ``{name}`` in a pattern is filled by the piece. Each ``[[rule]]`` has ``name``, ``pattern``,
``finds`` (a list of ``{text, found}`` and, where the rule gives one, ``value``) and ``ignores`` (a list of texts).
Other keys are the finder's own. Rules of the user's own folder come behind those of the program (``own_patterns``).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.rules.errors import RuleError
from kg.rules.own import TABLES
from kg.rules.tables import alternation, table

HOLE = re.compile(r"\{([^{}0-9,][^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One rule: ``name`` as ``patterns/dates/day``, the compiled pattern, its examples and other settings."""

    name: str
    regex: re.Pattern[str]
    finds: tuple[Mapping[str, Any], ...]
    ignores: tuple[str, ...]
    settings: Mapping[str, Any]

    def may_hold(self, text: str) -> bool:
        """Whether one of the rule's cues stands in a text; cheaper than the pattern."""
        cues = self.settings.get("cue")
        return not cues or any(cue in text for cue in cues)


@dataclass(frozen=True, slots=True)
class File:
    """A file of patterns: its rules in order, its pieces, and the settings above them."""

    rules: tuple[Pattern, ...]
    parts: Mapping[str, str]
    settings: Mapping[str, Any]


@cache
def shipped(name: str) -> File:
    """``patterns/<name>.toml`` of the program. Raises RuleError with file, rule and remedy."""
    place = f"patterns/{name}.toml"
    data = parsed(place, TABLES.joinpath(place).read_bytes())
    parts = {key: expand_part(place, key, value) for key, value in data.pop("part", {}).items()}
    rules = tuple(compile_rule(place, f"patterns/{name}", rule, parts) for rule in data.pop("rule", ()))
    return File(rules, parts, data)


def parsed(place: str, data: bytes) -> dict[str, Any]:
    """TOML in UTF-8. Raises RuleError."""
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RuleError(f"{place}:{error};请改正后再试 (bad TOML)") from None


def expand_part(place: str, key: str, value: str) -> str:
    """A piece as a regular expression; ``@terms/heads`` stands for the words of that table."""
    if not value.startswith("@"):
        return value
    folder, words, *concept = value[1:].split("/")
    found = table(f"{folder}/{words}").terms(*concept)
    if not found:
        raise RuleError(f"{place}:部件 {key} 所指的 {value} 没有词 (no words)")
    return alternation(found)


def fill(place: str, rule: str, pattern: str, parts: Mapping[str, str]) -> str:
    """A pattern with its holes filled."""

    def piece(hole: re.Match[str]) -> str:
        if hole[1] not in parts:
            known = "、".join(sorted(parts))
            raise RuleError(f"{place} 规则 {rule}:没有部件 {{{hole[1]}}};已有:{known} (unknown part)")
        return f"(?:{fill(place, rule, parts[hole[1]], parts)})"

    return HOLE.sub(piece, pattern)


def compile_rule(place: str, prefix: str, rule: Mapping[str, Any], parts: Mapping[str, str]) -> Pattern:
    """One rule ready for use. Raises RuleError."""
    settings = dict(rule)
    name = settings.pop("name", "?")
    try:
        regex = re.compile(fill(place, name, settings.pop("pattern"), parts))
        finds, ignores = tuple(settings.pop("finds")), tuple(settings.pop("ignores"))
    except KeyError as error:
        raise RuleError(f"{place} 规则 {name}:缺少 {error};请补上 (missing key)") from None
    except (re.error, RecursionError) as error:
        raise RuleError(f"{place} 规则 {name}:{error};请检查括号和 {{}} (bad pattern)") from None
    return Pattern(f"{prefix}/{name}", regex, finds, ignores, settings)
