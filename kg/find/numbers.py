"""Sentences to QUANTITY and MONEY: a numeral with its measure word, unit or currency, and its value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from kg.find.bounds import bound_of, unit_of
from kg.find.numerals import LARGE, exact_product, read_numeral, whole
from kg.model import Kind, Mention, Number, Report, Sentence
from kg.rules import Pattern, Row, alternation, patterns, table

COUNTING = re.compile(r"\d|[０-９]")
SCALES = LARGE | {"百": 100, "佰": 100, "千": 1000, "仟": 1000}
FORMAL = re.compile("[壹贰叁肆伍陆柒捌玖拾佰仟]")
METRIC = ("weight", "length", "area", "volume")
PLAIN = ("个", "位", "户", "个月", "周", "天", "小时", "分钟", "秒")
ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]+|\w*=[!-~]*[&%][!-~]*")
YEAR = re.compile(r"[12１２]\d{3}|[一二][零〇○九八]\S\S|0\d")
PROJECT = re.compile(r"目(?!标)")
LEVELS = re.compile(r"工会|组织|网络|联动|劳模|职代会|班子|党组织|机关")
SESSION = re.compile(
    r"(?:全国|全省|全市|全县|会员|职工|党员|团员|妇女|工会|全体|常务|执行)*(?:代表大会|[工职团党妇教]代会|全委|常委|执委|全会|委员会)"
)
BODY = re.compile(r"[届市县省区镇乡校院厂局矿司总团党会]$")
CLOSED = re.compile(r"[^“”‘’」\"，。；]{0,10}[”’」\"]")
EACH = re.compile(r"每(?:人|天|日|周|星期|月|季度?|年|半年|户|校|班|[两三\d]?个?[一-龥]{1,3})[一-龥]{0,2}$")
EACH_ONE = re.compile(r"每(?:人|户|校|班|家|组|[两三\d]?个?[一-龥]{1,3})$")
SPAN_BEFORE = re.compile(r"(?:为期|历时|历经|任期|期限|满|不到|不足|近|利用|用)$")
SPAN_AFTER = re.compile(r"(?:之?内|多|半|左右|以上|以下|以内|期)(?![部容])")
COUNTED = re.compile(r"(?:[特困难贫低保重点]{0,4})(?:家庭|单位|企业|班组|车间|社区|乡镇|街道|项目部)")
CONSECUTIVE = re.compile(
    r"(?P<head>.*?)(?P<low>[一二两三四五六七八])(?P<high>[二两三四五六七八九])(?P<scale>[十百千万亿]?)"
)


@cache
def units() -> Mapping[str, Row]:
    """Measure words by their form."""
    return table("lists/measure_words").by_term()


@cache
def held() -> re.Pattern[str]:
    """Verbs after which 一次 or 一份 is a count."""
    return re.compile(alternation(table("terms/counting_verbs").terms()) + "[了过好]?$")


@cache
def given() -> re.Pattern[str]:
    """Verbs of making and giving, after which 一台 is a count."""
    return re.compile(alternation(table("terms/counting_verbs").terms("made")) + "[了过好]?$")


@cache
def rules() -> tuple[Pattern, ...]:
    """The patterns, in file order."""
    return patterns("numbers")


@cache
def phrases() -> re.Pattern[str]:
    """Set phrases that hold a numeral and are no quantity."""
    return re.compile(alternation(table("terms/number_phrases").terms()))


def find(sentence: Sentence, report: Report) -> Iterator[Mention]:
    """Yield quantities and amounts of money; set phrases (一方面, 两个维护) and ordinals are none."""
    fixed = [m.span() for words in (phrases(), ADDRESS) for m in words.finditer(sentence.text)]
    for rule in rules():
        if not rule.may_hold(sentence.text):
            continue
        for match in rule.regex.finditer(sentence.text):
            if any(start < match.end() and match.start() < end for start, end in fixed):
                continue
            value = number_of(match, rule, sentence.text)
            if value is None or (match.groupdict().get("number") == "二" and not metric(value.unit)):
                continue
            if rule.name.endswith("/quantity") and not counts(match, sentence.text):
                continue
            start, end = sentence.start + match.start(), sentence.start + match.end()
            yield Mention(Kind(rule.settings["kind"]), start, end, match[0], rule.name, value)


def metric(unit: str) -> bool:
    """Whether 二 may count it (二个, 二克, 百分之二); elsewhere it is an ordinal (二次会议, 二期工程)."""
    row = units().get(unit)
    if row is None:
        return not unit
    return row.concept in (*METRIC, "percent") or unit in PLAIN


def counts(match: re.Match[str], text: str) -> bool:
    """Whether the words around a numeral and its unit let it count: no ordinal, article, slogan or year."""
    numeral, unit = match["number"] or "", unit_of(match.groupdict())
    before, after = text[max(0, match.start() - 8) : match.start()], text[match.end() :]
    row = units()[unit]
    if not (match["tail"] or match["late"] or match["halved"]) and after[:1] and after[0] in row.more["unless"]:
        return False
    if FORMAL.fullmatch(numeral):
        return False
    strict = unit == "级" or row.more["digits"] == "2" or (row.more["digits"] and len(numeral) == 1)
    if strict and not COUNTING.search(numeral):
        return unit == "级" and numeral in ("两", "三") and LEVELS.match(after) is not None
    if unit == "项" and PROJECT.match(after):
        return False
    if unit == "年" and ((YEAR.fullmatch(numeral) and not match["more"]) or after.startswith("月")):
        return False
    if (numeral == "二" and not metric(unit)) or (before.endswith(("届", "前")) and unit in ("次", "名", "位", "强")):
        return False
    if unit == "次" and SESSION.match(after) and BODY.search(before) and not COUNTING.search(numeral):
        return False
    if before[-1:] in ("“", "‘", "「", '"') and unit in ("个", "项", "条", "种") and CLOSED.match(after):
        return False
    if unit == "分" and before.endswith(("时", "点", ":", "：")):
        return False
    if numeral in ("百", "千", "万", "亿") and not match["more"]:
        return unit in ("人", "名", "位")
    return numeral != "一" or bool(match["late"] or match["halved"]) or single(unit, before, after)


def single(unit: str, before: str, after: str) -> bool:
    """Whether 一 counts (举办了一期, 每周一次) and is no article (再上一个台阶)."""
    if before.endswith(("每", "这", "那", "某", "哪", "任何", "另", "同", "又", "新的", "上", "下", "过去", "去")):
        return False
    if EACH.search(before):
        return unit not in ("个", "位", "名") or EACH_ONE.search(before) is not None
    category = units()[unit].concept
    if unit in ("年", "天", "周", "星期"):
        return SPAN_BEFORE.search(before) is not None or SPAN_AFTER.match(after) is not None
    if category in ("time", "length", "area", "volume", "weight"):
        return True
    if unit == "个":
        return COUNTED.match(after) is not None
    if category == "thing":
        return given().search(before) is not None
    return category in ("event", "document", "household") and held().search(before) is not None


def number_of(match: re.Match[str], rule: Pattern, text: str) -> Number | None:
    """Value, unit and bound of a match, from its named groups and the words around it."""
    got = match.groupdict()
    unit = unit_of(got)
    upper: int | float | None = None
    vague = False
    value: int | float | None
    if got.get("half") or got.get("half2") or got.get("half3"):
        value = 0.5
    elif "below" in got:
        value = fraction_of(got)
    elif got.get("vague"):
        value, vague = read_numeral(got["base"]), True
    else:
        numeral = got["number"] or got.get("number2") or ""
        value, upper = limits(numeral)
        value = None if value is None else value + small_change(got)
        vague = not re.search(r"[\d一二两俩三四五六七八九零〇壹贰叁肆伍陆柒捌玖十]", numeral) and not got.get("more")
        if got.get("upper"):
            upper = read_numeral(got["upper"])
            value = same_scale(value, upper, got)
    if value is None:
        return None
    if got.get("scale"):
        scale = int(read_numeral(got["scale"]) or 1)
        value = exact_product(value, scale)
        upper = None if upper is None else exact_product(upper, scale)
    if upper is not None and upper <= value:
        return None
    return Number(whole(value), unit, bound_of(match, text, vague), upper)


def same_scale(
    value: int | float | None, upper: int | float | None, got: Mapping[str, str | None]
) -> int | float | None:
    """The lower end in the scale of the upper one: 2—3万 is 20000 to 30000, 8500到3万 is as written."""
    last, sign = (got["upper"] or "")[-1:], (got["number"] or "")[-1:]
    scale = SCALES.get(last)
    if value is None or upper is None or scale is None or value >= upper / scale:
        return value
    if sign in LARGE or (sign in SCALES and last not in LARGE):
        return value
    return exact_product(value, scale)


def small_change(got: Mapping[str, str | None]) -> int | float:
    """What follows the unit: 半 a half, 角 and 分 tenths and hundredths."""
    jiao, fen = read_numeral(got.get("jiao") or ""), read_numeral(got.get("fen") or got.get("fen2") or "")
    if got.get("seconds"):
        return round((read_numeral(got["seconds"] or "") or 0) / 60, 4)
    if "角" in (got.get("unit"), got.get("unit3")):
        return round((fen or 0) / 10, 1)
    return (0.5 if got.get("halved") or got.get("unit4") else 0) + round((jiao or 0) / 10 + (fen or 0) / 100, 2)


def fraction_of(got: Mapping[str, str | None]) -> float | None:
    """``三分之二``, ``2/3``: None where it is no proper fraction."""
    above = read_numeral(got["number"] or got["number2"] or "")
    below = read_numeral(got["below"] or got["below2"] or "")
    return above / below if above and below and above < below else None


def limits(numeral: str) -> tuple[int | float | None, int | float | None]:
    """A numeral and, for two neighbouring digits (两三, 十七八), its upper limit."""
    if (match := CONSECUTIVE.fullmatch(numeral)) and not match["head"].strip("十"):
        low = read_numeral(match["head"] + match["low"] + match["scale"])
        high = read_numeral(match["head"] + match["high"] + match["scale"])
        if low is not None and high is not None and high > low:
            return low, high
    return read_numeral(numeral), None
