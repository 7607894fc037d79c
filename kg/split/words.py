"""Text to words with jieba, whose dictionary is widened by our tables."""

from __future__ import annotations

import logging
from functools import cache
from importlib.resources import files

import jieba
import jieba.posseg

from kg.model import Word
from kg.rules import table

FOLDERS = ("lists", "terms")
CUT, UNKNOWN = "cut", "?"
PARTICLES = {"了": "ul", "的": "uj", "着": "uz"}


def words(text: str, start: int) -> tuple[Word, ...]:
    """Words of ``text``, which begins at ``start`` of its document. Tags are those of ICTCLAS."""
    found = []
    for pair in tagger().cut(text):
        for piece, tag in parted(pair.word, pair.flag):
            found.append(Word(start, start + len(piece), piece, tag))
            start += len(piece)
    return tuple(found)


def parted(word: str, tag: str) -> tuple[tuple[str, str], ...]:
    """A word as it is; one that jieba guessed with a particle in front (了市) as two."""
    if len(word) > 1 and word[0] in PARTICLES and not known(word):
        return (word[0], PARTICLES[word[0]]), (word[1:], tag)
    return ((word, tag),)


@cache
def tagger() -> jieba.posseg.POSTokenizer:
    """A tokenizer of our own, since that of the module is shared; loaded at first use, without jieba's file cache."""
    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    for term, tag in own_words():
        if tag == CUT:
            tokenizer.del_word(term)
        elif not tag.endswith(UNKNOWN) or (len(term) == 2 and not tokenizer.FREQ.get(term)):
            tokenizer.add_word(term, tag=tag.removesuffix(UNKNOWN))
    return jieba.posseg.POSTokenizer(tokenizer)


def own_words() -> tuple[tuple[str, str], ...]:
    """Words and tags of all tables whose head says ``# jieba: <tag>``, in order.

    ``cut``: no words; ``v?``: verbs of two characters, where the dictionary does not hold them.
    """
    found: dict[str, str] = {}
    for folder in FOLDERS:
        for name in sorted(file.name for file in files("kg.rules").joinpath(folder).iterdir()):
            if name.endswith(".tsv"):
                loaded = table(f"{folder}/{name[:-4]}")
                if tag := loaded.settings.get("jieba"):
                    found |= {row.term: tag for row in loaded.rows}
    return tuple(sorted(found.items()))


def known(text: str) -> bool:
    """Whether the dictionary holds the word."""
    return bool(tagger().tokenizer.FREQ.get(text))
