"""Bytes to text: UTF-8, UTF-16 or GB18030, told apart by byte order mark and by trial. The text is never altered."""

from __future__ import annotations

import codecs
import re

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
PLAIN = re.compile(r"[\t\n\r -~\u2014\u2018-\u201d\u2026\u3000-\u3017\u4e00-\u9fff\uff01-\uff5e]")
HANZI = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
DAMAGED = 0.05  # share of broken sequences up to which bytes are damaged UTF-8; GB18030 read so breaks at half of them
LEAST = 20  # characters; a shorter text may be a list of rare names
COMMON = 0.7  # least share of GB2312 characters in a text that really is GB18030; Big5 read so stays far below


class UndecodableError(ValueError):
    """Bytes in none of the known encodings; ``encoding`` is the likeliest one, ``at`` its first bad byte, from 0."""

    def __init__(self, encoding: str, at: int) -> None:
        super().__init__(f"{encoding} @ {at}")
        self.encoding = encoding
        self.at = at


def decode(data: bytes) -> tuple[str, str]:
    """Text and encoding, by byte order mark (no part of the text), else by trial. Raises UndecodableError."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return strict(data, encoding, len(mark)), encoding
    try:
        return strict(data, "utf-8"), "utf-8"
    except UndecodableError as error:
        broken = error
    if damaged(data):
        raise broken
    for encoding in ("utf-16-le", "utf-16-be"):
        if (text := unmarked(data, encoding)) is not None:
            return text, encoding
    text = strict(data, "gb18030")
    if (rare := rare_place(text)) is not None:
        raise UndecodableError("gb18030", len(text[:rare].encode("gb18030")))
    return text, "gb18030"


def strict(data: bytes, encoding: str, skip: int = 0) -> str:
    """Decode, or raise UndecodableError."""
    try:
        return data[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        raise UndecodableError(encoding, skip + error.start) from None


def damaged(data: bytes) -> bool:
    """Whether bytes are UTF-8 with a few broken sequences (a file cut off, a lone surrogate)."""
    text = data.decode("utf-8", "replace")
    wide = sum(1 for character in text if character > "\x7f")
    return text.count("\ufffd") <= max(1, DAMAGED * wide) and len(HANZI.findall(text)) > text.count("\ufffd")


def unmarked(data: bytes, encoding: str) -> str | None:
    """UTF-16 without a mark, if nearly all of it is Chinese, ASCII and their punctuation."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return text if len(PLAIN.findall(text)) >= 0.95 * len(text) else None


def rare_place(text: str) -> int | None:
    """Place of the first rare character of a text that has too many of them to be Chinese in GB18030."""
    found = [(match.start(), common(match[0])) for match in HANZI.finditer(text)]
    if sum(1 for _, usual in found if usual) >= COMMON * len(found):
        return None
    return next(at for at, usual in found if not usual)


def common(character: str) -> bool:
    """Whether a character is one of the 6,763 of GB2312."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def garbled(text: str) -> bool:
    """Whether a text looks like UTF-8 that somebody read as GBK and saved (锟斤拷, 宸ヤ細): full of rare characters."""
    found = HANZI.findall(text[:20_000])
    usual = sum(1 for character in found if common(character))
    return "锟斤拷" in text or (usual < COMMON * len(found) and len(found) >= LEAST)
