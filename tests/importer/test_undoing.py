"""Undoing an import takes back exactly what it did, and redoing brings it back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import AnonymousUser, User
from django.core.management import CommandError, call_command
from django.test import Client

from articles.importer import (
    Decision,
    ImportProblem,
    edit_article,
    import_original,
    merge_speakers,
    open_batch,
    plan,
    read_item,
    receive,
    redo,
    review_quote,
    store_item,
    undo,
)
from articles.importer.speakers import speaker_named
from articles.models import (
    Article,
    CutMatch,
    ImportBatch,
    ImportItem,
    Original,
    OriginalPart,
    Quote,
    Revision,
    Source,
    Speaker,
    StoryGroup,
    TagCount,
)
from articles.search import Finding, Query, held
from tests.agency_copy import BARGES, LAMP, LEGAL, TWO_STORIES, make_agencies
from tests.factories import make_editor

pytestmark = pytest.mark.django_db

RECEIVED = datetime(2025, 7, 3, 9, 30, tzinfo=UTC)
LATER = RECEIVED + timedelta(hours=2)
UPDATED_BARGES = BARGES.replace("has not publicly responded", "answered late on Thursday").replace(
    "secretary of the Tellmar Ferry Union", "spokeswoman of the Tellmar Ferry Union"
)
# Its teaser is the lede of LAMP.
BRIDGE = f"""\
Coast road bridge closed after divers find a crack

