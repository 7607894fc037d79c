"""Phrase patterns (TOML): named pieces and rules with what they find and what they must leave alone.

``[part]`` names pieces: a regular expression, or ``@terms/heads`` / ``@terms/heads/union`` for the words of a table
(of one concept). ``{name}`` in a pattern is filled by the piece. Each ``[[rule]]`` has ``name``, ``pattern``,
``finds`` (a list of ``{text, found}`` and, where the rule gives one, ``value``) and ``ignores`` (a list of texts).
Other keys are the finder's own.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.rules.tables import TABLES, RuleError, alternation, table

HOLE = re.compile(r"\{([^{}0-9,][^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One rule: ``name`` as ``dates/month_day``, the compiled pattern, its examples and other settings."""

    name: str
    regex: re.Pattern[str]
    finds: tuple[Mapping[str, Any], ...]
    ignores: tuple[str, ...]
    settings: Mapping[str, Any]


@cache
def patterns(name: str) -> tuple[Pattern, ...]:
    """Load ``patterns/<name>.toml``, rules in file order. Raises RuleError with file, rule and remedy."""
    try:
        data = tomllib.loads(TABLES.joinpath("patterns", f"{name}.toml").read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RuleError(f"patterns/{name}.toml:{error};请改正后再试 (bad TOML)") from None
    parts = {key: expand_part(name, key, value) for key, value in data.get("part", {}).items()}
    return tuple(compile_rule(name, rule, parts) for rule in data.get("rule", ()))


def expand_part(file: str, key: str, value: str) -> str:
    """A piece as a regular expression; ``@terms/heads`` stands for the words of that table."""
    if not value.startswith("@"):
        return value
    folder, words, *concept = value[1:].split("/")
    found = table(f"{folder}/{words}").terms(*concept)
    if not found:
        raise RuleError(f"patterns/{file}.toml:部件 {key} 所指的 {value} 没有词 (no words)")
    return alternation(found)


def fill(file: str, rule: str, pattern: str, parts: Mapping[str, str]) -> str:
    """A pattern with its holes filled."""

    def piece(hole: re.Match[str]) -> str:
        if hole[1] not in parts:
            known = "、".join(sorted(parts))
            raise RuleError(f"patterns/{file}.toml 规则 {rule}:没有部件 {{{hole[1]}}};已有:{known} (unknown part)")
        return f"(?:{fill(file, rule, parts[hole[1]], parts)})"

    return HOLE.sub(piece, pattern)


def compile_rule(file: str, rule: Mapping[str, Any], parts: Mapping[str, str]) -> Pattern:
    """One rule ready for use."""
    settings = dict(rule)
    name = settings.pop("name", "?")
    try:
        regex = re.compile(fill(file, name, settings.pop("pattern"), parts))
        finds, ignores = tuple(settings.pop("finds")), tuple(settings.pop("ignores"))
    except KeyError as error:
        raise RuleError(f"patterns/{file}.toml 规则 {name}:缺少 {error} (missing key)") from None
    except re.error as error:
        raise RuleError(f"patterns/{file}.toml 规则 {name}:{error} (bad pattern)") from None
    return Pattern(f"patterns/{file}/{name}", regex, finds, ignores, settings)
