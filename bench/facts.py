"""What reading costs: facts of files, else of our own marked texts, as a multiple of jieba on the same text.

    python bench/facts.py [--rounds 5] [FILE…]

Prints the least, the middle and the largest of the rounds, each round timing all three in turn. CPU time of one
process; memory is the peak of the process (MiB).
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import jieba
import jieba.posseg

HERE = Path(__file__).resolve().parents[1]
sys.path += [str(HERE), str(HERE / "tests" / "gold")]

import marked  # noqa: E402

from kg.model import Document  # noqa: E402
from kg.pipeline import understand  # noqa: E402
from kg.read import from_text, read  # noqa: E402
from kg.split import split  # noqa: E402


def own() -> list[Document]:
    """Our own marked texts without their marks."""
    files = sorted((HERE / "tests" / "gold" / "written").glob("*.txt"))
    return [from_text(words, name) for file in files for name, words, _ in marked.texts(file)]


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds of a piece of work."""
    began = time.process_time()
    work()
    return time.process_time() - began


def main() -> None:
    """Time and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("files", nargs="*", type=Path)
    options = parser.parse_args()
    documents = list(read(options.files)) if options.files else own()
    text = "\n".join(document.text for document in documents)

    def cut() -> int:
        return sum(len(word) for line in text.split("\n") for word in jieba.cut(line))

    def tag() -> int:
        return sum(len(pair.word) for line in text.split("\n") for pair in jieba.posseg.cut(line))

    def facts() -> int:
        return sum(len(understand(report).facts) for document in documents for report in split(document))

    for work in (cut, tag, facts):
        work()
    by_cut, by_tag = [], []
    for _ in range(options.rounds):
        one, two, three = seconds(cut), seconds(tag), seconds(facts)
        by_cut.append(three / one)
        by_tag.append(three / two)
    print(f"{len(text)} characters, {facts()} facts")
    for name, found in (("jieba.cut", by_cut), ("jieba.posseg", by_tag)):
        middle = statistics.median(found)
        print(f"facts / {name:13} {min(found):5.1f}  {middle:5.1f}  {max(found):5.1f}")
    print(f"memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB")


if __name__ == "__main__":
    main()
