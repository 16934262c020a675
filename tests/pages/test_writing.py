"""Dates and numbers, written as the reader's language writes them."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import NamedTuple

import pytest
from django.test import Client
from django.utils import translation
from lxml import html

from articles.figures import capital
from articles.models import Article, ArticleTopic, Quote, Source, Speaker
from articles.search import index_many
from tests.factories import NOON, make_article, make_quote, make_source, make_speaker, make_topic

pytestmark = [pytest.mark.any_database, pytest.mark.django_db]
MANY = 1_204  # and two more, of other months
WORDS = "The sound is full of ice."


class Writing(NamedTuple):
    """The beginning of a number from 1,200 to 1,209, 3 July 2025, and its month."""

    number: str
    day: str
    month: str


WRITINGS = {
    "en": Writing("1,20", "3 July 2025", "July 2025"),
    "tr": Writing("1.20", "3 Temmuz 2025", "Temmuz 2025"),
    # No language of the archive, but one that puts the year first and parts thousands by a space.
    "hu": Writing("1\N{NO-BREAK SPACE}20", "2025. július 3.", "2025. július"),
}
# What is written on each page; the story is the newest.
PAGES = {
    "/": ("number", "day"),
    "/stories/": ("number", "day", "month"),
    "/stories/?topic=shipping": ("number", "day", "month"),
    "/quotes/": ("number", "day", "month"),
    "/speakers/": ("number",),
    "/speakers/maud-ekeren/": ("number", "day", "month"),
    "/topics/": ("number",),
    "/topics/shipping/": ("number", "day", "month"),
    "/sources/": ("number",),
    "/sources/NPA/": ("number", "day", "month"),
    "/archive/": ("number",),
    "/archive/2025/": ("number", "month"),
    "/archive/2025/07/": ("number", "month"),
    "/archive/2025/07/03/": ("number", "day"),
    "/stories/{newest.pk}/{newest.slug}/": ("day",),
    "/quotes/{said.pk}/": ("day",),
}


def fill() -> dict[str, Article | Quote]:
    """`MANY` stories of one day, each with a quote, and two of other months."""
    source, topic, speaker = make_source(), make_topic(), make_speaker()
    for days in (50, 400):
        older = make_article(published_at=NOON - timedelta(days=days), topics=(topic,))
        make_quote(older, "full of ice", speaker=speaker)
    told = Article.objects.bulk_create(_story(source) for _ in range(MANY))
    ArticleTopic.objects.bulk_create(ArticleTopic(article=one, topic=topic) for one in told)
    Quote.objects.bulk_create(_quote(one, speaker) for one in told)
    index_many(told)
    newest = Article.objects.order_by("-published_at", "-pk")[0]
    return {"newest": newest, "said": newest.quotes.get()}


def _story(source: Source) -> Article:
    return Article(
        source=source, headline="Ferry stays ashore", slug="ferry", body=WORDS, lede=WORDS,
        language="en", published_at=NOON,
    )  # fmt: skip


def _quote(story: Article, speaker: Speaker) -> Quote:
    return Quote(
        article=story, position=1, text=WORDS, start=0, end=len(WORDS), speaker=speaker,
        certainty=Quote.Certainty.SURE, how=Quote.How.NAMED,
    )  # fmt: skip


def test_dates_and_numbers_are_written_as_the_readers_language_has_them(
    client: Client, settings
) -> None:
    """All pages in one test: more than a thousand stories are stored once."""
    settings.LANGUAGES = [(code, code) for code in WRITINGS]
    rows = fill()
    for code, writing in WRITINGS.items():
        for address, holds in PAGES.items():
            page = client.get(address.format(**rows), headers={"Accept-Language": code})
            said = " ".join(html.fromstring(page.text).find("body").itertext())
            missing = [name for name in holds if getattr(writing, name) not in said]
            assert missing == [], (code, address)
            others = {one for other, one in WRITINGS.items() if other != code}
            assert [word for one in others for word in one if word in said] == [], (code, address)
            assert not re.search(r"(?<!/)\b120\d\b", said), (code, address)


@pytest.mark.parametrize(
    ("address", "heading"),
    [
        ("/stories/?text=zebra", "“zebra” geçen haber yok"),
        ("/stories/?speaker=maud-ekeren", "Konuşanı Maud Ekeren olan 1 haber"),
        ("/quotes/?text=zebra<b>", "“zebra<b>” geçen alıntı yok"),
        ("/speakers/?name=ilka", "Adı “ilka” olan konuşan yok"),
    ],
)
def test_a_heading_that_begins_with_what_narrows_the_list_begins_with_a_capital(
    client: Client, address: str, heading: str
) -> None:
    make_quote(make_article(), "full of ice", speaker="Maud Ekeren")
    page = html.fromstring(client.get(address, headers={"Accept-Language": "tr"}).text)
    assert page.xpath("string(//h1)").split() == heading.split()
    assert "&lt;" not in page.xpath("string(//title)")
    assert page.xpath("//meta[@name='description']/@content")[0][0] in "“KAİ"


def test_a_turkish_capital_keeps_its_dot() -> None:
    with translation.override("tr"):
        assert [capital(word) for word in (" imza", "ışık", "ajans")] == ["İmza", "Işık", "Ajans"]
