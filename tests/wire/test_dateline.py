"""Datelines of every agency's shape, and first sentences that only look like one."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from articles.wire import default_agencies, parse
from articles.wire.dateline import dateline_names, find_dateline
from articles.wire.dates import date_at, settle

RECEIVED = datetime(2026, 11, 23, 9, tzinfo=UTC)
NAMES = dateline_names(default_agencies())

DATELINES = [
    # (copy, text, places, date, agency as printed, code)
    ("HARWICK, Mass. (AP) _ A", "HARWICK, Mass. (AP) _", ["HARWICK", "Mass."], None, "AP", "AP"),
    ("NEW MARNA (AP) — The", "NEW MARNA (AP) —", ["NEW MARNA"], None, "AP", "AP"),
    ("MARNA, Feb 26 - Rain", "MARNA, Feb 26 -", ["MARNA"], "2026-02-26", None, None),
    (
        "ESSEL/FORT OLAND, Texas, March 3 - Two",
        "ESSEL/FORT OLAND, Texas, March 3 -",
        ["ESSEL", "FORT OLAND", "Texas"],
        "2026-03-03",
        None,
        None,
    ),
    ("Jan 30 (Reuters) - A", "Jan 30 (Reuters) -", [], "2026-01-30", "Reuters", "REUTERS"),
    ("(Reuters) - A ferry", "(Reuters) -", [], None, "Reuters", "REUTERS"),
    (
        "OLAND, Aug 29, 2014 (AFP) - A",
        "OLAND, Aug 29, 2014 (AFP) -",
        ["OLAND"],
        "2014-08-29",
        "AFP",
        "AFP",
    ),
    (
        "Oland, 21 jan 2019 (AFP) - Le",
        "Oland, 21 jan 2019 (AFP) -",
        ["Oland"],
        "2019-01-21",
        "AFP",
        "AFP",
    ),
    (
        "Oland, 10 août (Xinhua) -- Le",
        "Oland, 10 août (Xinhua) --",
        ["Oland"],
        "2026-08-10",
        "Xinhua",
        "XINHUA",
    ),
    ("Marna (dpa) - Die", "Marna (dpa) -", ["Marna"], None, "dpa", "DPA"),
    ("Marna (ats afp) Les", "Marna (ats afp)", ["Marna"], None, "ats afp", "ATS"),
    (
        "(ANSA) - Velia, October 11 - A",
        "(ANSA) - Velia, October 11 -",
        ["Velia"],
        "2026-10-11",
        "ANSA",
        "ANSA",
    ),
    ("Velia, 21 ene (EFE).- Una", "Velia, 21 ene (EFE).-", ["Velia"], "2026-01-21", "EFE", "EFE"),
    (
        "MARNA, January 21. /TASS/. The",
        "MARNA, January 21. /TASS/.",
        ["MARNA"],
        "2026-01-21",
        "TASS",
        "TASS",
    ),
    (
        "MARNA. April 2 (Interfax) - The",
        "MARNA. April 2 (Interfax) -",
        ["MARNA"],
        "2026-04-02",
        "Interfax",
        "INTERFAX",
    ),
    (
        "DELMAR, Japan, Dec. 9 Kyodo - A",
        "DELMAR, Japan, Dec. 9 Kyodo -",
        ["DELMAR", "Japan"],
        "2025-12-09",
        "Kyodo",
        "KYODO",
    ),
    (
        "MARNA, 13 Jan (Bernama) -- The",
        "MARNA, 13 Jan (Bernama) --",
        ["MARNA"],
        "2026-01-13",
        "Bernama",
        "BERNAMA",
    ),
    ("Nov. 28 (UPI) -- A", "Nov. 28 (UPI) --", [], "2025-11-28", "UPI", "UPI"),
    (
        "Marat [Syria], June 9 (ANI): A",
        "Marat [Syria], June 9 (ANI):",
        ["Marat", "Syria"],
        "2026-06-09",
        "ANI",
        "ANI",
    ),
    ("Kosta, Dec 9 (PTI) The", "Kosta, Dec 9 (PTI)", ["Kosta"], "2025-12-09", "PTI", "PTI"),
    (
        "Bristak 14. července (ČTK) - Ministr",
        "Bristak 14. července (ČTK) -",
        ["Bristak"],
        "2026-07-14",
        "ČTK",
        "CTK",
    ),
    (
        "Marna, Aug. 20. (ČTK) - A",
        "Marna, Aug. 20. (ČTK) -",
        ["Marna"],
        "2026-08-20",
        "ČTK",
        "CTK",
    ),
    ("ESSEL, Türkiye (AA) – A", "ESSEL, Türkiye (AA) –", ["ESSEL", "Türkiye"], None, "AA", "AA"),
    (
        "Hani, (B/A), May 03, GNA – The",
        "Hani, (B/A), May 03, GNA –",
        ["Hani", "B/A"],
        "2026-05-03",
        "GNA",
        "GNA",
    ),
    ("Marat, SANA- The", "Marat, SANA-", ["Marat"], None, "SANA", "SANA"),
    ("Marat, SANA–China", "Marat, SANA–", ["Marat"], None, "SANA", "SANA"),
    (
        "مرنا 25 شوال 1436 هـ الموافق 10 اغسطس 2015 م واس",
        "مرنا 25 شوال 1436 هـ الموافق 10 اغسطس 2015 م واس",
        ["مرنا"],
        "2015-08-10",
        "واس",
        "SPA",
    ),
    ("مرنا - واس", "مرنا - واس", ["مرنا"], None, "واس", "SPA"),
    ("واس - مرنا", "واس - مرنا", ["مرنا"], None, "واس", "SPA"),
    ("مرنا: واس", "مرنا: واس", ["مرنا"], None, "واس", "SPA"),
    (
        "MARAT, Monday, January 15, 2024 (WAFA) - A",
        "MARAT, Monday, January 15, 2024 (WAFA) -",
        ["MARAT"],
        "2024-01-15",
        "WAFA",
        "WAFA",
    ),
    ("ESSEL. KAZINFORM - A", "ESSEL. KAZINFORM -", ["ESSEL"], None, "KAZINFORM", "KAZINFORM"),
    (
        "Marna, June 05, 2013 (PPI-OT): A",
        "Marna, June 05, 2013 (PPI-OT):",
        ["Marna"],
        "2013-06-05",
        "PPI-OT",
        "PPI",
    ),
    (
        "OLAND, Texas, Feb. 1, 2017 /PRNewswire-AsiaNet/ --",
        "OLAND, Texas, Feb. 1, 2017 /PRNewswire-AsiaNet/ --",
        ["OLAND", "Texas"],
        "2017-02-01",
        "PRNewswire-AsiaNet",
        "PRNEWSWIRE",
    ),
    (
        "LOS MARNA (Stagedoor.com) - A",
        "LOS MARNA (Stagedoor.com) -",
        ["LOS MARNA"],
        None,
        "Stagedoor.com",
        None,
    ),
    ("ST. OLAND, Feb 26 - A", "ST. OLAND, Feb 26 -", ["ST. OLAND"], "2026-02-26", None, None),
    ("Marna, feb 26 - A", "Marna, feb 26 -", ["Marna"], "2026-02-26", None, None),
    ("MARNA, FEb 26 - A", "MARNA, FEb 26 -", ["MARNA"], "2026-02-26", None, None),
    (
        "north marna, feb 26 - a",
        "north marna, feb 26 -",
        ["north marna"],
        "2026-02-26",
        None,
        None,
    ),
    ("MARNA, Feb 26 -The", "MARNA, Feb 26 -", ["MARNA"], "2026-02-26", None, None),
    ("NEW\n  MARNA, Feb 26 - A", "NEW MARNA, Feb 26 -", ["NEW MARNA"], "2026-02-26", None, None),
]

NO_DATELINES = [
    ('Marna\'s "Cruise" anti - inflation plan', "a dash, but neither date nor agency"),
    ("MARNA — The port reopened", "a city and a dash alone could open any sentence"),
    ("In Marna, Jan 3 - the day of the storm - began", "a sentence that opens with a preposition"),
    ("The Associated Press (AP) Reports said", "an agency's name before its abbreviation"),
    ("Marna Agency (AA) Director Kor said", "an organisation, no place"),
    ("The Harbour Union (HU) - a group", "an abbreviation no agency has"),
    ("Marna (AP) chief Ada Lind", "small letters go on after the brackets"),
    ("Essel, PA - The mill", "two bare letters are a state's as well"),
    ("On Monday, Jan 5 - a holiday", "a weekday is no place"),
    ("MARNA RUBBER (YEN PER KILO) - APRIL 7", "a table's heading"),
    ("OPEN     HIGH     LOW\n APR7   --   --", "the columns of a table"),
    ("x" * 300 + " (AP) - A", "too far from the start"),
    ("( ), Feb 26 - A", "empty brackets"),
    ("", "nothing"),
]


@pytest.mark.parametrize(("copy", "text", "places", "day", "agency", "code"), DATELINES)
def test_dateline_is_read(
    copy: str, text: str, places: list[str], day: str | None, agency: str | None, code: str | None
) -> None:
    found = find_dateline(copy, NAMES, RECEIVED)
    assert found is not None
    assert found.dateline.text == text
    assert list(found.dateline.places) == places
    assert found.dateline.date == (date.fromisoformat(day) if day else None)
    assert (found.dateline.source, found.code) == (agency, code)
    assert " ".join(copy[: found.end].split()) == text


@pytest.mark.parametrize(("copy", "why"), NO_DATELINES)
def test_first_sentence_is_no_dateline(copy: str, why: str) -> None:
    assert find_dateline(copy, NAMES, RECEIVED) is None, why


@pytest.mark.parametrize("agency", default_agencies(), ids=lambda agency: agency.code)
def test_every_agency_is_known_by_its_dateline(agency) -> None:  # type: ignore[no-untyped-def]
    name = (agency.dateline_names or (agency.code,))[0]
    story = parse(f"Ferry runs aground\n\nMARNA, Feb 26 ({name}) - A ferry ran aground.").stories[
        0
    ]
    assert story.source == agency.code
    assert story.body == "A ferry ran aground."
    assert story.dateline is not None
    assert story.dateline.source == name


@pytest.mark.parametrize(
    ("printed", "received", "day"),
    [
        ("Feb 26", "2026-11-23", "2026-02-26"),
        ("Dec 31", "2027-01-01", "2026-12-31"),
        ("Nov 25", "2026-11-23", "2026-11-25"),
        ("Nov 30", "2026-11-23", "2025-11-30"),
        ("Feb 29", "2026-11-23", "2024-02-29"),
        ("Feb 30", "2026-11-23", None),
        ("12 Ocak 2024", "2026-11-23", "2024-01-12"),
    ],
)
def test_a_date_without_a_year_is_the_nearest_that_copy_can_bear(
    printed: str, received: str, day: str | None
) -> None:
    found = date_at(printed, 0)
    assert found is not None
    moment = datetime.fromisoformat(received).replace(tzinfo=UTC)
    assert settle(found, moment) == (date.fromisoformat(day) if day else None)


def test_without_a_date_of_receipt_the_missing_year_is_a_doubt() -> None:
    story = parse("Rain at last\n\nMARNA, Feb 26 - Rain fell on Marna.").stories[0]
    assert story.dateline is not None
    assert story.dateline.date is None
    assert [defect.code for defect in story.defects] == ["date-without-year"]
