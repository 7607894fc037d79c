"""The graph room: readings to sorted N-Quads, shared things, the check, the edge."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    NamedNode,
    RdfFormat,
    Store,
    serialize,
)
from sample_readings import built, hostile, school, statements, town

from kg.graph.build import quads
from kg.graph.edge import dataset
from kg.graph.errors import GraphError
from kg.graph.folder import check, write
from kg.graph.names import BASE
from kg.graph.network import network
from kg.graph.periods import Span
from kg.graph.quads import encoded
from kg.graph.queries import query
from kg.graph.results import Table
from kg.graph.store import open_store
from kg.graph.triples import number
from kg.model import Reading

NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
GH = "https://w3id.org/gonghui/ontology#"
ASK = f"PREFIX gh: <{GH}> PREFIX schema: <https://schema.org/> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    room = tmp_path_factory.mktemp("图谱 一")
    write(built(town(), school()), room)
    return room


# ---- lines


def test_lines_are_what_rdfc_gives_byte_for_byte() -> None:
    found = built(town(), school(), hostile())
    canonical = Dataset(statements(found))
    canonical.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    lines = (serialize(canonical, format=RdfFormat.N_QUADS) or b"").decode().split("\n")
    assert encoded(sorted(line for line in lines if line)) == encoded(found.lines)


def test_no_blank_nodes_ascii_addresses_and_the_store_keeps_every_literal() -> None:
    found = statements(built(town(), school(), hostile()))
    terms = {term for quad in found for term in (quad.subject, quad.predicate, quad.object, quad.graph_name)}
    assert not any(isinstance(term, BlankNode) for term in terms)
    assert all(term.value.isascii() for term in terms if isinstance(term, NamedNode))
    store = Store()
    store.extend(found)
    assert set(store) == set(found)


@pytest.mark.parametrize(
    ("value", "text"),
    [(7, "7"), (7.0, "7"), (0.9, "0.9"), (0.90, "0.9"), (1e-7, "0.0000001"), (2.6e6, "2600000"), (0, "0")],
)
def test_numbers_are_canonical(value: float, text: str) -> None:
    assert number(value).value == text


def test_every_triple_stands_in_one_graph_only() -> None:
    found = statements(built(town(), school()))
    assert len({quad.triple for quad in found}) == len(found)


def test_order_of_readings_does_not_matter() -> None:
    assert built(town(), school()).lines == built(school(), town()).lines


def test_one_report_in_two_files_is_one_report_with_two_sources() -> None:
    copy = town("另一份.txt", before="前言\n")
    both, other = built(town(), copy), built(copy, town())
    assert both.lines == other.lines and both.reports == 1
    found = dataset(statements(both))
    count = f"{ASK} SELECT (COUNT(?r) AS ?n) {{ ?r a gh:Report }}"
    assert [int(row.n) for row in found.query(count)] == [1]
    names = f"{ASK} SELECT ?name {{ ?r gh:source/schema:name ?name }} ORDER BY ?name"
    assert [str(row.name) for row in found.query(names)] == ["另一份.txt", "总结.txt"]
    assert len(both.lines) == len(built(town()).lines) + 8


@pytest.mark.parametrize("reading", [town("a.txt", "前言\n"), hostile()], ids=["by hand", "hostile"])
def test_every_activity_and_mention_leads_to_its_words(reading: Reading) -> None:
    text = reading.report.document.text
    found = dataset(statements(built(reading)))
    spans = list(
        found.query(
            f"""PREFIX nif: <{NIF}> PREFIX schema: <https://schema.org/>
            SELECT * {{ ?s nif:beginIndex ?b ; nif:endIndex ?e ; nif:anchorOf ?w ;
              nif:referenceContext/schema:name ?f }}"""
        )
    )
    assert len(spans) > len(reading.mentions)
    assert all(text[int(row.b) : int(row.e)] == str(row.w) for row in spans)
    assert {str(row.f) for row in spans} == {reading.report.document.name}
    lost = f"""{ASK} PREFIX nif: <{NIF}> SELECT ?x {{ {{ ?x a gh:Activity }} UNION {{ ?x a gh:Mention }}
        FILTER NOT EXISTS {{ ?x (gh:evidence|nif:sentence)/nif:anchorOf ?w ; gh:foundBy ?rule }} }}"""
    assert list(found.query(lost)) == []


def test_every_role_names_its_rule_and_words() -> None:
    found = dataset(statements(built(town())))
    rows = found.query(f"{ASK} SELECT ?r {{ ?a rdfs:label '慰问'@zh ; gh:roleFoundBy ?r }} ORDER BY ?r")
    assert [str(row.r).split()[0] for row in rows] == [
        *("beneficiary", "date", "money", "organizer", "partner", "place", "quantity")
    ]


# ---- shared things


def test_two_reports_that_share_a_law_and_an_amount_give_right_counts_and_sums(folder: Path) -> None:
    union, store = dataset(statements(built(town(), school()))), open_store(folder)
    sums = f"""{ASK} SELECT (SUM(?v) AS ?n) {{ ?a gh:amount ?m . ?m schema:value ?v }}"""
    by_law = (
        f"""{ASK} SELECT (COUNT(?a) AS ?n) {{ ?a gh:policy ?l . ?l a gh:Law ; rdfs:label ?x ; gh:policyKind ?k }}"""
    )
    laws = f"{ASK} SELECT (COUNT(?l) AS ?n) {{ ?l a gh:Law }}"
    for text, expected in ((sums, 10000), (by_law, 2), (laws, 1)):
        answer = query(store, text)
        assert isinstance(answer, Table)
        assert [int(row[0].value) for row in answer.rows] == [expected]
        assert [int(row.n) for row in union.query(text)] == [expected]


def test_a_relative_name_stays_in_its_report_and_a_law_does_not() -> None:
    found = statements(built(town(), school()))
    labels = {quad.object.value: quad for quad in found if quad.predicate.value.endswith("#label")}
    assert labels["中华人民共和国工会法"].graph_name == NamedNode(f"{BASE}graph/shared")
    assert labels["中华人民共和国工会法"].subject.value.startswith(f"{BASE}policy/")
    assert labels["我校工会"].subject.value.startswith(labels["我校工会"].graph_name.value + "/org/")


def test_base_moves_the_data_and_nothing_else() -> None:
    moved = quads([town()], "https://example.org/k/").lines
    assert not any(BASE in line for line in moved)
    assert sorted(line.replace("https://example.org/k/", BASE) for line in moved) == sorted(built(town()).lines)


@pytest.mark.parametrize(
    "base", ["", "工会", "https://example.org", "https://例.org/", "http://a b/", "x/", "https://e.org/#"]
)
def test_a_base_that_is_no_address_is_refused(base: str) -> None:
    with pytest.raises(GraphError, match="以斜线结尾"):
        quads([town()], base)


# ---- periods

SPANS = {
    "2024-03-08": ("2024-03-08", "2024-03-08", (3, 3), "2024年3月8日"),
    "2024": ("2024-01-01", "2024-12-31", None, "2024年"),
    "2024-02": ("2024-02-01", "2024-02-29", (2, 2), "2024年2月"),
    "2024-01/2024-06": ("2024-01-01", "2024-06-30", (1, 6), "2024年1月至2024年6月"),
    "1979/..": ("1979-01-01", None, None, "1979年以来"),
    "../2024-06": (None, "2024-06-30", None, "到2024年6月为止"),
    "XXXX-03-27/XXXX-03-29": (None, None, (3, 3), "3月27日至3月29日"),
    "20XX": (None, None, None, "20XX年"),
    "XXXX-05-01~": (None, None, (5, 5), "5月1日前后"),
    "2023-11/2024-02": ("2023-11-01", "2024-02-29", None, "2023年11月至2024年2月"),
    "2014-24": (None, None, None, "2014年冬季"),
    "2014-09/2014-24": ("2014-09-01", None, None, "2014年9月至2014年冬季"),
    "XXXX-1X": (None, None, None, "1X月"),
}


@pytest.mark.parametrize("text", SPANS)
def test_a_period_is_read(text: str) -> None:
    span = Span.read(text)
    assert span is not None
    assert (span.earliest, span.latest, span.months, span.words) == SPANS[text]
    assert span.masked == ("X" in text) and span.approximate == ("~" in text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "..",
        "../..",
        "/",
        "2024-13",
        "2023-02-30",
        "XXXX-04-31",
        "2014-24-01",
        "去年",
        "2024-3-8",
        "2024/06/01",
        "24",
    ],
)
def test_what_is_no_period_is_refused(text: str) -> None:
    assert Span.read(text) is None


# ---- check


def test_what_breaks_a_shape_is_set_aside_and_listed_with_its_sentence() -> None:
    found = built(school(kind="party"))
    assert [finding.label for finding in found.findings] == ["慰问"]
    assert "类别不在代码表里" in found.findings[0].message
    assert found.findings[0].sentence == "我校工会慰问困难职工,发放慰问金5000元。"
    text = encoded(found.lines).decode()
    assert "code/party" not in text and '"困难职工"' in text and '"学习"@zh' in text


def test_a_date_that_is_none_is_set_aside_and_its_activity_stays() -> None:
    found = built(school(when="2023-02-30"))
    assert {finding.value or finding.message for finding in found.findings} >= {
        "时间值读不懂;请核对原文的日期(如 2 月 30 日、13 月)"
    }
    assert {finding.sentence for finding in found.findings} == {"每周五,教师学习工会法。"}
    text = encoded(found.lines).decode()
    assert "2023-02-30" not in text and '"学习"@zh' in text


def test_a_report_that_is_broken_itself_is_set_aside_and_the_others_stay() -> None:
    good, reading = town(), school()
    document = replace(reading.report.document, digest="没有摘要")
    broken = replace(reading, report=replace(reading.report, document=document))
    found = built(good, broken)
    assert found.reports == 1 and found.lines == built(good).lines
    assert [finding.message for finding in found.findings] == ["出处文件的摘要不是 SHA-256"]


def test_a_build_conforms_and_a_damaged_one_does_not(folder: Path, tmp_path: Path) -> None:
    assert check(folder) == ()
    lines = (folder / "graph.nq").read_text(encoding="utf-8").splitlines(keepends=True)
    (tmp_path / "graph.nq").write_text("".join(line for line in lines if "#status>" not in line), encoding="utf-8")
    assert {finding.message for finding in check(tmp_path)} == {"活动的状态应是已做(done)或计划(planned)之一"}
    assert all(finding.sentence for finding in check(tmp_path))


# ---- the edge


def test_rdflib_has_the_same_statements_under_our_prefixes() -> None:
    found = statements(built(town()))
    edge = dataset(found)
    assert len(edge) == len(found)
    assert {prefix: str(start) for prefix, start in edge.namespaces()}["org"] == "http://www.w3.org/ns/org#"


def test_networkx_has_activities_and_what_fills_their_roles() -> None:
    found = network(statements(built(town(), school())))
    by_label = {data["label"]: name for name, data in found.nodes(data=True)}
    assert found.nodes[by_label["中华人民共和国工会法"]]["kind"] == "Law"
    assert found.in_degree(by_label["中华人民共和国工会法"]) == 2
    (visit,) = [n for n, data in found.nodes(data=True) if data.get("type") == "visit" and found.out_degree(n) == 7]
    assert found.nodes[visit]["status"] == "done" and found.nodes[visit]["kind"] == "Activity"
    roles = sorted(data["role"] for _, _, data in found.out_edges(visit, data=True))
    assert roles == ["amount", "beneficiary", "date", "organizer", "partner", "place", "quantity"]
    assert {data["label"] for *_, data in found.out_edges(visit, data=True)} >= {"组织者", "金额"}
