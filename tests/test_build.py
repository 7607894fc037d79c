"""A build of the sample reports: it conforms, others can read it, same bytes, every fact leads to its words."""

from __future__ import annotations

import csv
import hashlib
import json
import subprocess
from pathlib import Path

import pytest
from command import REPORTS, ROOT, call, kg
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Store
from rdflib import Dataset, Graph

from kg.contents import ALL
from kg.graph.formats import FORMATS
from kg.graph.queries import query
from kg.graph.results import Table
from kg.graph.store import open_store
from kg.model import Document
from kg.pipeline import readings, understand
from kg.read import from_text, read
from kg.split import split

RAPPER = ("turtle", "ntriples", "nquads", "trig", "rdfxml")
RDFLIB = {"ntriples": "nt", "jsonld": "json-ld", "rdfxml": "xml"}
"""rdflib's own names of formats; rapper knows no JSON-LD."""
ROLES = (
    *("organizer", "partner", "participant", "beneficiary", "date"),
    *("place", "policy", "amount", "quantity", "award"),
)
LINES = [line for path in sorted(REPORTS.iterdir()) for document in read([path]) for line in document.text.split("\n")]


def rows(store: Store, text: str) -> list[tuple[str, ...]]:
    found = query(store, text)
    assert isinstance(found, Table)
    return [tuple("" if term is None else term.value for term in row) for row in found.rows]


