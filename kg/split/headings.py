"""Numbered and plain headings, and how high they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

CHINESE = "[一二三四五六七八九十]{1,3}"
DIGITS = r"[0-9０-９]{1,2}"
STYLES = (
    (1, rf"第(?:{CHINESE}|{DIGITS})(?:部分|章|篇|编|节)[、，：:\s]*"),
    (2, rf"{CHINESE}\s*[、．.，,]\s*"),
    (3, rf"(?:[（(〔\[]\s*{CHINESE}\s*[）)〕\]]|{CHINESE}[）)])\s*[、．.，,]?\s*"),
    (4, rf"{DIGITS}\s*(?:[、，]|[．.](?![0-9０-９]))\s*"),
    (5, rf"(?:[（(〔\[]\s*{DIGITS}\s*[）)〕\]]|{DIGITS}[）)])\s*[、．.，,]?\s*"),
    (6, r"[①-⑳㈠-㈩⑴-⒇]\s*、?\s*"),
    (7, rf"(?:{CHINESE}(?:是|要|抓|来)(?!个|种|些)|第{CHINESE}[，,、：:]|(?:首先|其次|再次|最后)[，,：:])"),
)
"""Level (1 is the highest) and pattern of the number; the official order is 一、（一）1.（1） (GB/T 9704-2012)."""

NUMBER = re.compile(r"(?:#{1,6}\s*)?(?:" + "|".join(f"(?P<s{level}>{pattern})" for level, pattern in STYLES) + ")")
MARKDOWN = re.compile(r"#{1,6}\s*")
STOP = re.compile(r"[。：:；;！？!?]")
LONGEST = 40
"""Code points of a heading; where a heading runs on into its text, it is cut at a comma or here."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading without its number; ``level`` 0 for one without number. ``alone``: nothing else stands on its line."""

    text: str
    level: int
    alone: bool


def numbered(line: str) -> Heading | None:
    """The heading that a line begins with, if it begins with a number of a list."""
    match = NUMBER.match(line)
    if not match:
        return None
    level = next(level for level, _ in STYLES if match[f"s{level}"] is not None)
    text, alone = cut(line[match.end() :])
    return Heading(text, level, alone)


def plain(line: str) -> Heading | None:
    """A heading without number: a short line without a full stop; a colon may end it."""
    body = MARKDOWN.sub("", line, count=1).strip("*＊【】[] ")
    if len(body) > LONGEST or body.endswith(("。", "；", ";", "，", ",", "、")):
        return None
    return Heading(body.rstrip("：: "), 0, True)


def cut(text: str) -> tuple[str, bool]:
    """The heading that a text begins with, and whether it is all of it."""
    stop = STOP.search(text)
    head = text[: stop.start()] if stop else text
    if len(head) > LONGEST:
        comma = max(head.rfind("，", 0, LONGEST), head.rfind("、", 0, LONGEST))
        head = head[: comma if comma > 0 else LONGEST]
    return head.strip(), len(head.strip()) + 1 >= len(text.strip())
