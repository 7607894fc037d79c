"""The ontology: complete, used, in step with the code and the word tables; its shapes refuse what they should."""

from __future__ import annotations

import importlib
import json
import re
import subprocess
from importlib.resources import files
from pathlib import Path

import pyshacl
import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse
from rdflib import RDF, Graph, URIRef
from rdflib import Literal as RdfLiteral
from sample_readings import built, hostile, school, statements, town
from shacl import Shapes

from kg import terms
from kg.find.beneficiaries import ORDER
from kg.graph import vocabulary
from kg.graph.formats import turtle
from kg.rules import table
from ontology.make_terms import constant, module

ROOM = files("ontology")
GOOD = sorted(file.name for file in ROOM.joinpath("examples/good").iterdir())
BAD = sorted(file.name for file in ROOM.joinpath("examples/bad").iterdir())
RDFS, OWL = "http://www.w3.org/2000/01/rdf-schema#", "http://www.w3.org/2002/07/owl#"
SKOS, SH = "http://www.w3.org/2004/02/skos/core#", "http://www.w3.org/ns/shacl#"
SHAPES = ROOM.joinpath("shapes.ttl").read_text(encoding="utf-8")


def read(name: str) -> list[Triple]:
    return [quad.triple for quad in parse(ROOM.joinpath(name).read_bytes(), format=RdfFormat.TURTLE)]


UNION, CONCEPTS = read("union.ttl"), read("concepts.ttl")
OURS = {t.subject.value for t in UNION if isinstance(t.subject, NamedNode)}
NAMES = sorted(name for name in OURS if name.startswith(terms.GH))
RESERVED = {t.subject.value for t in UNION if t.predicate.value == terms.GH + "reserved"}


def values(triples: list[Triple], subject: str, predicate: str) -> list[NamedNode | Literal]:
    return [t.object for t in triples if t.subject.value == subject and t.predicate.value == predicate]  # type: ignore


# ---- names


def test_terms_are_what_the_ontology_says_byte_for_byte() -> None:
    assert Path(terms.__file__).read_bytes() == module().encode()


def test_a_misspelt_name_fails_on_import() -> None:
    with pytest.raises(ImportError, match="ORGANISER"):
        exec("from kg.terms import ORGANISER")


@pytest.mark.parametrize("name", NAMES)
def test_every_name_has_labels_a_definition_an_example_and_a_standard_above_it(name: str) -> None:
    labels = values(UNION, name, RDFS + "label")
    assert sorted(label.language for label in labels) == ["en", "zh"]  # type: ignore[union-attr]
    assert len(values(UNION, name, SKOS + "definition")) == len(values(UNION, name, SKOS + "example")) == 1
    above = values(UNION, name, RDFS + "subClassOf") + values(UNION, name, RDFS + "subPropertyOf")
    while above and all(one.value.startswith(terms.GH) for one in above):
        above = [up for one in above for up in values(UNION, one.value, RDFS + "subPropertyOf")]
    assert above, f"{name}:没有挂在标准词汇上"


def test_every_name_declared_is_used_in_data_or_reserved_and_every_name_used_is_declared() -> None:
    data = statements(built(town(), school(), hostile()))
    used = {term.value for quad in data for term in (quad.predicate, quad.object) if isinstance(term, NamedNode)}
    ours = {name for name in used if name.startswith(terms.GH)}
    assert ours == set(NAMES) - RESERVED


def test_every_standard_property_in_data_is_named_in_the_vocabulary() -> None:
    known = {value for value in vars(vocabulary).values() if isinstance(value, str)}
    data = statements(built(town(), school()))
    assert {q.predicate.value for q in data if not q.predicate.value.startswith(terms.GH)} <= known


def test_shapes_speak_only_of_declared_names_and_in_chinese() -> None:
    shapes = read("shapes.ttl")
    names = {t.object.value for t in shapes if isinstance(t.object, NamedNode)}
    assert {name for name in names if name.startswith(terms.GH)} <= set(NAMES)
    codes = {t.subject.value for t in CONCEPTS}
    assert {name for name in names if name.startswith(terms.CODE)} <= codes
    messages = [t.object for t in shapes if t.predicate.value == SH + "message"]
    assert messages and all(m.language == "zh" and re.search("[一-龥]", m.value) for m in messages)  # type: ignore
    properties = {t.subject for t in shapes if t.predicate.value == SH + "path"}
    assert properties <= {t.subject for t in shapes if t.predicate.value == SH + "message"}


@pytest.mark.parametrize("name", ["union.ttl", "concepts.ttl", "shapes.ttl"])
def test_rapper_and_rdflib_read_the_ontology(name: str) -> None:
    text = ROOM.joinpath(name).read_bytes()
    command = ["rapper", "--quiet", "--input", "turtle", "-", "https://w3id.org/gonghui/"]
    lines = subprocess.run(command, input=text, capture_output=True, check=True).stdout.splitlines()
    assert len(lines) == len(Graph().parse(data=text)) == len(read(name))


# ---- code lists


@pytest.mark.parametrize("scheme", terms.SCHEMES)
def test_every_code_has_names_a_definition_and_an_example(scheme: str) -> None:
    assert values(CONCEPTS, terms.CODE + scheme, SKOS + "definition")
    for notation in terms.SCHEMES[scheme]:
        for about in ("definition", "example", "notation"):
            assert len(values(CONCEPTS, terms.CODE + notation, SKOS + about)) == 1


def test_a_code_stands_in_one_list_only() -> None:
    codes = [notation for rows in terms.SCHEMES.values() for notation in rows]
    assert len(codes) == len(set(codes)) and not set(codes) & set(terms.SCHEMES)