def files(folder: Path) -> dict[str, str]:
    """Digest by name of every file but those of the store, which holds times of its own."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir()) if path.is_file()
    }


def test_seven_reports_are_read_and_the_graph_conforms(sample: Path) -> None:
    record = json.loads((sample / "build.json").read_text(encoding="utf-8"))
    assert record["counts"]["reports"] == 7 and record["counts"]["facts"] >= 80
    assert record["check"] == {"conforms": True, "findings": []} and record["warnings"] == []
    assert {row["sha256"] for row in record["inputs"]} == {
        hashlib.sha256(path.read_bytes()).hexdigest() for path in REPORTS.iterdir()
    }
    assert sorted(path.name for path in sample.iterdir()) == sorted(ALL)
    checked = kg("check", sample)
    assert (checked.returncode, checked.stderr) == (0, "") and "检查通过" in checked.stdout


def test_the_table_has_a_row_for_every_activity(sample: Path) -> None:
    with (sample / "facts.csv").open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))
    record = json.loads((sample / "build.json").read_text(encoding="utf-8"))
    assert len(table) == record["counts"]["facts"]
    (count,) = rows(open_store(sample), "SELECT (COUNT(DISTINCT ?a) AS ?n) { ?a a gh:Activity }")[0]
    assert int(count) == len(table)


def test_a_page_drawn_anew_is_the_same(sample: Path) -> None:
    before = (sample / "图谱.html").read_bytes()
    assert kg("view", sample).returncode == 0
    assert (sample / "图谱.html").read_bytes() == before


# ---- others read it


def rapper_counts(path: Path, format: str) -> int:
    found = subprocess.run(
        ["rapper", "-q", "-i", format, "-o", "ntriples", str(path), "https://example.org/"],
        capture_output=True,
        check=True,
    )
    assert found.stderr == b""
    return len(set(found.stdout.splitlines()))


@pytest.mark.parametrize("format", FORMATS)
def test_rapper_and_rdflib_read_every_format(format: str, sample: Path, tmp_path: Path) -> None:
    path = tmp_path / "graph"
    with path.open("wb") as file:
        subprocess.run(call("export", sample, "--format", format), stdout=file, check=True)
    statements = {line.rsplit(" ", 2)[0] for line in (sample / "graph.nq").read_text(encoding="utf-8").split("\n")[:-1]}
    edge = Dataset(default_union=True)
    edge.parse(path, format=RDFLIB.get(format, format))
    assert len(set(edge.triples((None, None, None)))) == len(statements)
    if format in RAPPER:
        assert rapper_counts(path, format) == len(statements)


def test_rapper_and_rdflib_read_the_files_of_a_build(sample: Path) -> None:
    count = rapper_counts(sample / "graph.ttl", "turtle")
    assert count == len(Graph().parse(sample / "graph.ttl", format="turtle"))
    assert count == rapper_counts(sample / "graph.trig", "trig") == rapper_counts(sample / "graph.nq", "nquads")


# ---- same bytes


def test_same_bytes_under_three_hash_seeds_and_two_working_directories(sample: Path, tmp_path: Path) -> None:
    expected = files(sample)
    for seed, cwd, out in (("1", tmp_path, "图谱"), ("4242", ROOT, str(tmp_path / "另一个")), ("7", tmp_path, "图谱")):
        built = kg("build", REPORTS, "--out", out, cwd=cwd, PYTHONHASHSEED=seed)
        assert built.returncode == 0, built.stderr
        assert files(cwd / out) == expected


# ---- every fact leads to its words


def test_every_span_of_the_sample_is_its_words() -> None:
    seen = 0
    for reading in readings([REPORTS]):
        spans = [*reading.mentions, *reading.facts, *(role.mention for fact in reading.facts for role in fact.roles)]
        text = reading.report.document.text
        assert all(text[span.start : span.end] == span.text for span in spans)
        assert all(
            fact.sentence.start <= fact.start < fact.end <= fact.sentence.end
            and text[fact.sentence.start : fact.sentence.end] == fact.sentence.text
            for fact in reading.facts
        )
        seen += len(spans)
    assert seen > 500


@given(
    st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=20)), max_size=8),
    st.sampled_from(["\n", "\r\n", "", "。", "\n\u3000\u3000"]),
)
@settings(max_examples=60, deadline=None)
def test_every_span_of_any_text_is_its_words(lines: list[str], joint: str) -> None:
    document: Document = from_text(joint.join(lines))
    for report in split(document):
        reading = understand(report)
        for span in (*reading.mentions, *reading.facts):
            assert report.start <= span.start < span.end <= report.end
            assert document.text[span.start : span.end] == span.text
        used = {role.mention for fact in reading.facts for role in fact.roles}
        assert used <= set(reading.mentions)


def test_every_activity_and_role_leads_to_sentence_file_offsets_and_rule(sample: Path) -> None:
    store = open_store(sample)
    texts = {document.name: document.text for document in read([REPORTS])}
    led = rows(
        store,
        """SELECT ?a ?words ?begin ?end ?file ?rule { ?a a gh:Activity ; gh:evidence ?s ; gh:foundBy ?rule .
        ?s nif:anchorOf ?words ; nif:beginIndex ?begin ; nif:endIndex ?end ;
          nif:referenceContext/schema:name ?file }""",
    )
    (count,) = rows(store, "SELECT (COUNT(DISTINCT ?a) AS ?n) { ?a a gh:Activity }")[0]
    assert len({row[0] for row in led}) == int(count) >= 80
    assert all(texts[file][int(begin) : int(end)] == words for _, words, begin, end, file, _ in led)
    for role in ROLES:
        lost = f"""SELECT ?a ?x {{ ?a gh:{role} ?x FILTER NOT EXISTS {{
          ?a gh:{role}Mention ?m . ?m itsrdf:taIdentRef ?x ; nif:anchorOf ?w ; nif:beginIndex ?b ; gh:foundBy ?r ;
          nif:sentence/nif:referenceContext/schema:name ?f }} }}"""
        assert rows(store, lost) == []
        assert rows(store, f"SELECT ?a {{ ?a gh:{role} ?x }} LIMIT 1"), role
    mentions = rows(
        store,
        """SELECT ?words ?begin ?end ?file { ?m a gh:Mention ; nif:anchorOf ?words ; nif:beginIndex ?begin ;
        nif:endIndex ?end ; nif:sentence/nif:referenceContext/schema:name ?file }""",
    )
    assert len(mentions) > 250
    assert all(texts[file][int(begin) : int(end)] == words for words, begin, end, file in mentions)
