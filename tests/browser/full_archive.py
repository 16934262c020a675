"""An archive with a row for every page, all invented: English and Arabic, and a desk at work."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.contrib.auth.models import User
from django.test import Client

from articles.importer import Worker, edit_article, open_batch, receive
from articles.models import (
    Article,
    ImportBatch,
    ImportItem,
    Quote,
    SavedSearch,
    Speaker,
    StoryGroup,
)
from tests.agency_copy import BARGES, LAMP, TWO_STORIES, UNKNOWN_AGENCY, make_agencies
from tests.desk.acts import paste, preview_of
from tests.factories import (
    NOON,
    make_article,
    make_editor,
    make_quote,
    make_source,
    make_teaser,
    make_topic,
)
from tests.importer.invented import invented_copy

FILLER = "The sound is full of ice, and nothing sails. " * 8
SAID = [f"No boat of the {number}th row has left the quay" for number in range(4, 24)]
MANY = "\n\n".join(f"{FILLER}“{words},” she said." for words in SAID)


@dataclass(frozen=True)
class Archive:
    """What the addresses of pages are made from; items and batches of the desk by their state."""

    english: Article
    arabic: Article
    excerpt: Article
    killed: Article
    last_month: Article
    many: Article
    said: Quote
    qualified: Quote
    speaker: Speaker
    search: SavedSearch
    editor: User
    open: ImportItem
    settled: ImportItem
    asked: ImportItem
    unknown: ImportItem
    running: ImportBatch
    saved: ImportBatch
    undone: ImportBatch


def fill() -> Archive:
    """Rows for every page."""
    source = make_agencies()
    editor = make_editor()
    desk = Client()
    desk.force_login(editor)
    english = _english(editor)
    _told_by_another(english)
    arabic = _arabic()
    many = make_article(body=MANY, headline="Twenty sayings of the ice")
    for words in SAID:
        make_quote(many, words, speaker="Maud Ekeren", role="pilot", cue="said")
    search = SavedSearch.objects.create(
        user=editor, name="Ice at sea", query="text=ice", last_looked_at=NOON, newest_seen=0
    )
    return Archive(
        english=english,
        arabic=arabic,
        excerpt=make_article(source=make_source("HN", public_access="excerpt")),
        last_month=make_article(headline="Ice in May", published_at=NOON - timedelta(days=40)),
        killed=make_article(source=source, pub_status="canceled"),
        many=many,
        said=english.quotes.get(position=1),
        qualified=arabic.quotes.get(),
        speaker=Speaker.objects.get(slug="maud-ekeren"),
        search=search,
        editor=editor,
        running=_running(),
        **_pasted(desk),
    )


def _english(editor: User) -> Article:
    """Quotes far apart and two in one line, three kinds of certainty, teasers and a revision."""
    body = f"{FILLER}\n\n“One,” she said. “Two,” he said.\n\n{FILLER}\n\n{FILLER}\n\n“Three.”"
    story = make_article(
        body=body,
        headline="Ferry crews stay ashore",
        dateline="TELLMAR (NPA)",
        byline="Ida Brack",
        legal_notice="All rights reserved.",
        editors_note="Corrects the number of crews.",
        topics=(make_topic("Shipping", parent=make_topic("Economy")),),
    )
    make_quote(story, "One", speaker="Maud Ekeren", role="pilot", cue="said", mention="she")
    make_quote(story, "Two", speaker="Ulf Brandt", certainty="check", cue="said", mention="he")
    make_quote(story, "Three.")
    make_quote(story, "nothing sails", speaker="Maud Ekeren", kind="indirect")
    make_teaser(story, "A bridge was closed.", target=make_article())
    make_teaser(story, "A council has voted.")
    for byline in ("Ida Brack", "Sunniva Holt"):
        story.byline = byline
        edit_article(story, changed=["byline"], user=editor)
    return story


def _told_by_another(story: Article) -> Article:
    """Another agency's version, with a quote that both have and one of its own."""
    story.group = StoryGroup.objects.create()
    story.save()
    body = f"{FILLER}\n\n“One,” she said. “Nobody asked the pilots,” he said."
    other = make_article(source="EBN", body=body, headline="Pilots ashore", group=story.group)
    make_quote(other, "One", speaker="Maud Ekeren")
    make_quote(other, "Nobody asked the pilots", speaker="Ulf Brandt")
    return other


def _arabic() -> Article:
    story = make_article(
        headline="بحارة تلمار يبقون على الرصيف",
        body="قالت: «الجليد».\n\nلم تبحر السفن اليوم.",
        language="ar",
        dateline="تلمار",
        topics=(make_topic("Shipping"),),
    )
    make_quote(story, "الجليد", speaker="مود إيكرين", role="الأمينة العامة")
    return story


def _pasted(desk: Client) -> dict[str, ImportItem | ImportBatch]:
    """Copy at the desk: waiting, saved, undone, asked about, and of an agency nobody knows."""
    figures = BARGES.replace("about forty of its own boats", "about 40 of its own {} boats")
    paste(desk, figures.format(80))
    saved = ImportBatch.objects.latest("pk")
    desk.post(f"/admin/articles/import/{saved.pk}/all/")
    preview_of(desk, LAMP)
    undone = ImportBatch.objects.latest("pk")
    for act in ("all", "undo"):
        desk.post(f"/admin/articles/import/{undone.pk}/{act}/")
    preview_of(desk, figures.format(81))
    asked = ImportItem.objects.latest("pk")
    preview_of(desk, UNKNOWN_AGENCY)
    unknown = ImportItem.objects.latest("pk")
    preview_of(desk, f"Harbour notes\n{TWO_STORIES}")
    return {
        "saved": saved,
        "undone": undone,
        "settled": saved.items.get(),
        "asked": asked,
        "unknown": unknown,
        "open": ImportBatch.objects.latest("pk").items.earliest("position"),
    }


def _running() -> ImportBatch:
    """An import of three files, of which one has been read."""
    originals = [
        receive(invented_copy(number).encode(), received_at=NOON, name=f"{number}.txt")
        for number in range(3)
    ]
    batch = open_batch(originals, received_at=NOON, label="three files", as_read=True)
    list(Worker(at_once=1).work())
    return batch
