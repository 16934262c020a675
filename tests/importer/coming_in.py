"""Invented copy that comes in by itself, one story each, and editors who decide about it."""

from __future__ import annotations

from datetime import UTC, datetime

from articles.importer import Decision, import_original, plan, read_item, receive, store_item
from articles.models import ImportItem, Source
from tests.factories import make_source

THURSDAY = datetime(2025, 7, 3, 9, 30, tzinfo=UTC)
FRIDAY = datetime(2025, 7, 4, 9, 30, tzinfo=UTC)

TEXT = (
    "TELLMAR, July 3 ({agency}) - Ferry crews on the Tellmar sound stayed ashore for a third day "
    "on Thursday after the shipping office published a winter timetable that they call impossible "
    "to sail.\n\n"
    "The office said 14 of the 31 crossings had been cut because the ice came early, and that the "
    "fares of 40 crowns would stay as they are until March.\n\n"
    "The union has 212 members on the sound. It wants the old timetable back, a boat for the sick "
    "and a word with the minister before the month is out.\n"
)
HEADLINE = "Ferry crews of Tellmar stay ashore over winter timetable"


def agency(code: str) -> Source:
    """The agency of this code, named so in its datelines."""
    source = make_source(code)
    if not source.dateline_names:
        source.dateline_names = [code]
        source.save()
    return source


def story(
    code: str = "NPA", *, headline: str = HEADLINE, text: str = TEXT, day: str = "July 3"
) -> str:
    """Copy of an agency; ``text`` has a place for its name."""
    return f"{headline}\n\n{text.format(agency=code).replace('July 3', day)}"


def comes_in(copy: str, code: str = "NPA", at: datetime = THURSDAY) -> ImportItem:
    """The one story of ``copy``, stored as a worker would; its item says what became of it."""
    original = receive(copy.encode(), received_at=at)
    (item,) = import_original(original, received_at=at, label="test", source=agency(code))
    return item


def decide(item: ImportItem, decision: Decision) -> ImportItem:
    return store_item(item, read_item(item), decided=decision)


def confirm(item: ImportItem) -> ImportItem:
    """Have an editor agree to what the item proposes."""
    proposed = plan(read_item(item), received_at=item.batch.received_at)
    return decide(item, Decision(proposed.action, proposed.target and proposed.target.pk))
