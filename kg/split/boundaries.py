"""Where one report ends and the next begins, in a file that holds many."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.split.headings import numbered
from kg.split.lines import Line, lines
from kg.split.phrases import hit

ENDS = re.compile(r"[。！？!?…；;][”’」』】）)》\"']*$")
PREFACE = 200
"""Code points: what stands before the first marked report and is shorter belongs to it (a cover, a source)."""

BODY = 100
"""Code points a report has at least before its signature; a date above that is a dateline."""


def report_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of the reports of a text: each begins at its first character and goes to the next report, or to the end."""
    found = lines(text, 0, len(text))
    if not found:
        return ()
    starts = [0]
    for at in range(1, len(found)):
        if begins(found, starts[-1], at) and not (len(starts) == 1 and preface(found[:at])):
            starts.append(at)
    offsets = [found[start].start for start in starts]
    return tuple(zip(offsets, [*offsets[1:], len(text)], strict=True))


def preface(before: Sequence[Line]) -> bool:
    """Whether the lines before the first report are but its cover: few words, and no mark of a report."""
    short = before[-1].end - before[0].start < PREFACE
    return short and not any(marked(line.text) or ENDS.search(line.text) for line in before)


def begins(found: Sequence[Line], start: int, at: int) -> bool:
    """Whether a report begins at line ``at``, the one before it having begun at line ``start``."""
    line, before = found[at], found[at - 1]
    if marked(line.text):
        return True
    if line.start - found[start].start < BODY:
        return False
    if ended(before.text) and stands_in(found, at) and opens(found, at):
        return True
    if signed(before.text):
        return titled(line.text) or opens(found, at)
    return ENDS.search(before.text) is not None and (
        addressed(found, at) or (titled(line.text) and titled(found[start].text))
    )


def marked(line: str) -> bool:
    """Whether a line names a report by its place in a collection: 工作总结篇三."""
    return len(line) <= 80 and hit("reports", "mark", line)


def titled(line: str) -> bool:
    """Whether a line is the title of a work report."""
    return len(line) <= 60 and not ENDS.search(line) and numbered(line) is None and hit("reports", "title", line)


def signed(line: str) -> bool:
    """Whether a line is a date, with or without the body that signs."""
    return len(line) <= 60 and hit("reports", "date", line)


def ended(line: str) -> bool:
    """Whether a line ends a paragraph or a report."""
    return signed(line) or ENDS.search(line) is not None


def addressed(found: Sequence[Line], at: int) -> bool:
    """Whether a line addresses a report to somebody, and the next one submits it."""
    following = found[at + 1].text if at + 1 < len(found) else ""
    return (
        len(found[at].text) <= 40
        and hit("reports", "address", found[at].text)
        and hit("reports", "submission", following)
    )


def opens(found: Sequence[Line], at: int) -> bool:
    """Whether a line reads like the first of a report."""
    return addressed(found, at) or hit("reports", "opening", found[at].text)


def stands_in(found: Sequence[Line], at: int) -> bool:
    """Whether a line is indented where its neighbours are not: a first line that kept its blanks in a paste-up."""
    around = [*found[max(0, at - 5) : at], *found[at + 1 : at + 6]]
    return found[at].indent > 0 and not any(line.indent for line in around)
