"""Text to words with jieba, whose dictionary is widened by our tables."""

from __future__ import annotations

import logging

import jieba
import jieba.posseg

from kg.model import Word

jieba.setLogLevel(logging.WARNING)


def words(text: str, start: int) -> tuple[Word, ...]:
    """Words of ``text``, which begins at ``start`` of its document. Tags are those of ICTCLAS."""
    found = []
    for pair in jieba.posseg.cut(text):
        found.append(Word(start, start + len(pair.word), pair.word, pair.flag))
        start += len(pair.word)
    return tuple(found)
