"""Sentences to mentions: named persons (PER), by surname, title and context."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.find.surnames import NOT_NAMES, PART, SURNAMES, TITLES, TRUST, Candidate, candidates
from kg.model import Kind, Mention, Report, Sentence
from kg.rules import alternation, patterns, table

WORDS = table("terms/person_words")
POST_BEFORE = re.compile(f"{alternation(TITLES.terms('post'))}$")
GROUPS = [
    row.term
    for row in table("terms/beneficiary_heads").rows
    if row.more["bare"] in ("weak", "strong") and row.concept != "public" and row.term != "先进"
]
ROLE_BEFORE = re.compile(f"{alternation(TITLES.terms('role'))}$")
GROUP_BEFORE = re.compile(f"{alternation(GROUPS)}$")
TITLE_AFTER = re.compile(alternation((*TITLES.terms("post"), *TITLES.terms("call"))))
TAIL_BEFORE = re.compile(f"{alternation(WORDS.terms('tail'))}$")
DOING = re.compile(alternation(WORDS.terms("doing")))
ENDING = frozenset(WORDS.terms("ending"))
IDEA = re.compile(alternation(WORDS.terms("idea")))
EDGE = re.compile(r"[，,、。；;：:！!（()）\s／/\[\]【】“”]|$")
BRACKET = re.compile("[（(][^（）()]{1,10}[）)]$")
JOIN_BEFORE = re.compile("[、，,和与及 　]$")
JOIN_AFTER = re.compile("[、和与及 　]")
TITLED = re.compile(
    "(?P<name>"
    + alternation(term for term, row in SURNAMES.items() if row.more["bare"] != "no" and row.more["rank"] != "3")
    + ")"
    + alternation((*TITLES.terms("post"), *TITLES.terms("call")))
    + f"(?!{WORDS.any_of('office')})"
)
PATTERNS = patterns("people")
NAME = re.compile("[一-龥]{2,4}")

Span = tuple[int, int, str]


def find(sentence: Sentence, report: Report) -> Iterator[Mention]:
    """Yield the persons named; a name told once with good evidence is found again without."""
    spans = named(sentence)
    for name, rule in known(report).items():
        spans += [
            (m.start(), m.end(), rule)
            for m in re.finditer(name, sentence.text)
            if not IDEA.match(sentence.text, m.end())
        ]
    for start, end, rule in longest(spans):
        text = sentence.text[start:end]
        yield Mention(Kind.PER, sentence.start + start, sentence.start + end, text, rule)


def longest(spans: Iterable[Span]) -> list[Span]:
    """Of spans that overlap, the longest."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda s: (s[0] - s[1], s)):
        if all(span[1] <= other[0] or other[1] <= span[0] for other in kept):
            kept.append(span)
    return sorted(kept)


LAST: list[tuple[Report, dict[str, str]]] = []


def known(report: Report) -> dict[str, str]:
    """Full names of a report and the rules that found them (kept for the report at hand)."""
    for other, names in LAST:
        if other is report:
            return names
    found = {
        sentence.text[start:end]: rule
        for sentence in report.sentences
        for start, end, rule in named(sentence)
        if NAME.fullmatch(sentence.text[start:end]) and not TITLE_AFTER.search(sentence.text[start:end])
    }
    LAST[:] = [(report, found)]
    return found


def named(sentence: Sentence) -> list[Span]:
    """Names with evidence of their own in this sentence."""
    text = sentence.text
    options = list(candidates(sentence))
    spans: dict[int, Span] = {}
    for option in options:
        if option.start not in spans and evident(text, option):
            spans[option.start] = (option.start, option.end, option.rule)
    grow(text, options, spans)
    return longest([*spans.values(), *titled(sentence), *by_pattern(sentence)])


def evident(text: str, option: Candidate) -> bool:
    """Whether title, unit, verb or jieba say that this is a name."""
    start, end = option.start, option.end
    before = BRACKET.sub("", text[max(0, start - 16) : start])
    full = end - start > 2
    opened = not start or bool(EDGE.match(text, start - 1))
    closed = bool(EDGE.match(text, end))
    done = bool(DOING.match(text, end))
    titled_after = bool(TITLE_AFTER.match(text, end))
    post, role = bool(POST_BEFORE.search(before)), bool(ROLE_BEFORE.search(before))
    sure = (full or option.trust != "doubtful") and (closed or done or (full and option.trust == "plain"))
    role = role or bool(sure and option.given and GROUP_BEFORE.search(before))
    if IDEA.match(text, end) or (full and not option.whole and DOING.match(text, end - 1)):
        return False
    if option.trust == "doubtful":
        return option.whole and ((opened and titled_after) or ((post or role) and (closed or done)))
    if titled_after or post or role:
        return (
            option.whole
            or (full and (titled_after or closed or (done and (post or option.given))))
            or (option.trust == "plain" and (full or closed or done))
        )
    if TAIL_BEFORE.search(before) and (closed or done):
        return option.whole or (option.trust == "plain" and (full or closed))
    if full:
        acts = option.trust == "plain" and opened and done
        return (option.whole or acts) and text[end - 1] not in ENDING
    return option.whole and opened and done


def grow(text: str, options: list[Candidate], spans: dict[int, Span]) -> None:
    """Add the neighbours of names in lists (赵丽、钱芳和孙英) until nothing changes."""
    changed = True
    while changed:
        changed = False
        ends = {end for _, end, _ in spans.values()}
        for option in options:
            if option.start in spans or any(
                start < option.end and option.start < end for start, end, _ in spans.values()
            ):
                continue
            after = JOIN_BEFORE.search(text, 0, option.start) and option.start - 1 in ends
            before = JOIN_AFTER.match(text, option.end) and option.end + 1 in spans
            if option.trust != "doubtful" and (before or after):
                spans[option.start] = (option.start, option.end, option.rule)
                changed = True


def titled(sentence: Sentence) -> Iterator[Span]:
    """Surname and title (赵书记), the title inside the span."""
    edges = {word.start - sentence.start for word in sentence.words}
    for match in TITLED.finditer(sentence.text):
        if match.start() in edges and match[0] not in NOT_NAMES:
            yield match.start(), match.end(), SURNAMES[match["name"]].rule


def by_pattern(sentence: Sentence) -> Iterator[Span]:
    """Masked names, names with a dot, signatures."""
    text = sentence.text
    for pattern in PATTERNS:
        for match in pattern.regex.finditer(text):
            group = "names" if "names" in pattern.regex.groupindex else "name"
            for name in re.finditer(r"[^\s、/　]+", match[group]):
                start, end = match.start(group) + name.start(), match.start(group) + name.end()
                if fits(sentence, start, end, pattern.settings.get("needs", "surname")):
                    yield start, end, pattern.name


def fits(sentence: Sentence, start: int, end: int, needs: str) -> bool:
    """Whether what a pattern found has a surname to trust, where the pattern needs one."""
    text = sentence.text
    if needs != "surname":
        return True
    surname = next((text[start : start + size] for size in (2, 1) if text[start : start + size] in SURNAMES), "")
    if text[start:end] in NOT_NAMES or (PART - {"某"}) & set(text[start + len(surname) : end]):
        return False
    return bool(surname) and (TRUST[surname] != "doubtful" or not start or bool(EDGE.match(text, start - 1)))
