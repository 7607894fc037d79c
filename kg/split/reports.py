"""A document to its reports (first form)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Clause, Document, Report, Section, Sentence
from kg.split.words import words

HEAD = re.compile(r"(?m)^.{0,20}篇[一二三四五六七八九十]+$")
SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?]*")
CLAUSE = re.compile(r"[^，,；;：:]+")
PLAN = re.compile(r"安排|打算|我们将|拟")


def split(document: Document) -> Iterator[Report]:
    starts = [match.start() for match in HEAD.finditer(document.text)] or [0]
    for start, end in zip(starts, [*starts[1:], len(document.text)], strict=True):
        sentences = []
        planned = False
        for paragraph, line in enumerate(re.finditer(r"[^\n]+", document.text[start:end])):
            planned = planned or bool(re.search(r"下半年工作安排|工作打算", line[0][:30]))
            for match in SENTENCE.finditer(line[0]):
                at = start + line.start() + match.start()
                clauses = tuple(Clause(at + c.start(), at + c.end()) for c in CLAUSE.finditer(match[0]))
                plan = planned or bool(PLAN.search(match[0]))
                sentences.append(
                    Sentence(at, at + len(match[0]), match[0], paragraph, plan, clauses, words(match[0], at))
                )
        title = document.text[start:end].split("\n", 1)[0]
        section = Section(start, end, "", 0, False, tuple(sentences))
        yield Report(document, start, end, title, None, "XXXX", "XXXX", (section,))
