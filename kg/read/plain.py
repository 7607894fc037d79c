"""Plain text and Markdown: the text is the file, as it is."""

from __future__ import annotations

from kg.read.decode import UndecodableError, decode

BINARY = (
    (b"PK\x03\x04", "docx、xlsx 或压缩包"),
    (b"%PDF", "PDF"),
    (b"\xd0\xcf\x11\xe0", "旧版 doc、wps 或加密的 docx"),
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
)


class UnreadableError(ValueError):
    """What a reader raises for bytes it cannot read; the message is Chinese, with place and remedy."""


def read_plain(data: bytes) -> tuple[str, str]:
    """Text and encoding. Raises UnreadableError."""
    for mark, kind in BINARY:
        if data.startswith(mark):
            raise UnreadableError(f"内容是{kind},不是文本;请用原来的程序打开,另存为 UTF-8 的 .txt (not a text file)")
    try:
        return decode(data)
    except UndecodableError as error:
        raise UnreadableError(
            f"第 {error.at + 1} 个字节不是 {error.encoding.upper()} 文字;请用记事本打开,检查该处,另存为 UTF-8 "
            f"(bad byte at offset {error.at})"
        ) from None
