"""Names of the standards we write, and the prefixes under which people read them."""

from __future__ import annotations

from typing import Final

from kg.terms import CODE, GH

RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
DCTERMS: Final = "http://purl.org/dc/terms/"
NIF: Final = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
ITSRDF: Final = "http://www.w3.org/2005/11/its/rdf#"
SCHEMA: Final = "https://schema.org/"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"

TYPE: Final = RDF + "type"
LABEL: Final = RDFS + "label"
TITLE: Final = DCTERMS + "title"
IS_PART_OF: Final = DCTERMS + "isPartOf"
CONFORMS_TO: Final = DCTERMS + "conformsTo"
VOID_DATASET: Final = "http://rdfs.org/ns/void#Dataset"
DCAT_DATASET: Final = "http://www.w3.org/ns/dcat#Dataset"
ALT_LABEL: Final = SKOS + "altLabel"
PREF_LABEL: Final = SKOS + "prefLabel"
IN_SCHEME: Final = SKOS + "inScheme"
CONCEPT: Final = SKOS + "Concept"
BEGIN_INDEX: Final = NIF + "beginIndex"
END_INDEX: Final = NIF + "endIndex"
ANCHOR_OF: Final = NIF + "anchorOf"
REFERENCE_CONTEXT: Final = NIF + "referenceContext"
SENTENCE: Final = NIF + "sentence"
TA_IDENT_REF: Final = ITSRDF + "taIdentRef"
NAME: Final = SCHEMA + "name"
VALUE: Final = SCHEMA + "value"
MIN_VALUE: Final = SCHEMA + "minValue"
MAX_VALUE: Final = SCHEMA + "maxValue"
UNIT_TEXT: Final = SCHEMA + "unitText"
EDTF_TYPE: Final = "http://id.loc.gov/datatypes/edtf/EDTF"

PREFIXES: Final[dict[str, str]] = {
    "code": CODE,
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": DCTERMS,
    "loc": "http://id.loc.gov/datatypes/edtf/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "gh": GH,
    "itsrdf": ITSRDF,
    "nif": NIF,
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": RDF,
    "rdfs": RDFS,
    "schema": SCHEMA,
    "skos": SKOS,
    "void": "http://rdfs.org/ns/void#",
    "time": "http://www.w3.org/2006/time#",
    "xsd": XSD,
}
