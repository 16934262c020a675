"""Feeds, pages and mails at the desk: pasted or dropped, previewed and saved, or refused."""

from __future__ import annotations

import html

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


def saved(desk: Client, preview: HttpResponse) -> Article:
    assert preview.status_code == 200
    save(desk, preview)
    return Article.objects.get()


@pytest.mark.parametrize(("format_", "copy"), FORMATS)
def test_source_pasted_into_the_box_is_a_story(
    desk: Client, npa: Source, format_: str, copy: str
) -> None:
    article = saved(desk, preview_of(desk, copy, source=npa.pk))
    assert (article.headline, article.body) == (HEADLINE, f"{LEDE}\n\nIt rained.")
    assert Original.objects.get().format == format_


@pytest.mark.parametrize(("format_", "copy"), FORMATS)
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
        (ImportItem.State.WAITING, ""),
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


def test_garbled_letters_are_mended_in_the_story_and_kept_in_the_original(
    desk: Client, npa: Source
) -> None:
    copy = "CafÃ© du port fermÃ©\n\nLe cafÃ© du port est fermÃ© jeudi, a dit la mairie."
    preview = preview_of(desk, copy, source=npa.pk)
    assert "Wrongly decoded letters were put right" in preview.text
    article = saved(desk, preview)
    assert article.headline == "Café du port fermé"
    assert bytes(Original.objects.get().data) == copy.encode()
