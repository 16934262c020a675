"""The lines of lists, whose parts are finished before a template sets them.

A list has 25 lines of a dozen parts each. To write each part anew took a template most of
a list's time: a line is a plain value of finished strings.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, ngettext

from ..addresses import address
from ..models import Article, Quote
from ..models.article import says_the_same
from ..search import Run, Snippet
from .copy import interface_direction, published, tongue

WORDS_OF_LEDE, WORDS_OF_QUOTE = 40, 80


class StoryLine(NamedTuple):
    """What a line shows of a story; ``passage`` and ``where`` say how it answers a search."""

    source: str
    source_address: str
    address: str
    published: str
    direction: str
    interface_direction: str
    words: str
    headline: str
    passage: str
    where: str
    lede: str
    versions: str
    quotes: str


class QuoteLine(NamedTuple):
    """What a line shows of a quote and of its story."""

    text: str
    reported: bool
    role: str
    name: str
    address: str
    story_address: str
    headline: str
    source: str
    published: str
    direction: str
    interface_direction: str
    words: str


def line_of_story(story: Article) -> StoryLine:
    snippet: Snippet | None = getattr(story, "snippet", None)
    others = getattr(story, "version_count", 0) - 1
    quotes = getattr(story, "quote_count", 0)
    return StoryLine(
        source=story.source.name,
        source_address=address("source", story.source.code),
        address=address("story", story.pk, story.slug),
        published=published(story),
        direction=story.direction,
        interface_direction=interface_direction(),
        words=tongue(story),
        headline=marked(snippet.headline) if snippet else story.headline,
        passage=_passage(snippet, story) if snippet else "",
        where=where(snippet) if snippet else "",
        lede=opening(story.summary, WORDS_OF_LEDE),
        versions=_versions(others, get_language()) if others > 0 else "",
        quotes=_quotes(quotes, get_language()) if quotes else "",
    )


def line_of_quote(quote: Quote) -> QuoteLine:
    story = quote.article
    found: tuple[Run, ...] | None = getattr(quote, "marked", None)
    return QuoteLine(
        text=marked(found) if found else opening(quote.text, WORDS_OF_QUOTE),
        reported=quote.kind == Quote.Kind.INDIRECT,
        role=quote.role,
        name=gettext("Quote %(number)s") % {"number": quote.position},
        address=address("quote", quote.pk),
        story_address=f"{story.get_absolute_url()}#said-{quote.position}",
        headline=story.headline,
        source=story.source.name,
        published=published(story),
        direction=story.direction,
        interface_direction=interface_direction(),
        words=tongue(story),
    )


def marked(runs: Iterable[Run]) -> SafeString:
    """A passage with what matched in it marked."""
    parts = (
        format_html("<mark>{}</mark>", run.text) if run.hit else conditional_escape(run.text)
        for run in runs
    )
    return format_html_join("", "{}", ((part,) for part in parts))


def _passage(snippet: Snippet, story: Article) -> SafeString | str:
    """What was found in the story's text; "" where the headline above it says the same."""
    text = "".join(run.text for run in snippet.passage)
    return "" if says_the_same(text, story.headline) else marked(snippet.passage)


def opening(text: str, most: int) -> str:
    """The first words of a text, ``most`` at most; those beyond are not even cut apart."""
    words = text.split(maxsplit=most)
    return text if len(words) <= most else f"{' '.join(words[:most])} …"


def where(snippet: Snippet) -> str:
    """Where a passage stands that is no plain text of its story."""
    if snippet.where == "quote" and snippet.speaker:
        return format_html(
            gettext("in a quote of {}"), format_html("<bdi>{}</bdi>", snippet.speaker)
        )
    if snippet.where == "quote":
        return gettext("in a quote")
    return gettext("in the %(part)s") % {"part": gettext(snippet.where)} if snippet.where else ""


@lru_cache(100)
def _versions(number: int, language: str) -> str:
    """Lists tell the same few numbers over and over, in the ``language`` in use."""
    told = ngettext("%(n)s more version", "%(n)s more versions", number)
    return told % {"n": number}


@lru_cache(100)
def _quotes(number: int, language: str) -> SafeString:
    return format_html(ngettext("{} quote", "{} quotes", number), format_html("<b>{}</b>", number))
