"""Readings made by hand, so that tests of the graph do not depend on what the finders find."""

from __future__ import annotations

import hashlib
import re

from pyoxigraph import Quad

from kg.graph.build import quads
from kg.graph.quads import Quads, decoded, encoded
from kg.model import (
    Citation,
    Document,
    Entity,
    Fact,
    Kind,
    Mention,
    Number,
    Reading,
    Report,
    Role,
    RoleName,
    Section,
    Sentence,
    Status,
)
from kg.pipeline import understand
from kg.read import from_text
from kg.split import split

LAW = Citation("中华人民共和国工会法", "law")
TOWN = """云溪镇工会2024年上半年工作总结
3月8日,云溪镇工会会同镇妇联在文化中心慰问特困职工30多名,发放慰问金5000元。镇工会组织职工学习《工会法》第十五条。
有“</script>”字样的横幅,拟于下半年制作。
"""
SCHOOL = """青禾小学工会工作总结
我校工会慰问困难职工,发放慰问金5000元。每周五,教师学习工会法。王老师获优秀奖。
"""


class Sample:
    """A report whose mentions and facts are named one by one; the text gives the offsets."""

    def __init__(self, text: str, issuer: str | None, period: str, name: str = "总结.txt", before: str = "") -> None:
        whole = before + text
        digest = hashlib.sha256(whole.encode()).hexdigest()
        document = Document(name, whole, "utf-8", digest)
        self.at = len(before)
        self.text = text
        lines = tuple(self.sentences())
        section = Section(self.at, len(whole), "", 0, False, lines)
        title = text.split("\n", 1)[0]
        self.report = Report(document, self.at, len(whole), title, issuer, period[:4], period, (section,))
        self.mentions: list[Mention] = []
        self.facts: list[Fact] = []

    def sentences(self) -> list[Sentence]:
        """Sentences end at 。 or at the end of a line."""
        return [
            Sentence(self.at + match.start(), self.at + match.end(), match[0], 0, False, (), ())
            for match in re.finditer(r"[^。\n]+。?", self.text)
        ]

    def find(self, words: str, nth: int = 0) -> int:
        """Offset of some words in the file."""
        at = -1
        for _ in range(nth + 1):
            at = self.text.index(words, at + 1)
        return self.at + at

    def mention(self, kind: Kind, words: str, value: object = None, nth: int = 0) -> Mention:
        start = self.find(words, nth)
        found = Mention(kind, start, start + len(words), words, f"terms/{kind.lower()}:1", value)  # type: ignore[arg-type]
        self.mentions.append(found)
        return found

    def fact(self, words: str, kind: str, status: Status, roles: dict[RoleName, Mention], nth: int = 0) -> Fact:
        start = self.find(words, nth)
        line = next(line for line in self.report.sentences if line.start <= start < line.end)
        filled = tuple(Role(name, mention, f"who/{name}") for name, mention in roles.items())
        made = Fact(start, start + len(words), words, kind, status, filled, line, "terms/activity_verbs:1")
        self.facts.append(made)
        return made

    def reading(self, entities: tuple[Entity, ...] = ()) -> Reading:
        mentions = tuple(sorted(self.mentions, key=lambda one: one.start))
        return Reading(self.report, mentions, tuple(self.facts), entities)


def town(name: str = "总结.txt", before: str = "") -> Reading:
    """A town union: a visit with nearly every role, a law studied, a plan."""
    it = Sample(TOWN, "云溪镇工会", "2024-01/2024-06", name, before)
    union = it.mention(Kind.ORG, "云溪镇工会", None, 1)
    again = it.mention(Kind.ORG, "镇工会", "云溪镇工会", 2)
    women = it.mention(Kind.ORG, "镇妇联")
    day = it.mention(Kind.DATE, "3月8日", "2024-03-08")
    hall = it.mention(Kind.LOC, "文化中心")
    poor = it.mention(Kind.BENEFICIARY, "特困职工")
    heads = it.mention(Kind.QUANTITY, "30多名", Number(30, "名", "min"))
    money = it.mention(Kind.MONEY, "5000元", Number(5000, "元"))
    workers = it.mention(Kind.BENEFICIARY, "职工", None, 1)
    law = it.mention(Kind.POLICY, "《工会法》第十五条", LAW)
    half = it.mention(Kind.DATE, "下半年", "2024-07/2024-12")
    name_ = RoleName
    it.fact(
        "慰问",
        "visit",
        Status.DONE,
        {
            name_.ORGANIZER: union,
            name_.PARTNER: women,
            name_.DATE: day,
            name_.PLACE: hall,
            name_.BENEFICIARY: poor,
            name_.QUANTITY: heads,
            name_.MONEY: money,
        },
    )
    it.fact("学习", "training", Status.DONE, {name_.ORGANIZER: again, name_.PARTICIPANT: workers, name_.POLICY: law})
    it.fact("制作", "publicity", Status.PLANNED, {name_.DATE: half})
    joined = Entity(Kind.ORG, "云溪镇工会", False, (union, again), "full-name")
    return it.reading((joined,))


def school(kind: str = "visit", when: str | None = None) -> Reading:
    """A school union that cites the same law and the same amount; 每周五 has no value (or a bad one, on request)."""
    it = Sample(SCHOOL, "青禾小学工会", "XXXX", "学校.txt")
    union = it.mention(Kind.ORG, "我校工会")
    poor = it.mention(Kind.BENEFICIARY, "困难职工")
    money = it.mention(Kind.MONEY, "5000元", Number(5000, "元"))
    friday = it.mention(Kind.DATE, "每周五", when)
    teachers = it.mention(Kind.BENEFICIARY, "教师")
    law = it.mention(Kind.POLICY, "工会法", LAW)
    person = it.mention(Kind.PER, "王老师")
    prize = it.mention(Kind.AWARD, "优秀奖")
    name = RoleName
    it.fact("慰问", kind, Status.DONE, {name.ORGANIZER: union, name.BENEFICIARY: poor, name.MONEY: money})
    it.fact("学习", "training", Status.DONE, {name.DATE: friday, name.PARTICIPANT: teachers, name.POLICY: law})
    it.fact("获", "commendation", Status.DONE, {name.BENEFICIARY: person, name.AWARD: prize})
    return it.reading()


def hostile() -> Reading:
    """A report full of what formats must escape, through the whole pipeline."""
    title = "星河厂工会“</script>”工作总结\u2028\\\"'{{x}}=1+1 \u202e𬭚🏅"
    text = f"{title}\n3月5日,厂工会慰问困难职工\v\x07 12名,发放慰问金3000元。\n"
    (report,) = split(from_text(text, '坏"名<&>.txt'))
    return understand(report)


def built(*readings: Reading) -> Quads:
    return quads(readings)


def statements(found: Quads) -> list[Quad]:
    return decoded(encoded(found.lines))
