"""The three public specs, each in its own form, to what their cases expect of us."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from spec_values import (
    GRAM,
    LAPSE,
    Case,
    Want,
    anything,
    compound,
    edtf_days,
    is_date,
    is_money,
    is_number,
    is_percent,
    lapses,
    near,
    timex_days,
)

from kg.model import Mention, Number

DATE, QUANTITY, MONEY = frozenset({"DATE"}), frozenset({"QUANTITY"}), frozenset({"MONEY"})
BARE = ("NumberModel", "Numeral")
MODELS = {"DateTime": DATE, "Date": DATE, "Holiday": DATE, "Duration": QUANTITY, "Currency": MONEY}
SPANS = {"Hour": {"天": 24, "日": 24}, "Second": {"分": 60}, "Day": {}, "Month": {}}
CURRENCIES = {"元": "CNY", "美元": "USD", "港元": "HKD", "欧元": "EUR", "日元": "JPY", "韩元": "KRW", "澳元": "AUD"}
CURRENCIES |= {"新台币": "TWD", "泰铢": "THB", "卢布": "RUB"}


def wants(case: Case) -> list[Want]:
    """What a case expects."""
    source = case["id"].split(":")[0]
    return list({"rec": recognizers, "duck": duckling, "jio": jionlp}[source](case))


def kinds_of(case: Case) -> frozenset[str]:
    """The kinds a case is about, for those where nothing must be found."""
    model = case["id"].split(":")[1]
    found = next((kinds for name, kinds in MODELS.items() if model.startswith(name)), None)
    return found or (DATE if "time" in model else MONEY if "money" in model else QUANTITY)


def number(text: str) -> float:
    """A decimal as they write it."""
    return float(text.rstrip("%"))


def recognizers(case: Case) -> Iterator[Want]:
    """Spans with TIMEX3 values, numbers, intervals, percentages, currencies and units."""
    for item in case["expected"]:
        words, kind, start = item["text"], item["type"], item["start"]
        told = item["values"][-1] if item.get("values") else item
        timex = told.get("timex", "")
        if kind == "set":
            yield Want(DATE, words, start, anything)
        elif kind == "duration" or timex.startswith("P"):
            if len(parts := compound(words)) > 1:
                yield from parts
                continue
            amount = re.fullmatch(r"P(?:T)?([\d.]+)[A-Z]", timex)
            right = is_duration(float(amount[1]), timex) if amount else anything
            yield Want(QUANTITY, words, start, right)
        elif kind in ("date", "daterange", "datetime", "datetimerange"):
            timex = re.sub("T[A-Z0-9]+", "", timex)
            if lapsed(words) and not told.get("Mod"):
                yield from lapses({"text": words, "expected": [item]})
            elif not timex:
                yield Want(DATE, words, start, anything)
            elif re.search(r"W", timex) and "XXXX-W" not in timex:
                yield Want(DATE, words, start, week(timex))
            else:
                yield Want(DATE, words, start, is_date(timex_days(timex, words, told.get("Mod")), words))
        elif kind == "percentage":
            yield Want(QUANTITY, words, start, is_percent(number(item["value"])))
        elif kind == "currency":
            yield Want(MONEY, words, start, is_money(number(item["value"]), item.get("isoCurrency") or ""))
        elif kind in ("dimension", "age", "temperature"):
            yield Want(QUANTITY, words.removesuffix("大"), start, is_number(float(item["value"])))
        elif kind == "numberrange":
            low, _, high = item["value"].strip("[]()").partition(",")
            value = float(low or high)
            upper = float(high) if low and high else None
            bound = "" if upper else ("min" if low else "max")
            yield Want(QUANTITY, words, start, is_range(value, upper, bound), inside=True)
        elif kind == "number":
            yield Want(QUANTITY, words, start, is_number(float(item["value"])), inside=True)


def is_range(value: float, upper: float | None, bound: str) -> Any:
    """十几万 is about ten with us (approx), more than ten with them."""
    sure, about = is_number(value, upper, bound=bound), is_number(value, upper, bound="approx")
    return lambda mention: sure(mention) or ("几" in mention.text and about(mention))


def is_duration(amount: float, timex: str) -> Any:
    """半年 is half a year or six months."""
    return lambda m: isinstance(m.value, Number) and near(m.value.value, amount)


def week(timex: str) -> Any:
    """A week of a month has no EDTF value with us, or that of its month."""
    month = re.match(r"[\dX]{4}-\d\d(?=-W)", timex)
    return lambda m: m.value is None or bool(month and str(m.value)[5:7] == month[0][5:7])


def duckling(case: Case) -> Iterator[Want]:
    """Phrases: points and intervals with an exclusive end, numerals, amounts in grams, litres, seconds or cents."""
    for item in case["expected"]:
        words, kind = case["text"], item["type"]
        value, upper = item.get("value", item.get("from")), item.get("to")
        if kind in ("point", "interval"):
            if lapsed(words):
                yield from lapses(case)
                continue
            low = item["start"][:10]
            low = {"year": low[:4], "month": low[:7]}.get(item["grain"], low)
            yield Want(DATE, words, None, is_date(edtf_days(low), words))
        elif kind == "numeral":
            yield Want(QUANTITY, words, None, is_number(value), inside=True)
        elif kind == "amountofmoney":
            cents = item["unit"] == "cent_or_fen"
            value = upper if value is None else value
            upper = None if value == upper else upper
            yield Want(MONEY, words, None, is_money(value / (100 if cents else 1), "CNY", upper))
        elif kind == "quantity":
            yield Want(QUANTITY, words, None, in_unit(value, GRAM))
        elif kind == "duration":
            yield Want(QUANTITY, words, None, in_unit(value, SPANS[item["unit"]]))
        else:
            yield Want(QUANTITY, words, None, is_number(value, upper))


def in_unit(value: float, scale: dict[str, float]) -> Any:
    """A test by the base unit."""

    def test(mention: Mention) -> bool:
        ours = mention.value
        return isinstance(ours, Number) and near(ours.value * scale.get(ours.unit, 1), value)

    return test


def jionlp(case: Case) -> Iterator[Want]:
    """Closed intervals of seconds, lapses of time, amounts with their currency."""
    for item in case["expected"]:
        words, start = item.get("text") or case["text"], item.get("start")
        fuzzy = item.get("definition") == "blur"
        if "num" in item:
            low, high = item["num"] if isinstance(item["num"], list) else (item["num"], None)
            vague = high if re.search("[几数多]", words) else None
            upper = None if vague or high is None else float(high)
            yield Want(MONEY, words, start, is_money(float(low), CURRENCIES.get(item["case"], ""), upper))
        elif case["id"].startswith("jio:money"):
            yield Want(MONEY, words, start, anything)
        elif item["type"] == "time_delta":
            parts = compound(words)
            one = len(parts) < 2 or len({part.words.lstrip("0123456789一二三四五六七八九十两") for part in parts}) < 2
            yield from [Want(QUANTITY, words, start, delta(item["time"]))] if one and "以上" not in words else parts
        elif words.startswith("每隔"):
            yield from compound(words)
        elif item["type"] == "time_period" or "time" not in item:
            yield Want(DATE, words, start, anything)
        elif lapsed(words):
            yield from lapses(case)
        else:
            low, high = (t if t in ("inf", "-inf") else t[:10] for t in item["time"])
            since = re.search(r"起(?!.*[至到])|至今|到现在|以来", words)
            until = re.search(r"(?:(?<!从)以前|之前|底前|初前|(?<=年)前)$", words)
            days = (
                None if low == "-inf" or until else low,
                None if high == "inf" or since else high,
            )
            yield Want(DATE, words, start, is_date(days, words, fuzzy))


def lapsed(words: str) -> bool:
    """Whether words tell a lapse of time from the day of writing: 近三月, 60日内, 3年前; 三月, 2015年前 are dates."""
    match = LAPSE.fullmatch(words.strip())
    if not match or re.match(r"[上下](?:个|一个?)(?![半两二三])", words):
        return False
    if re.match("[上下前后]半[年月]$", words):
        return False
    if match["number"].startswith("0"):
        return False
    if "年" in match["unit"] and len(match["number"]) == 4 and match["number"].isdigit() and not match["more"]:
        return False
    return bool(match["before"] or match["behind"])


def delta(told: Any) -> Any:
    """A test of a duration by its number; 四个星期 is 28 days with them, 4 weeks with us."""
    ends = told if isinstance(told, list) else [told]
    numbers = [next(iter(end.values())) for end in ends]

    def amounts(mention: Mention, given: float) -> set[float]:
        unit = mention.value.unit if isinstance(mention.value, Number) else ""
        scale = (
            7
            if ("周" in unit and "周年" not in unit) or "星期" in unit or "礼拜" in unit
            else 3
            if "季度" in unit
            else 1
        )
        scale = 15 if "刻" in unit else scale
        return {given * scale}

    def test(mention: Mention) -> bool:
        ours = mention.value
        if not isinstance(ours, Number):
            return False
        wanted = [n for n in numbers if not isinstance(n, bool)]
        got = [*amounts(mention, ours.value), *(amounts(mention, ours.upper) if ours.upper else ())]
        return len(got) <= len(wanted) and all(any(near(g, w) for w in wanted) for g in got)

    return test
