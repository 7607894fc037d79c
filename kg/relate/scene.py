"""A sentence with what was found in it: the stage on which roles are cast."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from kg.model import Kind, Mention, Sentence

LIST_JOINS = frozenset(
    ["、", "和", "及", "与", "以及", "，", "；", "暨", "”、“", "”和“", "”、", "、“", "》、《", "或", "或者", "并", ""]
)
SEMICOLON = re.compile("[；;]")
COMMAS = frozenset(["、", "和", "及", ""])


@dataclass(frozen=True, slots=True)
class Anchor:
    """The words that carry an activity, its type and the rule that found it; ``mention`` where it has a name."""

    start: int
    end: int
    type: str
    rule: str
    mention: Mention | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence, its mentions and its anchors, each by offset."""

    sentence: Sentence
    mentions: tuple[Mention, ...]
    anchors: tuple[Anchor, ...]

    def clause(self, at: int) -> int:
        """Ordinal of the clause that holds an offset."""
        return max(0, bisect_right([clause.start for clause in self.sentence.clauses], at) - 1)

    def text(self, start: int, end: int) -> str:
        """Words of the sentence between two offsets of the document, clipped to the sentence."""
        base = self.sentence.start
        return self.sentence.text[max(0, start - base) : max(0, end - base)]

    def before(self, at: int, length: int = 8) -> str:
        """Up to ``length`` characters of the sentence before an offset."""
        return self.text(max(self.sentence.start, at - length), at)

    def after(self, at: int, length: int = 8) -> str:
        """Up to ``length`` characters of the sentence behind an offset."""
        return self.text(at, at + length)

    def host(self, mention: Mention) -> Anchor | None:
        """The named activity inside whose name a mention stands."""
        for anchor in self.anchors:
            name = anchor.mention
            if name and name is not mention and name.start <= mention.start and mention.end <= name.end:
                return anchor
        return None

    def right(self, at: int) -> tuple[Anchor, ...]:
        """Anchors that begin at an offset or behind it."""
        return tuple(anchor for anchor in self.anchors if anchor.start >= at)

    def left(self, at: int) -> tuple[Anchor, ...]:
        """Anchors that end at an offset or before it."""
        return tuple(anchor for anchor in self.anchors if anchor.end <= at)

    def list_head(self, mention: Mention, joints: frozenset[str] = LIST_JOINS) -> Mention:
        """First member of the list (、和及与) or apposition (困难职工[王和成]) that a mention stands in."""
        head = mention
        for other in reversed(self.mentions):
            if other.end > head.start or self.host(other) is not None:
                continue
            gap = self.text(other.end, head.start)
            if (alike(other.kind, head.kind) and gap.strip() in joints) or (
                head.kind == Kind.PER and other.kind in SAYS_WHO and APPOSITION.match(gap)
            ):
                head = other
            elif other.kind not in SKIPPED:
                break
        return head

    def together(self, one: int, other: int) -> bool:
        """Whether no semicolon stands between two offsets: what it parts is told apart."""
        return not SEMICOLON.search(self.text(min(one, other), max(one, other)))

    def stop(self, at: int) -> int:
        """Where the next semicolon behind an offset stands, else the end of the sentence."""
        match = SEMICOLON.search(self.text(at, self.sentence.end))
        return at + match.start() if match else self.sentence.end

    def joined(self, start: int, end: int) -> bool:
        """Whether only a joint of lists stands between two offsets."""
        return self.text(start, end).strip() in LIST_JOINS


def alike(one: Kind, other: Kind) -> bool:
    """Whether two kinds may stand in one list: towns and bodies do (到光明村、县医院)."""
    return one == other or {one, other} == {Kind.ORG, Kind.LOC}


SAYS_WHO = frozenset([Kind.BENEFICIARY, Kind.ORG])
SKIPPED = frozenset([Kind.QUANTITY])
APPOSITION = re.compile(r"^[^，。；：、会同与和对为给向的在了]{0,8}$")
