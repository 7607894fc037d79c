"""Laws and regulations by full, short or other name, with or without 《》."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.model import Citation, Kind, Mention, Sentence
from kg.rules import Row, alternation, table

WINDOW = 90
REPUBLIC = "中华人民共和国"
NUMERAL = "[0-9０-９一二三四五六七八九十百零〇xX×_]+"
ARTICLE = f"(?:第{NUMERAL}[条款项章](?:之[一二三四五六七八九十])?(?:第{NUMERAL}[款项])*(?:、第{NUMERAL}条)*)?"
# 劳动法 is no law in 劳动法律, 劳动法规, 民法典 is longer than 民法.
NOT_BEFORE = "(?![律规学院人制治庭官则定理师系典子式案盲])"


# A law by a name of its own in a list of laws: 工会法、职工权益法.
LISTED = re.compile(f"(?:、|和|及)([\u4e00-\u9fa5]{{2,8}}(?<![办方做看想说书语用写])法){NOT_BEFORE}")


@cache
def names() -> dict[str, Row]:
    """Every name of a law or regulation with its row."""
    found: dict[str, Row] = {}
    for row in table("lists/laws").rows:
        others = [row.more.get("short", ""), *row.more.get("others", "").split(";")]
        for name in (row.term, row.term.removeprefix(REPUBLIC), *others):
            if name:
                found.setdefault(name, row)
    return found


@cache
def bare() -> re.Pattern[str]:
    """Any name with the article cited; the first characters are tried first, as there are hundreds of names."""
    rest: dict[str, list[str]] = {}
    for name in names():
        rest.setdefault(name[0], []).append(name[1:])
    branches = "|".join(f"{re.escape(first)}{alternation(tails)}" for first, tails in sorted(rest.items()))
    firsts = "".join(sorted(rest))
    return re.compile(f"(?=[{firsts}中])({REPUBLIC})?({branches}){NOT_BEFORE}{ARTICLE}")


@cache
def version() -> re.Pattern[str]:
    """What says which version of a law a title means: 新修订的, （2021年修正）, 草案."""
    words = table("terms/policy_common")
    return re.compile(f"^新(?:{words.any_of('revised')}的?|的)?|[（(][^（()）]*[)）]$|{words.any_of('bill')}$")


def lookup(title: str) -> Row | None:
    """The row of a title without its brackets; 新, 草案 and the like do not matter."""
    title = version().sub("", title.strip()).strip("“”\"'‘’ ")
    return names().get(title) or names().get(title.removeprefix(REPUBLIC))


def citation(row: Row, text: str) -> Citation:
    """A law has its official name as value, any other instrument the text as written."""
    return Citation(row.term if row.concept == "law" else text, row.concept)


def find_bare(sentence: Sentence) -> Iterator[Mention]:
    """Laws named without 《》: 工会法、劳动法."""
    for match in bare().finditer(sentence.text):
        row = names().get(match[2])
        if row is None or inside_title(sentence.text, match.start()):
            continue
        start, end = sentence.start + match.start(), sentence.start + match.end()
        yield Mention(Kind.POLICY, start, end, match[0], row.rule, citation(row, match[0]))
        listed = LISTED.match(sentence.text, match.end())
        if listed and listed[1] not in names():
            start, end = sentence.start + listed.start(1), sentence.start + listed.end(1)
            yield Mention(Kind.POLICY, start, end, listed[1], "citations/listed", Citation(listed[1], "law"))


def inside_title(text: str, at: int) -> bool:
    """Whether ``at`` lies between 《 and its 》."""
    return text.rfind("《", max(0, at - WINDOW), at) > text.rfind("》", max(0, at - WINDOW), at) and (
        text.find("》", at, at + WINDOW) >= 0
    )
