"""Feeds, pages and mails at the desk: pasted or dropped, previewed and saved, or refused."""

from __future__ import annotations

import gzip
import html
import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from articles.models import Article, ImportBatch, ImportItem, Original, Source
from tests.desk.acts import paste, preview_of, save

pytestmark = pytest.mark.django_db

LEDE = "The barges of the sound stayed in port on Thursday, the harbour office said."
HEADLINE = "Barges stay in port"
TEXT = f"<p>{LEDE}</p><p>It rained.</p>"
ITEM = f"<item><title>{HEADLINE}</title><description><![CDATA[{TEXT}]]></description></item>"
EMPTY = "<item><title>Only a line</title></item>"
FORMATS = [
    ("feed", f"<rss version='2.0'><channel><title>x</title>{ITEM}</channel></rss>"),
    (
        "feed",
        f"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>{HEADLINE}</title>"
        f"<content type='html'><![CDATA[{TEXT}]]></content></entry></feed>",
    ),
    (
        "html",
        f"<!doctype html>\n<html><head><title>{HEADLINE}</title></head><body><nav><a>Home</a>"
        f"</nav><article>{TEXT}</article><script>track()</script></body></html>",
    ),
    ("html", f"<h1>{HEADLINE}</h1>{TEXT}"),
    (
        "mail",
        f"From: a@npa.example\nMIME-Version: 1.0\nSubject: {HEADLINE}\nContent-Type: text/html\n\n"
        f"{TEXT}",
    ),
    ("plain", f"{HEADLINE}\n\n{LEDE}\n\nIt rained."),
]


P = f"<p>{LEDE}</p><p>It rained.</p>"
LINES = f"{LEDE}\r\n\r\n   It rained.\r\n"
G2 = "http://iptc.org/std/nar/2006-10-01/"
NITF = (
    f"<nitf><body><body.head><hedline><hl1>{HEADLINE}</hl1></hedline></body.head>"
    f"<body.content>{P}</body.content></body></nitf>"
)
OF_AGENCIES = [
    ("nitf", NITF),
    (
        "newsml",
        "<NewsML Version='1.2'><NewsItem><NewsComponent><NewsLines>"
        f"<HeadLine>{HEADLINE}</HeadLine></NewsLines><ContentItem><DataContent>{NITF}"
        "</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>",
    ),
    (
        "newsmlg2",
        f"<newsItem xmlns='{G2}' guid='npa:1'><itemMeta><itemClass qcode='ninat:text'/></itemMeta>"
        f"<contentMeta><headline>{HEADLINE}</headline></contentMeta><contentSet><inlineXML>"
        f"<html xmlns='http://www.w3.org/1999/xhtml'><body>{P}</body></html></inlineXML>"
        "</contentSet></newsItem>",
    ),
    ("ninjs", json.dumps({"uri": "npa:1", "headline": HEADLINE, "body_html": P})),
    (
        "ninjs",
        json.dumps(
            {
                "uri": "npa:1",
                "standard": {"name": "ninjs", "version": "3.1"},
                "headlines": [{"role": "main", "value": HEADLINE}],
                "bodies": [{"contentType": "text/html", "value": P}],
            }
        ),
    ),
    (
        "iptc7901",
        f"\x01eca062 4 i 211 ccccb   dpa 061\r\nSkervia-barges/\r\n\x02{HEADLINE} =\r\n\r\n"
        f"   {LINES}\x03031137 GMT Jun 25\r\n\x04",
    ),
    (
        "anpa",
        "\x16\x16\x01AW2870\x1f_asian\r\nu i\x13\x11 BC-Skervia-Barges     06-03 0049\r\n"
        f"\x02^BC-Skervia-Barges,66<\r\n^{HEADLINE}<\r\n\t   {LINES}"
        "\x03AP-WF-06-03-25 1509GMT<\r\n\x04",
    ),
    ("zczc", f"ZCZC AAP\r\n%A\r\n#Barges\r\n${HEADLINE}\r\n@SKV\r\n{LINES}\r\nNNNN\r\n"),
    (
        "asianet",
        f"Source: Lindquist Marine, Inc.\r\nMEDIA RELEASE PR67276\r\n{HEADLINE}\r\n\r\n"
        f"TELLMAR, Skervia, June 3, 2025 /PRNewswire-AsiaNet/ --\r\n\r\n{LINES}",
    ),
    (
        "mail",
        f"From: a@npa.example\nMIME-Version: 1.0\nSubject: Fwd: x\nContent-Type: text/html\n\n"
        f"<p>For you.</p><p>From: NPA<br>Date: Tuesday<br>Subject: {HEADLINE}</p>{P}",
    ),
]


