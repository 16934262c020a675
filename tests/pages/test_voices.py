"""Who is quoted in a story, told at its head and on each quote's card, and how sure that is."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from lxml import html

from articles.models import Speaker
from tests.factories import make_article, make_quote

pytestmark = pytest.mark.django_db

EKEREN = {"speaker": "Maud Ekeren"}


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


@pytest.mark.parametrize(
    ("fields", "basis"),
    [
        ({**EKEREN}, "speaker certain ¶ 1"),
        ({**EKEREN, "certainty": "check"}, "speaker uncertain ¶ 1"),
        ({"mention": "a pilot"}, "speaker unknown ¶ 1"),
        (
            {**EKEREN, "how": "pronoun", "mention": "she"},
            "speaker certain in the text “she” ¶ 1",
        ),
        ({**EKEREN, "certainty": "check", "review": "confirmed"}, "checked by an editor ¶ 1"),
    ],
)
def test_a_card_says_in_plain_words_how_sure_its_speaker_is(
    client: Client, fields: dict[str, Any], basis: str
) -> None:
    story = make_article(body="“One,” she said.")
    make_quote(story, "One", cue="said", **fields)
    page = html.fromstring(client.get(story.get_absolute_url()).content)
    (shown,) = page.find_class("basis")
    assert " ".join(shown.text_content().split()) == basis
