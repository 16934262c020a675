"""The admin: every list, form and search opens, and edits keep quotes in their places."""

from __future__ import annotations

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.importer import alias_key, import_original, receive
from articles.models import (
    Article,
    ArticleTopic,
    ImportBatch,
    Original,
    Quote,
    Revision,
    Source,
    Speaker,
    SpeakerAlias,
    Topic,
)
from tests.agency_copy import BARGES, BARGES_HEADLINE, BARGES_QUOTES, make_agencies
from tests.factories import make_article, make_quote, make_teaser, make_topic

pytestmark = pytest.mark.django_db

# Registered when the test is collected, as URLs of every model's pages are.
MODELS = sorted(
    (model for model in admin.site._registry if model._meta.app_label == "articles"),
    key=lambda model: model.__name__,
)
RECORDS = [
    model
    for model in MODELS
    if model.__name__ in {"Original", "Revision", "ImportBatch", "ImportItem"}
]


def page_of(model: type, page: str, *args: object) -> str:
    return reverse(f"admin:articles_{model._meta.model_name}_{page}", args=args)


@pytest.fixture
def chief(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("chief"))
    return client


@pytest.fixture
def story() -> Article:
    """The barges' story, imported as it was read; rows in every table."""
    make_agencies()
    received_at = timezone.now()
    original = receive(BARGES.encode(), received_at=received_at, name="npa-0703.txt")
    items = list(import_original(original, received_at=received_at, label="npa-0703.txt"))
    return items[0].article


def as_shown(page: HttpResponse) -> dict[str, object]:
    """What a browser would post if nothing was changed: text boxes with CRLF."""
    fields = {}
    sets = [inline.formset for inline in page.context["inline_admin_formsets"]]
    forms = [page.context["adminform"].form]
    for formset in sets:
        forms += [formset.management_form, *formset.forms]
    for form in forms:
        for bound in form:
            fields |= _posted(bound)
    return {name: value for name, value in fields.items() if value is not None}


def _posted(bound) -> dict[str, object]:
    value = bound.field.widget.format_value(bound.value())
    widget = bound.field.widget
    if hasattr(widget, "widgets"):
        parts = widget.decompress(bound.value())
        return {
            f"{bound.html_name}{suffix}": part.format_value(shown)
            for suffix, part, shown in zip(
                widget.widgets_names, widget.widgets, parts, strict=True
            )
        }
    if isinstance(value, list | tuple):
        value = value[0] if value else ""
    if isinstance(value, str):
        value = value.replace("\n", "\r\n")
    if bound.field.widget.__class__.__name__ == "CheckboxInput":
        value = "on" if bound.value() else None
    return {bound.html_name: value}


def edit(chief: Client, story: Article, **changed: object) -> HttpResponse:
    where = page_of(Article, "change", story.pk)
    answer = chief.post(where, as_shown(chief.get(where)) | changed)
    if answer.status_code != 302:
        pytest.fail(str(answer.context["errors"]))
    story.refresh_from_db()
    return answer


# Every page opens


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_list_search_and_pages_of_every_table_open(
    chief: Client, story: Article, model: type
) -> None:
    where = page_of(model, "changelist")
    assert chief.get(where).status_code == 200
    for words in ("ferry", "\"'%_\\", "ıŞ%00", "x" * 500):
        assert chief.get(where, {"q": words}).status_code == 200
    row = model.objects.first()
    assert row is not None
    assert chief.get(page_of(model, "change", row.pk)).status_code == 200
    assert chief.get(page_of(model, "history", row.pk)).status_code == 200


@pytest.mark.parametrize("model", [Source, Speaker, Topic], ids=lambda model: model.__name__)
def test_forms_for_new_rows_open(chief: Client, model: type) -> None:
    assert chief.get(page_of(model, "add")).status_code == 200


def test_a_new_story_begins_at_the_desk(chief: Client) -> None:
    assert chief.get(page_of(Article, "add"))["Location"] == reverse("admin:import_copy")


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_what_came_in_is_read_never_written(chief: Client, story: Article, model: type) -> None:
    row = model.objects.first()
    assert chief.get(page_of(model, "add")).status_code == 403
    assert chief.post(page_of(model, "change", row.pk), {}).status_code == 403
    assert chief.post(page_of(model, "delete", row.pk), {"post": "yes"}).status_code == 403
    assert model.objects.filter(pk=row.pk).exists()


def test_stories_and_quotes_are_never_deleted(chief: Client, story: Article) -> None:
    for row in (story, story.quotes.first()):
        where = page_of(type(row), "delete", row.pk)
        assert chief.post(where, {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_list_takes_as_many_queries_for_many_rows_as_for_few(
    chief: Client, story: Article, django_assert_max_num_queries, model: type
) -> None:
    where = page_of(model, "changelist")
    chief.get(where)
    with django_assert_max_num_queries(20) as few:
        chief.get(where)
    for number in range(12):
        _another(number)
    with django_assert_max_num_queries(len(few) + 1):  # the search for the days of a hierarchy
        assert chief.get(where).status_code == 200


def _another(number: int) -> None:
    """One more row in every table."""
    topic = make_topic(f"Topic {number}", parent=make_topic(f"Parent {number}"))
    article = make_article(source=f"A{number}", topics=(topic,))
    make_quote(article, "full of ice", speaker=f"Speaker {number}")
    make_teaser(article, f"Teaser {number}", target=article)
    copy = f"Lamp {number} burns\n\nThe lamp burns again on rock {number} tonight. (NPA)\n"
    now = timezone.now()
    list(import_original(receive(copy.encode(), received_at=now), received_at=now, label=copy))


# Stories


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


# Quotes


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


# Agencies and speakers


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


# Records


def test_an_original_shows_its_bytes_as_text(chief: Client, story: Article) -> None:
    original = Original.objects.get()
    page = chief.get(page_of(Original, "change", original.pk))
    assert BARGES_TEASERS_FIRST_WORDS in page.text
    assert original.sha256 in page.text


def test_an_import_leads_to_the_desk(chief: Client, story: Article) -> None:
    batch = ImportBatch.objects.get()
    page = chief.get(page_of(ImportBatch, "changelist"))
    assert reverse("admin:import_batch", args=[batch.pk]) in page.text


BARGES_TEASERS_FIRST_WORDS = "The council of Upper Lode voted"
