"""Lines labelled, stories parted and joined: an editor’s word holds, the rest is read."""

from __future__ import annotations

import pytest
from django.conf import LazySettings
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.importer import finish, undo
from articles.models import Article, ImportBatch, ImportItem, Original
from tests.agency_copy import BARGES, BARGES_HEADLINE, LAMP
from tests.desk.acts import PASTE, as_shown, paste, preview_of, save

pytestmark = pytest.mark.django_db

NOTES = f"Harbour notes\n{LAMP}"
THREE = "\n\n".join(
    f"Pilot boat {name} is found\n\nBoat {name} was found on Thursday off Osk Rock. (NPA)"
    for name in ("Ada", "Bo", "Cyn")
)


def lines(preview: HttpResponse) -> dict[str, str]:
    """The value of each line's box, by the line's words."""
    rows = [row for block in preview.context["blocks"] for row in block.rows]
    return {"".join(p.text for p in row.pieces): f"{row.start}-{row.end}" for row in rows}


def kinds(preview: HttpResponse) -> dict[str, str]:
    """What each line is said to be, by its words."""
    return {
        "".join(piece.text for piece in row.pieces): block.kind
        for block in preview.context["blocks"]
        for row in block.rows
    }


def act(desk: Client, preview: HttpResponse, **posted: object) -> HttpResponse:
    """Press a button of the copy; the page that follows."""
    return desk.post(preview.request["PATH_INFO"], as_shown(preview) | posted, follow=True)


def items() -> list[tuple[int, str, str]]:
    found = ImportItem.objects.order_by("position")
    return list(found.values_list("position", "headline", "state"))


def test_a_line_that_is_labelled_stays_so_and_the_rest_is_read_around_it(desk: Client) -> None:
    preview = preview_of(desk, NOTES)
    shown = act(desk, preview, label="1", kind="slugline", line=lines(preview)["Harbour notes"])
    assert kinds(shown)["Harbour notes"] == "slugline"
    assert shown.context["story"].headline.startswith("Lamp of Osk Rock")
    assert ImportItem.objects.get().headline.startswith("Lamp of Osk Rock")
    assert "labelled by an editor" in shown.text
    assert f"{len(NOTES):,} of {len(NOTES):,} characters accounted for" in shown.text
    save(desk, shown)
    assert Article.objects.get().slugline == "Harbour notes"


def test_a_label_is_taken_back_to_what_the_rules_say(desk: Client) -> None:
    preview = preview_of(desk, NOTES)
    before = kinds(preview)
    shown = act(desk, preview, label="1", kind="envelope", line=list(lines(preview).values())[:3])
    assert kinds(shown) != before
    again = act(desk, shown, label="1", kind="", line=list(lines(shown).values())[:3])
    assert kinds(again) == before
    assert ImportItem.objects.get().labels == []


def test_the_bytes_stay_as_they_came_whatever_is_labelled(desk: Client) -> None:
    preview = preview_of(desk, NOTES)
    act(desk, preview, label="1", kind="envelope", line=lines(preview)["Harbour notes"])
    assert Original.objects.get().read(0, len(NOTES)) == NOTES.encode()


def test_a_story_is_parted_where_another_begins(desk: Client) -> None:
    glued = f"{BARGES}{LAMP}"
    preview = preview_of(desk, glued)
    assert len(items()) == 1
    first_line = LAMP.partition("\n")[0]
    shown = act(desk, preview, split="1", line=lines(preview)[first_line])
    assert [headline for _, headline, _ in items()] == [BARGES_HEADLINE, first_line]
    assert first_line not in lines(shown)
    assert f"{len(glued):,} of {len(glued):,} characters accounted for" in shown.text
    desk.post(f"{PASTE}{ImportBatch.objects.get().pk}/all/")
    assert set(Article.objects.values_list("headline", flat=True)) == {BARGES_HEADLINE, first_line}


