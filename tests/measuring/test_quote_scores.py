"""How quotes are scored, on invented sentences with known figures."""

from __future__ import annotations

import gzip
import importlib.util
import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from articles.measuring import quote_table
from articles.measuring.quote_pieces import Said, Teller, pieces
from articles.measuring.quote_speakers import is_right, surname
from articles.measuring.quotes import ALL, DIRECT, QUOTED, Marked, score

TEXT = (
    "“We sail,” said Ada Lind, a mate.\n\n“We wait.\n\n“We win,” she said. "
    "He called it “odd”. Bo Roe said that it rained."
)
SHARED = Path(__file__).resolve().parents[3] / "shared"
SCORER = SHARED / "tools" / "score_quotes.py"


def span(words: str, text: str = TEXT) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def teller(words: str, **more: Any) -> Teller:
    start, end = span(words)
    return Teller(words, start=start, end=end, **more)


LIND = teller("Ada Lind, a mate", head="Lind")
SHE = teller("she", kind="pronoun", head="she", antecedent="Ada Lind")
GOLD = [
    Said(*span("We sail,"), "direct", LIND),
    Said(*span("We wait."), "direct", SHE),
    Said(*span("We win,"), "direct", SHE),
    Said(*span("odd"), "mixed", teller("He", kind="pronoun", head="he")),
    Said(*span("that it rained"), "indirect", teller("Bo Roe", head="Roe")),
]


def scored(*found: Said) -> dict[str, Any]:
    return score([Marked(TEXT, GOLD, found)]).by_kind


def test_gold_held_against_itself_is_all_right() -> None:
    for counts in scored(*GOLD).values():
        assert (counts.exact_f1, counts.span_f1, counts.end_to_end_f1) == (1, 1, 1)
    assert scored(*GOLD)[ALL].gold == 5


def test_nothing_found_is_nothing_right() -> None:
    counts = scored()[DIRECT]
    assert (counts.gold, counts.predicted, counts.span_f1, counts.speaker_accuracy) == (3, 0, 0, 0)


def test_marks_paragraphs_and_a_name_for_a_pronoun_are_another_way_to_say_it() -> None:
    start, end = span("“We wait.\n\n“We win,”")
    name = Teller(name="Ada Lind")
    counts = scored(Said(0, 10, speaker=name), Said(start, end, speaker=name))
    assert counts[DIRECT].exact_f1 == counts[DIRECT].end_to_end_f1 == 1
    assert counts[DIRECT].pronoun_to_name == 1
    assert counts[QUOTED].matched / counts[QUOTED].gold == 3 / 4


def test_a_wrong_speaker_is_found_and_not_right() -> None:
    counts = scored(Said(*span("We sail,"), speaker=Teller("Bo Roe")))[DIRECT]
    assert (counts.span_f1, counts.end_to_end_f1) == (pytest.approx(0.5), 0)


@pytest.mark.parametrize(
    ("words", "predicted"), [("odd", 0), ("that it rained", 0), ("a mate", 1)]
)
def test_only_a_find_on_nobodys_words_is_false_where_direct_quotes_are_asked(
    words: str, predicted: int
) -> None:
    counts = scored(Said(*span(words)))
    assert counts[DIRECT].predicted == predicted
    assert counts[QUOTED].predicted == 1


def test_indirect_finds_count_where_all_are_asked() -> None:
    counts = scored(Said(*span("that it rained"), "indirect", Teller("Bo Roe")))
    assert [counts[asked].predicted for asked in (DIRECT, QUOTED, ALL)] == [0, 0, 1]
    assert counts[ALL].right == 1


LONG = "x “One two three. Four five six.” said Al Poe"


@pytest.mark.parametrize(
    ("spans", "matched"),
    [
        ([(3, 32)], 1),
        ([(3, 28)], 1),
        ([(3, 17)], 0),
        ([(3, 17), (18, 32)], 1),
        ([(3, 32), (3, 32)], 1),
    ],
)
def test_eight_tenths_are_enough_and_sentences_of_one_quote_are_joined(
    spans: list[tuple[int, int]], matched: int
) -> None:
    poe = Teller("Al Poe", start=39, end=45, head="Poe")
    found = [Said(*each, speaker=Teller("Mr. Poe")) for each in spans]
    counts = score([Marked(LONG, [Said(3, 32, speaker=poe)], found)]).by_kind[DIRECT]
    assert (counts.matched, counts.right) == (matched, matched)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("“One.”", ["One."]),
        (" ' One ', ;", ["One"]),
        ("One\n\n“two”", ["One", "two"]),
        ("“—…”", []),
        ("", []),
    ],
)
def test_pieces_are_cut_at_lines_and_trimmed(text: str, cut: list[str]) -> None:
    found = pieces(text, [Said(-3, len(text) + 3)])
    assert [text[piece.start : piece.end] for piece in found] == cut


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Bo Roe, the mate", "roe"),
        ("Erdoğan's", "erdogan"),
        ("a spokesman for the ministry", "spokesman"),
        ("Bo Roe Jr.", "roe"),
        ("Bo Roe himself", "roe"),
        ("“Lind”:", "lind"),
        ("Jr.", "jr"),
        ("of the crew", "crew"),
        ("", ""),
    ],
)
def test_surname_is_the_last_word_of_the_name_itself(name: str, expected: str) -> None:
    assert surname(name) == expected


