"""Edits keep quotes in their places, and say whose they are."""

from __future__ import annotations

import pytest
from django.test import Client

from articles.importer import alias_key
from articles.models import (
    Article,
    ArticleTopic,
    Quote,
    Revision,
    Source,
    Speaker,
    SpeakerAlias,
)
from tests.admin.acts import as_shown, edit, page_of
from tests.agency_copy import (
    BARGES_HEADLINE,
    BARGES_QUOTES,
)
from tests.factories import make_topic

pytestmark = pytest.mark.django_db


def test_stories_are_searched_by_their_whole_text_whatever_the_case(
    chief: Client, story: Article
) -> None:
    where = page_of(Article, "changelist")
    assert BARGES_HEADLINE in chief.get(where, {"q": "HEARTFELT skipper"}).text
    assert BARGES_HEADLINE not in chief.get(where, {"q": "walrus"}).text


def test_saving_a_story_unchanged_changes_nothing(chief: Client, story: Article) -> None:
    before = (Article.objects.values().get(), list(Quote.objects.values()))
    edit(chief, story)
    assert (Article.objects.values().get(), list(Quote.objects.values())) == before
    assert story.revisions.count() == 1


def test_an_edit_is_a_revision_with_the_editors_name(chief: Client, story: Article) -> None:
    edit(chief, story, headline="Barges stay in the ice", byline="Sunniva Holt")
    assert story.headline == "Barges stay in the ice"
    assert set(story.edited_fields) == {"headline", "byline"}
    revision = story.revisions.first()
    assert (revision.reason, revision.made_by.username) == (Revision.Reason.EDIT, "chief")
    assert revision.held["headline"] == "Barges stay in the ice"


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "9999-12-31"])
def test_a_story_is_not_dated_where_no_story_can_be(
    chief: Client, story: Article, day: str
) -> None:
    where = page_of(Article, "change", story.pk)
    answer = chief.post(where, as_shown(chief.get(where)) | {"published_at_0": day})
    assert "Give a day from 1900 to tomorrow" in answer.text
    assert Article.objects.get().published_at == story.published_at


def test_quotes_move_with_their_words_when_the_body_is_edited(
    chief: Client, story: Article
) -> None:
    edit(chief, story, body="The office answered late.\r\n\r\n" + story.body.replace("\n", "\r\n"))
    assert story.body.startswith("The office answered late.\n\nEfforts")
    assert [q.text for q in story.quotes.all()] == BARGES_QUOTES
    assert all(story.body[q.start : q.end] == q.text for q in story.quotes.all())


def test_a_quote_whose_words_are_edited_away_is_told_to_the_editor(
    chief: Client, story: Article
) -> None:
    answer = edit(chief, story, body=story.body.replace("We have never divided", "We divide"))
    assert BARGES_QUOTES[1] not in [q.text for q in story.quotes.all()]
    assert all(story.body[q.start : q.end] == q.text for q in story.quotes.all())
    told = chief.get(answer["Location"])
    assert "No longer in the story: “We have never divided" in told.text


def test_a_speaker_set_in_the_story_settles_the_quote(chief: Client, story: Article) -> None:
    lund = Speaker.objects.create(name="Iver Lund", slug="iver-lund")
    edit(chief, story, **{"quotes-2-speaker": lund.pk})
    quote = story.quotes.get(position=3)
    assert (quote.speaker, quote.review) == (lund, Quote.Review.MENDED)
    assert quote.certainty == Quote.Certainty.SURE
    assert story.quotes.get(position=1).review == Quote.Review.MACHINE
    assert story.revisions.count() == 2


def test_a_topic_added_by_hand_is_the_editors(chief: Client, story: Article) -> None:
    comets = make_topic("Comets")
    topics = ArticleTopic.objects.filter(article=story).count()
    edit(chief, story, **{f"articletopic_set-{topics}-topic": comets.pk})
    row = ArticleTopic.objects.get(article=story, topic=comets)
    assert (row.origin, row.added_by.username) == (ArticleTopic.Origin.EDITOR, "chief")
    assert "topics" in story.edited_fields


def test_a_story_links_to_its_page(chief: Client, story: Article) -> None:
    page = chief.get(page_of(Article, "change", story.pk))
    link = page.context["absolute_url"]
    assert link in page.text
    assert chief.get(link, follow=True).redirect_chain[-1][0].endswith(story.get_absolute_url())


@pytest.mark.parametrize(
    ("action", "review"),
    [("confirm", Quote.Review.CONFIRMED), ("reject", Quote.Review.REJECTED)],
)
def test_quotes_are_settled_by_the_handful(
    chief: Client, story: Article, action: str, review: str
) -> None:
    chosen = list(story.quotes.values_list("pk", flat=True))[:2]
    where = page_of(Quote, "changelist")
    chief.post(where, {"action": action, "_selected_action": chosen})
    assert [q.pk for q in story.quotes.filter(review=review)] == chosen


def test_an_agencys_lists_are_edited_one_entry_to_a_line(chief: Client, story: Article) -> None:
    npa = story.source
    where = page_of(Source, "change", npa.pk)
    form = chief.get(where).context["adminform"].form
    assert form["sign_offs"].value() == "(NPA)"
    posted = {"code": "NPA", "name": npa.name, "public_access": "full", "languages": "en\r\ntr"}
    posted |= {"legal_markers": "", "trailing_teasers": "on"}
    chief.post(where, posted | {"sign_offs": " (NPA) \r\n\r\nNPA\r\n"})
    npa.refresh_from_db()
    assert npa.sign_offs == ["(NPA)", "NPA"]
    assert npa.languages == ["en", "tr"]
    assert npa.legal_markers == []


@pytest.mark.parametrize(("zone", "kept"), [("Asia/Tokyo", "Asia/Tokyo"), ("Marna", "")])
def test_an_agencys_time_zone_is_a_real_one(
    chief: Client, story: Article, zone: str, kept: str
) -> None:
    npa = story.source
    posted = {"code": "NPA", "name": npa.name, "public_access": "full", "time_zone": zone}
    chief.post(page_of(Source, "change", npa.pk), posted)
    npa.refresh_from_db()
    assert npa.time_zone == kept


def test_a_new_speaker_is_known_by_name_and_aliases(chief: Client) -> None:
    posted = {
        "name": "Åse Lind",
        "slug": "ase-lind",
        "kind": "person",
        "aliases-TOTAL_FORMS": "1",
        "aliases-INITIAL_FORMS": "0",
        "aliases-0-name": "A. Lind-Ørsted",
    }
    chief.post(page_of(Speaker, "add"), posted)
    speaker = Speaker.objects.get()
    assert {alias.folded for alias in speaker.aliases.all()} == {
        alias_key("Åse Lind"),
        alias_key("A. Lind-Ørsted"),
    }
    found = chief.get(page_of(Speaker, "changelist"), {"q": "lind-orsted"})
    assert "Åse Lind" in found.text


def test_two_speakers_cannot_share_a_name(chief: Client) -> None:
    lind = Speaker.objects.create(name="Åse Lind", slug="ase-lind")
    SpeakerAlias.objects.create(speaker=lind, name="Åse Lind", folded=alias_key("Åse Lind"))
    posted = {
        "name": "Ase Lind",
        "slug": "ase-lind-2",
        "kind": "person",
        "aliases-TOTAL_FORMS": "1",
        "aliases-INITIAL_FORMS": "0",
        "aliases-0-name": "ASE LIND",
    }
    answer = chief.post(page_of(Speaker, "add"), posted)
    assert "is known by this name" in answer.text
    assert Speaker.objects.count() == 1
