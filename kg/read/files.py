"""Files to documents, by a table of readers: one module a format."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path, PurePath

from kg.model import Document, Problem
from kg.read.decode import garbled
from kg.read.paths import File, Tell, os_reason, plain_files, shown
from kg.read.plain import UnreadableError, read_plain

Reader = Callable[[bytes], tuple[str, str]]

READERS: Mapping[str, Reader] = {".txt": read_plain, ".md": read_plain}
"""Suffix to reader: bytes to text and encoding, or UnreadableError."""

OFFICE = (".doc", ".docx", ".docm", ".wps", ".pdf", ".rtf", ".odt", ".htm", ".html", ".xls", ".xlsx", ".et", ".ofd")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
BLANK = re.compile(r"[\s\u200b-\u200f\u2060\ufeff]*")


class ReadError(Exception):
    """An input that could not be read, where nobody asked to be told of problems."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def refuse(problem: Problem) -> None:
    """Raise ReadError for an input that is lost; pass over notes."""
    if problem.lost:
        raise ReadError(problem)


def read(paths: Iterable[Path], tell: Tell = refuse) -> Iterator[Document]:
    """Read files and folders, in order; what cannot be read is told, and the others go on."""
    for file in plain_files(paths, tell):
        reader = READERS.get(file.path.suffix.lower())
        if reader is None:
            tell(unsupported(file))
        elif document := read_file(file, reader, tell):
            yield document


def read_file(file: File, reader: Reader, tell: Tell) -> Document | None:
    """One file to a document; None, and told, where that is not possible."""
    name = shown(file.path)
    try:
        data = file.path.read_bytes()
        text, encoding = reader(data)
    except OSError as error:
        tell(Problem(name, f"无法读取;请检查权限 ({os_reason(error)})", True))
        return None
    except UnreadableError as error:
        tell(Problem(name, str(error), True))
        return None
    if BLANK.fullmatch(text):
        tell(Problem(name, "文件是空的,没有文字;请检查是否选错文件 (empty)", True))
        return None
    for note in notes(text):
        tell(Problem(name, note, False))
    return Document(file.name, text, encoding, hashlib.sha256(data).hexdigest())


def notes(text: str) -> Iterator[str]:
    """What a reader of the results should know about a text that was read all the same."""
    if signs := CONTROL.findall(text):
        line = text.count("\n", 0, CONTROL.search(text).start()) + 1  # type: ignore[union-attr]
        yield f"含 {len(signs)} 个控制字符,第一个在第 {line} 行;已照原样读入,请核对 (control characters)"
    if garbled(text):
        yield "像是乱码(编码转换出错);请找到原文件,另存为 UTF-8 后再试 (looks garbled)"


def unsupported(file: File) -> Problem:
    """No reader for this suffix; a note only where a folder holds other things beside reports."""
    suffix = PurePath(file.name).suffix or "无后缀"
    known = "、".join(sorted(READERS))
    remedy = f"请另存为 {known} 后再试"
    lost = file.asked or suffix.lower() in OFFICE
    return Problem(shown(file.path), f"不能读取 {suffix} 格式,现在能读 {known};{remedy} (unsupported format)", lost)


def from_text(text: str, name: str = "文本") -> Document:
    """A document out of a string, for examples and ``kg explain``."""
    return Document(name, text, "utf-8", hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest())
