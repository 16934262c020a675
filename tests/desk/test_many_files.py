"""Many files at once, and imports too large to wait for: kept, queued, told how far they are."""

from __future__ import annotations

import html

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from articles.importer import Worker
from articles.models import Article, ImportBatch, Original
from tests.agency_copy import BARGES, LAMP, TWO_STORIES, UNKNOWN_AGENCY
from tests.desk.acts import PASTE, paste, save
from tests.importer.invented import invented_copy

pytestmark = pytest.mark.django_db


def file(name: str, copy: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, copy.encode())


def workers_finish() -> None:
    worker = Worker()
    while not worker.idle:
        list(worker.work())


def page(desk: Client, name: str) -> HttpResponse:
    return desk.get(reverse(f"admin:import_{name}", args=[ImportBatch.objects.get().pk]))


def states() -> list[str]:
    return list(ImportBatch.objects.get().items.values_list("state", flat=True))


def test_a_paste_and_files_together_are_one_import_of_several_originals(desk: Client) -> None:
    files = [file("lamp.txt", LAMP), file("boat.txt", invented_copy(1))]
    answer = paste(desk, BARGES, file=files)
    assert ImportBatch.objects.get().label.endswith(" and 2 files")
    assert {bytes(o.data).decode() for o in Original.objects.all()} == {
        BARGES,
        LAMP,
        invented_copy(1),
    }
    for _ in range(3):
        preview = desk.get(answer["Location"])
        assert "of 3" in preview.text
        answer = save(desk, preview)
    assert {a.revisions.get().original.name for a in Article.objects.all()} == {
        "",
        "lamp.txt",
        "boat.txt",
    }


def test_all_stories_of_all_files_are_saved_with_one_press(desk: Client) -> None:
    paste(desk, "", file=[file("two.txt", TWO_STORIES), file("boat.txt", invented_copy(1))])
    desk.post(reverse("admin:import_all", args=[ImportBatch.objects.get().pk]))
    assert states() == ["stored"] * 3


def test_one_file_read_again_leaves_the_others_of_its_import_alone(desk: Client) -> None:
    answer = paste(desk, "", file=[file("lamp.txt", LAMP), file("boat.txt", invented_copy(1))])
    again = desk.post(answer["Location"], {"read_again": "1", "source": "EBN"}, follow=True)
    assert again.context["story"].source == "EBN"
    first, second = ImportBatch.objects.order_by("pk")
    assert (first.items.get().headline, second.items.get().headline) != ("", "")
    assert first.items.get().original != second.items.get().original


@pytest.mark.parametrize(
    ("limits", "files", "words"),
    [
        (
            {"IMPORT_MAX_FILE_BYTES": 1000},
            {"big.txt": "a" * 1001, "small.txt": LAMP},
            "The file big.txt has 0.0 MB",
        ),
        ({"IMPORT_MAX_FILE_BYTES": 100}, {}, "This text has 0.0 MB, and a file here may have"),
        (
            {"IMPORT_MAX_BATCH_BYTES": 1000},
            {"lamp.txt": LAMP},
            "All of it together has 0.0 MB, and a batch here may have",
        ),
    ],
)
def test_crossing_a_limit_is_told_and_the_paste_stays_in_its_box(
    desk: Client, settings, limits: dict[str, int], files: dict[str, str], words: str
) -> None:
    for name, limit in limits.items():
        setattr(settings, name, limit)
    answer = paste(desk, BARGES, file=[file(*named) for named in files.items()])
    assert answer.status_code == 200
    assert words in html.unescape(answer.text)
    assert answer.context["form"]["copy"].value() == BARGES
    assert not ImportBatch.objects.exists()


