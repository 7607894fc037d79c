"""Readings as JSON objects, one a report, in the form of the gold standard."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kg.model import Citation, Kind, Mention, Number, Reading, Value


def record(reading: Reading) -> dict[str, Any]:
    """A reading as a JSON object: mentions with values, activities with roles; offsets into the file's text."""
    report = reading.report
    names = {mention: f"m{number}" for number, mention in enumerate(reading.mentions, 1)}
    return {
        "doc": f"{report.document.name}#{report.start}",
        "source": report.document.name,
        "start": report.start,
        "end": report.end,
        "title": report.title,
        "issuer": report.issuer,
        "period": report.period,
        "mentions": [mention_record(names[mention], mention) for mention in reading.mentions],
        "activities": [
            {
                "id": f"a{number}",
                "start": fact.start,
                "end": fact.end,
                "text": fact.text,
                "type": fact.type,
                "status": fact.status.value,
                "rule": fact.rule,
                "roles": [
                    {"role": role.name.value, "mention": names[role.mention], "rule": role.rule} for role in fact.roles
                ],
            }
            for number, fact in enumerate(reading.facts, 1)
        ],
    }


def mention_record(name: str, mention: Mention) -> dict[str, Any]:
    """A mention as a JSON object; ``unit``, ``bound``, ``upper`` for numbers, ``kind`` for policies."""
    found: dict[str, Any] = {
        "id": name,
        "start": mention.start,
        "end": mention.end,
        "type": mention.kind.value,
        "text": mention.text,
        "rule": mention.rule,
    }
    match mention.value:
        case Number(value, unit, bound, upper):
            found |= {"value": value, "unit": unit, "bound": bound} | ({} if upper is None else {"upper": upper})
        case Citation(canonical, kind):
            found |= {"value": canonical, "kind": kind}
        case value:
            found["value"] = value
    return found


def mention_value(kind: Kind, record: Mapping[str, Any]) -> Value:
    """The value of a mention out of its JSON object."""
    value = record["value"]
    if value is not None and kind in (Kind.MONEY, Kind.QUANTITY):
        return Number(value, record["unit"], record["bound"], record.get("upper"))
    if value is not None and kind == Kind.POLICY:
        return Citation(value, record["kind"])
    return None if value is None else str(value)
