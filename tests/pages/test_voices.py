"""Who is quoted in a story, told at its head; and of whom there is more to be read."""

from __future__ import annotations

import pytest
from django.test import Client
from lxml import html

from articles.models import Speaker
from tests.factories import make_article, make_quote

pytestmark = pytest.mark.django_db


def test_only_who_has_a_page_is_linked(client: Client) -> None:
    """Whose words stand nowhere in quotation marks has none."""
    story = make_article(body="“One,” she said. Two, the pilots say.")
    make_quote(story, "One", speaker="Maud Ekeren")
    make_quote(story, "Two", speaker="Pilots", kind="indirect")
    asked = client.get(f"{story.get_absolute_url()}?statements").content
    names = html.fromstring(asked).xpath("//ul[@class='voices']/li[not(@aria-hidden)]/*[1]")
    assert [(one.text_content(), one.get("href")) for one in names] == [
        ("Maud Ekeren", "/speakers/maud-ekeren/"),
        ("Pilots", None),
    ]
    assert b"/speakers/pilots/" not in asked
    assert client.get("/speakers/pilots/").status_code == 404


def test_two_speakers_of_one_name_are_two(client: Client) -> None:
    story = make_article(body="“One,” she said. “Two,” said the other.")
    for words, slug in (("One", "first"), ("Two", "second")):
        quote = make_quote(story, words)
        quote.speaker = Speaker.objects.create(name="Maud Ekeren", slug=slug)
        quote.save()
    page = html.fromstring(client.get(story.get_absolute_url()).content)
    links = page.xpath("//ul[@class='voices']//a[bdi]/@href")
    assert links == ["/speakers/first/", "/speakers/second/"]
