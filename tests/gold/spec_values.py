"""What the public test specs expect, in our terms: days of a date, value and unit of a number, words of a span.

Conventions that differ are mapped here, each beside its reason; what cannot be mapped is out of scope (spec_scope.py).
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from kg.model import Mention, Number
from kg.rules import table

Case = dict[str, Any]
Days = tuple[str | None, str | None]

# We leave 从, 截至, 约, 近 and 人民币 before a span and 起, 止, 开始, 之间 behind it; they keep them.
BEFORE = re.compile(
    r"^(?:自从|截止到|有|摄氏|大约|大概|将近|不[大小少]于|不超过|至少|最少|最多|不到|不足|大于等于|大于|小于|超过了?|包括|[从自在于约近过])+"
)
BEHIND = re.compile(r"(?:起至|之间|开始|[起止间])+$|的$")
LUNAR = re.compile(
    r"农历|阴历|闰|正月|腊月|初[一二三四五六七八九十\d]|大年|除夕|春节|新春|元宵|端午|中秋|重阳|七夕|清明|[父母]亲节|感恩节"
    r"|大寒|小寒|冬至|芒种|廿[一二]|朔日|农历新年|月[一二三四五六七八九十廿]+$"
)
# Only the day of writing tells these; the product knows a year and has no value, or an X, for them.
# A week of a month and a school's holidays have no EDTF value either.
WRITING = re.compile(
    r"[上下本这当](?:上|下|一)?个?(?:月|季度?|周|星期|礼拜|半年|半月|旬)|^\d{1,2}[日号]|第[一二三四五六七八九十\d]{1,3}个?(?:周|星期|礼拜)|[暑寒]假"
)
# A date after 自 or before 起 is the date itself with us, all that follows with them.
SINCE = re.compile("^自从?|[起止]$|起(?!.*[至到])|开始|^从(?!.*[至到—])|截止到")
YEAR_NAMED = re.compile(r"\d{4}|\d\d年|[一二三四五六七八九零〇两千]{2,}年|[今去明前后本上下大这]+一?年|世纪|年代|民国")
UNKNOWN = "XXXX"
NUMERALS = {"半": 0.5, "俩": 2, "仨": 3, "两": 2} | {sign: at for at, sign in enumerate("〇一二三四五六七八九十")}
LAPSE = re.compile(
    r"(?P<before>近|过去的?|[上下]|前(?!年)|后(?!年)|在?未来的?|今后|再?过|之[前后]|还剩)?\s*(?P<number>[\d,]+|几?[一二三四五六七八九十两俩仨半]{1,3}几?)"
    r"(?P<more>多|余)?\s*(?P<unit>个?(?:多|半)?(?:年|月|周|星期|礼拜|天|日|季度|钟头|工作日|交易日|刻钟|小时|分钟|秒钟?|晚|夜))(?P<half>半)?多?"
    r"(?P<behind>[以之]?[前后内]|以来|里)?(?:的.*)?"
)
CENT = {"元": 100, "块": 100, "块钱": 100, "元人民币": 100, "人民币": 100, "角": 10, "毛": 10, "分": 1}
GRAM = {"斤": 500, "公斤": 1000, "千克": 1000, "kg": 1000, "克": 1, "g": 1, "mg": 0.001, "毫克": 0.001, "两": 50}


@dataclass(frozen=True)
class Want:
    """One thing a case expects: kinds, its words, where they stand (None: the whole text), and a test of our value."""

    kinds: frozenset[str]
    words: str
    start: int | None
    right: Callable[[Mention], bool]
    inside: bool = False


def trim(words: str) -> str:
    """Words without what one side leaves outside the span."""
    words = re.sub(r"\s", "", words).lower().translate(str.maketrans("，．０１２３４５６７８９％", ",.0123456789%"))
    words = re.sub("^(?:周|星期|礼拜)[一二三四五六日天],|,(?:周|星期|礼拜)[一二三四五六日天]$", "", words)
    return BEHIND.sub("", BEFORE.sub("", words)) or words


def anything(mention: Mention) -> bool:
    """Only the place is expected."""
    return True


# --- dates -----------------------------------------------------------------------------------------------------------


def first_day(text: str) -> str:
    """First day of a year, decade, month or day; a season is written as its first month."""
    text = text.rstrip("~")
    if match := re.fullmatch(r"(....)-(2[1-4])", text):
        return f"{match[1]}-S{match[2]}"
    year, *rest = text.split("-")
    year = year.replace("X", "0") if year != UNKNOWN else year
    month, day = (*rest, "01", "01")[:2]
    return f"{year}-{month}-{day}"


def last_day(text: str) -> str:
    """Last day of it; the end of February of a year unknown is the 28th."""
    text = text.rstrip("~")
    year, *rest = text.split("-")
    year = year.replace("X", "9") if year != UNKNOWN else year
    month = rest[0] if rest else "12"
    if not month.isdigit() or int(month) > 12:
        return first_day(text)
    if len(rest) > 1:
        return f"{year}-{month}-{rest[1]}"
    days = calendar.monthrange(int(year) if year.isdigit() else 2001, int(month))[1]
    return f"{year}-{month}-{days}"


def edtf_days(value: str) -> Days:
    """First and last day of an EDTF value; None where it is open."""
    low, _, high = value.partition("/")
    high = high or low
    return (None if low == ".." else first_day(low), None if high == ".." else last_day(high))


def same_days(ours: Days, theirs: Days, year: bool, fuzzy: bool) -> bool:
    """Whether two intervals agree; fuzzy ones (底, 初, 左右) agree where one lies within the other."""

    def cut(days: Days) -> list[str | None]:
        return [day and (day if year else day[5:]).replace("02-29", "02-28") for day in days]

    (low, high), (low2, high2) = cut(ours), cut(theirs)
    if (low, high) == (low2, high2):
        return True
    if fuzzy and low == low2 == None:  # noqa: E711
        return bool(high and high2 and high[:-3] == high2[:-3])
    if not fuzzy or None in (low, high, low2, high2):
        return False
    return bool(low >= low2 and high <= high2) or bool(low2 >= low and high2 <= high)  # type: ignore[operator]


def is_date(theirs: Days, words: str, fuzzy: bool = False) -> Callable[[Mention], bool]:
    """A test of our DATE. Lunar days and festivals have no value with us: only their place is compared.

    A date without a year is of the report's year with us, of the past or the future with them: month and day count.
    """
    year = UNKNOWN not in "".join(day or "" for day in theirs) and bool(YEAR_NAMED.search(words))

    def test(mention: Mention) -> bool:
        if mention.value is None:
            return bool(LUNAR.search(words) or WRITING.search(words))
        value = str(mention.value)
        if re.search("-2[1-4]$", value):  # a season begins in another month with them
            return bool(theirs[0] and theirs[0][:4] == value[:4])
        if SINCE.search(words) and "/" not in value:
            return bool(
                {day and day[0 if year else 5 :] for day in edtf_days(value)}
                & {day and day[0 if year else 5 :] for day in theirs} - {None}
            )
        if "XX" in value[5:] and WRITING.search(words):
            return len(value) < 10 or value[-2:] == (theirs[1] or "")[8:]
        return same_days(edtf_days(value), theirs, year, fuzzy or value.endswith("~"))

    return test


def day_before(text: str) -> str:
    """The day before an exclusive end."""
    year, month, day = text.split("-")
    before = date(2001 if year == UNKNOWN else int(year), int(month), int(day)) - timedelta(days=1)
    return f"{year if year == UNKNOWN else f'{before.year:04}'}-{before:%m-%d}"


def timex_days(timex: str, words: str, mod: str | None) -> Days:
    """Days of a TIMEX3; an interval ends at what is named last, or, where one name stands for it, before its end."""
    if match := re.fullmatch(r"\(([\dX-]+),([\dX-]+),P.*\)", timex):
        low, high = match[1], match[2]
        if low.startswith("XX") and low[2:4].isdigit():  # 九十年代 without a century
            return f"19{low[2:]}", f"19{int(low[2:4]) + 9}-12-31"
        if timex.endswith("D)"):
            return low, high if re.search("[到至和与—–~-]", words) else day_before(high)
        if not re.search("[到至和与—–-]", words):
            return low, day_before(high)
        named = re.search(r"月", words)
        return low, last_day(high[:7] if named else high[:4])
    if match := re.fullmatch(r"([\dX]{4})-(SP|SU|FA|WI)", timex):
        season = f"{match[1]}-S2{('SP', 'SU', 'FA', 'WI').index(match[2]) + 1}"
        return season, season
    low, high = edtf_days(timex)
    return (None if mod in ("before", "until") else low, None if mod in ("after", "since") else high)


# --- numbers ---------------------------------------------------------------------------------------------------------


def near(one: float | None, other: float | None) -> bool:
    """Equal but for the dust of fractions."""
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 1e-6 * max(1e-3, abs(one), abs(other))


def is_number(
    value: float | None, upper: float | None = None, unit: str = "", bound: str = ""
) -> Callable[[Mention], bool]:
    """A test of our QUANTITY: value, upper end, unit as written; min or max where only one end is given."""

    def test(mention: Mention) -> bool:
        ours = mention.value
        if not isinstance(ours, Number) or not near(ours.value, value) or not near(ours.upper, upper):
            return False
        return (not unit or ours.unit == unit) and (not bound or ours.bound == bound)

    return test


def is_percent(value: float) -> Callable[[Mention], bool]:
    """A test against a percentage: 成 and 折 are tenths, 75折 is 7.5."""

    def test(mention: Mention) -> bool:
        ours = mention.value
        if not isinstance(ours, Number):
            return False
        scale = {"%": 1, "％": 1, "‰": 0.1, "‱": 0.01, "成": 10, "折": 10, "个百分点": 1, "百分点": 1, "": 100}
        got = ours.value * scale.get(ours.unit, 0)
        return near(got, value) or (ours.unit == "折" and near(got / 10, value))

    return test


def is_money(value: float, currency: str, upper: float | None = None) -> Callable[[Mention], bool]:
    """A test of our MONEY by ISO 4217; 角 and 分 are parts of the yuan."""

    def test(mention: Mention) -> bool:
        ours = mention.value
        if not isinstance(ours, Number):
            return False
        row = table("lists/money_units").by_term().get(ours.unit)
        part = CENT.get(ours.unit, 100) / 100
        right = near(ours.value * part, value) and (upper is None or near((ours.upper or 0) * part, upper))
        ours_is = "CNY" if ours.unit in CENT else row.concept if row else ""
        return right and ours_is == currency

    return test


def numeral(text: str) -> float | None:
    """A small numeral of a lapse of time, by a table of its own."""
    text = text.replace(",", "").replace("几", "")
    if text.isdigit():
        return float(text)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return (NUMERALS[tens] if tens else 1) * 10 + (NUMERALS[ones] if ones else 0)
    return NUMERALS.get(text)


PART = re.compile(r"(\d+|[一二三四五六七八九十两]{1,3})(个?(?:年|月|天|周|星期|小时|分钟?|秒))")


def compound(words: str) -> list[Want]:
    """四年六个月 and 13天—8周 are several quantities with us."""
    parts = [(m[0], numeral(m[1])) for m in PART.finditer(words)]
    return [Want(frozenset({"QUANTITY"}), part, None, is_number(value), inside=True) for part, value in parts]


def lapses(case: Case) -> Iterator[Want]:
    """A lapse of time by the day of writing: for us a QUANTITY (近三年, 5天前), or a DATE without value (三年来)."""
    for words in [e.get("text") or case["text"] for e in case["expected"]]:
        match = LAPSE.fullmatch(words.strip())
        value = match and numeral(match["number"])
        if not match or value is None:
            continue
        if match["behind"] == "以来":
            yield Want(frozenset({"DATE"}), words, None, lambda m: m.value is None)
            continue
        amount = value + (0.5 if match["half"] or "半" in match["unit"] else 0)
        core = words[match.start("number") : match.end("half") if match["half"] else match.end("unit")]
        yield Want(frozenset({"QUANTITY"}), core, None, is_number(amount), inside=True)
