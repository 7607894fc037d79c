"""Why something was read: from an activity by its roles and their mentions down to the row, pattern or sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import Citation, Fact, Mention, Number, Reading, Role, Sentence
from kg.rules.origin import origin
from kg.show.labels import KINDS, ROLES, STATUSES, TYPES

LAST, MORE, DOWN = "└ ", "├ ", "│ "


@dataclass(frozen=True, slots=True)
class Link:
    """One step: what was read, ``why`` (empty where it needs none), and the steps it rests on.

    Whatever part of the program has a say in a step adds a link of its own below it.
    """

    text: str
    why: str = ""
    below: tuple[Link, ...] = ()


def chain(reading: Reading) -> Iterator[Link]:
    """A link for each sentence in which something was read: its activities, then mentions that fill no role."""
    used = {role.mention for fact in reading.facts for role in fact.roles}
    names = {(fact.start, fact.end) for fact in reading.facts}
    for sentence in reading.report.sentences:
        facts = [fact_link(fact) for fact in reading.facts if fact.sentence == sentence]
        alone = [
            mention_link(mention)
            for mention in reading.mentions
            if sentence.start <= mention.start < sentence.end
            and mention not in used
            and (mention.start, mention.end) not in names
        ]
        rest = [Link("不在活动里", below=tuple(alone))] if alone else []
        if facts or rest:
            yield Link(f"句子 {sentence.start}-{sentence.end} {words(sentence)}", below=(*facts, *rest))


def fact_link(fact: Fact) -> Link:
    """The activity, by its words, and its roles."""
    what = f"{fact.type} {TYPES[fact.type]} {fact.status.value} {STATUSES[fact.status]}"
    roles = tuple(role_link(role) for role in fact.roles)
    return Link(f"活动 {fact.start}-{fact.end} “{fact.text}” {what}", origin(fact.rule), roles)


def role_link(role: Role) -> Link:
    """Why a mention fills a role, and how it was found."""
    text = f"{role.name.value} {ROLES[role.name]} = “{role.mention.text}”"
    return Link(text, origin(role.rule), (mention_link(role.mention),))


def mention_link(mention: Mention) -> Link:
    """A span with its kind and value, and the row or pattern that found it."""
    what = f"{mention.start}-{mention.end} {mention.kind.value} {KINDS[mention.kind]}"
    return Link(f"{what} “{mention.text}”{value(mention)}", origin(mention.rule))


def value(mention: Mention) -> str:
    """The normal value for people."""
    match mention.value:
        case None:
            return ""
        case Number(number, unit, bound, upper):
            return f" = {number}{'' if upper is None else f'—{upper}'} {unit} ({bound})"
        case Citation(name, kind):
            return f" = {name} ({kind})"
        case text:
            return f" = {text}"


def words(sentence: Sentence) -> str:
    """The sentence on one line."""
    return " ".join(sentence.text.split())


def drawn(link: Link, front: str = "", below: str = "") -> Iterator[str]:
    """Lines of a tree."""
    yield f"{front}{link.text}{f' ← {link.why}' if link.why else ''}"
    for number, one in enumerate(link.below, 1):
        last = number == len(link.below)
        yield from drawn(one, below + (LAST if last else MORE), below + ("  " if last else DOWN))
