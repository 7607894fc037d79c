"""Readings built by hand, for tests of what is made from them."""

from __future__ import annotations

import re
from collections.abc import Sequence

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
    Value,
)

Filler = tuple[str, Kind, str, Value]
Telling = tuple[str, str, str, Sequence[Filler]]


def reading(
    text: str, issuer: str, told: Sequence[Telling], *, title: str = "工作总结", file: str = "a.txt"
) -> Reading:
    """``told``: (words of the activity, type, status, fillers); a filler: (role, kind, words, value)."""
    sentences = tuple(
        Sentence(match.start(), match.end(), match[0], 0, False, (), ()) for match in re.finditer(r"[^。\n]+。?", text)
    )
    report = Report(
        Document(file, text, "utf-8", "0" * 64),
        0,
        len(text),
        title,
        issuer,
        "2024",
        "2024-01/2024-06",
        (Section(0, len(text), "", 0, False, sentences),),
    )
    facts = []
    for words, type, status, fillers in told:
        at = text.index(words)
        sentence = next(sentence for sentence in sentences if sentence.start <= at < sentence.end)
        roles = []
        for role, kind, name, value in fillers:
            start = text.find(name, sentence.start, sentence.end)
            start = start if start >= 0 else text.index(name)
            roles.append(Role(RoleName(role), Mention(kind, start, start + len(name), name, "hand", value), "hand"))
        facts.append(Fact(at, at + len(words), words, type, Status(status), tuple(roles), sentence, "hand"))
    mentions = tuple(dict.fromkeys(role.mention for fact in facts for role in fact.roles))
    return Reading(report, mentions, tuple(facts), entities(mentions))


def entities(mentions: Sequence[Mention]) -> tuple[Entity, ...]:
    """Laws and groups are the same in all reports, the rest lives in its own."""
    chains: dict[tuple[Kind, str], list[Mention]] = {}
    for mention in mentions:
        name = mention.value.name if isinstance(mention.value, Citation) else mention.text
        chains.setdefault((mention.kind, name), []).append(mention)
    return tuple(
        Entity(kind, name, kind in (Kind.POLICY, Kind.BENEFICIARY), tuple(chain), "hand")
        for (kind, name), chain in chains.items()
    )


LAW = Citation("中华人民共和国工会法", "law")
UNION = ("organizer", Kind.ORG, "镇工会", None)
HELPED = ("beneficiary", Kind.BENEFICIARY, "困难职工", None)
TOWN = (
    "镇工会春节前走访慰问困难职工30多名,发放慰问金24000元。"
    "𬭚工会法🏅专题培训班于3月8日开班。下半年镇工会将为困难职工送清凉。"
)


def town() -> Reading:
    """Two things done and one planned; letters outside the basic plane stand before the marks of the second."""
    return reading(
        TOWN,
        "柳溪镇总工会",
        [
            (
                "走访慰问",
                "visit",
                "done",
                [
                    *(UNION, HELPED, ("quantity", Kind.QUANTITY, "30多名", Number(30, "名", "min"))),
                    *(("money", Kind.MONEY, "24000元", Number(24000, "元")), ("date", Kind.DATE, "春节前", None)),
                ],
            ),
            (
                "专题培训班",
                "training",
                "done",
                [
                    *(("organizer", Kind.ORG, "镇工会", None), ("policy", Kind.POLICY, "工会法", LAW)),
                    ("date", Kind.DATE, "3月8日", "2024-03-08"),
                ],
            ),
            ("送清凉", "visit", "planned", [UNION, HELPED, ("date", Kind.DATE, "下半年", "2024-07/2024-12")]),
        ],
    )


def school() -> Reading:
    """Another report with a 镇工会 of its own, and a law that both cite."""
    return reading(
        "学校工会组织教师学习《工会法》。镇工会慰问困难职工。",
        "青石小学工会",
        [
            (
                "学习",
                "training",
                "done",
                [
                    *(("organizer", Kind.ORG, "学校工会", None), ("policy", Kind.POLICY, "《工会法》", LAW)),
                    ("participant", Kind.BENEFICIARY, "教师", None),
                ],
            ),
            ("慰问", "visit", "done", [UNION, HELPED]),
        ],
        title="半年小结",
        file="b.txt",
    )


def hostile() -> Reading:
    """Names that try to be markup, script, formula or template."""
    union = '</script><img src=x onerror="window.__xss=1">工会'
    return reading(
        f"{union}慰问=1+1'{{{{7*7}}}}\u2028<b>职工</b>。",
        "<script>window.__xss=2</script>",
        [
            (
                "慰问",
                "visit",
                "done",
                [
                    ("organizer", Kind.ORG, union, None),
                    ("beneficiary", Kind.BENEFICIARY, "=1+1'{{7*7}}\u2028<b>职工</b>", None),
                ],
            )
        ],
        title="=<!--<script>",
        file="c<img src=x onerror=window.__xss=3>.txt",
    )
