"""What an editor is told to look at, and on which line."""

from __future__ import annotations

import pytest

from articles.wire import parse

HEAD = "Ferry aground off Marna\n\nA ferry ran aground off Marna on Monday.\n\n"  # lines 1 to 4


@pytest.mark.parametrize(
    ("copy", "lines", "why"),
    [
        ('"We are afloat," Ada Lind said.', [], "closed"),
        ('Ada Lind said: "We are afloat.', [5], "never closed"),
        ("Ada Lind said: “We are afloat.", [5], "curly marks"),
        ("Ada Lind sagte: „Wir schwimmen.\n\nNiemand war verletzt.", [5], "German marks"),
        ('Ada Lind said: "We are afloat.\n\n"We go on," she said.', [], "runs on, closed at last"),
        ('Ada Lind said: "We are.\n\nWe go on," she said.', [], "only its start is marked"),
        ('She said: "We are.\n\n"We go on.\n\nNobody was hurt.', [7], "runs on, never closed"),
        ('One "a b.\n\nNobody spoke.\n\nTwo "c d.', [5, 9], "two of them"),
        ("The 6'2\" guard and the players’ union met.", [], "inches and apostrophes are no marks"),
        ('"We wait.\n\nREAD ALSO: "Bridge shut', [5], "a teaser's marks are its own"),
    ],
)
def test_quotation_mark_that_nothing_closes_is_doubted(
    copy: str, lines: list[int], why: str
) -> None:
    (story,) = parse(HEAD + copy).stories
    found = [defect.line for defect in story.defects if defect.code == "quote-not-closed"]
    assert found == lines, why
