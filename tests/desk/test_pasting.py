"""Who may paste, and that nothing pasted is ever lost."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.desk.trays import earlier_batch, waiting_batches
from articles.models import ImportBatch, ImportItem, Original
from tests.agency_copy import (
    BARGES,
    BARGES_HEADLINE,
    LEGAL,
    TWO_STORIES,
)
from tests.desk.acts import PASTE, paste

pytestmark = pytest.mark.django_db


def test_the_desk_sends_strangers_to_the_sign_in(client: Client) -> None:
    answer = client.get(PASTE)
    assert answer.status_code == 302
    assert "login" in answer["Location"]


@pytest.mark.parametrize("page", ["copy", "batch", "story", "all", "done", "progress"])
def test_staff_without_the_permission_may_not_import(desk: Client, page: str) -> None:
    paste(desk, BARGES)
    batch = ImportBatch.objects.get()
    reader = User.objects.create_user("reader", is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_article"))
    desk.force_login(reader)
    where = reverse(
        f"admin:import_{page}",
        args={"copy": [], "story": [batch.pk, batch.items.get().pk]}.get(page, [batch.pk]),
    )
    assert desk.get(where).status_code == 403
    assert desk.post(where).status_code == 403


def test_the_newest_of_what_waits_is_listed_first(desk: Client) -> None:
    for copy in (BARGES, TWO_STORIES, LEGAL):
        paste(desk, copy)
    newest = list(ImportBatch.objects.order_by("-created_at"))
    assert list(desk.get(PASTE).context["waiting"]) == newest


def test_what_waits_is_counted_and_what_is_settled_is_not_listed(desk: Client) -> None:
    for copy in (TWO_STORIES, BARGES, LEGAL):
        paste(desk, copy)
    states = ImportItem.State
    two, barges, legal = ImportBatch.objects.order_by("pk")
    two.items.filter(position=1).update(state=states.STORED)
    barges.items.update(state=states.QUEUED)
    legal.items.update(state=states.STORED)
    told = [(one, one.open_count, one.queue_count, one.story_count) for one in waiting_batches()]
    assert told == [(barges, 0, 1, 1), (two, 1, 0, 2)]


def test_copy_that_came_in_before_is_known_without_the_traces_of_its_stories(
    desk: Client,
) -> None:
    """Those of a long import that was undone hold all of its stories."""
    paste(desk, BARGES)
    with CaptureQueriesContext(connection) as asked:
        known = earlier_batch(Original.objects.get(), None)
    assert known == ImportBatch.objects.get()
    assert not [query["sql"] for query in asked if "trace" in query["sql"]]


def test_what_waits_is_found_without_reading_all_that_ever_came_in(desk: Client) -> None:
    paste(desk, TWO_STORIES)
    if connection.vendor == "postgresql":  # for which so few rows are not worth an index
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")
    plan = waiting_batches().explain()
    assert "import_open" in plan
    assert "import_queue" in plan


def test_only_who_may_import_sees_the_way_to_the_desk(desk: Client, editor: User) -> None:
    pages = ["/admin/", "/admin/articles/article/"]
    assert all(PASTE in desk.get(page).text for page in pages)
    editor.user_permissions.remove(Permission.objects.get(codename="add_article"))
    assert not any(PASTE in desk.get(page).text for page in pages)


def test_the_bytes_kept_are_those_posted_line_ends_and_all(desk: Client) -> None:
    posted = BARGES.replace("\n", "\r\n")  # as every browser sends a text box
    paste(desk, posted)
    assert bytes(Original.objects.get().data) == posted.encode()


def test_a_file_is_kept_as_it_is_whatever_its_encoding(desk: Client) -> None:
    data = BARGES.replace("Maud", "Åsa").encode("latin-1", errors="replace")
    paste(desk, "", file=SimpleUploadedFile("npa-0703.txt", data))
    original = Original.objects.get()
    assert (bytes(original.data), original.name) == (data, "npa-0703.txt")
    assert ImportBatch.objects.get().label == "npa-0703.txt"


def test_the_moment_of_receipt_is_read_in_the_newsrooms_zone(desk: Client, settings) -> None:
    settings.TIME_ZONE = "Europe/Istanbul"
    paste(desk, BARGES)
    assert ImportBatch.objects.get().received_at.isoformat() == "2025-07-03T11:30:00+00:00"


@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo", "America/New_York"])
@pytest.mark.parametrize("moment", ["0001-01-01T00:00", "9999-12-31T23:59"])
def test_a_moment_at_the_end_of_time_is_refused_in_every_zone(
    desk: Client, settings, zone: str, moment: str
) -> None:
    settings.TIME_ZONE = zone
    answer = paste(desk, BARGES, received_at=moment)
    assert answer.status_code == 200
    assert answer.context["form"].errors["received_at"]
    assert not ImportBatch.objects.exists()


@pytest.mark.parametrize(("days", "taken"), [(1, True), (2, False)])
def test_copy_may_be_of_tomorrow_but_no_later(desk: Client, days: int, taken: bool) -> None:
    day = timezone.localdate() + timedelta(days=days)
    paste(desk, BARGES, received_at=f"{day:%Y-%m-%d}T00:30")
    assert ImportBatch.objects.exists() == taken


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"received_at": "yesterday"}, "Give a day and a time"),
        ({"received_at": ""}, "This field is required"),
        ({"received_at": "1899-12-31T23:59"}, "Give a day from 1900 to tomorrow"),
        ({"source": "999999"}, "Select a valid choice"),
        ({"file": SimpleUploadedFile("a.txt", b"")}, "The file is empty: a.txt"),
    ],
)
def test_a_paste_survives_an_error_in_the_form(desk: Client, fields: dict, words: str) -> None:
    answer = paste(desk, f"\n{BARGES}", **fields)
    assert words in answer.text
    assert answer.context["form"]["copy"].value() == f"\n{BARGES}"
    assert LEGAL in answer.text
    assert not ImportBatch.objects.exists()


@pytest.mark.parametrize(
    ("copy", "fields", "words"),
    [
        ("", {}, "There is no copy here yet"),
        (" \r\n\t\r\n", {}, "There is no copy here yet"),
        ("", {"file": SimpleUploadedFile("empty.txt", b"")}, "The file is empty"),
        ("a\0b", {}, "null characters"),
    ],
)
def test_copy_with_nothing_to_read_is_refused_in_plain_words(
    desk: Client, copy: str, fields: dict, words: str
) -> None:
    answer = paste(desk, copy, **fields)
    assert answer.status_code == 200
    assert words in answer.text
    assert not ImportBatch.objects.exists()


def test_what_is_left_for_later_waits_on_the_desk(desk: Client) -> None:
    where = paste(desk, TWO_STORIES)["Location"]
    tray = desk.get(PASTE)
    assert BARGES_HEADLINE in tray.text
    assert "2 of 2 wait" in tray.text
    door = reverse("admin:import_batch", args=[ImportBatch.objects.get().pk])
    assert door in tray.text
    assert desk.get(door)["Location"] == where
