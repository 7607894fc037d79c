"""The Python interface: files to a graph object in one call, the rooms one by one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from command import ROOT
from rdflib import Dataset, URIRef

import kg
from kg import build
from kg.graph.results import Table
from kg.model import Problem
from kg.read import ReadError
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


def test_rooms_are_used_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "总结.txt"
    path.write_text(TEXT, encoding="utf-8")
    (document,) = kg.read.read([path])
    (report,) = kg.split.split(document)
    mentions = kg.find.find(report)
    facts = kg.relate.relate(report, mentions)
    assert {"松川镇工会", "困难职工", "3000元"} <= {mention.text for mention in mentions}
    assert [fact.sentence for fact in facts] == [report.sentences[-1]] * len(facts)
    assert kg.build(path).facts == facts
    assert kg.link.link(report, mentions, facts).facts == facts


def test_an_input_that_cannot_be_read_is_an_error_unless_it_is_told(tmp_path: Path) -> None:
    path, missing = tmp_path / "总结.txt", tmp_path / "没有.txt"
    path.write_text(TEXT, encoding="utf-8")
    with pytest.raises(ReadError, match=r"没有\.txt:找不到文件"):
        kg.build([missing, path])
    told: list[Problem] = []
    assert kg.build([missing, str(path)], tell=told.append).facts
    assert [problem.path for problem in told] == [str(missing)]


def test_importing_the_package_imports_nothing_else() -> None:
    script = "import sys, kg; print(*(name for name in sys.modules if name.startswith('kg.')), *dir(kg))"
    found = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    assert found.stdout.split() == sorted(kg.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        kg.nothing  # noqa: B018
