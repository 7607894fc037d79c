"""The grammar of organisation names: from the head word leftwards to where the name begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.find.gazetteer import is_place, is_stem
from kg.find.name_words import Line, Part, is_letter, lexicon, limits, line, longest
from kg.model import Sentence, Word
from kg.rules import Row, table
from kg.split.words import known

PROPER = ("nr", "ns", "nt", "nz")
NOUN = ("n", "j", "b", "eng", "an", "s")
COUNTED = re.compile(r"(?<!第)[\d一二三四五六七八九十两几多余][个家所间]$")
FREE = "njbavsgzlifqhk"
NAMED = ("company", "school", "hospital", "media", "team", "association")
PEOPLELESS = ("union", "party", "government", "company", "court")
TOWNS = table("terms/organisation_forms").terms("town")
FIELDS = ("field", "place", "proper", "self", "head")
JOINING = "和与同及"
LEADING = JOINING + "经由向在对给请原"
JOINT = ("工会", "公司", "学校", "党委", "支部", "党支部", "总支", "学院", "大学", "组", "队", "体", "会")
TOGETHER = ("联合", "协调", "会同")
BODIES = ("工会", "局", "委", "妇联", "部", "处")
STRONG = ("level", "unit", "self", "place", "proper", "style", "mask", "head", "known")


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
    parts = [whole_word(prepared, start, end)]
    while parts[0].start > 0 and head.more["needs"] != "whole":
        part = before(prepared, parts, head)
        if part is None:
            break
        if part.role == "generic":
            return None
        parts.insert(0, part)
    if COUNTED.search(prepared.text, 0, parts[0].start):
        return None
    trim(parts)
    whole = prepared.text[parts[0].start : end]
    return Name(tuple(parts), head) if enough(parts, head) and whole not in limits() else None


def whole_word(prepared: Line, start: int, end: int) -> Part:
    """The head with the rest of its word, where the rest is no part by itself: 棉|纺织厂, 磷|矿."""
    opens, word = prepared.word_before(end)
    rest = longest(prepared.text, start) if opens < start else None
    apart = (rest is not None and rest.start <= opens) or prepared.text[opens:start] in limits()
    if start - opens == 1 and not apart and word.tag.startswith(NOUN) and prepared.boundary(end):
        start = opens
    return Part(start, end, prepared.text[start:end], "head")


def before(prepared: Line, parts: list[Part], head: Row) -> Part | None:
    """The part that stands before the first of ``parts``, if the name goes on there."""
    end = parts[0].start
    start, word = prepared.word_before(end)
    if prepared.text[start] in JOINING and prepared.text[start - 1 : start].isalnum():
        start += int(prepared.text[start + 1 : end] in lexicon())
    seen = longest(prepared.text, end)
    listed = settled(prepared, seen)
    if listed is not None and listed != seen:
        return listed if fits(listed, parts, head) else None
    piece = prepared.text[start:end]
    if limits().get(piece) == "generic" and (listed is None or len(listed.text) <= len(piece)):
        return Part(start, end, piece, "generic")
    if not known(word.text) and piece[0] in LEADING and (rest := settled(prepared, Part(start + 1, end, "", ""))):
        return rest if fits(rest, parts, head) else None
    role = role_of(piece, word, parts[0], head)
    if listed is not None and (role is None or listed.role == "self" or len(listed.text) >= len(piece)):
        found = listed
    elif role is not None:
        found = Part(start, end, piece, role)
    else:
        return None
    if found.text in TOGETHER and prepared.text.endswith(BODIES, 0, found.start):
        return None
    return found if fits(found, parts, head) else None


def settled(prepared: Line, part: Part | None) -> Part | None:
    """The listed word that ends there, without what belongs to the word before it (财政|和县: 县; 履行|工会: none)."""
    if part is not None and len(part.text) == 1:
        opens, word = prepared.word_before(part.end)
        tail = opens < part.start and word.tag[0] in "vd" and known(word.text) and word.text[0] not in "在到离"
        return None if tail else part
    if part is None or part.role not in ("", "place"):
        return part
    for start in range(part.start, part.end):
        piece = prepared.text[start : part.end]
        role = "place" if is_place(piece) else lexicon().get(piece)
        opens, word = prepared.word_before(start + 1)
        inside = opens < start and known(word.text)
        joined = piece[0] in JOINING and start > 0 and prepared.text[start - 1].isalnum()
        if role and joined and piece[1:] in lexicon():
            return Part(start + 1, part.end, piece[1:], lexicon()[piece[1:]])
        if role and not inside:
            return Part(start, part.end, piece, role)
    return None


def role_of(piece: str, word: Word, after: Part, head: Row) -> str | None:
    """What an unlisted word may be in a name: ``proper`` where it is a name itself, else ``noun`` or nothing."""
    if piece in limits() or piece[-2:] in limits() or piece.isdigit() or not all(is_letter(sign) for sign in piece):
        return None
    if is_stem(piece):
        return "place"
    free = head.more["needs"] == "free" and word.tag[0] in FREE
    if len(piece) == 1:
        return "syllable" if free and word.text == piece else None
    if word.tag.startswith(PROPER):
        return "proper"
    if word.text != piece or not known(piece):
        return "proper" if word.tag[0] in "njbazvgqfdm" else None
    if head.term.endswith("厂") and word.tag[0] == "a":
        return "noun"
    return "noun" if word.tag.startswith(NOUN) or free else None


def fits(part: Part, parts: list[Part], head: Row) -> bool:
    """Whether the name may go on with ``part`` on the left."""
    first = parts[0].role
    if first in ("self", "former"):
        return False
    if part.text in TOGETHER:
        return first in ("head", "unit") and parts[0].text.endswith(JOINT)
    if first in ("level", "place") and part.role == "head" and parts[-1].text == "委员会":
        return part.text.endswith(("工会", "协会", "学会"))
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
        return first in ("field", "function", "people", "noun", "head")
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


def numbered(roles: list[str]) -> bool:
    """Whether a trade and its number stand before the head: 采煤三队, 桥梁一分公司."""
    return len(roles) > 1 and roles[-1] == "ordinal" and roles[-2] in (*FIELDS, "noun", "function")


def enough(parts: list[Part], head: Row) -> bool:
    """Whether what stands before the head makes it one definite body."""
    roles = [part.role for part in parts[:-1]]
    match head.more["needs"]:
        case "none" | "weak" | "whole":
            return True
        case "unit":
            return bool(roles) and roles[-1] in ("unit", "self")
        case "some":
            return bool(roles)
        case "owner":
            first = any(part.role == "ordinal" and part.text[0] == "第" for part in parts[:-1])
            return first or any(role in STRONG for role in roles)
        case "free":
            return any(role in STRONG for role in roles) or roles.count("syllable") > 1 or roles[:1] == ["ordinal"]
        case "plant":
            named = bool(roles) and not known(parts[-2].text + parts[-1].text)
            return any(role in STRONG for role in roles) or (named and roles[-1] in ("noun", "field"))
        case "proper":
            return bool(roles) and roles[-1] in ("proper", "style", "syllable")
        case "field":
            return bool(roles) and (roles[-1] in FIELDS or parts[0].text[0] == "第" or numbered(roles))
        case "local":
            return bool(roles) and (
                roles[-1] in (*FIELDS, "noun", "mask", "ordinal", "unit", "level") or numbered(roles)
            )
        case _:
            return bool(roles) and roles[-1] in ("ordinal", "field")
