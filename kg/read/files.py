"""Paths to documents (first form: UTF-8 text)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.model import Document


def read(paths: Iterable[Path]) -> Iterator[Document]:
    for path in paths:
        data = path.read_bytes()
        yield Document(path.name, data.decode("utf-8"), "utf-8", hashlib.sha256(data).hexdigest())


def from_text(text: str, name: str = "文本") -> Document:
    """A document out of a string, for examples and ``kg explain``."""
    return Document(name, text, "utf-8", hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest())
