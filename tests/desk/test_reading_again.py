"""Copy read again at the desk: what that drops is said first, and all files are taken."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from articles.desk.again import read_as, waiting_files
from articles.importer import ImportProblem, read_item, redo, store_item, undo
from articles.models import Article, ImportBatch, ImportItem
from tests.agency_copy import BARGES, LAMP, TWO_STORIES
from tests.desk.acts import as_shown, paste, preview_of, save
from tests.desk.test_marking import NOTES, act, lines
from tests.importer.invented import invented_copy

pytestmark = pytest.mark.django_db


def read_again(desk: Client, shown: HttpResponse, **posted: object) -> HttpResponse:
    """Press "Read again as this agency's" on a story's page; the page that follows."""
    fields = as_shown(shown) | {"read_again": "1", "source": "EBN"} | posted
    return desk.post(shown.request["PATH_INFO"], fields, follow=True)


def confirm(desk: Client, asked: HttpResponse) -> HttpResponse:
    """Press the button of the page that asks; it sends what stands in its form."""
    item, source = asked.context["item"], asked.context["source"]
    sent = {"of": item.pk if item else "", "source": source.code if source else "", "sure": "1"}
    return desk.post(asked.request["PATH_INFO"], sent, follow=True)


def all_again(desk: Client) -> HttpResponse:
    """Press "Read the copy again" on the import's page; the page that follows."""
    where = reverse("admin:import_again", args=[ImportBatch.objects.get().pk])
    return desk.post(where, {"source": ""}, follow=True)


def file(name: str, copy: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, copy.encode())


def test_copy_that_nobody_touched_is_read_again_without_asking(desk: Client) -> None:
    shown = read_again(desk, preview_of(desk, BARGES))
    assert shown.context["story"].source == "EBN"


def test_labels_are_said_to_be_dropped_before_they_are(desk: Client) -> None:
    preview = preview_of(desk, NOTES)
    marked = act(desk, preview, label="1", kind="slugline", line=lines(preview)["Harbour notes"])
    asked = read_again(desk, marked)
    assert "The labels and the borders between stories" in asked.text
    assert ImportItem.objects.get().labels
    read = confirm(desk, asked)
    assert read.context["story"].source == "EBN"
    assert not ImportItem.objects.get().labels


def test_what_was_typed_is_said_to_be_dropped_and_stays_until_it_is(desk: Client) -> None:
    preview = preview_of(desk, BARGES)
    asked = read_again(desk, preview, byline="Sunniva Holt")
    assert "What was typed" in asked.text
    assert preview.request["PATH_INFO"] in asked.text
    left = desk.get(preview.request["PATH_INFO"])
    assert left.context["mending"].form["byline"].value() == "Sunniva Holt"
    assert confirm(desk, asked).context["mending"].form["byline"].value() != "Sunniva Holt"


def test_what_was_typed_over_another_story_of_the_file_is_named(desk: Client) -> None:
    first = preview_of(desk, TWO_STORIES)
    second = ImportItem.objects.get(position=2)
    other = desk.get(reverse("admin:import_story", args=[second.batch_id, second.pk]))
    fields = as_shown(other) | {"keep": "1", "headline": "The boats"}
    desk.post(other.request["PATH_INFO"], fields)
    assert other.request["PATH_INFO"] in read_again(desk, first).text


def test_all_files_of_an_import_that_wait_are_read_again_into_one(desk: Client) -> None:
    paste(desk, "", file=[file("lamp.txt", LAMP), file("boat.txt", invented_copy(1))])
    before = set(ImportItem.objects.values_list("pk", flat=True))
    all_again(desk)
    items = ImportBatch.objects.get().items.exclude(pk__in=before)
    assert {item.original.name for item in items} == {"lamp.txt", "boat.txt"}
    assert all(item.state == ImportItem.State.WAITING for item in items)


def test_a_whole_import_with_a_labelled_file_asks_first_and_takes_all_files(desk: Client) -> None:
    answer = paste(desk, "", file=[file("boat.txt", invented_copy(1)), file("n.txt", NOTES)])
    first = desk.get(answer["Location"])
    act(desk, first, label="1", kind="editors_note", line=list(lines(first).values())[1])
    asked = all_again(desk)
    assert "boat.txt" in asked.text
    assert "n.txt" not in asked.text
    confirm(desk, asked)
    assert ImportItem.objects.count() == 2
    assert not ImportItem.objects.exclude(labels=[]).exists()


def test_what_workers_still_store_is_not_read_again(desk: Client) -> None:
    preview = preview_of(desk, TWO_STORIES)
    ImportItem.objects.filter(position=2).update(state=ImportItem.State.QUEUED)
    assert "workers are still at it" in read_again(desk, preview).text
    assert ImportItem.objects.count() == 2


def test_a_story_that_was_undone_can_be_redone_though_its_copy_was_read_again(
    desk: Client,
) -> None:
    save(desk, preview_of(desk, TWO_STORIES))
    batch, story = ImportBatch.objects.get(), Article.objects.get()
    undo(batch)
    all_again(desk)
    assert redo(batch).done == 1
    assert Article.objects.get() == story


def test_copy_that_was_just_read_again_is_not_read_so_twice(desk: Client, editor: User) -> None:
    preview_of(desk, BARGES)
    here, there = ImportBatch.objects.get(), ImportBatch.objects.get()
    originals = waiting_files(here)
    again = read_as(here, originals, None, editor)
    with pytest.raises(ImportProblem, match="Nothing waits"):
        read_as(there, originals, None, editor)
    assert ImportBatch.objects.get() == again


def test_pressed_at_several_desks_at_once_it_opens_one_import(
    transactional_db: None, desk: Client, editor: User
) -> None:
    shown = preview_of(desk, BARGES)
    at_the_button = Barrier(4)

    def press(_desk: int) -> int:
        other = Client()
        other.force_login(editor)
        at_the_button.wait()
        answer = other.post(shown.request["PATH_INFO"], {"read_again": "1", "source": "EBN"})
        connection.close()
        return answer.status_code

    with ThreadPoolExecutor(4) as at_once:
        answers = set(at_once.map(press, range(4)))
    assert 302 in answers <= {302, 404}
    assert ImportBatch.objects.get().source.code == "EBN"
    assert ImportItem.objects.count() == 1


def test_a_story_whose_copy_was_read_again_meanwhile_is_not_stored_from_its_old_place(
    desk: Client, editor: User
) -> None:
    preview_of(desk, BARGES)
    item = ImportItem.objects.get()
    reading = read_item(item)
    read_as(ImportBatch.objects.get(), [item.original], None, editor)
    with pytest.raises(ImportProblem, match="waits no longer"):
        store_item(item, reading, user=editor)
    assert not Article.objects.exists()
