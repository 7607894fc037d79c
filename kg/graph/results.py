"""Answers of a query, and how they are written: for people, for programs."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

from kg.graph.errors import GraphError
from kg.graph.formats import NOT_XML, by_subject
from kg.graph.vocabulary import PREFIXES, XSD

Term = Any  # pyoxigraph's terms have no common class


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a SELECT; an unbound cell is None."""

    variables: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """Yes or no, of an ASK."""

    value: bool


@dataclass(frozen=True, slots=True)
class Graph:
    """The triples of a CONSTRUCT or DESCRIBE."""

    triples: tuple[Triple, ...]


Result = Table | Answer | Graph


def write(result: Result, format: str) -> str:
    """A result in ``table``, ``csv``, ``tsv``, ``json``, ``xml`` or ``turtle``, with a line end.

    Turtle is for CONSTRUCT and DESCRIBE, and what ``table`` gives for them. Raises GraphError where it does not fit.
    """
    if isinstance(result, Graph):
        if format not in ("turtle", "table"):
            raise GraphError("CONSTRUCT 和 DESCRIBE 的结果是图,请用 --format turtle (use turtle)")
        triples = sorted(set(result.triples), key=by_subject)
        return (serialize(triples, format=RdfFormat.TURTLE, prefixes=PREFIXES) or b"").decode()
    if format not in WRITERS:
        raise GraphError(f"SELECT 和 ASK 的结果是表,可用的格式:{'、'.join(WRITERS)} (result is a table)")
    if isinstance(result, Answer) and format in ("table", "csv", "tsv"):
        return (
            f"{'是 (true)' if result.value else '否 (false)'}\n" if format == "table" else f"{result.value}\n".lower()
        )
    return WRITERS[format](result)


def plain(term: Term | None) -> str:
    """A cell for people: the text of a literal, the address of a node with its prefix."""
    if term is None:
        return ""
    if isinstance(term, NamedNode):
        for prefix, start in PREFIXES.items():
            if term.value.startswith(start):
                return f"{prefix}:{term.value.removeprefix(start)}"
    return str(term.value)


def width(text: str) -> int:
    """Columns that a text takes in a terminal: wide characters two, combining ones none."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def table(result: Any) -> str:
    """Columns under their names, and how many rows there are."""
    cells = [[" ".join(plain(term).split()) for term in row] for row in result.rows]
    widths = [max(map(width, column)) for column in zip(result.variables, *cells, strict=True)]

    def line(row: Iterable[str]) -> str:
        padded = (cell + " " * (room - width(cell)) for cell, room in zip(row, widths, strict=True))
        return "  ".join(padded).rstrip()

    rule = "  ".join("-" * room for room in widths)
    return "\n".join([line(result.variables), rule, *map(line, cells), f"共 {len(cells)} 行 ({len(cells)} rows)", ""])


def csv_text(result: Any) -> str:
    """SPARQL 1.1 CSV: plain values, CRLF."""
    out = io.StringIO(newline="")
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(result.variables)
    rows.writerows(["" if term is None else term.value for term in row] for row in result.rows)
    return out.getvalue()


def tsv(result: Any) -> str:
    """SPARQL 1.1 TSV: terms as in Turtle."""
    lines = ["\t".join(f"?{name}" for name in result.variables)]
    lines += ["\t".join("" if term is None else str(term).replace("\t", "\\t") for term in row) for row in result.rows]
    return "\n".join([*lines, ""])


def json_text(result: Any) -> str:
    """SPARQL 1.1 JSON."""
    if isinstance(result, Answer):
        return json.dumps({"head": {}, "boolean": result.value}) + "\n"
    rows = [
        {name: described(term) for name, term in zip(result.variables, row, strict=True) if term is not None}
        for row in result.rows
    ]
    document = {"head": {"vars": list(result.variables)}, "results": {"bindings": rows}}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def described(term: Term) -> dict[str, str]:
    """A term as SPARQL JSON describes it."""
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if not isinstance(term, Literal):
        return {"type": "bnode", "value": str(term.value)}
    if term.language:
        return {"type": "literal", "xml:lang": term.language, "value": term.value}
    kind = term.datatype.value
    return {"type": "literal", "value": term.value} | ({} if kind == XSD + "string" else {"datatype": kind})


def xml(result: Any) -> str:
    """SPARQL 1.1 XML; control characters, which XML cannot hold, become U+FFFD."""
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">\n'
    if isinstance(result, Answer):
        return f"{head}<head/>\n<boolean>{str(result.value).lower()}</boolean>\n</sparql>\n"
    lines = [head + "<head>", *(f"<variable name={quoteattr(name)}/>" for name in result.variables), "</head>"]
    lines.append("<results>")
    for row in result.rows:
        bound = [(name, term) for name, term in zip(result.variables, row, strict=True) if term is not None]
        cells = (f"<binding name={quoteattr(name)}>{xml_term(term)}</binding>" for name, term in bound)
        lines.append(f"<result>{''.join(cells)}</result>")
    return "\n".join([*lines, "</results>", "</sparql>", ""])


def xml_term(term: Term) -> str:
    """A term as SPARQL XML describes it."""
    about = described(term)
    text = escape(NOT_XML.sub("\ufffd", about["value"]))
    if about["type"] != "literal":
        return f"<{about['type']}>{text}</{about['type']}>"
    extra = "".join(f" {name}={quoteattr(about[name])}" for name in ("xml:lang", "datatype") if name in about)
    return f"<literal{extra}>{text}</literal>"


WRITERS: Mapping[str, Callable[[Any], str]] = {
    "table": table,
    "csv": csv_text,
    "tsv": tsv,
    "json": json_text,
    "xml": xml,
}
