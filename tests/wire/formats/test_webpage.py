"""Web pages, saved or copied as source, and pieces of them."""

from __future__ import annotations

import json

import pytest

from articles.wire import read

LEDE = (
    "TELLMAR, June 3 (Reuters) - The reserve ferry of the Tellmar sound stayed in port on "
    "Tuesday after its crew found a crack in the forward ramp, the harbour office said."
)
SECOND = "Four hundred commuters waited on the quay until noon, when boats took them across."
TEXT = f"<p>{LEDE}</p><p>{SECOND}</p><p>It rained.</p>"
BODY = f"{LEDE.partition(' - ')[2]}\n\n{SECOND}\n\nIt rained."
MENU = "<nav><ul><li><a href=/n>News</a></li><li><a href=/s>Sport</a></li></ul></nav>"
MORE = "<aside><h3>Read more</h3><ul><li><a href=/o>Onshaw sells his lamp</a></li></ul></aside>"
FOOT = "<footer><p>The Sound Courier, 12 Quay Street. Cookies. Privacy.</p></footer>"
TITLE = "<title>Ferry stays in port | The Sound Courier</title>"
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebPage", "headline": "The Sound Courier"},
        {
            "@type": ["NewsArticle"],
            "headline": "Ferry stays in port",
            "author": [{"@type": "Person", "name": "Ada Lind"}, {"name": "Bo Marsh"}],
            "publisher": {"name": "The Sound Courier"},
            "datePublished": "2025-06-03T09:41:00+02:00",
        },
    ],
}
JSON_LD = f'<script type="application/ld+json">{json.dumps(LINKED)}</script>'
CANONICAL = '<link rel="canonical" href="https://courier.example/ferry">'


def page(main: str, head: str = TITLE) -> bytes:
    return (
        f'<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8">{head}'
        "<style>p { color: red }</style></head><body><script>var ad = '<p>Buy!</p>';</script>"
        f"{MENU}{main}{FOOT}</body></html>"
    ).encode()


PAGES = [
    (f"<article><h1>Ferry stays in port</h1>{TEXT}{MORE}</article>", "one article"),
    (f"<h1>Ferry stays in port</h1><div itemprop=articleBody>{TEXT}</div>{MORE}", "schema.org"),
    (f"<div class=col><h1>Ferry stays in port</h1><div>{TEXT}</div></div>{MORE}", "no mark"),
    (
        f"<table><tr><td><h1>Ferry stays in port</h1><span>{LEDE}<br><br>{SECOND}<br><br>"
        "It rained.</span></td></tr></table>",
        "an old page, set in a table",
    ),
    (f"<form><h1>Ferry stays in port</h1><div>{TEXT}</div><input name=q></form>", "all a form"),
    (
        f"<main><div class='cookie-banner'><p>We use cookies to make the page work for you, and "
        f"for no other reason, we swear.</p></div><h1>Ferry stays in port</h1>{TEXT}</main>",
        "a banner before the text",
    ),
    (
        f"<article><header><h1>Ferry stays in port</h1><time>3 June</time></header>{TEXT}"
        "<figure><img src=f.jpg><figcaption>The ferry.</figcaption></figure>"
        "<section class=comments><p>I was on that quay, and nobody said a word.</p></section>"
        "</article>",
        "captions, dates and comments",
    ),
]


@pytest.mark.parametrize(("main", "why"), PAGES)
def test_text_of_a_page_is_found_and_read_like_any_copy(main: str, why: str) -> None:
    result = read(page(main))
    (story,) = result.stories
    assert (result.format, story.source, story.language) == ("html", "REUTERS", "en"), why
    assert (story.headline, story.body) == ("Ferry stays in port", BODY), why
    assert story.dateline is not None
    assert story.dateline.places == ("TELLMAR",)
    assert result.text[story.segments[0].start : story.segments[-1].end] == result.text


def test_head_of_a_page_tells_who_wrote_it_and_when() -> None:
    article = f"<article><h1>Ferry stays in port</h1>{TEXT}</article>"
    (story,) = read(page(article, TITLE + CANONICAL + JSON_LD)).stories
    assert (story.headline, story.byline) == ("Ferry stays in port", "Ada Lind, Bo Marsh")
    assert story.guid == "https://courier.example/ferry"
    assert story.sent is not None
    assert story.sent.isoformat() == "2025-06-03T09:41:00+02:00"


HEADS = [
    ('<meta property="article:published_time" content="2025-06-03T09:41:00Z">', "", "Open Graph"),
    ("<meta name=date content=2025-06-03>", "", "a name of old"),
    ("", '<time datetime="2025-06-03T09:41Z">Tuesday</time>', "what readers see"),
]


@pytest.mark.parametrize(("head", "main", "why"), HEADS)
def test_moment_of_a_page_is_found(head: str, main: str, why: str) -> None:
    (story,) = read(page(f"<article>{main}{TEXT}</article>", TITLE + head)).stories
    assert story.sent is not None, why
    assert (story.sent.year, story.sent.month, story.sent.day) == (2025, 6, 3)