def test_the_stories_below_keep_their_order_and_their_copy_when_one_is_parted(
    desk: Client,
) -> None:
    preview = preview_of(desk, THREE)
    act(
        desk,
        preview,
        split="1",
        line=lines(preview)["Boat Ada was found on Thursday off Osk Rock."],
    )
    assert [(place, headline) for place, headline, _ in items()][2:] == [
        (3, "Pilot boat Bo is found"),
        (4, "Pilot boat Cyn is found"),
    ]
    last = desk.get(f"{PASTE}{ImportBatch.objects.get().pk}/{ImportItem.objects.last().pk}/")
    assert last.context["story"].body == "Boat Cyn was found on Thursday off Osk Rock."


@pytest.mark.parametrize(
    "posted",
    [
        {"label": "1", "kind": "body"},
        {"label": "1", "kind": "body", "line": "5-1"},
        {"label": "1", "kind": "body", "line": "0-999999"},
        {"label": "1", "kind": "body", "line": "x"},
        {"split": "1"},
        {"split": "1", "line": "0-5"},
        {"split": "1", "line": "999999-1000000"},
    ],
)
def test_places_that_are_none_are_refused_in_words(desk: Client, posted: dict[str, str]) -> None:
    preview = preview_of(desk, LAMP)
    assert "Tick the line" in act(desk, preview, **posted).text
    assert len(items()) == 1
    assert ImportItem.objects.get().labels == []


def test_a_story_saved_at_another_desk_is_not_marked(desk: Client) -> None:
    preview = preview_of(desk, NOTES)
    posted = as_shown(preview) | {"label": "1", "kind": "slugline", "line": "0-13"}
    save(desk, preview)
    answer = desk.post(preview.request["PATH_INFO"], posted, follow=True)
    assert "Settled before (stored), nothing was changed" in answer.text
    assert ImportItem.objects.get().labels == []


def test_files_of_fields_offer_no_labels(desk: Client) -> None:
    file = SimpleUploadedFile(
        "lamp.json",
        b'{"uri":"urn:npa:1","type":"text","headline":"Lamp burns",'
        b'"body_text":"The lamp was lit."}',
    )
    preview = preview_of(desk, "", file=file)
    assert 'name="line"' not in preview.text
    assert "plain text alone" in act(desk, preview, label="1", kind="body", line="0-5").text


def test_what_was_typed_stays_while_the_copy_is_read_anew(desk: Client) -> None:
    preview = preview_of(desk, NOTES)
    shown = act(
        desk,
        preview,
        label="1",
        kind="slugline",
        line=lines(preview)["Harbour notes"],
        byline="Sunniva Holt",
        published_on="2025-07-01",
        **{"q1-speaker": "Berta Oll"},
    )
    form = shown.context["mending"].form
    assert form["byline"].value() == "Sunniva Holt"
    assert shown.context["mending"].cards[0].form["speaker"].value() == "Berta Oll"
    save(desk, shown)
    article = Article.objects.get()
    assert (article.byline, str(article.published_at.date())) == ("Sunniva Holt", "2025-07-01")
    assert [quote.said_by for quote in article.quotes.all()] == ["Berta Oll"]
    assert {"byline", "published_at"} <= set(article.edited_fields)
    assert "headline" not in article.edited_fields


def test_what_was_typed_is_there_again_after_leaving_it_for_later(desk: Client) -> None:
    preview = preview_of(desk, LAMP)
    where = preview.request["PATH_INFO"]
    desk.post(where, as_shown(preview) | {"keep": "1", "byline": "Sunniva Holt"})
    assert desk.get(where).context["mending"].form["byline"].value() == "Sunniva Holt"
    item = ImportItem.objects.get()
    assert (item.state, item.reason) == ("waiting", "An editor has begun with it.")


