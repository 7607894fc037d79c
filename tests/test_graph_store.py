"""The graph on disk: folder, store, queries and their results."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pyoxigraph import (
    Store,
)
from sample_readings import built, school, statements, town

from kg.graph.errors import GraphError
from kg.graph.folder import check, export, write
from kg.graph.names import BASE
from kg.graph.quads import encoded
from kg.graph.queries import query
from kg.graph.results import Answer, Graph, Table, width
from kg.graph.results import write as show
from kg.graph.store import open_store

NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
GH = "https://w3id.org/gonghui/ontology#"
ASK = f"PREFIX gh: <{GH}> PREFIX schema: <https://schema.org/> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    room = tmp_path_factory.mktemp("图谱 一")
    write(built(town(), school()), room)
    return room


# ---- folder and store


def test_a_folder_holds_the_truth_and_what_is_made_of_it(folder: Path) -> None:
    assert sorted(path.name for path in folder.iterdir()) == ["graph.nq", "graph.trig", "graph.ttl", "store"]
    assert (folder / "graph.nq").read_bytes() == encoded(built(town(), school()).lines)
    assert export(folder, "nquads") == (folder / "graph.nq").read_bytes()
    assert export(folder, "turtle") == (folder / "graph.ttl").read_bytes()


def test_writing_again_replaces_the_store(tmp_path: Path) -> None:
    write(built(town(), school()), tmp_path)
    write(built(school()), tmp_path)
    answer = query(open_store(tmp_path), f"{ASK} SELECT ?r {{ ?r a gh:Report }}")
    assert isinstance(answer, Table) and len(answer.rows) == 1


def test_one_report_is_exported_with_what_it_needs(folder: Path) -> None:
    (home,) = {line.rsplit("<", 1)[1][:-3] for line in built(town()).lines if "shared" not in line}
    lines = export(folder, "nquads", home.rsplit("/", 1)[1][:8]).decode().splitlines()
    assert {line for line in lines if "shared> ." not in line} == {n for n in built(town()).lines if home in n}
    assert set(lines) >= set(built(town()).lines) and not any("我校工会" in line for line in lines)
    with pytest.raises(GraphError, match="编号"):
        export(folder, "turtle", "zzzz")


@pytest.mark.parametrize("damage", ["missing", "no folder", "truncated", "garbage"])
def test_a_store_that_cannot_be_used_gives_one_line(damage: str, tmp_path: Path) -> None:
    write(built(town()), tmp_path)
    for path in sorted((tmp_path / "store").iterdir()):
        if damage == "truncated" and path.name == "CURRENT":
            path.write_bytes(b"")
        if damage == "garbage" and (path.suffix == ".sst" or path.name.startswith("MANIFEST")):
            path.write_bytes(b"\x00garbage" * 50)
    place = tmp_path / "none" if damage == "no folder" else tmp_path
    if damage == "missing":
        (tmp_path / "store").rename(tmp_path / "gone")
    with pytest.raises(GraphError, match="kg build") as error:
        query(open_store(place), "SELECT * { ?s ?p ?o }")
    assert "\n" not in str(error.value)


def test_a_damaged_truth_gives_one_line(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="kg build"):
        check(tmp_path)
    (tmp_path / "graph.nq").write_text("<a> <b>\n", encoding="utf-8")
    with pytest.raises(GraphError, match="损坏"):
        export(tmp_path, "turtle")


# ---- queries

REFUSED = [
    "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "SELECT * { service\t?x { ?s ?p ?o } }",
    "SELECT * { \\u0053ERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "PREFIX : <http://127.0.0.1:9/> SELECT * { SERVICE:x { ?s ?p ?o } }",
    "SELECT * { ?s ?p trueSERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p 1 FILTER(1<2)SERVICE?s#>\n{ ?s ?p ?o } }",
    "SELECT * { FILTER(1<2#>'''\n)SERVICE <http://127.0.0.1:9/> {}#'''\n }",
    "SELECT * { ?s ?p 'a\\'b' # '\n SERVICE SILENT <http://127.0.0.1:9/> { } }",
    "PREFIX e: <http://x/> SELECT * { ?s ?p e:a\\' . SERVICE <http://127.0.0.1:9/> {} #'\n }",
]
ALLOWED = [
    'SELECT * { ?service ?p "SERVICE" } # SERVICE',
    'PREFIX ex: <http://example.org/SERVICE#> SELECT * { ?s ex:service """in SERVICE""" }',
    "SELECT * { <http://example.org/SERVICE> ?p '''SERVICE''' }",
]


@pytest.mark.parametrize("text", REFUSED)
def test_a_query_that_would_reach_out_is_refused(text: str) -> None:
    with pytest.raises(GraphError, match="SERVICE"):
        query(Store(), text)


@pytest.mark.parametrize("text", ALLOWED)
def test_the_word_service_in_a_text_is_no_service(text: str) -> None:
    assert query(Store(), text) == Table(tuple(sorted({"service", "p", "s"} & set(text.replace("?", " ").split()))), ())


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("LOAD <http://127.0.0.1:9/>", "改动"),
        ("DELETE WHERE { ?s ?p ?o }", "改动"),
        ("SELECT * { ?s ?p", "第 1 行第 1?[0-9] 个字"),
        ("SELECT *\n{ ?活动 工会 ?s }", "第 2 行第 7 个字:这里写得不对,在“工会 "),
        ("SELECT * { ?s nope:x ?o }", "前缀没有声明"),
        ("SELECT ?a (COUNT(?b) AS ?n) { ?a ?b ?c }", "GROUP BY"),
        ("查一下", "第 1 行第"),
        ("", "第 1 行第 1 个字"),
    ],
)
def test_what_is_no_query_gives_one_line(text: str, reason: str) -> None:
    with pytest.raises(GraphError, match=reason) as error:
        query(Store(), text)
    assert "\n" not in str(error.value)


def test_a_from_of_the_query_is_honoured(folder: Path) -> None:
    store = open_store(folder)
    everything = query(store, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    shared = query(store, f"SELECT (COUNT(*) AS ?n) FROM <{BASE}graph/shared> {{ ?s ?p ?o }}")
    assert isinstance(everything, Table) and isinstance(shared, Table)
    lines = built(town(), school()).lines
    assert int(everything.rows[0][0].value) == len(lines)
    assert int(shared.rows[0][0].value) == sum(line.endswith("graph/shared> .") for line in lines)


# ---- results


def test_results_are_written_for_people_and_programs(folder: Path) -> None:
    found = query(
        open_store(folder),
        f"{ASK} SELECT ?名称 ?数 ?无 {{ ?a a gh:Amount ; rdfs:label ?名称 ; schema:value ?数 "
        f"OPTIONAL {{ ?a gh:no ?无 }} }}",
    )
    assert show(found, "table") == "名称    数    无\n------  ----  --\n5000元  5000\n共 1 行 (1 rows)\n"
    assert show(found, "csv") == "名称,数,无\r\n5000元,5000,\r\n"
    assert show(found, "tsv").splitlines()[1].startswith('"5000元"@zh\t')
    row = json.loads(show(found, "json"))["results"]["bindings"][0]
    assert row["名称"] == {"type": "literal", "xml:lang": "zh", "value": "5000元"} and "无" not in row
    assert '<literal xml:lang="zh">5000元</literal>' in show(found, "xml")
    with pytest.raises(GraphError, match="表"):
        show(found, "turtle")


def test_yes_no_and_graphs_are_written() -> None:
    assert show(Answer(True), "table") == "是 (true)\n" and show(Answer(False), "csv") == "false\n"
    assert json.loads(show(Answer(True), "json"))["boolean"] is True
    store = Store()
    store.extend(statements(built(town())))
    found = query(store, f"{ASK} CONSTRUCT {{ ?l a gh:Law }} {{ ?l a gh:Law }}")
    assert isinstance(found, Graph) and " a gh:Law ." in show(found, "turtle")
    with pytest.raises(GraphError, match="turtle"):
        show(found, "csv")


def test_wide_characters_take_two_columns() -> None:
    assert [width(text) for text in ("工会", "ab", "《法》", "𬭚", "é")] == [4, 2, 6, 2, 1]