A bridge on the coast road was closed overnight. "It will take a week," Iver Lund said. (NPA)
{LEGAL}
The lamp of Osk Rock was lit on Wednesday evening for the first time in nine winters.
"""
# The same in nearly the same words, from another agency.
TWIN = BARGES.partition(" (NPA)")[0].replace("Efforts to", "TELLMAR, July 3 (EBN) - Efforts to", 1)
# All but what the import itself keeps, and what counts up as things change.
KEPT = set(apps.get_app_config("articles").get_models()) - {
    ImportBatch,
    ImportItem,
    Original,
    OriginalPart,
    TagCount,
}


@pytest.fixture(autouse=True)
def _agencies(db: None) -> None:
    make_agencies()


@pytest.fixture
def editor() -> User:
    return make_editor()


def load(copy: str, received_at: datetime = RECEIVED) -> ImportBatch:
    """Import the copy; what the archive asks of an editor is decided as it proposes."""
    original = receive(copy.encode(), received_at=received_at)
    items = list(import_original(original, received_at=received_at, label="test"))
    for item in items:
        if item.state == ImportItem.State.REVIEW:
            reading = read_item(item)
            planned = plan(reading, received_at=received_at)
            decided = Decision(planned.action, planned.target and planned.target.pk)
            store_item(item, reading, decided=decided)
    batch = items[0].batch
    states = set(batch.items.values_list("state", flat=True))
    assert states <= {"stored", "revision", "unchanged"}
    return batch


def archive() -> dict[str, Any]:
    """Every row of the archive that counts, what is found in it, and how much it says it holds."""
    rows = {model.__name__: list(model.objects.order_by("pk").values()) for model in KEPT}
    found = {words: _found(words) for words in ("barges", "lamp", "crack", "spokeswoman")}
    return rows | {"found": found, "counts": held(AnonymousUser())}


def _found(words: str) -> list[int]:
    return sorted(Finding(Query(text=words), AnonymousUser()).leaf(10).keys)


@pytest.mark.parametrize(
    ("before", "copies"),
    [
        ([], [BARGES]),
        ([], [TWO_STORIES]),
        ([LAMP], [BRIDGE]),
        ([BRIDGE], [LAMP]),
        ([BARGES], [UPDATED_BARGES]),
        ([], [f"{BARGES}\n\n{UPDATED_BARGES}"]),
        ([BARGES, BRIDGE], [f"{UPDATED_BARGES}\n\n{LAMP}"]),
        (
            [BARGES],
            [
                "KILL KILL KILL\n\nTellmar: Port office refuses to take back forty stranded"
                " barges\n\nPlease kill this story. (NPA)\n"
            ],
        ),
        ([BARGES, LAMP], [TWIN]),
    ],
    ids=[
        "a story",
        "two stories, one with teasers",
        "a story with a teaser of one that is there",
        "a story that is teased already",
        "an update",
        "a story and its update in one paste",
        "an update and a story",
        "a kill",
        "the same from another agency",
    ],
)
def test_undoing_leaves_the_archive_as_it_was_and_redoing_as_it_became(
    before: list[str], copies: list[str], editor: User
) -> None:
    for copy in before:
        load(copy)
    was = archive()
    batches = [load(copy, LATER) for copy in copies]
    became, items = archive(), _items(batches)
    assert became != was
    for batch in reversed(batches):
        assert undo(batch, user=editor).left == ()
    assert archive() == was
    for batch in batches:
        assert redo(batch).left == ()
    assert archive() == became
    assert _items(batches) == items
    for batch in reversed(batches):
        undo(batch, user=editor)
    assert archive() == was


def _items(batches: Iterable[ImportBatch]) -> list[dict[str, Any]]:
    shown = ImportItem.objects.filter(batch__in=batches).order_by("pk")
    return list(shown.values("state", "reason", "article", "headline", "position"))


def test_a_story_that_is_redone_has_its_address_again(client: Client, editor: User) -> None:
    batch = load(BARGES)
    address = Article.objects.get().get_absolute_url()
    quote = Quote.objects.first()
    undo(batch, user=editor)
    assert client.get(address).status_code == 404
    redo(batch)
    assert client.get(address).status_code == 200
    assert client.get(quote.get_absolute_url()).status_code == 200


def test_bytes_are_kept_when_an_import_is_undone(editor: User) -> None:
    batch = load(BARGES)
    undo(batch, user=editor)
    assert bytes(Original.objects.get().data) == BARGES.encode()


def test_an_undone_item_says_by_whom(editor: User) -> None:
    batch = load(BARGES)
    undo(batch, user=editor)
    item = batch.items.get()
    assert (item.state, item.article) == (ImportItem.State.UNDONE, None)
    assert item.reason.startswith("By desk, ")


def test_the_same_copy_may_be_imported_again_once_it_was_undone(editor: User) -> None:
    first = load(BARGES)
    undo(first, user=editor)
    again = load(BARGES, LATER)
    assert again.items.get().state == ImportItem.State.STORED
    turned = redo(first)
    assert (turned.done, [why for _, why in turned.left]) == (
        0,
        ["The same copy was imported again since."],
    )
    assert Article.objects.count() == 1


def edit(article: Article, editor: User) -> None:
    article.headline = "Port office and ferry union talk again"
    edit_article(article, changed=["headline"], user=editor)


def check_a_quote(article: Article, editor: User) -> None:
    review_quote(article.quotes.first().pk, verdict="confirmed")


def update(article: Article, editor: User) -> None:
    load(UPDATED_BARGES, LATER)


@pytest.mark.parametrize(
    ("work", "why"),
    [
        (edit, "Edited by desk."),
        (check_a_quote, "An editor has checked its quotes."),
        (update, "Changed by a later import (update)."),
    ],
)
def test_a_story_that_was_worked_on_is_left_unless_it_is_to_go_too(
    work: Any, why: str, editor: User
) -> None:
    was = archive()
    batch = load(TWO_STORIES)
    barges = Article.objects.get(headline__startswith="Tellmar")
    work(barges, editor)
    worked = archive()
    turned = undo(batch, user=editor)
    assert turned.done == 1
    assert [(item.article_id, reason) for item, reason in turned.left] == [(barges.pk, why)]
    assert Article.objects.get() == barges
    assert undo(batch, user=editor, these_too=True).left == ()
    assert archive() == was
    redo(batch)
    assert archive() == worked


def test_what_was_read_again_by_machine_is_undone_without_asking(editor: User) -> None:
    batch = load(BARGES)
    article = Article.objects.get()
    Revision.objects.create(article=article, number=2, reason=Revision.Reason.REREAD, held={})
    assert undo(batch, user=editor).left == ()
    assert not Article.objects.exists()


def test_an_import_is_not_undone_while_it_runs(editor: User) -> None:
    original = receive(BARGES.encode(), received_at=RECEIVED)
    batch = open_batch([original], received_at=RECEIVED, label="test", as_read=True)
    with pytest.raises(ImportProblem, match="still running"):
        undo(batch, user=editor)


def test_speakers_whom_others_quote_or_an_editor_merged_stay(editor: User) -> None:
    first = load(LAMP)
    load(BRIDGE, LATER)
    undo(first, user=editor)
    assert Speaker.objects.get(name="Iver Lund").quotes.count() == 1
    other = load(BARGES, LATER)
    merge_speakers(speaker_named("Maud Ekeren"), speaker_named("M. Ekeren"), user=editor)
    undo(other, user=editor, these_too=True)
    assert Speaker.objects.filter(name="Maud Ekeren").exists()


def test_quotes_that_come_back_are_of_whom_their_speaker_was_merged_into(editor: User) -> None:
    load(BRIDGE)
    batch = load(LAMP, LATER)
    undo(batch, user=editor)
    full = speaker_named("Iver A. Lund")
    merge_speakers(speaker_named("Iver Lund"), full, user=editor)
    redo(batch)
    assert set(Quote.objects.values_list("speaker", flat=True)) == {full.pk}


def test_a_change_is_not_redone_over_a_later_one(editor: User) -> None:
    load(BARGES)
    batch = load(UPDATED_BARGES, LATER)
    undo(batch, user=editor)
    edit(Article.objects.get(), editor)
    (left,) = redo(batch).left
    assert left[1] == "The story that it changed was changed again since."
    assert "answered late" not in Article.objects.get().body


def test_a_story_does_not_come_back_to_an_agency_that_is_gone(editor: User) -> None:
    batch = load(BARGES)
    undo(batch, user=editor)
    Source.objects.get(code="NPA").delete()
    (left,) = redo(batch).left
    assert left[1] == "Its agency is no longer in the archive."


def test_groups_and_cut_matches_come_and_go_with_their_stories(editor: User) -> None:
    batch = load(TWO_STORIES)
    before = load(BRIDGE, LATER)
    barges, lamp, bridge = Article.objects.order_by("pk")
    group = StoryGroup.objects.create()
    Article.objects.filter(pk__in=[barges.pk, bridge.pk]).update(group=group)
    CutMatch.objects.create(article=lamp, target=barges)
    CutMatch.objects.create(article=bridge, target=lamp)
    became = archive()
    undo(batch, user=editor)
    assert not StoryGroup.objects.exists()
    assert not CutMatch.objects.exists()
    assert Article.objects.get().group is None
    assert before.items.get().article == bridge
    redo(batch)
    assert archive() == became


def told(*arguments: object) -> str:
    out = StringIO()
    call_command("undo_import", *map(str, arguments), stdout=out)
    return out.getvalue().strip()


def test_the_command_says_what_it_would_do_and_does_it_when_told_to(editor: User) -> None:
    batch = load(TWO_STORIES)
    edit(Article.objects.get(headline__startswith="Tellmar"), editor)
    assert told(batch.pk) == (
        "2 stories would go with 5 quotes, 0 become what they were, 2 speakers go; "
        "1 were worked on since"
    )
    assert Article.objects.count() == 2
    left = told(batch.pk, "--apply").splitlines()
    assert left[0].endswith("Edited by desk.")
    assert left[1] == "1 undone"
    assert told(batch.pk, "--apply", "--these-too") == "1 undone"
    assert ImportItem.objects.first().reason.startswith("By command, ")
    assert told(batch.pk, "--redo") == "2 stories would come back"
    assert told(batch.pk, "--redo", "--apply") == "2 done again"
    assert Article.objects.count() == 2
    with pytest.raises(CommandError, match="no import 999"):
        told(999)
