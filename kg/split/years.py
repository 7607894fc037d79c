"""Years as reports write them, masked in all the usual ways."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.split.lines import Line

UNKNOWN = "XXXX"
MASK = "xX×ｘＸ*＊_＿—○〇某△□"
HANZI = "〇○零oOＯ一二三四五六七八九0０"
DIGITS = {"〇": "0", "○": "0", "零": "0", "o": "0", "O": "0", "Ｏ": "0"}
DIGITS |= {character: str(number) for number, character in enumerate("零一二三四五六七八九")}
DIGITS |= {character: str(number) for number, character in enumerate("０１２３４５６７８９")}
YEAR = re.compile(
    rf"(?<![0-9０-９])(?P<digits>[12１２][09０９][0-9０-９]{{2}})\s*(?=年|[-—~～至]\s*[12][09]\d\d\s*年|[-./][01]?\d(?!\d))"
    rf"|(?P<hanzi>[一二][{HANZI}]{{3}})\s*(?=年)"
    rf"|(?P<decade>(?:[2２][0０]|二[〇○零])[0-9０-９])[{MASK}]\s*(?=年)"
    rf"|(?P<century>(?:[2２][0０]|二[〇○零])[{MASK}]{{0,2}})\s*(?=年(?!来|级|纪|龄|轻|内|以))"
    rf"|(?<![{MASK}])(?P<none>[{MASK}]{{1,4}})\s*(?=年)"
)
SHORT = 40
"""Code points of a last line that may be a date."""


def years(text: str) -> list[str]:
    """The years of a text, in order: four characters, X for each masked digit."""
    return [year_of(match) for match in YEAR.finditer(text)]


def year_of(match: re.Match[str]) -> str:
    """Four characters of a match of ``YEAR``."""
    written = match["digits"] or match["hanzi"]
    if written:
        return "".join(DIGITS.get(character, character) for character in written)
    if match["decade"]:
        return "20" + DIGITS.get(match["decade"][-1], match["decade"][-1]) + "X"
    return "20XX" if match["century"] else UNKNOWN


def last_year(found: Sequence[Line]) -> str | None:
    """The year of the date that a report is signed with."""
    last = found[-1].text
    named = years(last) if len(last) <= SHORT else []
    return named[-1] if named else None
