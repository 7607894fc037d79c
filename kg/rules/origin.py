"""Where a rule name leads: the table row with its word and example, or the pattern."""

from __future__ import annotations

from kg.rules.patterns import patterns
from kg.rules.tables import table


def origin(rule: str) -> str:
    """``terms/verbs:12`` with its word and example, ``patterns/dates/day`` by its file; other names as they are."""
    name, _, line = rule.rpartition(":")
    if name.startswith(("terms/", "lists/")) and line.isdigit():
        row = next((row for row in table(name).rows if row.line == int(line)), None)
        return f"{name}.tsv 第 {line} 行“{row.term}”({row.example})" if row else rule
    if rule.startswith("patterns/"):
        _, file, *_ = rule.split("/")
        if any(pattern.name == rule for pattern in patterns(file)):
            return f"patterns/{file}.toml 规则 {rule.split('/', 2)[2]}"
    return rule
