"""Whose language a text is in, and which way it runs, wherever a story's words show.

Stories in five languages stand on the same pages. Without `lang` a reader hears Arabic
read out as English; without `dir` its commas and quotation marks jump to the wrong end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pytest
from django.test import Client
from lxml import html

from articles.importer import edit_article
from articles.models import Article, Speaker, StoryGroup
from tests.factories import make_article, make_editor, make_quote, make_source, make_teaser

pytestmark = [pytest.mark.any_database, pytest.mark.django_db]


class Tongue(NamedTuple):
    """Which way a language runs, and a word of it."""

    direction: str
    word: str


TONGUES = {
    "en": Tongue("ltr", "ferry"),
    "tr": Tongue("ltr", "vapur"),
    "ar": Tongue("rtl", "عبارة"),
    "he": Tongue("rtl", "מעבורת"),
    "fa": Tongue("rtl", "کشتی"),
}
# What shows of a story; its place here makes the language's word one of its own.
PARTS = (
    "headline",
    "opening",
    "quote",
    "statement",
    "role",
    "mention",
    "cue",
    "teaser",
    "announced",
    "sign_off",
    "legal_notice",
)
UNSEEN = {"script", "style", "title"}


def word_of(language: str, part: str) -> str:
    return f"{TONGUES[language].word}{PARTS.index(part) + 10}"


def tell(language: str, group: StoryGroup) -> Article:
    """A story in ``language``, each of its parts told by a word of its own."""
    words = {part: word_of(language, part) for part in PARTS}
    sought = TONGUES[language].word
    code = f"{language.upper()}N"
    story = make_article(
        source=make_source(code, name=f"{code} Press Agency"),
        language=language,
        headline=words["headline"],
        body=f"{sought} {words['opening']}.\n\n“{sought} {words['quote']}.” {words['statement']}.",
        sign_off=words["sign_off"],
        legal_notice=words["legal_notice"],
        group=group,
    )
    by = {part: words[part] for part in ("role", "mention", "cue")}
    make_quote(
        story, f"{sought} {words['quote']}.", speaker="Maud Ekeren", certainty="check", **by
    )
    make_quote(story, words["statement"], mention=words["mention"], kind="indirect")
    make_teaser(story, words["teaser"])
    make_teaser(story, words["announced"], target=make_article(language=language))
    return story


@pytest.fixture
def stories() -> dict[str, Article]:
    group = StoryGroup.objects.create()
    told = {language: tell(language, group) for language in TONGUES}
    editor = make_editor()
    for story in told.values():
        story.byline = "Ida Brack"
        edit_article(story, changed=["byline"], user=editor)
    return told


def pages_of(stories: dict[str, Article]) -> Iterator[str]:
    """Each public list, page and facet on which words of stories show."""
    yield from ("/", "/stories/", "/quotes/", "/quotes/?kind=indirect", "/speakers/")
    yield from ("/archive/2025/07/03/", "/archive/2025/07/04/", "/speakers/maud-ekeren/")
    for language, story in stories.items():
        yield from (f"/stories/?language={language}", f"/sources/{story.source.code}/")
        yield from (f"/{kind}/?text={TONGUES[language].word}" for kind in ("stories", "quotes"))
        yield from (story.get_absolute_url(), f"{story.get_absolute_url()}?statements")
        yield from (f"/{kind}/{story.pk}/" for kind in ("versions", "revisions"))
        yield f"/revisions/{story.pk}/?layout=column"
        yield from (quote.get_absolute_url() for quote in story.quotes.all())


def texts_of(page: str) -> Iterator[tuple[html.HtmlElement, str]]:
    """The texts that a reader sees or hears, each with the element that it stands in."""
    for element in html.fromstring(page).iter():
        if isinstance(element.tag, str) and element.tag not in UNSEEN:
            yield from (
                (element, text) for text in (element.text, *(e.tail for e in element)) if text
            )


def told_as(element: html.HtmlElement) -> tuple[str, str]:
    """The language of an element, and the direction that it or what is around it gives."""
    around = [element, *element.iterancestors()]
    language = next(one.get("lang") for one in around if one.get("lang") is not None)
    return language, next(one.get("dir") for one in around if one.get("dir"))


def test_every_text_of_a_story_says_its_language_and_the_way_it_runs(
    client: Client, stories: dict[str, Article]
) -> None:
    """All pages in one test: what it costs to make the stories is more than to look at them."""
    assert shown(client, pages_of(stories)) == set(PARTS)


def test_at_the_desk_too(client: Client, stories: dict[str, Article]) -> None:
    client.force_login(make_editor("desk of reviews"))
    speaker = Speaker.objects.get(slug="maud-ekeren")
    addresses = ("/admin/articles/review/", f"/admin/articles/speaker/{speaker.pk}/split/")
    seen = shown(client, addresses)
    assert seen == {"headline", "quote", "statement", "opening", "role", "mention", "cue"}


def shown(client: Client, addresses: Iterable[str]) -> set[str]:
    """The parts of stories that pages show in every language, each said to be in its own."""
    words = {word_of(language, part): (language, part) for language in TONGUES for part in PARTS}
    wrong, seen = set(), set()
    for address in addresses:
        page = client.get(address)
        assert page.status_code == 200, address
        for element, text in texts_of(page.text):
            for word in (word for word in words if word in text):
                language, part = words[word]
                seen.add((language, part))
                if told_as(element) != (language, TONGUES[language].direction):
                    wrong.add((address, part, *told_as(element)))
    assert sorted(wrong) == []
    return {part for part in PARTS if {(language, part) for language in TONGUES} <= seen}


@pytest.mark.parametrize(
    ("told_in", "read_in", "wrong"), [("ar", "ar", "ltr"), ("en", "en", "rtl")]
)
def test_nothing_runs_the_other_way_where_story_and_interface_run_the_same(
    client: Client, settings, told_in: str, read_in: str, wrong: str
) -> None:
    """The program's own words, too, which stand among the story's on every line."""
    settings.LANGUAGES = [("en", "English"), ("ar", "العربية")]
    group = StoryGroup.objects.create()
    story, _ = tell(told_in, group), tell(told_in, group)
    for address in pages_of({told_in: story}):
        page = client.get(address, headers={"Accept-Language": read_in})
        assert f'<html lang="{read_in}"' in page.text
        assert html.fromstring(page.text).xpath(f"//*[@dir='{wrong}']") == [], address
