"""The second reader: spans and roles learned from what the rules read in the sample, then read with both."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pycrfsuite
import pytest
from command import REPORTS

from kg.find import candidates, settle
from kg.model import Kind, Mention, Report, Sentence
from kg.read import read
from kg.relate import play, relate, scenes_of
from kg.split import split
from kg.weigh import Weights, see, weigh
from kg.weigh.classifier import Classifier
from kg.weigh.facts import by_pair
from kg.weigh.gate import TOLD
from kg.weigh.limits import Limits, Thresholds
from kg.weigh.pairs import NONE, features, pairs
from kg.weigh.spans import label, labels, sequence, stretches
from kg.weigh.tagger import Tagger

NEVER: dict[Kind, float] = {}


@cache
def reports() -> tuple[Report, ...]:
    return tuple(report for document in read([REPORTS]) for report in split(document))


def inside(sentence: Sentence, mentions: tuple[Mention, ...]) -> list[Mention]:
    return [mention for mention in mentions if sentence.start <= mention.start < sentence.end]


def trained(path: Path, items: list[tuple[list[list[str]], list[str]]]) -> bytes:
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": 0.1, "c2": 0.1, "max_iterations": 30})
    for rows, names in items:
        trainer.append(pycrfsuite.ItemSequence(rows), names)
    trainer.train(str(path))
    return path.read_bytes()


def span_items() -> list[tuple[list[list[str]], list[str]]]:
    items = []
    for report in reports():
        found = candidates(report)
        settled = settle(found)
        for sentence in report.sentences:
            tokens, rows = sequence(sentence, inside(sentence, found), inside(sentence, settled))
            flat = [(m.start, m.end, label(m.kind)) for m in inside(sentence, settled) if m.kind != Kind.ACTIVITY]
            if tokens:
                items.append((rows, labels(tokens, flat)))
    return items


@pytest.fixture(scope="module")
def spans(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return trained(tmp_path_factory.mktemp("spans") / "model", span_items())


@pytest.fixture(scope="module")
def roles(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    items = []
    for report in reports():
        staged = play(scenes_of(report, settle(candidates(report))))
        cast = by_pair(staged.casts)
        used = frozenset(mention for _, mention in cast)
        for pair in pairs(staged.scenes, cast):
            rule = cast.get((pair.anchor, pair.mention))
            items.append(([features(pair, cast, used)], [rule.role.value if rule else NONE]))
    return trained(tmp_path_factory.mktemp("roles") / "model", items)


@pytest.fixture(scope="module")
def gates(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    rows = [([["bias"]], [TOLD])] * 9 + [([["bias"]], ["untold"])]
    return trained(tmp_path_factory.mktemp("gate") / "model", rows)


def weights(spans: bytes, roles: bytes, gates: bytes, limits: Thresholds) -> Weights:
    return Weights(Tagger(spans), Classifier(roles), Classifier(gates), limits)


def test_tokens_lie_in_their_sentence_and_no_mention_cuts_one() -> None:
    for report in reports():
        found = candidates(report)
        for sentence in report.sentences:
            tokens, rows = sequence(sentence, inside(sentence, found), [])
            assert len(tokens) == len(rows)
            for token in tokens:
                assert report.document.text[token.start : token.end] == token.text
                assert not any(token.start < m.start < token.end or token.start < m.end < token.end for m in found)


def test_labels_say_the_spans_that_they_were_made_of() -> None:
    for report in reports():
        settled = settle(candidates(report))
        for sentence in report.sentences:
            tokens, _ = sequence(sentence, settled, [])
            flat = [(m.start, m.end, label(m.kind)) for m in inside(sentence, settled) if m.kind != Kind.ACTIVITY]
            assert stretches(tokens, labels(tokens, flat)) == flat


def test_training_gives_the_same_bytes(spans: bytes, tmp_path: Path) -> None:
    assert trained(tmp_path / "again", span_items()) == spans


def test_what_the_model_was_taught_it_finds_likely(spans: bytes) -> None:
    judged = []
    for report in reports():
        found = candidates(report)
        settled = settle(found)
        for sentence, seen in zip(report.sentences, see(report, found, settled, Tagger(spans)), strict=True):
            for mention in inside(sentence, settled):
                likely = seen.probability(mention.start, mention.end, label(mention.kind))
                assert 0 <= likely <= 1
                if mention.kind != Kind.ACTIVITY:
                    judged.append(likely)
    assert sum(likely > 0.5 for likely in judged) > 0.8 * len(judged)


def test_without_limits_the_rules_facts_stay_and_get_a_confidence(spans: bytes, roles: bytes, gates: bytes) -> None:
    using = weights(spans, roles, gates, Thresholds(NEVER, Limits(0.0, 2.0), 0.0))
    for report in reports():
        found = candidates(report)
        mentions, facts = weigh(report, found, using)
        settled = settle(found)
        plain = relate(report, settled)
        assert [(m.kind, m.start, m.end) for m in mentions] == [(m.kind, m.start, m.end) for m in settled]
        assert [(f.start, f.end, f.type) for f in facts] == [(f.start, f.end, f.type) for f in plain]
        for fact, rule in zip(facts, plain, strict=True):
            assert fact.confidence is not None and 0 < fact.confidence < 1
            assert {(r.name, r.mention.start) for r in fact.roles} == {(r.name, r.mention.start) for r in rule.roles}


def test_a_gate_above_every_fact_lets_none_pass(spans: bytes, roles: bytes, gates: bytes) -> None:
    using = weights(spans, roles, gates, Thresholds(NEVER, Limits(0.0, 2.0), 1.1))
    assert [weigh(report, candidates(report), using)[1] for report in reports()] == [()] * len(reports())