@pytest.mark.parametrize(
    "limits", [{"DATA_UPLOAD_MAX_MEMORY_SIZE": 1000}, {"DATA_UPLOAD_MAX_NUMBER_FILES": 1}]
)
def test_what_is_cut_off_before_any_form_sees_it_is_told_in_words(
    desk: Client, settings, limits: dict[str, int]
) -> None:
    for name, limit in limits.items():
        setattr(settings, name, limit)
    answer = paste(desk, BARGES, file=[file("a.txt", LAMP), file("b.txt", LAMP)])
    assert answer.status_code == 400
    assert "what you typed is still there" in answer.text


def test_a_story_longer_than_the_limit_is_told_on_its_preview(desk: Client, settings) -> None:
    settings.IMPORT_MAX_STORY_LENGTH = 100
    preview = desk.get(paste(desk, BARGES)["Location"])
    answer = save(desk, preview)
    assert "one may have 100" in answer.text
    assert not Article.objects.exists()


@pytest.fixture
def large(desk: Client, settings) -> Client:
    """The desk, where two files are a large import, which workers read."""
    settings.IMPORT_AT_ONCE_BYTES = len(TWO_STORIES)
    settings.IMPORT_AT_ONCE_STORIES = 1
    answer = paste(desk, "", file=[file("two.txt", TWO_STORIES), file("n.txt", UNKNOWN_AGENCY)])
    assert answer["Location"] == reverse("admin:import_done", args=[ImportBatch.objects.get().pk])
    return desk


def test_a_large_import_is_kept_and_read_by_a_worker_and_then_waits(large: Client) -> None:
    assert states() == ["unread", "unread"]
    shown = page(large, "done")
    assert "2 files still to be read" in shown.text
    assert "Waiting for an import worker." in shown.text
    assert "You may leave this page" in shown.text
    assert "being imported, 2 of 2 left" in large.get(PASTE).text
    workers_finish()
    assert states() == ["waiting"] * 3
    assert "You may leave" not in page(large, "done").text


def test_many_stories_saved_at_once_are_stored_by_a_worker(large: Client) -> None:
    workers_finish()
    answer = large.post(reverse("admin:import_all", args=[ImportBatch.objects.get().pk]))
    assert states() == ["queued"] * 3
    assert not Article.objects.exists()
    assert page(large, "batch")["Location"] == answer["Location"]
    workers_finish()
    done = page(large, "done")
    assert "1 failed" in done.text
    assert "2 stored" in done.text
    # What failed stands first, with its reason and a way to mend it.
    assert [item.state for item in done.context["items"]] == ["failed", "stored", "stored"]
    assert "please choose one" in done.text


def test_save_all_on_an_import_that_is_still_read_stores_the_rest_when_it_is_read(
    large: Client,
) -> None:
    large.post(reverse("admin:import_all", args=[ImportBatch.objects.get().pk]))
    workers_finish()
    assert sorted(states()) == ["failed", "stored", "stored"]


def test_progress_without_a_script_comes_by_loading_anew_while_it_runs(large: Client) -> None:
    refresh = '<noscript><meta http-equiv="refresh" content="5"></noscript>'
    assert refresh in page(large, "done").text
    workers_finish()
    assert refresh not in page(large, "done").text


def test_progress_for_the_script_is_what_the_page_says(large: Client) -> None:
    assert page(large, "progress").json() == {
        "running": True,
        "done": 0,
        "total": 2,
        "counts": "2 files still to be read",
        "pace": "Waiting for an import worker.",
    }
    workers_finish()
    told = page(large, "progress").json()
    assert (told["running"], told["counts"], told["pace"]) == (
        False,
        "3 waiting for an editor",
        "",
    )


def test_a_file_that_could_not_be_read_is_read_again_when_told_to(large: Client) -> None:
    batch = ImportBatch.objects.get()
    batch.items.update(state="failed", attempts=5, reason="5 workers ended")
    assert page(large, "batch")["Location"] == reverse("admin:import_done", args=[batch.pk])
    large.post(reverse("admin:import_all", args=[batch.pk]))
    workers_finish()
    assert sorted(states()) == ["failed", "stored", "stored"]
