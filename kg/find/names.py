"""The grammar of organisation names: from the head word leftwards to where the name begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.find.gazetteer import is_place, is_stem
from kg.model import Sentence, Word
from kg.rules import Row, table
from kg.split.words import known

ORDINAL = re.compile(
    r"第?[一二三四五六七八九十百]{1,3}|第\d{1,3}|[甲乙丙丁戊]|[A-Z]|第[一二三四五六七八九十\d]{1,3}届|新一届"
)
MASK = re.compile(r"[_×*＊xX○〇]{1,12}")
PROPER = ("nr", "ns", "nt", "nz")
NOUN = ("n", "j", "b", "eng", "an", "s")
NAMED = ("company", "school", "hospital", "media")
PEOPLELESS = ("union", "party", "government", "company", "court")
TOWNS = ("街道", "路街道", "社区", "镇", "乡", "村")
LONGEST = 10


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a name; ``role`` is head, level, unit, self, place, proper, mask, ordinal, style, noun or a field."""

    start: int
    end: int
    text: str
    role: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a sentence, by offsets in its text; parts from left to right, the head last."""

    parts: tuple[Part, ...]
    head: Row

    @property
    def start(self) -> int:
        """Where the name begins."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """Where the name ends."""
        return self.parts[-1].end


@cache
def lexicon() -> dict[str, str]:
    """Words of the tables with their role in a name."""
    roles = {row.term: "style" for row in table("terms/organisation_styles").rows}
    roles |= {row.term: row.concept for row in table("terms/organisation_domains").rows}
    roles |= {
        row.term: "known" if row.concept == "known" else "head"
        for row in table("terms/organisation_heads").rows
        if len(row.term) > 1
    }
    roles |= {row.term: row.concept for row in table("terms/organisation_owners").rows}
    return roles | {"我": "self", "我们": "self", "本": "self", "原": "former", "中共": "former"}


@cache
def limits() -> dict[str, str]:
    """Words at which a name stops, or which make it a class."""
    return {row.term: row.concept for row in table("terms/organisation_limits").rows}


@cache
def heads() -> tuple[re.Pattern[str], dict[str, Row]]:
    """One pattern of all heads, longest first, and their rows."""
    rows = table("terms/organisation_heads").by_term()
    guarded = sorted(rows, key=lambda term: (-len(term), term))
    return re.compile("(?=(" + "|".join(head_pattern(rows[term]) for term in guarded) + "))"), rows


def head_pattern(row: Row) -> str:
    """The head where what follows does not make it another word."""
    behind = row.more.get("not_before", "")
    guard = f"(?!{'|'.join(re.escape(word) for word in behind.split('|'))})" if behind else ""
    return re.escape(row.term) + guard


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence prepared for the grammar: which word holds each character."""

    text: str
    words: tuple[Word, ...]
    at: tuple[int, ...]
    origin: int

    def word_before(self, end: int) -> tuple[int, Word]:
        """The word that holds the character before ``end`` and its start in the sentence."""
        word = self.words[self.at[end - 1]]
        return word.start - self.origin, word

    def boundary(self, place: int) -> bool:
        """Whether a word begins at ``place``."""
        return place >= len(self.text) or self.words[self.at[place]].start - self.origin == place


def line(sentence: Sentence) -> Line:
    """Prepare a sentence; every character belongs to one word."""
    at = tuple(index for index, word in enumerate(sentence.words) for _ in word.text)
    return Line(sentence.text, sentence.words, at, sentence.start)


def names(sentence: Sentence) -> Iterator[Name]:
    """Names of organisations in a sentence, a candidate a head; longer ones come later."""
    pattern, rows = heads()
    prepared = line(sentence)
    done = 0
    for match in pattern.finditer(sentence.text):
        head, start, end = rows[match[1]], match.start(), match.end(1)
        if end <= done or crosses(prepared, start, end):
            continue
        if len(head.term) == 1 and not stands_alone(prepared, start, end, head):
            continue
        done = end
        name = grow(prepared, start, end, head)
        if name is not None:
            yield name


def stands_alone(prepared: Line, start: int, end: int, head: Row) -> bool:
    """Whether a head of one sign ends a word and is no mere syllable of a common one (干部, 大局)."""
    if not prepared.boundary(end):
        return False
    opens, _ = prepared.word_before(end)
    before = longest(prepared.text, start)
    return (
        opens == start
        or head.concept == "company"
        or (before is not None and before.start <= opens and len(before.text) + int(before.role == "ordinal") > 1)
    )


def crosses(prepared: Line, start: int, end: int) -> bool:
    """Whether a common word ends inside the head: 大部分|工会, where the table knows 分工会."""
    opens, word = prepared.word_before(start + 1)
    inside = opens < start < opens + len(word.text) < end
    return inside and known(word.text) and prepared.text[opens:start] not in lexicon()


