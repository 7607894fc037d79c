"""What two readings of the same texts differ in: facts and mentions gained, lost and changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kg.model import Fact, Kind, Mention, Reading

Thing = Fact | Mention
Pair = tuple[Thing | None, Thing | None]


class How(StrEnum):
    """In which way."""

    GAINED = "gained"
    LOST = "lost"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """A fact or a mention of a document before and after, in its sentence; one of the two may be missing."""

    document: str
    sentence: str
    before: Thing | None
    after: Thing | None

    @property
    def how(self) -> How:
        """Gained, lost or changed."""
        if self.before is None:
            return How.GAINED
        return How.LOST if self.after is None else How.CHANGED

    @property
    def thing(self) -> Thing:
        """The one after, or the one lost."""
        found = self.after or self.before
        assert found is not None
        return found


@dataclass(slots=True)
class Text:
    """What is read in one document: in both readings its reports may be cut in different places."""

    readings: list[Reading]

    @property
    def facts(self) -> list[Fact]:
        """Facts of all its reports."""
        return [fact for reading in self.readings for fact in reading.facts]

    @property
    def mentions(self) -> list[Mention]:
        """Mentions of all its reports."""
        return [mention for reading in self.readings for mention in reading.mentions]

    def sentence(self, at: int) -> str:
        """The sentence that holds an offset."""
        sentences = (sentence for reading in self.readings for sentence in reading.report.sentences)
        return next((sentence.text.strip() for sentence in sentences if sentence.start <= at < sentence.end), "")

    def change(self, name: str, former: Text, before: Thing | None, after: Thing | None) -> Change:
        """A pair with its sentence, as it is cut now or was cut before."""
        at = place((before, after))[0]
        return Change(name, self.sentence(at) or former.sentence(at), before, after)


def changes(before: Iterable[Reading], after: Iterable[Reading]) -> list[Change]:
    """All changes, document by document, facts before mentions, in the order of the text.

    Which row found a thing is no change. Things of one place are one thing changed. The name of an activity that is
    told of as a fact is not told of again as a mention.
    """
    former, latter = texts(before), texts(after)
    found: list[Change] = []
    for key in dict.fromkeys([*former, *latter]):
        one, other = former.get(key, Text([])), latter.get(key, Text([]))
        facts = [other.change(key[0], one, *pair) for pair in paired(one.facts, other.facts)]
        told = {(change.thing.start, change.thing.end) for change in facts}
        mentions = [other.change(key[0], one, *pair) for pair in paired(one.mentions, other.mentions)]
        found += facts
        found += [change for change in mentions if not is_name(change.thing, told)]
    return found


def is_name(thing: Thing, told: set[tuple[int, int]]) -> bool:
    """Whether a mention is the name of an activity that is told of."""
    return isinstance(thing, Mention) and thing.kind is Kind.ACTIVITY and (thing.start, thing.end) in told


def texts(readings: Iterable[Reading]) -> dict[tuple[str, str, int], Text]:
    """Readings by document: its name and digest, and a number where a file of that name and content comes again."""
    found: dict[tuple[str, str, int], Text] = {}
    count: dict[tuple[str, str], int] = {}
    end = 0
    last: tuple[str, str] | None = None
    for reading in readings:
        key = (reading.report.document.name, reading.report.document.digest)
        if key != last or reading.report.start < end:
            count[key] = count.get(key, 0) + 1
        last, end = key, reading.report.end
        found.setdefault((*key, count[key]), Text([])).readings.append(reading)
    return found


def paired(before: Sequence[Thing], after: Sequence[Thing]) -> list[Pair]:
    """Things that differ: those that share characters with one of the other side beside it, the rest alone."""
    same = {essence(thing) for thing in before} & {essence(thing) for thing in after}
    old = [thing for thing in before if essence(thing) not in same]
    new = [thing for thing in after if essence(thing) not in same]
    pairs: list[Pair] = []
    for right in new:
        left = next((thing for thing in old if thing.start < right.end and right.start < thing.end), None)
        if left is not None:
            old.remove(left)
        pairs.append((left, right))
    return sorted([*pairs, *((left, None) for left in old)], key=place)


def place(pair: Pair) -> tuple[int, int]:
    """Where a pair stands."""
    thing = pair[1] or pair[0]
    assert thing is not None
    return thing.start, thing.end


def essence(thing: Thing) -> tuple[object, ...]:
    """What makes a thing another one: all but the rules behind it."""
    if isinstance(thing, Mention):
        return (thing.kind, thing.start, thing.end, thing.value)
    roles = frozenset((role.name, essence(role.mention)) for role in thing.roles)
    return (thing.type, thing.status, thing.start, thing.end, roles)
