"""Titles in 《》: which are instruments, and of what kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.find.citations import ARTICLE, citation, lookup
from kg.find.policy_words import heads, heads_longest_first, marks, verb_regex, verbs
from kg.model import Citation, Kind, Mention, Sentence
from kg.rules import alternation, table

LONGEST = 90
WORDS = table("terms/policy_common")
SUFFIX = re.compile(f"(?:[（(《〈][^（()）]*[)）》〉]|{WORDS.any_of('bill', 'draft')})+$")
OPENING = re.compile(rf"^(?:关于|新|{WORDS.any_of('passes_on')}|[《〈“\s])*[《〈“]?")
REGION = re.compile(r"[\u4e00-\u9fa5]{2,3}[省市县区州](?!总|工会)|[\u4e00-\u9fa5]{2,6}自治[区州县]")
TOLD = re.compile(f"的{WORDS.any_of('told')}?报告(?!{WORDS.any_of('not_told')})")
ARTICLES = re.compile(f"{marks('book').pattern}|{ARTICLE}")
# What a title that names only the matter is: 《节约一滴水》倡议书, 《关于加强班组建设》的意见.
PAPERS = ("paper", "plan", "programme", "rule", "agreement", "title")
LIST_BEFORE = re.compile(r"(?:[《][^》]*[》](?:第[^，。；、]{1,8}条)?[、，和及与或]*(?:以及)?)+$")


def spans(text: str) -> Iterator[tuple[int, int, bool]]:
    """Start, end and whether closed of each outermost 《…》; 《〈…〉》 and 《《…》》 nest."""
    at = 0
    while (start := text.find("《", at)) >= 0:
        depth, end = 0, None
        for position in range(start, min(len(text), start + LONGEST)):
            if text[position] == "《":
                depth += 1
            elif text[position] == "》":
                depth -= 1
                if depth == 0:
                    end = position + 1
                    break
        if end is None and (close := text.find("》", start, start + LONGEST)) >= 0:
            end = close + 1
            if (again := text.rfind("《", start + 1, close)) >= 0:
                start = again
        if end is None:
            yield start, start + 1, False
            at = start + 1
        else:
            yield start, end, True
            at = end


def find_titles(sentence: Sentence) -> Iterator[Mention]:
    """Titles that are instruments, with the article cited."""
    text = sentence.text
    for start, end, closed in spans(text):
        if not closed:
            end = unclosed_end(text, start)
        if end <= start:
            continue
        found = classify(text, start, end, closed)
        if found is None and closed and (named := head_behind(text, start, end)):
            found = Citation(text[start:named], "internal" if owned(text, start) else "document"), "titles/behind"
        if found is None:
            continue
        value, rule = found
        if closed and (named := head_behind(text, start, end)):
            end = named
        elif article := ARTICLES.match(text, end):
            end = article.end()
        whole = text[start:end]
        if value.kind != "law":
            value = Citation(whole, value.kind)
        yield Mention(Kind.POLICY, sentence.start + start, sentence.start + end, whole, rule, value)


@cache
def behind() -> re.Pattern[str]:
    """The head word of an instrument right after its title."""
    words = alternation(head for head, row in heads().items() if row.concept in PAPERS and len(head) > 1)
    return re.compile(f"的?({words})(?![书会稿制员类编])")


def head_behind(text: str, start: int, end: int) -> int:
    """End of the head word that follows a title which names only the matter, else 0."""
    inner = SUFFIX.sub("", text[start + 1 : end - 1])
    if lookup(inner) or inner.endswith(heads_longest_first()):
        return 0
    match = behind().match(text, end)
    if not match or (text[end] == "的" and not (inner.startswith("关于") or made(text, start))):
        return 0
    return match.end()


def unclosed_end(text: str, start: int) -> int:
    """End of a title whose 》 is missing: at its head word before the next stop, else nowhere."""
    stop = re.search(r"[，,。；;、：:《！？\n]", text[start + 1 : start + 41])
    limit = start + 1 + (stop.start() if stop else len(text[start + 1 : start + 41]))
    best = 0
    for end in range(start + 3, limit + 1):
        inner = text[start + 1 : end]
        if lookup(inner) or inner.endswith(heads_longest_first()):
            best = end
            if lookup(inner):
                break
    return best


def classify(text: str, start: int, end: int, closed: bool) -> tuple[Citation, str] | None:
    """Value and rule of a title, or None where it is a book, a newspaper, an article, a song."""
    whole = text[start:end]
    inner = whole[1:-1] if closed else whole[1:]
    if row := lookup(inner):
        return citation(row, whole), row.rule
    bare = SUFFIX.sub("", inner).strip("“”\"' 　_") or inner
    head = next((word for word in heads_longest_first() if bare.endswith(word)), None)
    before, after = text[max(0, start - 12) : start], text[end : end + 6]
    before = re.split(r"[，。；：!！]", before)[-1]
    if TOLD.match(after) and (before.endswith("题为") or owned(text, start)):
        return Citation(whole, "internal"), "titles/told"
    if re.search(marks("work").pattern + r"[的是为了：“]*$", before) or marks("after").match(after):
        return None
    if head is None:
        if bare.endswith("法") and len(bare) >= 4 and not marks("not_law").search(bare[-2:]):
            return Citation(whole, "law"), "titles/law"
        return (Citation(whole, "internal"), "titles/made") if made(text, start) else None
    return Citation(whole, kind_of(text, start, inner, head)), heads()[head].rule


def kind_of(text: str, start: int, inner: str, head: str) -> str:
    """Whose instrument it is: a government's or upper union body's, or the unit's own."""
    row = heads()[head]
    public = REGION.match(inner) is not None or marks("public").match(OPENING.sub("", inner)) is not None
    if row.concept == "agreement":
        return "internal"
    if row.concept == "report":
        return "document" if public else "internal"
    own = not public and (bool(row.more["own"]) or owned(text, start))
    return "internal" if own else "regulation" if row.concept == "rule" else "document"


def made(text: str, start: int) -> bool:
    """Whether the list of titles follows directly on a verb of making or sending: 起草的《…》."""
    before = text[max(0, start - 200) : start]
    if listed := LIST_BEFORE.search(before):
        before = before[: listed.start()]
    before = re.sub(r"[了的好：:]+$", "", before)
    return any(
        before.endswith(verb)
        for verb, concept in verbs().items()
        if concept in ("make", "send") or (concept == "hear" and verb.endswith("通过"))
    )


def owned(text: str, start: int) -> bool:
    """Whether the unit itself makes or passes what follows, by the nearest verb to the left of the list."""
    before = text[max(0, start - 200) : start]
    if listed := LIST_BEFORE.search(before):
        before = before[: listed.start()]
    before = re.sub(r"《[^》]*》", "", re.split(r"[。；]", before)[-1])[-40:]
    found = list(verb_regex().finditer(before))
    if not found:
        return bool(re.search(f"{WORDS.any_of('lists', 'among')}[：:]?$", before))
    return verbs()[found[-1][0]] in ("make", "improve", "sign", "hear") and not marks("government").search(before)
