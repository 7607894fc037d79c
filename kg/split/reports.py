"""A document to its reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.model import Document, Report
from kg.split.boundaries import report_spans
from kg.split.headings import numbered
from kg.split.issuers import issuer_of
from kg.split.lines import Line, lines
from kg.split.periods import period_of
from kg.split.phrases import hit
from kg.split.plans import Outlook
from kg.split.sections import sections

LONGEST_TITLE = 60


def split(document: Document) -> Iterator[Report]:
    """The reports of a document, in order."""
    for start, end in report_spans(document.text):
        yield report(document, start, end)


def report(document: Document, start: int, end: int) -> Report:
    """One report: its lines, then what they say of title, time and issuer."""
    found = lines(document.text, start, end)
    title = title_of(found)
    year, period = period_of(title, found)
    planned = hit("plans", "title", title)
    parts = sections(found, Outlook(year, period == f"{year}-01/{year}-06", planned))
    return Report(document, start, end, title, issuer_of(title, found, parts), year, period, parts)


def title_of(found: Sequence[Line]) -> str:
    """The first line where it is a title: short, without number and full stop, and with text below; else empty.

    A body's name on the line above the title belongs to it.
    """
    lines_of_title = [line.text.lstrip("# ") for line in found[:2]]
    if len(found) > 2 and hit("reports", "body", lines_of_title[0]) and hit("reports", "genre", lines_of_title[1]):
        return "".join(lines_of_title)
    short = len(found[0].text) <= LONGEST_TITLE and not found[0].text.endswith(("。", "：", ":", "；", "，", "！"))
    return lines_of_title[0] if short and len(found) > 1 and numbered(found[0].text) is None else ""