def saved(desk: Client, preview: HttpResponse) -> Article:
    assert preview.status_code == 200
    save(desk, preview)
    return Article.objects.get()


@pytest.mark.parametrize(("format_", "copy"), FORMATS + OF_AGENCIES)
def test_source_pasted_into_the_box_is_a_story(
    desk: Client, npa: Source, format_: str, copy: str
) -> None:
    article = saved(desk, preview_of(desk, copy, source=npa.pk))
    assert (article.headline, article.body) == (HEADLINE, f"{LEDE}\n\nIt rained.")
    assert Original.objects.get().format == format_


@pytest.mark.parametrize(("format_", "copy"), FORMATS + OF_AGENCIES)
def test_file_dropped_is_a_story_whatever_its_name(
    desk: Client, npa: Source, format_: str, copy: str
) -> None:
    file = SimpleUploadedFile("copy", copy.encode())
    article = saved(desk, preview_of(desk, "", file=file, source=npa.pk))
    assert (article.headline, article.body) == (HEADLINE, f"{LEDE}\n\nIt rained.")
    assert bytes(Original.objects.get().data) == copy.encode()


def test_entry_without_a_text_is_told_beside_the_stories(desk: Client) -> None:
    paste(desk, f"<rss version='2.0'><channel>{EMPTY}{ITEM}</channel></rss>")
    states = ImportBatch.objects.get().items.order_by("position").values_list("state", "reason")
    assert list(states) == [
        (ImportItem.State.WAITING, "No agency of the archive was found in the copy."),
        (ImportItem.State.REFUSED, "Only a line: without a text."),
    ]


BOMB = "<!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><rss><channel>&b;</channel></rss>"
REFUSED = [
    (BOMB, "entities of its own"),
    ("<rss><channel><item><title>Cut sho", "The XML is broken at line 1"),
    ("<!doctype html><html><body><script>x()</script></body></html>", "without a text"),
]


@pytest.mark.parametrize(("copy", "why"), REFUSED)
def test_broken_or_hostile_file_gives_a_line_and_nothing_else(
    desk: Client, copy: str, why: str
) -> None:
    answer = paste(desk, copy)
    assert answer.status_code == 200
    assert why in html.unescape(answer.text)
    assert bytes(Original.objects.get().data) == copy.encode()
    assert not Article.objects.exists()


REFUSED_FILES = [
    (b"<nitf>" + b"<p>" * 50_000, "feed.xml", "The XML is nested too deeply"),
    (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "feed.xml", "This is a picture"),
    (gzip.compress(LEDE.encode() * 99)[:60], "feed.xml", "This is a packed file"),
    (b"{\\rtf1\\ansi Barges\\par}", "copy.txt", "This is a rich-text file"),
    (b"\0" * 100_000, "copy.txt", "This is no text"),
    (b'{"a":' * 50_000, "item.json", "The JSON is nested too deeply"),
]


@pytest.mark.parametrize(("data", "name", "why"), REFUSED_FILES)
def test_file_that_is_not_what_it_is_called_gives_a_line_and_nothing_else(
    desk: Client, data: bytes, name: str, why: str
) -> None:
    answer = paste(desk, "", file=SimpleUploadedFile(name, data))
    assert answer.status_code == 200
    assert why in html.unescape(answer.text)
    assert not Article.objects.exists()


def test_file_in_utf_16_without_its_mark_is_a_story(desk: Client, npa: Source) -> None:
    copy = f"{HEADLINE}\n\n{LEDE}\n\nIt rained."
    file = SimpleUploadedFile("copy", copy.encode("utf-16-le"))
    article = saved(desk, preview_of(desk, "", file=file, source=npa.pk))
    assert (article.headline, article.body) == (HEADLINE, f"{LEDE}\n\nIt rained.")


def test_garbled_letters_are_mended_in_the_story_and_kept_in_the_original(
    desk: Client, npa: Source
) -> None:
    copy = "CafÃ© du port fermÃ©\n\nLe cafÃ© du port est fermÃ© jeudi, a dit la mairie."
    preview = preview_of(desk, copy, source=npa.pk)
    assert "Wrongly decoded letters were put right" in preview.text
    article = saved(desk, preview)
    assert article.headline == "Café du port fermé"
    assert bytes(Original.objects.get().data) == copy.encode()
