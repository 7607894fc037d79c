"""A graph of what reports say: N-Quads as the truth, a store to ask, other formats to export, shapes to check.

Import from the module that does the work, so that a command loads no more than it needs:

- ``kg.graph.build.quads(readings, base=BASE) -> Quads``: describe, check, merge and sort;
  ``Quads.findings`` is what was set aside, ``kg.graph.names.BASE`` the default base.
- ``kg.graph.folder``: ``write(quads, folder)`` makes graph.nq, graph.ttl, graph.trig and store/;
  ``export(folder, format, report=None) -> bytes`` (formats: ``kg.graph.formats.FORMATS``);
  ``check(folder) -> tuple[Finding, ...]``.
- ``kg.graph.store.open_store(folder) -> Store`` and ``kg.graph.queries.query(store, text) -> Result``;
  ``kg.graph.results.write(result, format) -> str`` with the formats table, csv, tsv, json, xml, and turtle for graphs.
- ``kg.graph.edge.dataset(quads)`` (rdflib) and ``kg.graph.network.network(quads)`` (networkx) are slow to import and
  are therefore apart; ``kg.api.build(paths) -> Graph`` has them as ``.dataset`` and ``.networkx()``.

Whatever cannot be used raises ``kg.graph.errors.GraphError`` with one line in Chinese.
"""
