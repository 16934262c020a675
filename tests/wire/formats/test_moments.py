"""Moments and urgencies that no story can have."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from articles.wire import ParsedStory, PubStatus, parse, read

BODY = "<p>TELLMAR, June 3 (AP) - The ferry stayed.</p>"
RECEIVED = datetime(2025, 6, 4, tzinfo=UTC)


def story_of(**fields: Any) -> ParsedStory:
    item = {"headline": "Ferry stays", "body_html": BODY} | fields
    (story,) = read(json.dumps(item).encode(), RECEIVED).stories
    return story


def codes(story: ParsedStory) -> list[str]:
    return [doubt.code for doubt in story.defects]


SENT = [
    ("9999-12-31T23:59:59Z", "the last moment there is"),
    ("0001-01-01T00:00:00", "how some systems write none"),
    ("0001-01-01T00:00:00+12:00", "before all time in UTC"),
    ("9999-12-31T23:59:59-12:00", "after all time in UTC"),
    ("2200-12-31T23:59:59-12:00", "2201 in UTC"),
    ("1900-01-01T00:00:00+12:00", "1899 in UTC"),
]


@pytest.mark.parametrize(("field", "why"), SENT)
def test_implausible_moment_of_sending_is_absent_and_doubted(field: str, why: str) -> None:
    story = story_of(versioncreated=field)
    assert (story.sent, codes(story)) == (None, ["moment-implausible"]), why
    assert story.dateline is not None
    assert str(story.dateline.date) == "2025-06-03", "settled by the receipt instead"


@pytest.mark.parametrize("field", ["2200-12-31T23:59:59Z", "1900-01-01T00:00:00Z"])
def test_moment_at_the_border_is_kept(field: str) -> None:
    story = story_of(versioncreated=field)
    assert story.sent == datetime.fromisoformat(field)
    assert "moment-implausible" not in codes(story)


EMBARGOES = [
    ("9999-12-31T23:59:59-12:00", PubStatus.WITHHELD, "never: it must not run by mistake"),
    ("0001-01-01T00:00:00", PubStatus.USABLE, "none"),
]


@pytest.mark.parametrize(("field", "status", "why"), EMBARGOES)
def test_implausible_embargo_is_absent_and_doubted(
    field: str, status: PubStatus, why: str
) -> None:
    story = story_of(embargoed=field)
    assert (story.embargo, story.pub_status) == (None, status), why
    assert codes(story) == ["moment-implausible"]


def test_release_of_nitf_at_the_end_of_time_withholds() -> None:
    data = f"""<nitf><head><docdata><date.issue norm="20250603T074100Z"/>
        <date.release norm="99991231T235959-1200"/></docdata></head>
        <body><body.content>{BODY}</body.content></body></nitf>"""
    (story,) = read(data.encode()).stories
    assert (story.embargo, story.pub_status) == (None, PubStatus.WITHHELD)
    assert "moment-implausible" in codes(story)


@pytest.mark.parametrize("year", ["9999", "0001", "0000"])
def test_embargo_in_pasted_copy_of_no_plausible_year_is_unsettled(year: str) -> None:
    (story,) = parse(
        f"Ferry stays\n\nEmbargoed until {year}-12-31 23:59 PST\n\nIt rained."
    ).stories
    assert (story.embargo, story.pub_status) == (None, PubStatus.WITHHELD)
    assert "embargo-unsettled" in codes(story)


def test_date_of_a_mail_beyond_all_numbers_is_none() -> None:
    mail = (
        "From: desk@marna.example\nMIME-Version: 1.0\nSubject: Ferry stays\n"
        f"Date: Tue, 3 Jun {'9' * 30} 09:41:00 +0200\n\nThe ferry stayed.\n"
    )
    assert read(mail.encode()).stories[0].sent is None


URGENCIES = [(1, 1), ("9", 9), (10, None), (-1, None), (10**30, None), ("٣", None), (True, None)]


@pytest.mark.parametrize(("field", "urgency"), URGENCIES)
def test_urgency_is_one_digit_or_none(field: Any, urgency: int | None) -> None:
    assert story_of(urgency=field).urgency == urgency


@pytest.mark.parametrize("received", ["9999-12-31T23:59:59+00:00", "0001-01-01T00:00:00+00:00"])
def test_receipt_at_an_end_of_the_calendar_settles_nothing(received: str) -> None:
    copy = "Ferry stays\n\nEmbargoed until June 4, 0600\n\nTELLMAR, June 3 (AP) - It rained."
    (story,) = parse(copy, datetime.fromisoformat(received)).stories
    assert story.dateline is not None
    assert (story.dateline.date, story.embargo) == (None, None)
    assert {"date-without-year", "embargo-unsettled"} <= set(codes(story))
