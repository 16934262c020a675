"""What is not clear waits at the desk, with both stories side by side, for an editor's word."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import translation
from lxml import html

from articles.models import Article, ImportItem
from articles.sentences import spoken
from tests.agency_copy import BARGES, BARGES_HEADLINE
from tests.desk.acts import preview_of, rows, save

pytestmark = pytest.mark.django_db

OTHER_FIGURE = BARGES.replace("about forty of its own boats", "about 40 of its own 81 boats")
FIRST = BARGES.replace("about forty of its own boats", "about 40 of its own 80 boats")
KILL = f'KILL KILL KILL\n\nPlease kill item NPA 12 "{BARGES_HEADLINE}". (NPA)\n'
LOST = "KILL KILL KILL\n\nPlease kill item NPA 12. (NPA)\n"


@pytest.fixture
def first(desk: Client) -> Article:
    save(desk, preview_of(desk, FIRST))
    return Article.objects.get()


def decision(preview: HttpResponse) -> html.HtmlElement:
    (box,) = html.fromstring(preview.text).find_class("decision")
    return box


def test_both_stories_stand_side_by_side_with_what_differs_marked(
    desk: Client, first: Article
) -> None:
    box = decision(preview_of(desk, OTHER_FIGURE))
    assert box.xpath(f".//a[@href='{first.get_absolute_url()}']")
    assert (box.xpath(".//del/text()"), box.xpath(".//ins/text()")) == (["80"], ["81"])


def test_saving_without_a_decision_stores_nothing_and_keeps_what_was_typed(
    desk: Client, first: Article
) -> None:
    before = rows()
    answer = save(desk, preview_of(desk, OTHER_FIGURE), byline="Sunniva Holt")
    assert answer.status_code == 200
    assert decision(answer) is not None
    assert "Sunniva Holt" in answer.text
    after = rows()
    for name in ("Article", "Revision", "Quote"):
        assert after[name] == before[name]
    assert ImportItem.objects.filter(state="review").count() == 1


def test_what_is_to_be_decided_is_asked_in_the_editors_language(
    desk: Client, first: Article
) -> None:
    preview = preview_of(desk, OTHER_FIGURE)
    desk.cookies["django_language"] = "tr"
    (asked,) = save(desk, preview).context["mending"].form.non_field_errors()
    with translation.override("tr"):
        assert asked == spoken(ImportItem.objects.get(state="review").reason)
    assert "Headline" not in asked


def test_the_same_story_becomes_a_revision_with_what_was_mended(
    desk: Client, first: Article
) -> None:
    preview = preview_of(desk, OTHER_FIGURE)
    save(desk, preview, decision="update", target=first.pk, byline="Sunniva Holt")
    story = Article.objects.get()
    assert "81 boats" in story.body
    assert story.byline == "Sunniva Holt"


def test_a_story_of_its_own_becomes_a_second_one(desk: Client, first: Article) -> None:
    save(desk, preview_of(desk, OTHER_FIGURE), decision="store", target=first.pk)
    assert Article.objects.count() == 2


def test_what_was_left_undecided_is_found_again(desk: Client, first: Article) -> None:
    answer = save(desk, preview_of(desk, OTHER_FIGURE))
    item = ImportItem.objects.get(state="review")
    again = desk.get(f"/admin/articles/import/{item.batch_id}/", follow=True)
    assert decision(again) is not None
    save(desk, answer, decision="update", target=first.pk)
    item.refresh_from_db()
    assert item.state == "revision"


def test_a_kill_says_what_it_would_do_and_does_it_when_it_is_confirmed(
    desk: Client, client: Client, first: Article
) -> None:
    preview = preview_of(desk, KILL)
    assert "leaves the public pages for good" in decision(preview).text_content()
    assert client.get(first.get_absolute_url()).status_code == 200
    save(desk, preview, headline="", decision="kill", target=first.pk)
    client.logout()
    assert client.get(first.get_absolute_url()).status_code == 410


def test_a_kill_that_names_no_story_takes_its_number(desk: Client, first: Article) -> None:
    preview = preview_of(desk, LOST)
    answer = save(desk, preview, headline="", decision="kill", target="")
    assert "give the number" in answer.text
    save(desk, answer, headline="", decision="kill", target=first.pk)
    first.refresh_from_db()
    assert first.pub_status == "canceled"


@pytest.mark.parametrize("decided", ["", "hold", "unchanged", "no such thing"])
def test_a_decision_that_is_not_offered_stores_nothing(
    desk: Client, first: Article, decided: str
) -> None:
    save(desk, preview_of(desk, KILL), headline="", decision=decided, target=first.pk)
    first.refresh_from_db()
    assert first.pub_status == "usable"
    assert first.revisions.count() == 1


def test_saving_all_as_read_leaves_what_is_not_clear(desk: Client, first: Article) -> None:
    preview_of(desk, OTHER_FIGURE)
    item = ImportItem.objects.latest("pk")
    desk.post(f"/admin/articles/import/{item.batch_id}/all/")
    item.refresh_from_db()
    assert item.state == "review"
    assert Article.objects.count() == 1
