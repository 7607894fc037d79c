"""The table of facts: one row an activity, several fillers of a role joined by ``;;``.

起, 止, 句起 and 句止 are code points of the file's decoded text, half-open. Encoded as UTF-8 with a signature and CRLF,
so that a double click in a Chinese spreadsheet reads it right.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.model import Fact, Mention, Number, Reading, RoleName
from kg.show.labels import BOUNDS, ROLES, STATUSES, TYPES
from kg.show.values import normal

COLUMNS = (
    *("报告", "期间", "活动", "类型", "状态", "谁做", "与谁", "参加者", "为谁"),
    *("时间(原文)", "时间(EDTF)", "地点", "依据", "依据(全称)", "金额(原文)", "金额(数值)", "金额(单位)", "金额(界限)"),
    *(
        "数量(原文)",
        "数量(数值)",
        "数量(单位)",
        "数量(界限)",
        "荣誉",
        "句子",
        "文件",
        "起",
        "止",
        "句起",
        "句止",
        "规则",
    ),
)
JOIN = ";;"
NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


def write_facts(readings: Iterable[Reading], path: Path, *, raw: bool = False) -> int:
    """Write the table and return its number of rows.

    A cell that a spreadsheet would run as a formula gets a leading ``'``; ``raw`` leaves it as it is, for programs.
    """
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file, lineterminator="\r\n")
        table.writerow(COLUMNS)
        for reading in readings:
            for cells in rows(reading):
                table.writerow(cells if raw else [guard(cell) for cell in cells])
                count += 1
    return count


def rows(reading: Reading) -> Iterator[list[str]]:
    """The rows of one report, a cell for each of ``COLUMNS``."""
    report = reading.report
    for fact in reading.facts:
        sentence = fact.sentence
        dates, laws = fillers(fact, RoleName.DATE), fillers(fact, RoleName.POLICY)
        yield [
            report.title,
            report.period,
            fact.text,
            TYPES[fact.type],
            STATUSES[fact.status],
            *(texts(fillers(fact, role)) for role in ROLES if role in ACTORS),
            texts(dates),
            JOIN.join(map(normal, dates)),
            texts(fillers(fact, RoleName.PLACE)),
            texts(laws),
            JOIN.join(map(normal, laws)),
            *numbers(fillers(fact, RoleName.MONEY)),
            *numbers(fillers(fact, RoleName.QUANTITY)),
            texts(fillers(fact, RoleName.AWARD)),
            sentence.text,
            report.document.name,
            *map(str, (fact.start, fact.end, sentence.start, sentence.end)),
            fact.rule,
        ]


ACTORS = (RoleName.ORGANIZER, RoleName.PARTNER, RoleName.PARTICIPANT, RoleName.BENEFICIARY)


def fillers(fact: Fact, name: RoleName) -> list[Mention]:
    """The mentions that fill a role, in the order of the text."""
    return sorted((role.mention for role in fact.roles if role.name is name), key=lambda mention: mention.start)


def texts(mentions: list[Mention]) -> str:
    """Their words, joined."""
    return JOIN.join(mention.text for mention in mentions)


def numbers(mentions: list[Mention]) -> list[str]:
    """Words, values, units and bounds, each joined, in step with one another."""
    values = [mention.value if isinstance(mention.value, Number) else None for mention in mentions]
    return [
        texts(mentions),
        JOIN.join("" if n is None else str(n.value) + ("" if n.upper is None else f"~{n.upper}") for n in values),
        JOIN.join("" if n is None else n.unit for n in values),
        JOIN.join("" if n is None else BOUNDS[n.bound] for n in values),
    ]


def guard(cell: str) -> str:
    """A cell that no spreadsheet runs."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) and not NUMBER.fullmatch(cell) else cell
