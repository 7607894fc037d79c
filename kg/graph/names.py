"""IRIs: ASCII, a digest of what identifies a thing, so that same things have same names in every build.

Offsets in an IRI count from the start of the report (RFC 5147, ``#char=``): a report pasted elsewhere keeps its names.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from urllib.parse import quote

from pyoxigraph import NamedNode

from kg.graph.errors import GraphError
from kg.graph.triples import node
from kg.model import Report

BASE = "https://w3id.org/gonghui/data/"
ADDRESS = re.compile(
    r"https?://[A-Za-z0-9.-]+(?::[0-9]+)?/(?:[A-Za-z0-9._~/-]*/)?|urn:[a-z0-9][a-z0-9-]*:(?:[A-Za-z0-9._~-]+[:/])*"
)


def digest(*parts: str) -> str:
    """Sixteen hexadecimal digits (BLAKE2b, 64 bits) of some texts."""
    data = "\0".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(data, digest_size=8).hexdigest()


def checked(base: str) -> str:
    """A base for our addresses. Raises GraphError where things under it would have no proper ones."""
    if not ADDRESS.fullmatch(base):
        raise GraphError(f"“{base}”不能作地址的开头;请写成 https://example.org/kg/ 这样,以斜线结尾 (bad base)")
    return base


def whole(base: str) -> NamedNode:
    """The dataset that all reports are part of."""
    return node(f"{base}dataset")


def shared_graph(base: str) -> NamedNode:
    """The graph of what all reports speak of."""
    return node(f"{base}graph/shared")


@dataclass(frozen=True, slots=True)
class Names:
    """How the things of one report are called; ``home`` is the report's own IRI, and its graph's."""

    base: str
    home: str
    offset: int

    @classmethod
    def of(cls, report: Report, base: str = BASE) -> Names:
        """The names in a report, which is called after the digest of its text."""
        return cls(base, f"{base}report/{digest(report.text)}", report.start)

    @property
    def report(self) -> NamedNode:
        """The report, and the graph that holds what is its own."""
        return node(self.home)

    def source(self, document_digest: str) -> NamedNode:
        """The report's place in a file."""
        return node(f"{self.home}/source/{document_digest[:16]}-{self.offset}")

    def span(self, start: int, end: int) -> NamedNode:
        """A stretch of the report's text; offsets are the document's."""
        return node(f"{self.home}#char={start - self.offset},{end - self.offset}")

    def activity(self, start: int, end: int) -> NamedNode:
        """An activity, after the place of its anchor; offsets are the document's."""
        return node(f"{self.home}/activity/{start - self.offset}-{end - self.offset}")

    def shared(self, room: str, *identity: str) -> NamedNode:
        """A thing that is one in all reports: ``…/policy/1f0c…``."""
        return node(f"{self.base}{room}/{digest(*identity)}")

    def own(self, room: str, *identity: str) -> NamedNode:
        """A thing that means something in this report alone: ``…/report/9f2c…/org/5d0e…``."""
        return node(f"{self.home}/{room}/{digest(*identity)}")

    def period(self, edtf: str) -> NamedNode:
        """A period after its EDTF value, the slash of an interval written as an underscore."""
        return node(f"{self.base}period/{quote(edtf.replace('/', '_'), safe='-._~')}")
