"""Which cases of the public specs fall into our scope, and why the others do not.

Our scope is what a work report says and what the guidelines of the gold standard mark. Each reason is a line of
``REASONS``: its words and its test; the first that holds is counted.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from spec_values import Case

TODAY = re.compile(r"[今明昨][天日]|(?<![今明去\d])[大前后]+[天日]|本日|全天|今[晚早晨]|昨晚|^当月$")
WEEKDAY = "(?:周|星期|礼拜)[一二三四五六日天]"
WEEKS = re.compile(rf"^今?{WEEKDAY}(?:[早晚].*)?$|周末|下半周|最后一个|[上下]周.*[到至]")
VAGUE = re.compile("^(?:最近|现在|此时|此刻|当前)")
CLOCK = re.compile(r"点|[:：]\d|(?<!小)时(?![间期])|[apAP]\.?m|\d刻(?!钟)|夜间|午夜")
DAYTIME = re.compile("^(?:[上下中]午|晚上|凌晨|早上|白天|午后|夜里|早间)")
FOREIGN_ORDER = re.compile(r"(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})(?!\d)|(?<![\d/])\d{1,2}/\d{1,2}(?![\d/])")
ERAS = re.compile(r"神龙|康熙|雍正|民国|(?<!\d)\d{3}年|^[一二三四五六七八九]{3}年")
UNREAL = re.compile("2月30日")
DIGITS = re.compile(
    r"^=?\s*\d{4}$|^从?\d{4}[-到]\d{4}$|^\d{8}$|^\d{4} \d\d \d\d$|^\d\d-\d\d?(?:-\d\d?)?$|^\d{4}\.\d\d-\d\d$|^廿一$"
)
FOREIGN_UNIT = re.compile(
    r"\d\s*[kKMGWwＫ](?![a-zA-Zg])|\d[eE]|\^|[<≥]|华氏|°F|f[oe]+t|inch|mile|呎|吋|英[寸尺里吋]|['\"]|茶匙|cc|打$|兆(?!字节|赫兹)"
)
BLANKS = re.compile(r"[一-龥]\s+[一-龥](?<!\s[万千百多余])|\d \d|(?<!\d)\.\d")
NEGATIVE = re.compile(r"^\s*[-－负]")
MONTH_OR_MONTHS = re.compile(r"^(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s?[月日]$")
YEAR_OR_YEARS = re.compile(r"^(?:\d\d|[一二三四五六七八九]{2})年$")
MINUTES_OR_POINTS = re.compile("分半$")
ORAL = re.compile(r"^[^元角钱币]*块[^角毛钱]*$|^[^元角块]+[分毛]$|^[^元块]*毛[^分]*$|块[^到]*到.*块")
CURRENCY = re.compile("[元块角毛分币圆]|铢|法郎|卢布")
PLAIN = re.compile(r"[\d０-９一二两三四五六七八九十百千万亿零多余几~–到至.,-]+")
SHARE = re.compile(r"[百千万]分之|(?<!\d)\d/\d")
MEASURES = "个名双对只台斤吨章百分成折次年岁人件"
KNOWN = re.compile("情人节|圣诞节?$|光棍节|愚人节|万圣节|感恩节|平安夜")
NOW_IN_CANTONESE = ("宜家", "而家", "依家")


def of(*models: str) -> Callable[[Case], bool]:
    """Whether a case belongs to one of the models or files."""
    return lambda case: any(case["id"].split(":", 1)[1].startswith(model) for model in models)


def tagged(*tags: str) -> Callable[[Case], bool]:
    """Whether a case has one of the tags."""
    return lambda case: bool(set(tags) & set(case["tags"]))


def says(regex: re.Pattern[str]) -> Callable[[Case], bool]:
    """Whether the text, or the words expected, say it."""

    def test(case: Case) -> bool:
        return any(regex.search(e.get("text") or case["text"]) for e in case["expected"])

    return test


def whole(case: Case) -> bool:
    """Whether one number is the whole text, so that a measure word may be put behind it."""
    words = [e.get("text", case["text"]) for e in case["expected"]]
    return len(words) == 1 and len(words[0].strip()) >= len(case["text"].strip())


def unmeasured(case: Case) -> bool:
    """A number in a sentence that no measure word follows."""
    if whole(case):
        words = case["expected"][0].get("text", case["text"])
        return case["expected"][0].get("type") == "numberrange" and not PLAIN.fullmatch(words)
    if len(case["expected"]) == 1 and SHARE.search(case["text"]):
        return False
    ends = [e["end"] for e in case["expected"] if "end" in e]
    return any(case["text"][end : end + 1] not in MEASURES or end >= len(case["text"]) for end in ends)


def foreign_script(case: Case) -> bool:
    """Not simplified; 毫克 and 毫升 are marked as Cantonese there and are not."""
    cantonese = "cantonese_or_hk" in case["tags"] and not re.search("毫[克升]", case["text"])
    cantonese = cantonese or case["text"] in NOW_IN_CANTONESE
    return bool(case["script"] != "hans" or cantonese)


def article(case: Case) -> bool:
    """一 and 1 before what is one thing; the guidelines do not mark them."""
    return case["text"].strip() in ("一", "1", "壹", "一个", "1个", "一打", "壹打", "一只")


def improper(case: Case) -> bool:
    """A mixed or improper fraction: 三又二分之一, 16/5."""
    return any(
        "又" in (words := e.get("text", case["text"]))
        or (
            re.search("分之|/|／|份", words)
            and float(str(e.get("value", 0)).rstrip("%")) > 1
            and "百分之" not in words[:3]
            and not words.startswith(("千", "万"))
        )
        for e in case["expected"]
        if e["type"] in ("number", "numeral")
    )


def date(case: Case) -> bool:
    """Whether a case is about dates."""
    return of("Date", "Time", "time", "Holiday", "Set", "Merged")(case)


def count(case: Case) -> bool:
    """Whether a case is about numbers."""
    return of("Number", "Numeral", "Percent", "Dimension", "Temperature", "AmountOfMoney", "Currency")(case)


def foreign(case: Case) -> bool:
    """Whether a case is about a holiday that is not Chinese."""
    return "foreign_or_religious" in case["tags"]


def figureless(case: Case) -> bool:
    """Whether a unit or a currency stands alone."""
    measured = of("Currency", "Dimension", "Age", "Temperature")(case)
    return measured and any(e.get("value") is None for e in case["expected"])


def twofold(case: Case) -> bool:
    """10 月 and 24年 are a date or a length of time, 五分半 minutes or points: they read the one, we the other."""
    lengths = of("Duration")(case) and (says(MONTH_OR_MONTHS)(case) or says(MINUTES_OR_POINTS)(case))
    return lengths or (of("time:")(case) and says(YEAR_OR_YEARS)(case))


REASONS: tuple[tuple[str, Callable[[Case], bool]], ...] = (
    ("繁体、粤语 (traditional script, Cantonese)", foreign_script),
    ("地名 (places)", tagged("location")),
    ("钟点 (times of day)", lambda c: date(c) and (says(CLOCK)(c) or says(DAYTIME)(c))),
    ("泛指的时间 (vague: 最近, 现在)", lambda c: date(c) and says(VAGUE)(c)),
    ("宗教与外国节日 (religious and foreign holidays)", lambda c: foreign(c) and not says(KNOWN)(c)),
    ("年号与古代 (eras of emperors, years before 1000)", says(ERAS)),
    (
        "随写作当天而定的日、周 (days and weeks by the day of writing)",
        lambda c: date(c) and (says(TODAY)(c) or says(WEEKS)(c)),
    ),
    ("外文次序的日期 (day-month-year in figures)", lambda c: date(c) and says(FOREIGN_ORDER)(c)),
    ("不成日期的数字 (digits without 年 or marks)", lambda c: date(c) and says(DIGITS)(c)),
    ("不存在的日子 (days that do not exist)", says(UNREAL)),
    ("序数 (ordinals)", lambda c: of("Ordinal")(c) or (of("time:")(c) and c["text"].startswith("第"))),
    ("两读的时长 (10月, 24年, 五分半)", twofold),
    ("口语的块、分 (块 and 分 alone: pieces and points)", lambda c: of("AmountOfMoney", "money:")(c) and says(ORAL)(c)),
    ("没有货币的数 (money without a currency)", lambda c: of("money:")(c) and not says(CURRENCY)(c)),
    ("只有单位没有数 (a unit without a figure)", figureless),
    ("外文缩写、乘方、外制 (k, M, powers, feet, Fahrenheit)", says(FOREIGN_UNIT)),
    ("负数 (negative numbers)", lambda c: count(c) and says(NEGATIVE)(c)),
    ("带分数、假分数 (mixed and improper fractions)", lambda c: of("Number", "Numeral")(c) and improper(c)),
    ("数字中间的空格 (blanks inside a numeral)", lambda c: count(c) and says(BLANKS)(c)),
    ("冠词的“一” (one as an article)", lambda c: of("Number", "Numeral")(c) and article(c)),
    ("句中无量词的数 (a number without measure word)", lambda c: of("NumberModel", "NumberRange")(c) and unmeasured(c)),
    (
        "他们读不了的数 (numbers they cannot read)",
        lambda c: of("Percent")(c) and not c["expected"] and "分" in c["text"],
    ),
)


def reason(case: Case) -> str | None:
    """Why a case is out of scope, or None."""
    return next((words for words, test in REASONS if test(case)), None)
