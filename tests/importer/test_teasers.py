"""Teasers and the stories that they announce: matched whichever comes first, cut for good."""

from __future__ import annotations

import pytest
from django.test import Client
from lxml import html

from articles.importer import edit_article, rematch
from articles.models import Article, RelatedTeaser
from tests.admin.acts import as_shown, page_of
from tests.factories import make_article, make_editor
from tests.importer.coming_in import FRIDAY, HEADLINE, comes_in, story

pytestmark = pytest.mark.django_db

BRIDGE = "A bridge on the coast road was closed overnight after divers found a crack in its pier."
ANNOUNCED = f"Coast road closed\n\n{BRIDGE}\n\nThe office said repairs would take a week. (NPA)\n"
ANNOUNCING = f"{story()}\nREAD ALSO: {BRIDGE}\n"


@pytest.fixture
def teaser() -> RelatedTeaser:
    """A teaser that is matched to the story it announces."""
    comes_in(ANNOUNCED)
    comes_in(ANNOUNCING)
    found = RelatedTeaser.objects.get()
    assert found.target == Article.objects.get(headline="Coast road closed")
    return found


def cut(teaser: RelatedTeaser) -> None:
    before, teaser.target = teaser.target_id, None
    teaser.save()
    rematch(teaser, before)


def matched() -> list[int]:
    kept = RelatedTeaser.objects.exclude(target=None)
    return list(kept.values_list("target", flat=True))


COMING = {
    "the story announced comes in anew": ANNOUNCED.replace("a week", "a month"),
    "the story announcing it comes in anew": ANNOUNCING.replace("a boat", "a sledge"),
    "the same copy comes again": ANNOUNCED,
}


@pytest.mark.parametrize("copy", COMING.values(), ids=COMING)
def test_a_match_that_was_cut_never_comes_back(teaser: RelatedTeaser, copy: str) -> None:
    cut(teaser)
    item = comes_in(copy, at=FRIDAY)
    assert item.state in {"revision", "unchanged"}
    assert matched() == []


def test_editing_either_story_does_not_bring_a_cut_match_back(teaser: RelatedTeaser) -> None:
    editor, announced = make_editor(), teaser.target
    cut(teaser)
    for article in (teaser.article, announced):
        edit_article(article, changed=["byline"], user=editor)
    assert matched() == []


def test_the_cut_is_of_these_two_stories_alone(teaser: RelatedTeaser) -> None:
    cut(teaser)
    other = ANNOUNCED.replace("Coast road closed", "No way along the coast").replace("week", "day")
    article = comes_in(other.replace("The office said", "The keeper said")).article
    make_article(source="NPA")
    edit_article(teaser.article, changed=["byline"], user=make_editor())
    assert set(matched()) <= {article.pk}


def test_an_editor_may_match_again_what_was_cut(teaser: RelatedTeaser) -> None:
    announced = teaser.target
    cut(teaser)
    teaser.target = announced
    teaser.save()
    rematch(teaser, None)
    comes_in(ANNOUNCING.replace("a boat", "a sledge"), at=FRIDAY)
    assert matched() == [announced.pk]


def test_emptying_the_target_in_the_admin_cuts_the_match(
    client: Client, teaser: RelatedTeaser
) -> None:
    client.force_login(make_editor())
    page = client.get(page_of(Article, "change", teaser.article_id))
    posted = as_shown(page) | {"teasers-0-target": ""}
    assert client.post(page.request["PATH_INFO"], posted).status_code == 302
    assert matched() == []
    comes_in(ANNOUNCED.replace("a week", "a month"), at=FRIDAY)
    assert matched() == []


def test_both_stories_link_to_each_other(client: Client, teaser: RelatedTeaser) -> None:
    pages = {
        article: html.fromstring(client.get(article.get_absolute_url()).content)
        for article in (teaser.article, teaser.target)
    }
    links = {
        article: page.xpath(
            "//section[@aria-labelledby='teasers' or @aria-labelledby='announced']//a/@href"
        )
        for article, page in pages.items()
    }
    assert links[teaser.article] == [teaser.target.get_absolute_url()]
    assert links[teaser.target] == [teaser.article.get_absolute_url()]


def test_a_hidden_story_is_not_told_by_the_one_it_announces(
    client: Client, teaser: RelatedTeaser
) -> None:
    Article.objects.filter(pk=teaser.article_id).update(pub_status="withheld")
    told = client.get(teaser.target.get_absolute_url()).content.decode()
    assert HEADLINE not in told
    client.force_login(make_editor())
    assert HEADLINE in client.get(teaser.target.get_absolute_url()).content.decode()