HEADLINES = [
    ("<title>Ferry stays - The Sound Courier</title><meta property='og:site_name' "
     "content='The Sound Courier'>", "", "Ferry stays", "a site's name behind a dash"),
    ("<title>Ferry stays - for now</title>", "", "Ferry stays - for now", "a dash of its own"),
    ("<title>The Sound Courier</title>", "<h1>Ferry stays</h1>", "The Sound Courier", "a title"),
    ("", "<h1>Ferry stays</h1>", "Ferry stays", "a heading alone"),
    ("<meta property='og:title' content='Ferry &amp; crew stay'>", "", "Ferry & crew stay", "og"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "main", "headline", "why"), HEADLINES)
def test_headline_of_a_page(head: str, main: str, headline: str, why: str) -> None:
    (story,) = read(page(f"<article>{main}{TEXT}</article>", head)).stories
    assert story.headline == headline, why


def test_author_that_is_an_agency_is_credit_and_source() -> None:
    head = TITLE + "<meta name=author content='Agence France-Presse'>"
    (story,) = read(page("<article><p>The ferry stayed. It rained.</p></article>", head)).stories
    assert (story.source, story.byline, story.credit) == ("AFP", None, "Agence France-Presse")


PIECES = [
    (f"<p>Ferry stays in port</p>{TEXT}", "a headline as a paragraph"),
    (f"<h1>Ferry stays in port</h1>{TEXT}", "a heading"),
    (f"<meta charset='utf-8'><h2>Ferry stays in port</h2>{TEXT}", "a browser's clipboard"),
    (f"<!--StartFragment--><div><b>Ferry stays in port</b></div>{TEXT}<!--EndFragment-->", "Word"),
    (
        "Version:0.9\r\nStartHTML:00000097\r\nEndHTML:00000197\r\n"
        f"SourceURL:https://courier.example/\r\n<html><body>\r\n<p>Ferry stays in port</p>{TEXT}",
        "Windows' clipboard",
    ),
    (
        f"<span>Ferry stays in port</span><br><br>{LEDE}<br><br>{SECOND}<br><br>It rained.",
        "breaks",
    ),
]


@pytest.mark.parametrize(("markup", "why"), PIECES)
def test_piece_of_a_page_is_a_story(markup: str, why: str) -> None:
    (story,) = read(markup.encode()).stories
    assert (story.headline, story.source) == ("Ferry stays in port", "REUTERS"), why
    assert story.body == BODY, why


NO_PAGES = [
    b"<b>Ferry stays\n\nThe ferry stayed.",
    b"Ferry stays\n\nThe <p> key of the keyboard stayed in port.",
    b"<UNKNOWN> reute\n\nThe ferry stayed.",
    b"<0123 Ferry stays>\n\nThe ferry stayed.",
]


@pytest.mark.parametrize("data", NO_PAGES)
def test_copy_with_a_stray_tag_is_no_page(data: bytes) -> None:
    assert read(data).format == "plain"


CHARSETS = [
    ('<html><meta charset="windows-1254"><p>{}</p></html>', "cp1254", "the set it names"),
    ('<html><meta charset="iso-8859-9"><p>{}</p></html>', "cp1254", "ISO for Windows' own"),
    ('<html><meta charset="windows-1254"><p>{}</p></html>', "utf-8", "source that was pasted"),
    ("<html><p>{}</p></html>", "utf-16", "a file of Windows"),
]


@pytest.mark.parametrize(("markup", "encoding", "why"), CHARSETS)
def test_page_is_read_in_its_own_charset(markup: str, encoding: str, why: str) -> None:
    text = "Vapur “salı günü” limanda kaldı – İLKHA’ya göre yağmur yağdı."
    (story,) = read(markup.format(text).encode(encoding)).stories
    assert story.body == text, why


BROKEN = [
    (b"<!doctype html>", "a page without anything"),
    (
        b"<html><head><title>Ferry</title></head><body><script>x()</script></body></html>",
        "no text",
    ),
    (b"<html><body><p><p><p></div></body>", "nothing but tags"),
]


@pytest.mark.parametrize(("data", "why"), BROKEN)
def test_page_without_a_text_is_refused(data: bytes, why: str) -> None:
    result = read(data)
    assert (result.format, result.stories) == ("html", ()), why
    assert "text" in result.refused[0]


HOSTILE = [
    "<div>" * 50_000 + "x",
    '<script type="application/ld+json">' + "[" * 50_000 + "</script><p>It rained.</p>",
    "<!--" * 50_000 + "<p>It rained.</p>",
    "<article>" * 500 + "<p>It rained.</p>",
    "<h1>" * 5_000 + "<p>It rained.</p>",
    "<p>It rained.</p>" * 8_000,
    '<script type="application/ld+json">{"@type": 7, "author": [[1]]}</script><p>x</p>',
    '<script type="application/ld+json">{"@type": "Article", "author": [[1]]}</script><p>x</p>',
]


@pytest.mark.parametrize("main", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_page_is_read_or_refused(main: str) -> None:
    result = read(f"<html><body>{main}".encode())
    assert result.stories or result.refused


def test_standfirst_does_not_hide_the_dateline() -> None:
    standfirst = "Commuters waited for hours on the quay."
    main = f"<article><h1>Ferry stays in port</h1><p>{standfirst}</p>{TEXT}</article>"
    (story,) = read(page(main)).stories
    assert story.dateline is not None
    assert (story.dateline.places, story.body) == (("TELLMAR",), BODY)
    assert story.editors_note == standfirst
