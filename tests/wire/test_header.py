"""What stands above a story: headlines, bylines, notes, status, embargo, urgency."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from articles.wire import (
    AgencyProfile,
    ParsedStory,
    PubStatus,
    SegmentKind,
    default_agencies,
    parse,
)
from articles.wire.byline import byline_kind
from articles.wire.dateline import dateline_names
from articles.wire.embargo import embargo_moment
from articles.wire.headline import clean_headline
from articles.wire.status import status_prefix, status_words, urgency

RECEIVED = datetime(2026, 11, 24, 9, tzinfo=UTC)  # a Tuesday
NAMES = dateline_names(default_agencies())
LEDE = "MARNA, Nov 24 (Reuters) - A ferry ran aground on Monday."


def read(copy: str) -> ParsedStory:
    return parse(copy, received=RECEIVED).stories[0]


@pytest.mark.parametrize(
    ("copy", "headline", "why"),
    [
        (f"Ferry aground\n\n{LEDE}", "Ferry aground", "one line"),
        (f"Ferry aground  =\n\n{LEDE}", "Ferry aground", "dpa's closing mark"),
        (f"^Ferry aground<\n\n{LEDE}", "Ferry aground", "ANPA's typesetting marks"),
        (f"Ferry aground\nFERRY AGROUND\n\n{LEDE}", "Ferry aground", "given twice"),
        (
            f"Ferry aground off Marna, and\nninety saved\n\n{LEDE}",
            "Ferry aground off Marna, and ninety saved",
            "two lines",
        ),
        ("******MARNA BANK CUTS RATE", "MARNA BANK CUTS RATE", "a flash that is all headline"),
        (
            "FERRY AGROUND OFF\nMARNA\n    MARNA, Feb 26 - A ferry ran\naground.",
            "FERRY AGROUND OFF MARNA",
            "the story is set in",
        ),
        (f"UPDATE 2-Ferry aground\n\n{LEDE}", "Ferry aground", "the status goes apart"),
        (f"{LEDE}\n\nNobody was hurt.", None, "the dateline comes at once"),
        (
            "APNewsAlert\n\nMARNA (AP) — A ferry has sunk. More follows.",
            "A ferry has sunk.",
            "an alert's first sentence",
        ),
    ],
)
def test_headline(copy: str, headline: str | None, why: str) -> None:
    assert read(copy).headline == headline, why


def test_marked_byline_is_no_part_of_the_headline_above_it() -> None:
    story = read(
        "2ND LEAD\nMarna court: the ferry may stay in the harbour until spring\n"
        "By Ada Lind, dpa  =\n\nMarna (dpa) - A ferry that ran aground may stay in the harbour\n"
        "of Marna until spring, a court ruled."
    )
    assert story.headline == "Marna court: the ferry may stay in the harbour until spring"
    assert story.byline == "By Ada Lind, dpa"


def test_headline_marks_of_all_kinds_are_dropped() -> None:
    assert clean_headline(">>>ANSA/Ferry aground") == "Ferry aground"
    assert clean_headline("^Ferry aground^<") == "Ferry aground"
    assert clean_headline("HEADLINE: Ferry aground") == "Ferry aground"


def test_decks_and_key_points_are_neither_headline_nor_body() -> None:
    story = read(f"Ferry aground off Marna\nNinety people saved\n\n* Inquiry opened\n\n{LEDE}")
    assert story.headline == "Ferry aground off Marna"
    assert story.editors_note == "Ninety people saved\n* Inquiry opened"
    assert story.body == story.lede == "A ferry ran aground on Monday."


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("By Ada Lind, Reuters", SegmentKind.BYLINE),
        ("by Bo Ek", SegmentKind.BYLINE),
        ("BY ADA LIND and BO EK=", SegmentKind.BYLINE),
        ("By ADA d'ORSEL, Reuters", SegmentKind.BYLINE),
        ("By Ada Lind, dpa  =", SegmentKind.BYLINE),
        ("Von Ada Lind, dpa", SegmentKind.BYLINE),
        ("Ada Lind/TT", SegmentKind.BYLINE),
        ("By The Associated Press", SegmentKind.CREDIT),
        ("By dpa correspondents", SegmentKind.CREDIT),
        ("Associated Press Writer", SegmentKind.CREDIT),
        ("Assocaited Press Writer", SegmentKind.CREDIT),
        ("By 2030 the port will be shut", None),
        ("By Monday the ferry was afloat.", None),
        ("DI MARNA UNIT GETS CONTRACT", None),
        ("Ada Lind/Marna", None),
    ],
)
def test_bylines_are_people(line: str, kind: SegmentKind | None) -> None:
    assert byline_kind(line, NAMES) is kind


@pytest.mark.parametrize(
    ("copy", "status", "public", "urgency"),
    [
        (f"URGENT\nFerry aground\n\n{LEDE}", "URGENT", PubStatus.USABLE, 3),
        (f"FLASH\nFerry aground\n\n{LEDE}", "FLASH", PubStatus.USABLE, 1),
        (f"Urgency: 2\nFerry aground\n\n{LEDE}", None, PubStatus.USABLE, 2),
        (f"2ND LEAD\nFerry aground\n\n{LEDE}", "2ND LEAD", PubStatus.USABLE, None),
        (f"(2nd LD) Ferry aground\n\n{LEDE}", "2nd LD", PubStatus.USABLE, None),
        (f"CORRECTED - Ferry aground\n\n{LEDE}", "CORRECTED", PubStatus.USABLE, None),
        (f"HOLD HOLD HOLD\nFerry aground\n\n{LEDE}", "HOLD", PubStatus.WITHHELD, None),
        (f"KILL KILL KILL\nFerry aground\n\n{LEDE}", "KILL", PubStatus.CANCELED, None),
        (f"Update on ferry aground\n\n{LEDE}", None, PubStatus.USABLE, None),
        (f"Kill the ferry, says council\n\n{LEDE}", None, PubStatus.USABLE, None),
    ],
)
def test_status_decides_whether_a_story_may_run(
    copy: str, status: str | None, public: PubStatus, urgency: int | None
) -> None:
    story = read(copy)
    assert (story.status, story.pub_status, story.urgency) == (status, public, urgency)


def test_status_words_come_as_sent_and_once() -> None:
    assert status_words(["KILL KILL KILL", "(Achtung)", "Urgency: 1"]) == "KILL, Achtung"
    assert status_words([]) is None
    assert status_prefix("UPDATE 2-CORRECTED-Ferry") == len("UPDATE 2-CORRECTED-")
    assert status_prefix("UPDATE 2-") == 0
    assert urgency(["1st Ld", "BULLETIN"]) == 2


def test_notes_to_editors_never_reach_the_body() -> None:
    story = read(f"Ferry aground\nEds: ADDS quote. PICKS UP 4th graf.\n(Adds detail)\n\n{LEDE}")
    assert story.body == "A ferry ran aground on Monday."
    assert story.editors_note == "Eds: ADDS quote. PICKS UP 4th graf.\n(Adds detail)"


@pytest.mark.parametrize(
    ("note", "moment"),
    [
        ("Eds: For release at 12:01 a.m. EST Monday", "2026-11-30T00:01:00-05:00"),
        ("EMBARGOED UNTIL 0600 GMT, 12 March 2027", "2027-03-12T06:00:00+00:00"),
        ("EMBARGOED UNTIL 1 January 2031, 06:00 GMT", "2031-01-01T06:00:00+00:00"),
        ("Adv for Sunday, Nov. 29 GMT", "2026-11-29T00:00:00+00:00"),
        ("Sperrfrist: 14. Dezember 2026, 10.00 Uhr MEZ", "2026-12-14T10:00:00+01:00"),
        ("Embargoed until 2026-12-24 18:30 UTC", "2026-12-24T18:30:00+00:00"),
        ("Embargoed until 2026-12-24T18:30:00+03:00", "2026-12-24T18:30:00+03:00"),
        ("Sperrfrist: 14. Dezember 2026, 10 Uhr MEZ", "2026-12-14T10:00:00+01:00"),
        ("Embargoed until noon GMT, 12 July 2027", "2027-07-12T12:00:00+00:00"),
        ("Embargoed until 12 July 2027, 9 a.m. ET", "2027-07-12T09:00:00-04:00"),
        ("Embargoed until 12 July 2027, 09:00 MSK", "2027-07-12T09:00:00+03:00"),
        ("Embargoed until 12 July 2027, 09:00 UTC+5:30", "2027-07-12T09:00:00+05:30"),
        ("Embargoed until 12 July 2027, 9 p.m. Moscow time", "2027-07-12T21:00:00+03:00"),
        ("Embargoed until 12 July 2027, 9 a.m.", None),
        ("Embargoed until 12 July 2027, 9 a.m. local time", None),
        ("Embargoed until 12 July 2027, 09:00 UTC+99", None),
        ("Embargoed until further notice", None),
        ("Embargoed until 31 February 2027", None),
    ],
)
def test_embargo_is_an_aware_moment_or_a_doubt(note: str, moment: str | None) -> None:
    expected = datetime.fromisoformat(moment) if moment else None
    assert embargo_moment(note, RECEIVED, None) == expected


@pytest.mark.parametrize(
    ("note", "zone", "moment", "why"),
    [
        (
            "Eds: For release at 12:01 a.m. Monday, Nov. 30",
            "America/New_York",
            "2026-11-30T05:01:00+00:00",
            "no zone is written: the agency's",
        ),
        ("Adv for Sunday, July 4, 2027", "America/New_York", "2027-07-04T04:00:00+00:00", "July"),
        ("Sous embargo: 12 mars 2027, 6h00, ce texte est long", "Europe/Paris",
         "2027-03-12T05:00:00+00:00", "a word, no zone"),
        ("Embargoed until 6 a.m. GMT, 30 Nov.", "Asia/Tokyo", "2026-11-30T06:00:00+00:00",
         "a written zone wins"),
        ("Embargoed until 06:00 CST, 30 Nov.", "Asia/Shanghai", "2026-11-29T22:00:00+00:00",
         "China's own name for its clock"),
        ("Embargoed until 06:00 IST, 30 Nov.", "Asia/Kolkata", "2026-11-30T00:30:00+00:00",
         "India's own name"),
        ("Embargoed until 06:00 XYT, 30 Nov.", "Asia/Tokyo", None, "a zone nobody knows"),
        ("Embargoed until 06:00, 30 Nov.", "Marna/Nowhere", None, "the agency's is no zone"),
        ("Embargoed until 06:00, 30 Nov.", "America", None, "nor is a continent"),
        ("Embargoed until 06:00, 30 Nov.", "", None, "the agency's is not known"),
    ],
)  # fmt: skip
def test_embargo_without_a_zone_is_on_the_agencys_clock(
    note: str, zone: str, moment: str | None, why: str
) -> None:
    clock = AgencyProfile("NPA", "Northcoast Press", time_zone=zone).clock
    expected = datetime.fromisoformat(moment) if moment else None
    assert embargo_moment(note, RECEIVED, clock) == expected, why


def test_weekday_is_counted_from_the_agencys_own_day() -> None:
    night = datetime(2026, 11, 24, 2, tzinfo=UTC)  # still Monday in New York
    moment = embargo_moment("Hold for release Monday 11 p.m.", night, ZoneInfo("America/New_York"))
    assert moment == datetime(2026, 11, 24, 4, tzinfo=UTC)


def test_advance_of_an_agency_is_held_until_its_own_midnight() -> None:
    story = read(
        "Eds: For release at 12:01 a.m. Monday, Nov. 30\nFerry aground\n\n"
        "MARNA (AP) — A ferry ran aground on Monday."
    )
    assert story.embargo == datetime(2026, 11, 30, 5, 1, tzinfo=UTC)
    assert (story.pub_status, story.defects) == (PubStatus.USABLE, ())


def test_advance_of_nobody_knows_whom_is_withheld() -> None:
    story = read("Adv for Monday, Nov. 30\nFerry aground\n\nA ferry ran aground on Monday.")
    assert (story.embargo, story.pub_status) == (None, PubStatus.WITHHELD)
    assert "embargo-unsettled" in [defect.code for defect in story.defects]


def test_advance_that_can_be_of_one_agency_only_is_on_its_clock() -> None:
    agency = AgencyProfile("NPA", "Northcoast Press", time_zone="Asia/Tokyo")
    copy = "Adv for Monday, Nov. 30\nFerry aground\n\nA ferry ran aground on Monday."
    story = parse(copy, RECEIVED, [agency]).stories[0]
    assert story.embargo == datetime(2026, 11, 29, 15, tzinfo=UTC)
    assert (story.source, story.pub_status) == (None, PubStatus.USABLE)


def test_copy_under_an_unsettled_embargo_is_withheld() -> None:
    story = read(f"EMBARGOED until further notice\nFerry aground\n\n{LEDE}")
    assert story.embargo is None
    assert story.pub_status is PubStatus.WITHHELD
    assert [(defect.code, defect.line) for defect in story.defects] == [("embargo-unsettled", 1)]