def test_activity_types_are_those_of_the_word_table() -> None:
    rows = table("terms/activity_types").rows
    assert [(row.term, row.more["label"]) for row in rows] == [(n, zh) for n, (zh, _) in terms.ACTIVITY_TYPES.items()]


def test_groups_of_people_are_those_of_the_word_tables() -> None:
    used = {row.concept for name in ("heads", "modifiers") for row in table(f"terms/beneficiary_{name}").rows}
    assert used - {""} <= set(terms.BENEFICIARY_GROUPS)
    assert list(terms.BENEFICIARY_GROUPS) == list(ORDER)


# ---- context


def test_the_context_has_every_property_and_prefix_once() -> None:
    context = json.loads(ROOM.joinpath("context.jsonld").read_text(encoding="utf-8"))["@context"]
    assert {name: value for name, value in context.items() if name in vocabulary.PREFIXES} == vocabulary.PREFIXES
    kinds = {n: {t.value for t in values(UNION, n, vocabulary.TYPE)} for n in NAMES}
    wanted = {n for n, types in kinds.items() if types & {OWL + "ObjectProperty", OWL + "DatatypeProperty"}}
    short = {n.removeprefix(terms.GH) for n in wanted}
    assert short <= set(context) and not short & set(vocabulary.PREFIXES)
    for name in short:
        is_link = OWL + "ObjectProperty" in kinds[terms.GH + name]
        entry = context[name]
        assert (entry["@id"] if isinstance(entry, dict) else entry) == f"gh:{name}"
        assert (isinstance(entry, dict) and entry.get("@type") == "@id") == is_link


def test_constants_are_named_after_the_ontology() -> None:
    made = [constant(terms.GH + name) for name in ("roleFoundBy", "Award", "sha256")]
    assert made == ["ROLE_FOUND_BY", "Award", "SHA256"]
    assert importlib.import_module("kg.terms").ROLE_FOUND_BY == terms.GH + "roleFoundBy"


# ---- shapes: the gate in the build and the oracle agree


def gate(data: str) -> set[tuple[str, str]]:
    results = Shapes.from_turtle(SHAPES).validate_turtle(data).results
    return {(result.focus_node.strip("<>"), result.message or "") for result in results}


def oracle(data: str) -> set[tuple[str, str]]:
    _, report, _ = pyshacl.validate(Graph().parse(data=data), shacl_graph=Graph().parse(data=SHAPES))
    assert isinstance(report, Graph)
    results = report.subject_objects(URIRef(SH + "focusNode"))
    return {(str(focus), str(report.value(result, URIRef(SH + "resultMessage")))) for result, focus in results}


@pytest.mark.parametrize("name", GOOD)
def test_a_good_example_conforms(name: str) -> None:
    data = ROOM.joinpath("examples/good", name).read_text(encoding="utf-8")
    assert gate(data) == oracle(data) == set()


@pytest.mark.parametrize("name", BAD)
def test_a_bad_example_breaks_what_it_says_and_nothing_else(name: str) -> None:
    data = ROOM.joinpath("examples/bad", name).read_text(encoding="utf-8")
    found = gate(data)
    assert found == oracle(data)
    assert {message for _, message in found} == {data.split("\n", 1)[0].removeprefix("# breaks: ")}


def test_both_engines_pass_built_graphs_and_find_the_same_planted_faults() -> None:
    data = turtle(statements(built(town(), school(), hostile()))).decode()
    assert gate(data) == oracle(data) == set()
    faults = {"gh:status code:done ;": "", "gh:foundBy": "gh:madeBy", 'nif:endIndex "?': "nif:endIndex "}
    for right, wrong in faults.items():
        planted = data.replace(right, wrong)
        found = gate(planted)
        assert found == oracle(planted)
        assert bool(found) == (planted != data)
    assert gate(data.replace("gh:foundBy", "gh:madeBy"))


# ---- every property shape can be broken

SHAPE_GRAPH = Graph().parse(data=SHAPES)
SAMPLE = Graph().parse(data=turtle(statements(built(town(), school()))).decode())


def property_shapes() -> dict[str, tuple[URIRef, URIRef]]:
    """The first step of each property shape's path and a class (or property) it is for, by its message."""
    found = {}
    for shape, prop in SHAPE_GRAPH.subject_objects(URIRef(SH + "property")):
        path = SHAPE_GRAPH.value(prop, URIRef(SH + "path"))
        step = path if isinstance(path, URIRef) else SHAPE_GRAPH.value(path, RDF.first)
        target = min(SHAPE_GRAPH.objects(shape, URIRef(SH + "targetClass")), default=None)
        found[str(SHAPE_GRAPH.value(prop, URIRef(SH + "message")))] = (step, target)
    return found


@pytest.mark.parametrize("message", sorted(property_shapes()))
def test_a_property_shape_notices_what_is_missing_wrong_or_doubled(message: str) -> None:
    step, target = property_shapes()[message]
    focus = set(SAMPLE.subjects(RDF.type, target) if target else SAMPLE.subjects(URIRef(terms.EDTF)))
    if target == URIRef(terms.Law):
        step = URIRef(terms.POLICY_KIND)
    touched = {subject for subject in focus if (subject, step, None) in SAMPLE} or focus
    raised: set[str] = set()
    for wrong in ((), (URIRef("urn:wrong"),), (RdfLiteral("a"), RdfLiteral("b"))):
        data = Graph() + SAMPLE
        for subject in touched:
            data.remove((subject, step if target else URIRef(terms.MASKED), None))
            for value in wrong:
                data.add((subject, step, value))
        raised |= {said for _, said in gate(data.serialize(format="nt"))}
    assert message in raised
