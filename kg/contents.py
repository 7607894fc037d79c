"""Names of what lies in a build's folder."""

from __future__ import annotations

PAGE = "图谱.html"
TABLE = "facts.csv"
RECORD = "build.json"
ARCHIVE = "readings.jsonl"
GRAPHS = ("graph.nq", "graph.ttl", "graph.trig", "store")
ALL = (*GRAPHS, TABLE, PAGE, ARCHIVE, RECORD)
