"""The public pages as a reader's browser shows them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from articles.models import Article, StoryGroup
from tests.factories import (
    make_article,
    make_quote,
    make_revision,
    make_source,
    make_teaser,
    make_topic,
)

pytestmark = pytest.mark.django_db(transaction=True)

OpenPage = Callable[..., Page]
WIDTHS = (1280, 768, 320)
# Off by default.
RULES = {"rules": {"target-size": {"enabled": True}}}


def make_story() -> Article:
    """Quotes far apart and close together; two stand in one line."""
    filler = "The sound is full of ice and nothing sails. " * 8
    body = f"{filler}\n\n“One,” she said. “Two,” he said.\n\n{filler}\n\n{filler}\n\n“Three.”"
    story = make_article(
        body=body,
        headline="Ferry crews stay ashore",
        dateline="TELLMAR (NPA)",
        byline="Ida Brack",
        legal_notice="All rights reserved.",
        topics=(make_topic("Shipping", parent=make_topic("Economy")),),
    )
    for words in ("One", "Two", "Three."):
        make_quote(story, words, speaker="Maud Ekeren", role="pilot", cue="said")
    make_revision(story)
    group = StoryGroup.objects.create()
    Article.objects.filter(pk__in=[story.pk, make_article(body=body).pk]).update(group=group)
    make_teaser(story, "A bridge was closed.", target=make_article())
    make_teaser(story, "A council has voted.")
    return story


def make_archive() -> list[str]:
    """Addresses of every kind of page, empty lists and errors too."""
    story = make_story()
    arabic = make_article(
        headline="بحارة تلمار", body="قالت: «الجليد».", language="ar", dateline="تلمار"
    )
    said = make_quote(arabic, "الجليد", speaker="مود إيكرين", role="الأمينة العامة")
    excerpt = make_article(source=make_source("HN", public_access="excerpt"))
    things = (story, arabic, excerpt, said, story.quotes.get(position=1), story.source)
    dates = ("archive/", "archive/2025/", "archive/2025/07/", "archive/2025/07/01/")
    lists = (
        *dates,
        "",
        "stories/",
        "quotes/",
        "topics/",
        "topics/economy/",
        "sources/",
        "speakers/",
    )
    asked = (
        "?topic=nope&from=abc",
        "?text=zebra&language=en",
        "?topic=shipping&order=best&text=ice",
    )
    return [
        *(f"/{name}" for name in lists),
        *(f"/stories/{query}" for query in asked),
        *(f"/{name}/?text=الجليد" for name in ("stories", "quotes")),
        "/search/help/",
        f"/versions/{story.pk}/",
        *(thing.get_absolute_url() for thing in things),
        "/speakers/maud-ekeren/",
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_is_accessible_and_fits_every_width(open_page: OpenPage, scheme: str) -> None:
    page = open_page()
    page.emulate_media(color_scheme=scheme)
    for address in make_archive():
        page.goto(address)
        found = Axe().run(page, options=RULES).response["violations"]
        assert [(one["id"], [n["html"] for n in one["nodes"]]) for one in found] == [], address
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            wider = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert wider <= 0, (address, width)


def test_on_a_phone_the_filters_open_without_javascript(open_page: OpenPage) -> None:
    make_story()
    page = open_page(java_script_enabled=False)
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto("/stories/")
    words = page.locator("#filters").get_by_label("Words")
    assert not words.is_visible()
    page.click("text=Filters")
    words.fill("ferry")
    page.click("#filters >> text=Show")
    assert "text=ferry" in page.url
    assert page.locator(".chips").is_visible()
    assert not words.is_visible()
