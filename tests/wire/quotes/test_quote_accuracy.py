"""Floors of accuracy on annotated copy, where it is at hand. They only rise."""

from __future__ import annotations

import gzip
import importlib.util
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from articles.wire.__main__ import prediction
from articles.wire.quotes import find_quotes, find_statements
from articles.wire.story import Certainty

SHARED = Path(__file__).resolve().parents[4] / "shared"
SCORER = SHARED / "tools" / "score_quotes.py"

pytestmark = pytest.mark.skipif(
    not SCORER.is_file(), reason="the annotated corpora are not part of the project"
)

FLOORS = (
    ("polnear", "direct", "span", 0.97),
    ("polnear", "direct", "speaker", 0.96),
    ("polnear", "direct", "end to end", 0.935),
    ("polnear", "quoted", "end to end", 0.90),
    ("polnear", "direct", "pronoun", 0.75),
    ("hard", "quoted", "end to end", 0.95),
    ("spkatt_de", "direct", "end to end", 0.80),
)


@pytest.mark.parametrize(("corpus", "mode", "figure", "floor"), FLOORS)
def test_accuracy_keeps_its_floor(corpus: str, mode: str, figure: str, floor: float) -> None:
    scores = score(corpus)[mode]
    reached = {
        "span": scores["overlap"]["F1"],
        "speaker": scores["speaker_acc"],
        "end to end": scores["e2e"]["F1"],
        "pronoun": scores["pronoun_to_name"][0],
    }[figure]
    assert reached >= floor


def test_what_is_marked_sure_is_right() -> None:
    scorer, gold = load_scorer(), load("polnear")
    sure = right = total = 0
    for row in gold:
        annotated = scorer.expand(
            row["text"], [q for q in row["quotes"] if q["type"] != "indirect"]
        )
        for start, end, quote in scorer.expand(row["text"], predictions(row)):
            total += 1
            if quote["certainty"] != Certainty.SURE:
                continue
            sure += 1
            right += any(
                scorer.iou(one, (start, end)) >= 0.8
                and scorer.speaker_ok(one[2].get("speaker"), quote["speaker"])
                for one in annotated
            )
    assert right / sure >= 0.97
    assert sure / total >= 0.75


def test_statements_without_marks_are_right_in_four_of_five() -> None:
    scorer, found, right = load_scorer(), 0, 0
    for row in load("polnear"):
        annotated = [(q["start"], q["end"]) for q in row["quotes"] if q["type"] == "indirect"]
        for quote in find_statements(row["text"], "en"):
            found += 1
            right += any(scorer.iou(one, (quote.start, quote.end)) >= 0.8 for one in annotated)
    assert right / found >= 0.8
    assert found >= 1_200


@cache
def score(corpus: str) -> dict[str, Any]:
    gold = load(corpus)
    found = [{"id": row["id"], "quotes": predictions(row)} for row in gold]
    scores: dict[str, Any] = load_scorer().score(gold, found)
    return scores


@cache
def load(corpus: str) -> list[dict[str, Any]]:
    with gzip.open(SHARED / "corpora" / f"{corpus}.dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


@cache
def load_scorer() -> Any:
    spec = importlib.util.spec_from_file_location("score_quotes", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predictions(row: dict[str, Any]) -> list[dict[str, Any]]:
    quotes = find_quotes(row["text"], row.get("lang", "en"))
    return [prediction(quote) | {"certainty": quote.certainty} for quote in quotes]
