"""Bounds of a number: exact, min, max or approx, from the words behind it and before it; and its unit as written."""

from __future__ import annotations

import re
from collections.abc import Mapping

BEFORE = (
    (
        "max",
        re.compile(
            r"(?:(?<!最)(?<!附)近|将近|接近|不足|不到|不超过|不高于|不多于|不大于|小于|最高[一-龥]{0,2}|最多|至多|低于|少于)[达到为了有]{0,2}$"
        ),
    ),
    ("min", re.compile(r"(?:超|超过|逾|突破|不少于|不低于|不小于|不下|至少|最少|高于|多于|大于)[达到为了有]{0,2}$")),
    ("approx", re.compile(r"(?:约|大约|大概|估计)[达到为了有]{0,2}$")),
)
AFTER = {"以上": "min", "有余": "min", "以下": "max", "以内": "max", "左右": "approx", "上下": "approx"}
INSIDE = re.compile(r"(?:之)?内(?![部容设外在])")
RECENT = re.compile(r"(?<![时了用达有])近$")
SHARES = {"百分之": "%", "千分之": "‰", "万分之": "‱"}
LENGTHS_OF_TIME = ("年", "个月", "周", "天")


def bound_of(match: re.Match[str], text: str, vague: bool) -> str:
    """exact, min, max or approx: the words behind the number win over those before it."""
    got = match.groupdict()
    if bound := AFTER.get((got.get("tail") or "")[-2:]):
        return bound
    if got.get("more") == "几":
        return "approx"
    if any(got.get(name) for name in ("more", "more2", "more3", "late")):
        return "min"
    before = text[max(0, match.start() - 6) : match.start()]
    if RECENT.search(before) and unit_of(got) in LENGTHS_OF_TIME:
        return "exact"
    for bound, cue in BEFORE:
        if cue.search(before):
            return bound
    if INSIDE.match(text, match.end()):
        return "max"
    return "approx" if vague else "exact"


def unit_of(got: Mapping[str, str | None]) -> str:
    """The unit as written; 个 and what it counts are one unit (三个多月), ¥ stands for 元, 港币…元 for 港币."""
    if share := got.get("share"):
        return SHARES[share]
    if counted := got.get("unit2") or got.get("unit4"):
        return f"个{counted}"
    if got.get("sign"):
        return "元"
    if got.get("currency") and got.get("unit") == "元":
        return got["currency"] or ""
    return got.get("unit") or got.get("unit3") or got.get("unit5") or ""
