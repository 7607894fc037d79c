"""``kg query``: ask a built graph in SPARQL."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.commands.outcome import CannotReadError, WrongUseError
from kg.graph.errors import GraphError
from kg.graph.queries import query
from kg.graph.results import write
from kg.graph.store import open_store

FORMATS = ("table", "csv", "tsv", "json", "xml", "turtle")


@click.command("query")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.argument("text", metavar="QUERY|FILE.rq|-")
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    default="table",
    show_default=True,
    help="结果格式 (result format)",
)
def command(folder: Path, text: str, format_: str) -> None:
    """用 SPARQL 查询图谱;查询可以直接写、放在 .rq 文件里,或从标准输入读(-)。

    Ask a graph in SPARQL: the query itself, a .rq file, or - for standard input.
    """
    try:
        store = open_store(folder)
    except GraphError as error:
        raise CannotReadError(str(error)) from None
    try:
        answer = write(query(store, text_of(text)), format_)
    except GraphError as error:
        raise WrongUseError(str(error)) from None
    click.echo(answer if format_ == "table" else answer.encode(), nl=False)


def text_of(query: str) -> str:
    """The query itself, that of a file, or of standard input."""
    if query == "-":
        return sys.stdin.read()
    if not query.endswith(".rq"):
        return query
    try:
        return Path(query).read_text(encoding="utf-8")
    except OSError as error:
        raise CannotReadError(f"{query}:无法读取;请检查文件名 ({error.strerror})") from None
    except UnicodeDecodeError as error:
        raise CannotReadError(f"{query}:第 {error.start} 字节不是 UTF-8;请另存为 UTF-8 (not UTF-8)") from None
