"""No table stands there for nothing: without its words at least one of its examples is read otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context

import pytest
from emptied import otherwise, told

from kg.rules import Table, table
from kg.rules.own import known

NAMES = [f"{room}/{name}" for room in ("terms", "lists") for name in known(room)]
MOST = 12
"""Examples tried of a table."""
NO_SENTENCES = {"terms/activity_types": "5月，镇工会慰问了20名困难职工。"}
"""Tables of codes, whose examples are no sentences."""


def examples(found: Table) -> list[str]:
    """Examples of a table: those that say what they find, then some from all over the table."""
    sure = [row.example for row in found.rows if row.more.get("finds")]
    rest = [row.example for row in found.rows[:: max(1, len(found.rows) // MOST)]]
    own = [NO_SENTENCES[found.name]] if found.name in NO_SENTENCES else []
    return list(dict.fromkeys([*own, *sure[:: max(1, len(sure) // MOST)][:MOST], *rest]))[:MOST]


@pytest.fixture(scope="module")
def tries() -> Iterator[dict[str, Future[str | None]]]:
    """For each table the example that is read otherwise without it; tried in processes of their own."""
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        texts = {name: examples(table(name)) for name in NAMES}
        yield {name: pool.submit(otherwise, name, texts[name], told(texts[name])) for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_without_its_words_an_example_of_a_table_is_read_otherwise(
    name: str, tries: dict[str, Future[str | None]]
) -> None:
    assert tries[name].result() is not None, f"{name}:删去它的词,例句读出来都一样;请写一个看得出它的用处的例句"
