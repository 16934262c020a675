"""Two texts held against each other, word by word."""

from __future__ import annotations

import pytest

from articles import comparison
from articles.comparison import MOST_PAIRS, MOST_PARAGRAPHS, Row, compare

ICE = "The sound is full of ice."
LAMP = "The lamp of Osk Rock burns again, said its keeper."
FERRY = "Ferry crews stayed ashore for a third day."


def written(rows: list[Row]) -> str:
    """A paragraph a line; gone words in [-…-], those that came in {+…+}."""
    signs = {"same": ("", ""), "gone": ("[-", "-]"), "came": ("{+", "+}")}
    return "\n".join(
        "".join(signs[run.kind][0] + run.text + signs[run.kind][1] for run in row.runs)
        for row in rows
    )


COMPARED = [
    (ICE, ICE, ICE, "nothing changed"),
    (ICE, ICE.replace("full of", "without"), "The sound is [-full of-]{+without+} ice.", "words"),
    (
        FERRY,
        FERRY.replace("third", "fourth"),
        FERRY.replace("third", "[-third-]{+fourth+}"),
        "one",
    ),
    (f"{ICE}\n\n{LAMP}", LAMP, f"[-{ICE}-]\n{LAMP}", "a paragraph is gone"),
    (LAMP, f"{LAMP}\n\n{ICE}", f"{LAMP}\n{{+{ICE}+}}", "a paragraph came"),
    (
        ICE,
        LAMP,
        f"[-{ICE}-]\n{{+{LAMP}+}}",
        "another paragraph in its place, not every word of it",
    ),
    (
        f"{ICE}\n\n{FERRY}\n\n{LAMP}",
        f"{ICE}\n\n{FERRY[:-1]}, again.\n\n{LAMP}",
        f"{ICE}\n{FERRY[:-1]}{{+, again+}}.\n{LAMP}",
        "in the middle",
    ),
    ("", ICE, f"{{+{ICE}+}}", "from nothing"),
    ("", "", "", "nothing at all"),
    ("Deniz “açıldı”.", "Deniz “kapandı”.", "Deniz “[-açıldı-]{+kapandı+}”.", "marks and accents"),
]


@pytest.mark.parametrize(("before", "after", "expected", "why"), COMPARED)
def test_what_changed_is_marked_and_nothing_else(
    before: str, after: str, expected: str, why: str
) -> None:
    assert written(compare(before, after)) == expected, why


@pytest.mark.parametrize(("before", "after", "expected", "why"), COMPARED)
def test_each_side_reads_as_its_text(before: str, after: str, expected: str, why: str) -> None:
    rows = compare(before, after)
    old = ["".join(run.text for run in row.before) for row in rows]
    new = ["".join(run.text for run in row.after) for row in rows]
    assert "\n\n".join(filter(None, old)) == before
    assert "\n\n".join(filter(None, new)) == after


@pytest.mark.parametrize(
    "text",
    ["ice " * (MOST_PAIRS // 1_000), "Ice.\n\n" * (MOST_PARAGRAPHS + 1)],
    ids=["words", "paragraphs"],
)
def test_what_no_story_is_long_enough_for_is_compared_as_a_whole(text: str) -> None:
    rows = compare(text, text + "More.")
    assert "".join(run.text for row in rows for run in row.after) == text + "More."


def test_a_long_story_written_anew_is_compared_by_words_as_far_as_patience_goes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    again = FERRY.replace("third", "fourth")
    words = len(FERRY.split()) * 2  # each with a space or the full stop behind it
    monkeypatch.setattr(comparison, "MOST_PAIRS", words**2)
    rows = compare("\n\n".join([FERRY] * 3), "\n\n".join([again] * 3))
    assert written(rows) == "\n".join(
        [FERRY.replace("third", "[-third-]{+fourth+}"), *[f"[-{FERRY}-]", f"{{+{again}+}}"] * 2]
    )
