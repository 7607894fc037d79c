"""Instruments named without 《》: 信访工作制度, 厂长工作报告, 第三轮集体合同.

A head word, its modifiers to the left as far as a verb or an edge word, and a verb of making, signing, hearing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.find.citations import inside_title
from kg.find.phrases import before, left_edge
from kg.find.policy_words import (
    JOINERS,
    common,
    edges,
    ends,
    heads,
    heads_longest_first,
    long_edges,
    long_verbs,
    marks,
    vague,
    verb_regex,
    verbs,
)
from kg.find.titles import LIST_BEFORE, owned
from kg.model import Citation, Kind, Mention, Sentence
from kg.rules import Row, alternation, table

WORDS = table("terms/policy_common")
JOIN = re.compile(r"(?:以及|[、，；,;]|和|及|与|或|\s)+")
# A list after 即, 如 or a colon is governed by the verb before it: 新建五个制度,即…
LIST = re.compile(f"(?:{WORDS.any_of('lists', 'lists_papers')}|[：:])$")
NOISE = re.compile(r"(?:若干)?[\\\\'`]*$")
DRAFT = re.compile(r"草案|[（(][^（()）]{1,8}[)）](?=[，。、；的])")
NOT_AFTER = re.compile(alternation(ends("not_after")))
AFTERWARDS = re.compile(
    f"的?{WORDS.any_of('signed_after')}(?!{WORDS.any_of('not_signed')})"
    f"|(?:进行|作|做)了?{WORDS.any_of('revised', 'revised_after')}"
)
REGION = re.compile(r"[\u4e00-\u9fa5]{2,3}(?:省|市|自治区)")
# What a law provides is no instrument of its own: 工会法规定, 第十五条规定.
PROVISION = re.compile(f"第.+[条款项章]|.*{WORDS.any_of('law')}")
LAW_BEFORE = re.compile("[法例][、和及]$")
UNNAMED = re.compile(alternation(ends("unnamed")))
COUNT = re.compile(r"(?:[一二两三四五六七八九十百几多数各0-9０-９]+[余多]?)[个项条份种套部本]")

# Contracts that are counted are many, and no particular one: 补签劳动合同80份.
MANY = re.compile(r"[共达累计约]{0,2}(?![1１一]份)[0-9０-９一二三四五六七八九十百千余多.]+万?[余多]?[份件个]")


@cache
def head_regex() -> re.Pattern[str]:
    """Any head word, the longest first."""
    return re.compile(alternation(head for head, row in heads().items() if row.concept != "title"))


def stops(text: str, at: int, word: str) -> bool:
    """Whether the phrase cannot hold the word that ends at ``at``."""
    if word in edges() or word in verbs():
        return True
    if word in JOINERS:
        return ends_in_head(text, at - len(word))
    return text[max(0, at - 4) : at].endswith((*long_edges(), *long_verbs()))


def ends_in_head(text: str, at: int) -> bool:
    """Whether another instrument ends at ``at``, so that 和 begins a new one."""
    return text.endswith((*heads_longest_first(), "》"), 0, at)


def find_instruments(sentence: Sentence) -> Iterator[Mention]:
    """Own rules, reports and agreements, and papers of upper bodies, named without 《》."""
    text = sentence.text
    found: list[Mention] = []
    last, listed = -1, False
    for match in head_regex().finditer(text):
        if inside_title(text, match.start()) or NOT_AFTER.match(text, match.end()):
            continue
        start = reach(sentence, match.start(), match[0])
        between = text[last:start] if last >= 0 else ""
        chained = JOIN.fullmatch(between) is not None and (listed or not re.search("[，；,;]", between))
        chained = chained or after_titles(text, start)
        kind = kind_of(text, start, match, chained)
        if kind is None:
            continue
        listed = (chained and listed) or LIST.search(before(text, start).rstrip()) is not None
        if count := COUNT.match(text, start, match.start()):
            start = count.end()
        draft = DRAFT.match(text, match.end())
        last = draft.end() if draft else match.end()
        while found and found[-1].start >= sentence.start + start:
            found.pop()
        whole = text[start:last]
        found.append(
            Mention(
                Kind.POLICY,
                sentence.start + start,
                sentence.start + last,
                whole,
                heads()[match[0]].rule,
                Citation(whole, kind),
            )
        )
    yield from found


def kind_of(text: str, start: int, match: re.Match[str], chained: bool) -> str | None:
    """Kind of the instrument from ``start`` to the head, or None where it is no particular one."""
    row = heads()[match[0]]
    if (row.concept == "agreement" or match[0].endswith("书")) and MANY.match(text, match.end()):
        return None
    verb = governing(text, start)
    if not verb and row.concept in ("agreement", "rule", "plan", "programme") and AFTERWARDS.match(text, match.end()):
        verb = "sign"
    if not verb and row.concept == "agreement" and signed(text, start):
        verb = "sign"
    place = REGION.match(text, start, match.start())
    if (
        place
        and row.concept == "rule"
        and (verb or chained or LAW_BEFORE.search(before(text, start, 4)))
        and match.start() - place.end() >= 2
    ):
        return "regulation"
    if verb and row.concept != "agreement" and (issuer := marks("government").match(text, start, match.start())):
        rest = text[issuer.end() : match.start()]
        if len(rest) > 1 and not vague(rest):
            return "document"
    if row.concept == "rule" and verb in ("make", "improve", "carry") and aimed(text, start):
        return None
    kind = accepted(text[start : match.start()], row, verb, chained)
    if kind is None and text.startswith("关于", start) and row.concept == "paper" and ordered(text, start):
        return "document"
    return kind


def after_titles(text: str, at: int) -> bool:
    """Whether a list of titles that the unit makes or hears goes on here: 通过了《…办法》和…规划."""
    titles = LIST_BEFORE.search(before(text, at, 200))
    return titles is not None and titles[0][-1] in "、和及与" and owned(text, at)


def aimed(text: str, start: int) -> bool:
    """Whether the verb before it only tells what should be or spreads: 应当完善…制度, 普遍建立…制度."""
    tail = re.sub("[了各本该的]+$", "", before(text, start, 12))
    verb = next((tail[-size:] for size in (4, 3, 2) if tail[-size:] in verbs()), "")
    return bool(verb) and tail.removesuffix(verb).endswith(ends("aim"))


def signed(text: str, start: int) -> bool:
    """Whether a verb of signing stands before it in its clause: 签订为期三年的集体合同."""
    clause = re.split(r"[，,。；;]", text[max(0, start - 30) : start])[-1]
    return any(verbs()[match[0]] == "sign" for match in verb_regex().finditer(clause))


def ordered(text: str, start: int) -> bool:
    """Whether a paper whose senders stand before it is sent or carried out: 贯彻市总、局工会关于…的意见."""
    clause = re.split(r"[，,。；;]", text[max(0, start - 30) : start])[-1]
    return verb_regex().search(clause) is not None


def reach(sentence: Sentence, at: int, head: str) -> int:
    """Left edge; goes over 的 in 关于…的规定 and 处理…的若干规定."""
    text = sentence.text
    noise = NOISE.search(before(text, at, 6))
    of = at - len(noise[0]) if noise else at
    if text[max(0, of - 1) : of] == "的":
        about = text.rfind("关于", max(0, of - 50), of)
        if about >= 0 and not re.search(r"[，,。；;]", text[about:of]):
            if congress := re.search(r"[\u4e00-\u9fa5]{4,30}大会$", before(text, about)):
                edge = left_edge(sentence, about, stops)
                return max(edge, about - len(congress[0]))
            return about
        edge = left_edge(sentence, of - 1, stops)
        if (
            heads()[head].more["of"]
            and of - 1 - edge >= 4
            and governing(text, edge) in ("make", "improve", "sign", "send", "hear")
            and not vague(text[edge : of - 1])
        ):
            return edge
    edge = over_verbal_noun(sentence, left_edge(sentence, at, stops), at)
    return edge + 1 if text[edge : edge + 1] in ("和", "与", "及") else edge


def over_verbal_noun(sentence: Sentence, edge: int, at: int) -> int:
    """Go on over a verb that belongs to the name, as far as the verb that makes it: 制定了提案办理制度."""
    text = sentence.text
    for size in (4, 2):
        if verbs().get(text[max(0, edge - size) : edge], "make") in ("make", "improve"):
            continue
        further = left_edge(sentence, edge - size, stops)
        if text[further] in "和与及并或":
            continue
        told = governing(text, further) in ("make", "improve", "hear") or after_titles(text, further)
        listed = text[further - 1 : further] in ("、", "和", "及") and ends_in_head(text, further - 1)
        if (told or listed) and at - further >= 4 and (edge == at or further < edge - size):
            return further
    return edge


def governing(text: str, start: int) -> str:
    """Class of the verb that ends where the phrase begins."""
    if listed := LIST.search(before(text, start).rstrip()):
        clause = re.split("[。；;]", before(text, start).rstrip()[: listed.start()][-20:])[-1]
        found = [verbs()[match[0]] for match in verb_regex().finditer(clause)]
        return found[-1] if found and found[-1] != "carry" else ""
    tail = before(text, start, 8)
    for stripped in (tail, re.sub(r"(?:了|过|好|好了)?(?:各|本|该|的)?$", "", tail)):
        for size in (4, 3, 2, 1):
            if verb := verbs().get(stripped[-size:]):
                return verb
    return ""


def accepted(modifier: str, row: Row, verb: str, chained: bool) -> str | None:
    """The kind of an instrument, or None where it is no particular one or nobody makes, signs or hears it."""
    group = row.concept
    if not verb and not chained:
        return None
    if modifier.startswith("关于") and group in ("paper", "rule", "report"):
        return paper(row, verb) if group == "paper" else "internal"
    if row.term == "规定" and PROVISION.fullmatch(modifier):
        return None
    modifier = re.sub(f"^{COUNT.pattern}", "", modifier)
    if modifier.startswith(ends("plural")):
        return None
    if modifier.endswith(ends("talk" if group == "report" else "social")) and group in ("report", "rule"):
        return None
    if not row.more["bare"]:
        unnamed = not chained or UNNAMED.search(modifier) is not None
        if len(modifier) < 2 or (vague(modifier) and unnamed):
            return None
    elif row.more["bare"] == "modified" and not modifier:
        return None
    if group == "report":
        return "internal" if verb == "hear" or chained else None
    if group == "agreement":
        return "internal" if verb in ("sign", "make", "hear") or chained else None
    if modifier and common("institution").fullmatch(modifier) and verb != "make" and not chained:
        return None
    if verb == "carry" and group == "programme" and len(modifier) >= 4:
        return "document"
    if verb == "carry" and not (group == "rule" and (len(modifier) >= 4 or "”" in modifier)):
        return None
    if verb == "improve" and len(modifier) < 4:
        return None
    named = len(modifier) >= 4 or chained or row.more["bare"] == "yes"
    if group in ("plan", "programme", "paper") and (verb == "improve" or not named):
        return None
    if row.term == "意见" and verb == "hear":
        return None
    return paper(row, verb) if group == "paper" else "internal"


def paper(row: Row, verb: str) -> str:
    """A notice is an official document, unless the unit makes it or hears it explained."""
    own = verb in ("make", "improve") or (row.more["heard"] and verb != "send")
    return "internal" if own else "document"
