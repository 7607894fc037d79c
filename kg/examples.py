"""Examples of tables and patterns, run through the whole pipeline: a line for each that does not hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kg.model import Kind, Mention, Reading
from kg.pipeline import understand
from kg.read import from_text
from kg.records import mention_record
from kg.rules import Pattern, Row, Table
from kg.rules.origin import origin, place
from kg.rules.rows import OWN
from kg.split import split

ACTIVITY, NONE = "activity", "none"
KINDS = frozenset(Kind)


def reading(text: str) -> Reading | None:
    """What is read in an example; None where it is no single report."""
    reports = list(split(from_text(text)))
    return understand(reports[0]) if len(reports) == 1 else None


def table_faults(table: Table, own: bool = False) -> Iterator[str]:
    """A line for each row whose example does not show what the row is for, with file, line and remedy.

    Of all rows, or of the user's ``own``.
    """
    for row in table.rows:
        if row.own or not own:
            yield from (f"{place(row)}:{fault}" for fault in row_faults(row, finds(row, table)))
    for row in table.forbids:
        yield from (f"{place(row)}:{fault}" for fault in forbid_faults(row, finds(row, table)))


def finds(row: Row, table: Table) -> str:
    """What the example of a row must show: a kind, ``activity``, ``none``, a role, or nothing in particular."""
    return row.more.get("finds") or table.settings.get("finds", "")


def row_faults(row: Row, finds: str) -> Iterator[str]:
    """What is wrong with the example of a row."""
    if fault := form_fault(row, finds):
        yield fault
    elif finds:
        yield from shown_faults(row, finds, reading(row.example))


def form_fault(row: Row, finds: str) -> str:
    """What is wrong with an example before it is read, or nothing."""
    if row.term not in row.example:
        return f"例句中没有“{row.term}”;请写一句含这个词的例句 (the example does not hold the term)"
    if finds and "@" not in finds and finds not in (ACTIVITY, NONE, *KINDS):
        known = "、".join([ACTIVITY, NONE, *Kind])
        return f"finds 写的是“{finds}”,应为 {known} 之一 (unknown finds)"
    return ""


def shown_faults(row: Row, finds: str, found: Reading | None) -> Iterator[str]:
    """What the reading of an example fails to show."""
    if found is None or not shows(row, finds, found):
        remedy = "请改例句,或把词写进更合适的表" if finds == NONE else "请把例句写得完整些,或检查 concept"
        wanted = f"{finds}({row.concept})" if finds == ACTIVITY else finds
        yield f"例句“{row.example}”没有读出 {wanted},{told(row, found)};{remedy} (the example fails)"


def forbid_faults(row: Row, finds: str) -> Iterator[str]:
    """What is wrong with a row that takes another away; it needs no example."""
    if row.example and (fault := form_fault(row, finds)):
        yield fault
    elif row.example and finds not in ("", NONE):
        yield from still_faults(row, finds, reading(row.example))


def still_faults(row: Row, finds: str, found: Reading | None) -> Iterator[str]:
    """What the reading of an example still shows, though a row forbids it."""
    if found and shows(row, finds, found):
        yield f"禁了以后,例句“{row.example}”仍有 {finds},{told(row, found)};请把那一行也禁掉 (still read)"


def shows(row: Row, finds: str, found: Reading) -> bool:
    """Whether an example shows what its table says it finds: a kind of mention, an activity of its type, or nothing.

    ``participant@座谈会``: a role of the activity that holds the words; ``fact@座谈会``: that activity, ``done@座谈会``
    and ``planned@座谈会`` by its status;
    ``ORG@镇工会``: the mention of just these words; ``issuer@镇工会``: who reports; with ``no`` before, none of them.
    """
    if "@" in finds:
        wanted, words = finds.removeprefix("no ").split("@")
        if wanted == "issuer":
            return (found.report.issuer == words) != finds.startswith("no ")
        if wanted in KINDS:
            there = any(m.kind == wanted and m.text == words for m in found.mentions)
            return there != finds.startswith("no ")
        facts = [fact for fact in found.facts if words in fact.text]
        seen = (
            {"fact" for _ in facts} | {fact.status for fact in facts} | {r.name for fact in facts for r in fact.roles}
        )
        return (wanted in seen) != finds.startswith("no ")
    if finds == ACTIVITY:
        wants = {fact.type for fact in found.facts if touches(row, found, fact.start, fact.end)}
        return bool(wants) if not row.concept else row.concept in wants
    mentions = [m for m in found.mentions if touches(row, found, m.start, m.end)]
    if finds == NONE:
        return not mentions and not any(touches(row, found, fact.start, fact.end) for fact in found.facts)
    return any(m.kind == finds for m in mentions)


def touches(row: Row, found: Reading, start: int, end: int) -> bool:
    """Whether a span shares characters with the term of a row."""
    text, size = found.report.document.text, len(row.term)
    return any(text.startswith(row.term, at) for at in range(max(0, start - size + 1), end))


def told(row: Row, found: Reading | None) -> str:
    """What was read at the term instead, and why."""
    if found is None:
        return "它不是一段报告"
    seen = [f"{m.kind}“{m.text}”({origin(m.rule)})" for m in found.mentions if touches(row, found, m.start, m.end)]
    seen += [f"活动“{f.text}”{f.type}({origin(f.rule)})" for f in found.facts if touches(row, found, f.start, f.end)]
    return f"“{row.term}”处读到的是 {'、'.join(seen)}" if seen else f"“{row.term}”处什么也没有读到"


def pattern_faults(rule: Pattern, apart: bool) -> Iterator[str]:
    """A line for each example of a rule that does not hold; those ``apart`` are no mentions, only their words count."""
    if not rule.finds or not rule.ignores:
        yield f"{origin(rule.name)}:finds 和 ignores 至少各要一个例子 (no examples)"
    for example in rule.finds:
        if not (found_apart(rule, example) if apart else found_whole(rule, example)):
            value = f"(value {example['value']})" if "value" in example else ""
            wanted = f"在“{example.get('text')}”中没有读出“{example.get('found')}”{value}"
            yield f"{origin(rule.name)}:{wanted};请改 pattern 或例子 (the example fails)"
    for text in rule.ignores:
        if rule.regex.search(text) if apart else rule.name in rules_of(text):
            yield f"{origin(rule.name)}:不该在“{text}”中读出什么;请改 pattern 或例子 (must be ignored)"


def found_apart(rule: Pattern, example: Mapping[str, Any]) -> bool:
    """Whether the pattern by itself matches the words of its example."""
    match = rule.regex.search(example["text"])
    return match is not None and example["found"] == match.groupdict().get("name", match[0])


def found_whole(rule: Pattern, example: Mapping[str, Any]) -> bool:
    """Whether the pipeline finds the words of an example, with the value that it tells."""
    read = reading(example["text"])
    found = [m for m in read.mentions if m.text == example["found"]] if read else []
    if rule.name.startswith(OWN):
        found = [m for m in found if m.rule == rule.name]
    return bool(found) and ("value" not in example or example["value"] in map(value_of, found))


def value_of(mention: Mention) -> object:
    """The value of a mention as JSON tells it."""
    return mention_record("", mention)["value"]


def rules_of(text: str) -> list[str]:
    """The rules by which the mentions of a text were found."""
    found = reading(text)
    return [m.rule for m in found.mentions] if found else []
