"""The graph in the formats that others read: Turtle, N-Triples, N-Quads, TriG, JSON-LD, RDF/XML."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Quad, RdfFormat, Store, parse
from rdflib import Dataset as RdfDataset
from sample_readings import built, hostile, school, statements, town

from kg.graph.edge import dataset
from kg.graph.errors import GraphError
from kg.graph.formats import FORMATS, NOT_XML
from kg.graph.formats import write as in_format
from kg.graph.names import BASE
from kg.graph.triples import boolean, chinese, node, number, plain
from kg.graph.vocabulary import LABEL, MIN_VALUE, NAME, VALUE
from kg.terms import MASKED

RAPPER = {"turtle": "turtle", "ntriples": "ntriples", "rdfxml": "rdfxml", "nquads": "nquads", "trig": "trig"}
RDFLIB = {**RAPPER, "turtle": "turtle", "ntriples": "nt", "rdfxml": "xml", "jsonld": "json-ld"}


@pytest.mark.parametrize("format", FORMATS)
def test_rapper_and_rdflib_read_back_what_was_written(format: str, tmp_path: Path) -> None:
    found = statements(built(town(), school()))
    path = tmp_path / "graph"
    path.write_bytes(in_format(found, format))
    read = RdfDataset(default_union=True)
    read.parse(path, format=RDFLIB[format])
    wanted = {quad[:3] for quad in dataset(found).quads()}
    assert {quad[:3] for quad in read.quads()} == wanted
    if format in ("nquads", "trig", "jsonld"):
        assert {str(g.identifier) for g in read.graphs() if len(g)} == {quad.graph_name.value for quad in found}
    if format in RAPPER:
        command = ["rapper", "--quiet", "--input", RAPPER[format], "--output", "ntriples", str(path), BASE]
        lines = subprocess.run(command, capture_output=True, check=True).stdout.decode().splitlines()
        assert len(set(lines)) == len(wanted)


@pytest.mark.parametrize("format", [name for name in FORMATS if name != "rdfxml"])
def test_hostile_text_survives_every_format(format: str) -> None:
    found = statements(built(hostile()))
    types = {"turtle": RdfFormat.TURTLE, "ntriples": RdfFormat.N_TRIPLES, "nquads": RdfFormat.N_QUADS}
    types |= {"trig": RdfFormat.TRIG, "jsonld": RdfFormat.JSON_LD}
    read = {quad.triple for quad in parse(in_format(found, format), format=types[format])}
    assert read == {quad.triple for quad in found}


def test_rdfxml_replaces_what_xml_cannot_hold() -> None:
    data = in_format(statements(built(hostile())), "rdfxml")
    assert "\ufffd" in data.decode() and "\x07" not in data.decode()
    assert len(list(parse(data, format=RdfFormat.RDF_XML))) == len(statements(built(hostile())))


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(GraphError, match="jsonld"):
        in_format([], "excel")


SCRIPT = """
import hashlib
from kg.graph.build import quads
from kg.graph.formats import FORMATS, write
from kg.graph.quads import decoded, encoded
from sample_readings import school, town
found = decoded(encoded(quads([town(), school()]).lines))
print(*(hashlib.sha256(write(found, name)).hexdigest() for name in FORMATS))
"""


def test_same_bytes_under_three_hash_seeds_and_two_folders(tmp_path: Path) -> None:
    seen = set()
    for seed, place in (("0", Path.cwd()), ("1", tmp_path), ("4242", tmp_path)):
        surroundings = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
        seen.add(
            subprocess.run(
                [sys.executable, "-c", SCRIPT], cwd=place, env=surroundings, capture_output=True, check=True
            ).stdout
        )
    assert len(seen) == 1


TYPES = {
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "nquads": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "jsonld": RdfFormat.JSON_LD,
    "rdfxml": RdfFormat.RDF_XML,
}


@given(st.text(), st.integers(-(2**70), 2**70), st.floats(allow_nan=False, allow_infinity=False, width=32))
def test_any_text_and_number_survives_every_format_and_the_store(text: str, whole: int, part: float) -> None:
    subject, graph = node("https://e.org/s"), node("https://e.org/g")
    values = [plain(text), chinese(text), number(whole), number(part), boolean(whole > 0)]
    terms = [(NAME, values[0]), (LABEL, values[1]), (VALUE, values[2]), (MIN_VALUE, values[3]), (MASKED, values[4])]
    found = [Quad(subject, node(name), value, graph) for name, value in terms]
    for format, kind in TYPES.items():
        read = {quad.triple for quad in parse(in_format(found, format), format=kind)}
        lossy = format == "rdfxml" and NOT_XML.search(text)
        assert len(read) == len(found) if lossy else read == {quad.triple for quad in found}
    store = Store()
    store.extend(found)
    kept = {quad.triple for quad in store}
    assert kept == {quad.triple for quad in found}