def grow(prepared: Line, start: int, end: int, head: Row) -> Name | None:
    """The name that ends in ``head``, or None where the words before it make it a class (各基层工会) or too little."""
    parts = [Part(start, end, head.term, "head")]
    while parts[0].start > 0 and head.more["needs"] != "whole":
        part = before(prepared, parts, head)
        if part is None:
            break
        if part.role == "generic":
            return None
        parts.insert(0, part)
    trim(parts)
    whole = prepared.text[parts[0].start : end]
    return Name(tuple(parts), head) if enough(parts, head) and whole not in limits() else None


def before(prepared: Line, parts: list[Part], head: Row) -> Part | None:
    """The part that stands before the first of ``parts``, if the name goes on there."""
    end = parts[0].start
    start, word = prepared.word_before(end)
    listed = longest(prepared.text, end)
    piece = prepared.text[start:end]
    if limits().get(piece) == "generic" and (listed is None or len(listed.text) <= len(piece)):
        return Part(start, end, piece, "generic")
    role = role_of(piece, word, parts[0], head)
    if listed is not None and (role is None or listed.role == "self" or len(listed.text) >= len(piece)):
        found = listed
    elif role is not None:
        found = Part(start, end, piece, role)
    else:
        return None
    return found if fits(found, parts, head) else None


def longest(text: str, end: int) -> Part | None:
    """The longest listed word, place, ordinal or mask that ends at ``end``."""
    roles = lexicon()
    for start in range(max(0, end - LONGEST), end):
        piece = text[start:end]
        if piece in roles:
            return Part(start, end, piece, roles[piece])
        if is_place(piece):
            return Part(start, end, piece, "place")
        if MASK.fullmatch(piece):
            return Part(start, end, piece, "mask")
        if ORDINAL.fullmatch(piece):
            return Part(start, end, piece, "ordinal")
    return None


def role_of(piece: str, word: Word, after: Part, head: Row) -> str | None:
    """What an unlisted word may be in a name: ``proper`` where it is a name itself, else ``noun`` or nothing."""
    if piece in limits() or piece[-2:] in limits() or piece.isdigit() or not all(is_letter(sign) for sign in piece):
        return None
    if is_stem(piece):
        return "place"
    if len(piece) == 1:
        return "proper" if word.tag.startswith("nr") and after.role == "proper" and head.concept == "company" else None
    if word.tag.startswith(PROPER):
        return "proper"
    if word.text != piece or not known(piece):
        return "proper" if word.tag[0] in "njbazvgqfdm" else None
    return "noun" if word.tag.startswith(NOUN) else None


def is_letter(sign: str) -> bool:
    """Whether a name may hold the sign."""
    return sign.isalnum() or sign in "·-—"


def fits(part: Part, parts: list[Part], head: Row) -> bool:
    """Whether the name may go on with ``part`` on the left."""
    first = parts[0].role
    if first in ("self", "former"):
        return False
    if part.role == "self":
        return first in ("level", "unit", "mask") or (len(parts) == 1 and head.concept == "union")
    if part.role == "former":
        return first in ("level", "place", "proper")
    if part.role in ("noun", "style") and parts[0].text in TOWNS:
        return True
    if first in ("level", "place"):
        return part.role in ("place", "proper", "mask", "level", "known")
    if part.role == "style":
        return head.concept in NAMED
    if part.role == "function" and first == "head" and parts[0].text.endswith(("工会", "党委")):
        return False
    if part.text in limits():
        return first in ("field", "function", "people", "head")
    return part.role != "people" or len(parts) > 1 or head.concept not in PEOPLELESS


def trim(parts: list[Part]) -> None:
    """Drop from the left what cannot begin a name: 检查|公司工会."""
    while len(parts) > 1 and (
        (
            parts[0].role in ("function", "noun")
            and parts[1].role in ("unit", "level", "self", "place")
            and parts[1].text not in TOWNS
        )
        or (parts[0].role == "ordinal" and parts[1].role in ("level", "self", "place"))
    ):
        del parts[0]


def enough(parts: list[Part], head: Row) -> bool:
    """Whether what stands before the head makes it one definite body."""
    roles = [part.role for part in parts[:-1]]
    strong = {"level", "unit", "self", "place", "proper", "style", "mask", "head", "known"}
    match head.more["needs"]:
        case "none" | "weak" | "whole":
            return True
        case "unit":
            return bool(roles) and roles[-1] in ("unit", "self")
        case "some":
            return bool(roles)
        case "owner":
            first = any(part.role == "ordinal" and part.text[0] == "第" for part in parts[:-1])
            return first or any(role in strong for role in roles)
        case "field":
            return bool(roles) and (roles[-1] in ("field", "place", "proper", "self") or parts[0].text[0] == "第")
        case _:
            return bool(roles) and roles[-1] in ("ordinal", "field")
