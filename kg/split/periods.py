"""The time that a report is about, as EDTF (ISO 8601-2): 2024, 2024-01/2024-06, 20XX, XXXX."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.split.lines import Line

MASK = "xX×ｘＸ*＊_＿—○〇某"
HANZI = "〇○零oO一二三四五六七八九0０"
YEAR = re.compile(
    rf"(?<![0-9])(?P<digits>(?:19|20)[0-9]{{2}})\s*(?=年|[-./])|(?P<hanzi>[一二][{HANZI}]{{3}})\s*(?=年)"
    rf"|(?P<half>20[{MASK}]{{1,2}}|20)\s*(?=年)|(?P<none>[{MASK}]{{1,4}})\s*(?=年)"
)
DIGIT = {"〇": "0", "○": "0", "零": "0", "o": "0", "O": "0", "０": "0"} | dict(
    zip("一二三四五六七八九", "123456789", strict=True)
)
OPENING = 3
"""Lines from the first that tell of the year: title, address, first paragraph."""


def period_of(title: str, found: Sequence[Line]) -> tuple[str, str]:
    """Year and period."""
    opening = "\n".join(line.text for line in found[:OPENING])
    year = "XXXX"
    if match := YEAR.search(opening):
        year = year_of(match)
    last = YEAR.match(found[-1].text) if len(found[-1].text) < 40 else None
    if last and "X" in year and "X" not in year_of(last):
        year = year_of(last)
    text = "\n".join(line.text for line in found)
    if "上半年" in text and "上半年" not in title[:0]:
        return year, f"{year}-01/{year}-06"
    if re.search(r"下半年.{0,6}(?:安排|打算|计划)", text):
        return year, f"{year}-01/{year}-06"
    return year, year


def year_of(match: re.Match[str]) -> str:
    """Four characters, X for each masked digit."""
    if match["digits"]:
        return match["digits"]
    if match["hanzi"]:
        return "".join(DIGIT.get(character, character) for character in match["hanzi"])
    return "20XX" if match["half"] else "XXXX"
