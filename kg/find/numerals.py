"""Numbers as written, in digits, Chinese numerals or both, to int or float.

``2253万``, ``3.5亿``, ``1,005``, ``两千三百``, ``一百零八``, ``二〇〇五``, full-width digits.
"""

from __future__ import annotations

import re

DIGITS = {"〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8}
DIGITS |= {"九": 9, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9, "俩": 2}
SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
LARGE = {"万": 10**4, "亿": 10**8}
ARABIC = re.compile(r"\d[\d,，]*(?:[.．]\d+)?")


def read_numeral(text: str) -> int | float | None:
    """The number a numeral stands for, or None where the text is none.

    >>> [read_numeral(word) for word in ("1,005", "73.26万", "两千三", "一百零八", "二〇〇五", "百", "1万2千")]
    [1005, 732600, 2300, 108, 2005, 100, 12000]
    """
    text = text.replace("廿", "二十").replace("卅", "三十").replace(" ", "").replace("\u3000", "")
    if not text:
        return None
    if "点" in text and not text.startswith("点"):
        whole_part, _, decimals = text.partition("点")
        first = read_numeral(whole_part)
        signs = "".join(str(DIGITS[sign]) for sign in decimals if sign in DIGITS)
        return None if first is None or not signs else whole(round(first + int(signs) / 10 ** len(signs), 9))
    total: float = 0
    section: float = 0
    for sign, scale in reversed(LARGE.items()):
        head, found, text_after = text.rpartition(sign)
        if found:
            count = read_numeral(head) if head else 1
            rest = read_tail(text_after, scale)
            return None if count is None or rest is None else whole(exact_product(count, scale) + rest)
    unit: float | None = None
    last = 1
    spelled = ""
    for piece in re.findall(rf"{ARABIC.pattern}|.", text):
        if ARABIC.fullmatch(piece):
            if unit is not None and not (unit == 0 and section):
                return None
            unit, spelled, last = arabic(piece), "", 1
        elif piece in DIGITS:
            spelled += str(DIGITS[piece])
            unit = DIGITS[piece]
        elif piece in SMALL:
            if len(spelled) > 1 and spelled[0] != "0":
                return None
            section += exact_product(1 if unit is None or unit == 0 else unit, SMALL[piece])
            unit, last, spelled = None, SMALL[piece], ""
        else:
            return None
    if unit is None:
        total = section
    elif not section:
        total = int(spelled) if spelled else unit
    elif len(spelled) > 1 and spelled[0] != "0":
        return None
    elif len(spelled) == 1 and last > 10:
        total = section + unit * last // 10
    else:
        total = section + unit
    return whole(total)


def read_tail(text: str, scale: int) -> int | float | None:
    """What follows 万 or 亿: ``2千`` in 1万2千, ``三`` in 两万三 (30 hundred)."""
    if not text:
        return 0
    if len(text) == 1 and text in DIGITS:
        return DIGITS[text] * scale // 10
    return read_numeral(text)


def arabic(text: str) -> int | float:
    """Digits with thousands and decimals, full-width too."""
    text = text.replace(",", "").replace("，", "").replace("．", ".")
    return float(text) if "." in text else int(text)


def exact_product(number: int | float, scale: int) -> int | float:
    """``73.26`` times 10 000 is 732 600, without the dust of binary fractions."""
    return number * scale if isinstance(number, int) else whole(round(number * scale, 6))


def whole(number: int | float) -> int | float:
    """An int where the number is one."""
    return int(number) if float(number).is_integer() else number
