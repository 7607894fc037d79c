"""Where a rule name leads: the table row with its word and example, the pattern, or a sentence on what is computed."""

from __future__ import annotations

from kg.rules.patterns import patterns
from kg.rules.tables import table


def origin(rule: str) -> str:
    """``terms/verbs:12`` with its word and example, ``patterns/dates/day`` by its file, ``who/subject`` in words.

    A name that leads nowhere is given as it is.
    """
    name, _, line = rule.rpartition(":")
    if name.startswith(("terms/", "lists/")) and line.isdigit():
        row = next((row for row in table(name).rows if row.line == int(line)), None)
        return f"{name}.tsv 第 {line} 行“{row.term}”({row.example})" if row else rule
    if rule.startswith("patterns/"):
        _, file, name = rule.split("/", 2)
        known = any(pattern.name == rule for pattern in patterns(file))
        return f"patterns/{file}.toml 规则 {name}" if known else rule
    computed = table("rule_names").by_term().get(rule)
    return f"规则 {rule}:{computed.concept}" if computed else rule