@pytest.mark.parametrize("at_once", [0, 100])
def test_what_an_editor_has_begun_with_is_not_saved_as_read(
    desk: Client, settings: LazySettings, at_once: int
) -> None:
    settings.IMPORT_AT_ONCE_STORIES = at_once
    preview = preview_of(desk, THREE)
    where = preview.request["PATH_INFO"]
    desk.post(where, as_shown(preview) | {"keep": "1", "byline": "Sunniva Holt"})
    desk.post(f"{PASTE}{ImportBatch.objects.get().pk}/all/")
    assert [state == "waiting" for _, _, state in items()] == [True, False, False]
    assert desk.get(where).context["mending"].form["byline"].value() == "Sunniva Holt"


def test_a_paste_of_fifty_stories_is_marked_as_one_is(desk: Client) -> None:
    fifty = "\n\n".join(
        f"Pilot boat {number} is found\n\nBoat {number} was found off Osk Rock. (NPA)"
        for number in range(50)
    )
    paste(desk, fifty)
    middle = ImportItem.objects.get(position=25)
    preview = desk.get(f"{PASTE}{middle.batch_id}/{middle.pk}/")
    act(desk, preview, label="1", kind="editors_note", line=list(lines(preview).values())[1])
    act(desk, preview, join="1")
    desk.post(f"{PASTE}{middle.batch_id}/all/")
    assert len(items()) == 49
    assert Article.objects.count() == 49
    others = [f"Pilot boat {number} is found" for number in range(50) if number not in {23, 24}]
    assert set(others) <= set(Article.objects.values_list("headline", flat=True))


@pytest.mark.parametrize("button", ["split", "label", "join"])
def test_copy_is_read_once_for_whatever_is_done_to_it(desk: Client, button: str) -> None:
    """Reading it takes longest: of a file of many stories seconds."""
    preview_of(desk, THREE)
    second = ImportItem.objects.get(position=2)
    preview = desk.get(f"{PASTE}{second.batch_id}/{second.pk}/")
    posted = {button: "1", "kind": "body", "line": list(lines(preview).values())[1]}
    with CaptureQueriesContext(connection) as queries:
        desk.post(preview.request["PATH_INFO"], as_shown(preview) | posted)
    assert sum("articles_originalpart" in query["sql"] for query in queries) == 1


def test_copy_that_was_marked_is_stored_so_by_workers_and_undone(
    desk: Client, editor: User, settings: LazySettings
) -> None:
    settings.IMPORT_AT_ONCE_STORIES = 0
    preview = preview_of(desk, NOTES)
    act(desk, preview, label="1", kind="slugline", line=lines(preview)["Harbour notes"])
    batch = ImportBatch.objects.get()
    desk.post(f"{PASTE}{batch.pk}/all/")
    assert [state for _, _, state in items()] == ["queued"]
    assert [item.state for item in finish(batch)] == ["stored"]
    assert Article.objects.get(slugline="Harbour notes").headline.startswith("Lamp of Osk Rock")
    undo(batch, user=editor)
    assert not Article.objects.exists()


def test_what_an_editor_typed_is_not_saved_as_read_once_a_line_is_labelled(desk: Client) -> None:
    preview = preview_of(desk, THREE)
    line = lines(preview)["Boat Ada was found on Thursday off Osk Rock."]
    act(desk, preview, label="1", kind="body", line=line, headline="Ada is back")
    desk.post(f"{PASTE}{ImportBatch.objects.get().pk}/sure/")
    assert [state for _, _, state in items()] == ["waiting", "stored", "stored"]
    assert not Article.objects.filter(headline__contains="Ada").exists()


def test_a_page_opened_before_a_line_was_labelled_asks_to_be_checked_and_is_then_saved(
    desk: Client,
) -> None:
    pier = "seen from the pier by night"
    preview = preview_of(desk, THREE.replace("\n\n", f"\n\n{pier}\n\n", 1))
    act(desk, preview, label="1", kind="byline", line=lines(preview)[pier])
    answer = save(desk, preview)
    assert "reads differently" in answer.text
    assert not Article.objects.exists()
    save(desk, answer, headline="Ada is back")
    assert Article.objects.get().headline == "Ada is back"