MATE = Teller(
    "Lind spokesman Bo Roe", start=10, end=31, head="Roe", other_head="mate", head_span=(28, 31)
)


@pytest.mark.parametrize(
    ("gold", "found", "right", "why"),
    [
        (None, None, True, "neither names anybody"),
        (None, Teller(), True, "an empty speaker names nobody"),
        (None, Teller("Bo"), False, "somebody where nobody is named"),
        (MATE, None, False, "nobody where somebody is named"),
        (MATE, Teller("x", start=25, end=31), True, "covers the word that names"),
        (MATE, Teller("x", start=0, end=90), False, "a whole sentence covers everything"),
        (MATE, Teller("x", start=12, end=30), True, "half of the words"),
        (MATE, Teller("Lind", start=10, end=14), False, "the first name in a compound"),
        (MATE, Teller("Mr. Roe"), True, "by the head's surname"),
        (MATE, Teller("the mate"), True, "by the other head"),
        (MATE, Teller("he", name="Bo Roe"), True, "the name counts before the words"),
        (MATE, Teller("he"), False, "a pronoun elsewhere names nobody"),
        (SHE, Teller("Lind"), True, "whom the pronoun stands for"),
        (SHE, Teller("Roe"), False, "somebody else"),
    ],
)
def test_speaker_is_right_by_place_or_by_name(
    gold: Teller | None, found: Teller | None, right: bool, why: str
) -> None:
    assert is_right(gold, found) is right, why


def test_sure_is_counted_over_what_stands_in_marks() -> None:
    found = [
        Said(*span("We sail,"), speaker=Teller("Lind"), sure=True),
        Said(*span("odd"), "mixed", Teller("Roe"), sure=True),
        Said(*span("We win,"), speaker=Teller("Lind")),
        Said(*span("that it rained"), "indirect", Teller("Lind"), sure=True),
    ]
    sureness = score([Marked(TEXT, GOLD, found)]).sureness
    assert (sureness.pieces, sureness.sure, sureness.right) == (3, 2, 1)


def corpus(folder: Path, name: str = "polnear.jsonl") -> Path:
    speaker = {"start": 16, "end": 24, "text": "Ada Lind", "head": "Lind", "kind": "name"}
    text = "“We sail,” said Ada Lind."
    quotes = [{"start": 1, "end": 9, "type": "direct", "speaker": speaker}]
    row = json.dumps({"id": "1", "text": text, "lang": "en", "quotes": quotes})
    path = folder / name
    path.write_text(f"{row}\n", encoding="utf-8")
    return path


def measure(gold: Path, *more: str) -> str:
    out = StringIO()
    call_command("measure", "quotes", str(gold), *more, stdout=out)
    return out.getvalue()


def test_command_prints_every_figure_with_its_aim(tmp_path: Path) -> None:
    lines = measure(corpus(tmp_path)).splitlines()
    (line,) = [line for line in lines if line.startswith("direct: end to end F1")]
    assert line.split()[6:] == ["100.00", "%", "91.00", "%", "1", "found,", "1", "there", "ok"]
    assert len([line for line in lines if line.endswith(("ok", "SHORT"))]) == 8


def test_aims_hang_on_the_corpus(tmp_path: Path) -> None:
    told = measure(corpus(tmp_path, "other.jsonl"))
    assert "91.00 %" not in told
    assert "80.00 %" in measure(corpus(tmp_path, "spkatt_de.jsonl"))


@pytest.mark.skipif(
    importlib.util.find_spec("textacy") is not None, reason="textacy is installed here"
)
def test_without_the_peer_the_command_says_how_to_install_it(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"pip install -r requirements-peers\.txt"):
        measure(corpus(tmp_path), "--peers")


@pytest.mark.skipif(not SCORER.is_file(), reason="the annotated corpora are not at hand")
@pytest.mark.parametrize("name", ["polnear", "hard", "spkatt_de"])
def test_scores_agree_with_those_of_the_corpora_own_scorer(name: str) -> None:
    with gzip.open(SHARED / "corpora" / f"{name}.dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines][:150]
    found = [{"id": row["id"], "quotes": predicted(row)} for row in rows]
    theirs = scorer().score(rows, found)
    by_kind = quote_table.run("", quote_table.ours, rows).scores.by_kind
    for asked, mode in ((DIRECT, "direct"), (QUOTED, "quoted"), (ALL, "all")):
        own, other = by_kind[asked], theirs[mode]
        assert (own.gold, own.predicted) == (other["gold"], other["pred"])
        assert [own.exact_f1, own.span_f1, own.end_to_end_f1] == pytest.approx(
            [other["exact"]["F1"], other["overlap"]["F1"], other["e2e"]["F1"]]
        )
        assert (own.speaker_accuracy, own.pronoun_to_name) == pytest.approx(
            (other["speaker_acc"], other["pronoun_to_name"][0])
        )


def predicted(row: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {
            "start": said.start,
            "end": said.end,
            "type": said.kind,
            "speaker": said.speaker
            and {
                "start": said.speaker.start,
                "end": said.speaker.end,
                "text": said.speaker.text,
                "name": said.speaker.name,
            },
        }
        for said in quote_table.ours(row)
    ]


def scorer() -> Any:
    spec = importlib.util.spec_from_file_location("score_quotes", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
