"""Instruments named without 《》: 信访工作制度, 厂长工作报告, 第三轮集体合同.

A head word, its modifiers to the left as far as a verb or an edge word, and a verb of making, signing, hearing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.find.citations import inside_title
from kg.find.phrases import edges, left_edge, long_edges
from kg.find.titles import heads, marks, verbs
from kg.model import Citation, Kind, Mention, Sentence
from kg.rules import Row, alternation, table

JOIN = re.compile(r"(?:以及|[、，；,;]|和|及|与|或)$")
OPEN_LIST = re.compile(r"(?:即|如|例如|包括|分别为|分别是|其中有|有|[：:])$")
TRIGGER_BACK = re.compile(r"[了过好的]*$")
OF = re.compile(r"(?:若干)?(?:规定|意见|通知|决定|决议|办法|说明|通报|实施意见|批复|公告|报告|实施办法|提案|议案|指导意见|暂行规定|暂行办法)")
AFTER = re.compile(r"(?:草案|（[^）]{1,8}）)")
NOT_AFTER = re.compile(r"(?:化|性|箱|栏|会|书|类|员|制|法|册|厅|单|表|执行机构|政策)")
SIGNED_AFTER = re.compile(r"(?:的?(?:签订|签署|续签|签约|制订|制定|修订)|进行了?(?:审议|讨论|修订|审查))")


@cache
def head_regex() -> re.Pattern[str]:
    return re.compile(alternation(heads()))


@cache
def head_rows() -> dict[str, Row]:
    return table("terms/policy_heads").by_term()


@cache
def common(concept: str) -> re.Pattern[str]:
    return re.compile(alternation(table("terms/policy_common").terms(concept)) + "*")


@cache
def verb_end() -> re.Pattern[str]:
    long = [verb for verb in verbs() if len(verb) > 1]
    return re.compile(alternation(long) + "$")


def stops(text: str, at: int, word: str) -> bool:
    if word in edges() or word in verbs() or word == "关于":
        return True
    return bool(verb_end().search(text[max(0, at - 4) : at])) or any(text.endswith(edge, 0, at) for edge in long_edges())


def find_instruments(sentence: Sentence) -> Iterator[Mention]:
    text = sentence.text
    previous_end, previous_kind = -1, ""
    for match in head_regex().finditer(text):
        end = match.end()
        if inside_title(text, match.start()) or NOT_AFTER.match(text, end):
            continue
        start = reach(sentence, match.start(), match[0])
        start = max(start, previous_end)
        if joined := re.match(r"(?:以及|[和及与或])", text[start:end]):
            start = start + joined.end() if previous_end == start else start
        verb = governing(text, start)
        chained = bool(previous_kind) and previous_end >= 0 and bool(
            re.fullmatch(r"(?:以及|[、，；,;]|和|及|与|或)+", text[previous_end:start])
        )
        if not verb and (SIGNED_AFTER.match(text, end)) and heads()[match[0]] in ("agreement", "rule"):
            verb = "sign"
        kind = accepted(text[start:end], match[0], verb, chained)
        if kind is None:
            continue
        if found := AFTER.match(text, end):
            end = found.end()
        whole = text[start:end]
        if marks("government").match(whole) or re.match(r"市总|省总|区总|县总|上级", whole):
            kind = "document"
        previous_end, previous_kind = end, kind
        rule = head_rows()[match[0]].rule
        yield Mention(
            Kind.POLICY, sentence.start + start, sentence.start + end, whole, rule, Citation(whole, kind)
        )


def reach(sentence: Sentence, at: int, head: str) -> int:
    """Left edge; goes over 的 in 关于…的规定 and 处理…的若干规定."""
    text = sentence.text
    begin = re.search(r"(?:若干)$", text[:at])
    before = begin.start() if begin else at
    if before > 0 and text[before - 1] == "的" and OF.fullmatch(head):
        about = text.rfind("关于", max(0, before - 50), before)
        if about >= 0 and not re.search(r"[，。；]", text[about:before]):
            if congress := re.search(r"[\u4e00-\u9fa5]{4,30}大会$", text[:about]):
                edge = left_edge(sentence, about, stops)
                return max(edge, congress.start())
            return about
        edge = left_edge(sentence, before - 1, stops)
        if before - 1 - edge >= 4 and governing(text, edge) in ("make", "sign", "send") and not vague(text[edge : before - 1]):
            return edge
    return left_edge(sentence, at, stops)


def governing(text: str, start: int) -> str:
    """Class of the verb that ends where the phrase begins."""
    before = TRIGGER_BACK.sub("", text[:start])
    for size in (4, 3, 2, 1):
        if found := verbs().get(before[-size:]):
            return found
    return ""


def vague(modifier: str) -> bool:
    return common("vague").fullmatch(modifier) is not None


def accepted(phrase: str, head: str, verb: str, chained: bool) -> str | None:
    """The kind of an instrument, or None where it is no particular one."""
    group = heads()[head]
    modifier = phrase[: -len(head)]
    alone = bool(head_rows()[head].more.get("bare"))
    if phrase.startswith("关于") and group in ("paper", "rule", "report"):
        return "document" if group == "paper" and verb not in ("make",) else "internal"
    if vague(modifier) and not alone and head not in ("责任制", "工作报告"):
        return None
    if len(modifier) < 2 and not alone:
        return None
    if not verb and not chained:
        return None
    if group == "report":
        return "internal" if verb == "hear" or chained else None
    if group == "agreement":
        return "internal" if verb in ("sign", "make", "hear") or chained else None
    if verb == "carry" or (group == "paper" and verb == "sign"):
        return None
    if common("institution").fullmatch(modifier) and verb != "make" and not chained:
        return None
    if group == "paper":
        return "internal" if verb in ("make", "hear") else "document"
    return "internal"
