"""``kg.api``: files to a graph object in one call."""

from __future__ import annotations

from pathlib import Path

from rdflib import Dataset, URIRef

from kg.api import build
from kg.graph.results import Table
from kg.terms import Activity, Organization

TEXT = "松川镇工会上半年工作总结\n3月12日,松川镇工会联合镇妇联慰问困难职工15名,发放慰问金3000元。\n"
TYPE = URIRef("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


def test_one_call_gives_facts_dataset_network_store_and_folder(tmp_path: Path) -> None:
    path = tmp_path / "总结.txt"
    path.write_text(TEXT, encoding="utf-8")
    graph = build([path], base="https://example.org/d/")
    assert "visit" in [fact.type for fact in graph.facts]
    assert graph.findings == ()
    assert isinstance(graph.dataset, Dataset)
    assert len(list(graph.dataset.triples((None, TYPE, URIRef(Activity))))) == len(graph.facts)
    network = graph.networkx()
    assert {data["kind"] for _, data in network.nodes(data=True)} >= {"Activity", "Organization", "BeneficiaryGroup"}
    found = graph.query("SELECT ?label { ?x a gh:Organization ; rdfs:label ?label } ORDER BY ?label")
    assert isinstance(found, Table) and len(found.rows) == len(
        list(graph.dataset.triples((None, TYPE, URIRef(Organization))))
    )
    graph.write(tmp_path / "图谱")
    assert (tmp_path / "图谱" / "graph.nq").read_text(encoding="utf-8").count(
        "https://example.org/d/graph/shared> .\n"
    ) > 5
