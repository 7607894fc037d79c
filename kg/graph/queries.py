"""SPARQL over the union of all graphs; queries that would reach the network are refused before the store sees them."""

from __future__ import annotations

import re

from pyoxigraph import QueryBoolean, QuerySolutions, Store

from kg.graph.errors import GraphError
from kg.graph.results import Answer, Graph, Result, Table
from kg.graph.store import REBUILD, first_line
from kg.graph.vocabulary import PREFIXES

ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
TOKEN = re.compile(
    r"""(?P<string>\"{3}(?:[^"\\]|\\.|"(?!""))*\"{3}|'{3}(?:[^'\\]|\\.|'(?!''))*'{3}"""
    r"""|"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')"""
    r"""|(?P<address><[A-Za-z][A-Za-z0-9+.-]*://[^<>"{}|^`\\\x00-\x20]*>)"""
    r"""|(?P<unclear><[^<>"{}|^`\\\x00-\x20]*>)"""
    r"""|(?P<comment>\#[^\n\r]*)|(?P<variable>[?$@]\w+)"""
    r"""|(?P<prefix>[\w.-]*):(?:[\w.%-]|\\.)*|(?P<word>\w+)""",
    re.DOTALL,
)
PLACE = re.compile(r"error at (\d+):(\d+)")
REASONS = {
    "Prefix not found": "前缀没有声明",
    "unbound": "SELECT 里的变量要么在 GROUP BY 里,要么放进 COUNT 之类",
    "overrides": "AS 后面的变量名已经用过",
}
UPDATES = {"LOAD", "INSERT", "DELETE", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY"}


def readings(text: str) -> tuple[str, str]:
    """A query as written, and with its codepoint escapes read (SPARQL 1.1, 19.2)."""
    return text, ESCAPE.sub(lambda match: chr(min(int(match[1] or match[2], 16), 0x10FFFF)), text)


def words(text: str) -> set[str]:
    """The keywords of a query, in capitals."""
    return {match["word"].upper() for match in TOKEN.finditer(text) if match["word"]}


def reaches_out(text: str) -> bool:
    """Whether a query may hold SERVICE, which makes the store call another machine; refuses rather too much.

    A parser may also read ``1<2)SERVICE?s#>`` as a comparison, ``SERVICE:x`` and ``trueSERVICE`` as two tokens.
    """
    for match in TOKEN.finditer(text):
        if match["unclear"] and "SERVICE" in text.upper():
            return True
        if ((match["word"] or match["prefix"]) or "").upper().endswith("SERVICE"):
            return True
    return False


def query(store: Store, text: str) -> Result:
    """Ask a store. The default graph is the union of all graphs, unless the query has a FROM of its own.

    Raises GraphError for a query that is wrong, would change the store or reach out (SERVICE, LOAD), or when the
    store is damaged.
    """
    if any(map(reaches_out, readings(text))):
        raise GraphError("查询里有 SERVICE,会连到别的机器;本程序不联网,请去掉 (SERVICE is refused)")
    used = words(text)
    if used & UPDATES and not used & {"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"}:
        raise GraphError(f"这不是查询而是改动({'、'.join(sorted(used & UPDATES))});图谱只可查询 (updates are refused)")
    try:
        found = store.query(text, prefixes=PREFIXES, use_default_graph_as_union="FROM" not in used)
        if isinstance(found, QueryBoolean):
            return Answer(bool(found))
        if isinstance(found, QuerySolutions):
            variables = tuple(variable.value for variable in found.variables)
            return Table(variables, tuple(tuple(row) for row in found))
        return Graph(tuple(found))
    except SyntaxError as error:
        raise GraphError(f"{mistake(text, str(error))} (bad query)") from None
    except (OSError, RuntimeError) as error:
        raise GraphError(f"图谱库损坏({first_line(error)});{REBUILD}") from None


def mistake(text: str, error: str) -> str:
    """A parser's complaint in words: which line, which character, what stands there. Its columns count bytes."""
    found = PLACE.search(error)
    lines = text.split("\n")
    if not found or int(found[1]) > len(lines):
        return f"查询写得不对:{error.splitlines()[0]}"
    line = lines[int(found[1]) - 1]
    column = len(line.encode()[: int(found[2]) - 1].decode(errors="ignore"))
    reason = next((words for sign, words in REASONS.items() if sign in error), "这里写得不对")
    near = line[column:].strip()[:20]
    return f"查询第 {found[1]} 行第 {column + 1} 个字:{reason}" + (f",在“{near}”处" if near else ",在行末")
