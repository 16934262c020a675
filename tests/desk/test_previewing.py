"""The preview shows all of the copy, and what was made of it."""

from __future__ import annotations

import json
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from lxml import html

from articles.models import ImportBatch
from tests.agency_copy import (
    BARGES,
    BARGES_HEADLINE,
    BARGES_QUOTES,
    BARGES_TEASERS,
    LAMP,
    LEGAL,
    TWO_STORIES,
)
from tests.desk.acts import PASTE, marked, paste, preview_of, save
from tests.factories import make_topic

pytestmark = pytest.mark.django_db

HARD_WRAPPED = """\
Ferry crews stay ashore over winter timetable

Ferry crews on the Tellmar sound stayed ashore for a third day on
Thursday after the shipping office printed a winter timetable that
they call impossible to sail.

"You cannot print a crossing that the ice will not allow, nor can you
sail one that was only printed," Maud Ekeren, secretary of the ferry
union, told reporters on the quay of the island on Thursday. (NPA)
"""


def test_the_preview_shows_every_stretch_with_its_label(desk: Client) -> None:
    preview = preview_of(desk, BARGES)
    shown = {
        block.label: "".join(piece.text for row in block.rows for piece in row.pieces)
        for block in preview.context["blocks"]
    }
    assert list(shown) == ["Headline", "Body", "Sign-off", "Legal notice", "Other stories"]
    assert shown["Headline"] == BARGES_HEADLINE
    assert shown["Legal notice"] == LEGAL
    assert shown["Other stories"] == "".join(BARGES_TEASERS)
    assert f"{len(BARGES):,} of {len(BARGES):,} characters accounted for" in preview.text


def test_quotes_are_marked_in_the_copy_by_their_numbers(desk: Client) -> None:
    preview = preview_of(desk, BARGES)
    assert marked(preview) == dict(enumerate(BARGES_QUOTES, 1))
    for number in range(1, 5):
        assert f'id="in-{number}"' in preview.text
        assert f'href="#in-{number}"' in preview.text
        assert f'id="quote-{number}"' in preview.text


def test_a_quote_broken_over_hard_wrapped_lines_is_marked_whole(desk: Client) -> None:
    preview = preview_of(desk, HARD_WRAPPED)
    words = "crossing that the ice will not allow, nor can you\nsail one that was only printed"
    assert marked(preview) == {1: f"You cannot print a {words}"}


def test_a_story_in_a_files_fields_is_shown_in_its_parts(desk: Client) -> None:
    fields = {
        "uri": "urn:npa:lamp-1",
        "type": "text",
        "headline": "Lamp of Osk Rock burns again",
        "body_text": "The lamp was lit.\n\n“It was only forgotten,” the keeper, Iver Lund, said.",
    }
    file = SimpleUploadedFile("lamp.json", json.dumps(fields).encode())
    preview = preview_of(desk, "", file=file)
    labels = [block.label for block in preview.context["blocks"]]
    assert labels == ["Headline", "Body", "Envelope"]
    assert marked(preview) == {1: "It was only forgotten"}


def test_doubts_are_told_in_words_with_their_lines(desk: Client) -> None:
    preview = preview_of(desk, BARGES.replace(LEGAL + "\n", ""))
    doubts = [(doubt.line, doubt.message) for doubt in preview.context["doubts"]]
    assert doubts
    for line, message in doubts:
        assert f"line {line}" in preview.text
        assert message in preview.text


def test_topics_found_are_ticked_with_the_words_that_led_to_them(desk: Client) -> None:
    make_topic("Comets")
    form = preview_of(desk, BARGES).context["mending"].form
    assert [(box.name, box.ticked) for box in form.found_topics] == [
        ("Waterway and maritime transport", True)
    ]
    assert "ferry" in form.found_topics[0].words
    assert [box.name for _, boxes in form.other_topics for box in boxes] == ["Comets"]


def test_markup_in_copy_is_shown_never_obeyed(desk: Client) -> None:
    hostile = '<script>alert(1)</script>\n\nA "<img src=x onerror=alert(1)>" stood there. (NPA)\n'
    preview = preview_of(desk, hostile)
    assert "<script>alert" not in preview.text
    assert "<img src=x" not in preview.text


@pytest.mark.parametrize(
    "copy",
    [
        '"' * 5_000,
        "“a,” he said. " * 2_000,
        "\x01\x02\x16 ZCZC\x03\x04\x7f",
        "x" * 100_000,
        "\n".join(["***"] * 3_000),
        "‮".join("الميناء"),
        "{{ story }} {% csrf_token %} %s {0}",
    ],
    ids=["marks alone", "quotes without end", "controls", "one word", "rules", "bidi", "template"],
)
def test_hostile_copy_is_previewed_or_refused_never_an_error(desk: Client, copy: str) -> None:
    answer = paste(desk, copy)
    assert answer.status_code in {200, 302}
    if answer.status_code == 302:
        preview = desk.get(answer["Location"])
        assert preview.status_code == 200
        assert "characters accounted for" in preview.text


def test_a_story_that_the_copy_lacks_is_not_found(desk: Client) -> None:
    preview_of(desk, BARGES)
    batch = ImportBatch.objects.get()
    item = batch.items.get()
    assert desk.get(reverse("admin:import_story", args=[batch.pk, item.pk + 1])).status_code == 404
    assert desk.get(reverse("admin:import_story", args=[batch.pk + 1, item.pk])).status_code == 404


def test_links_of_a_preview_lead_to_what_is_on_it(desk: Client) -> None:
    """A story that was saved shows its copy still, without the quotes to be mended."""
    preview = preview_of(desk, BARGES)
    save(desk, preview)
    for page in (preview, desk.get(preview.request["PATH_INFO"])):
        shown = html.fromstring(page.content)
        assert len(shown.xpath("//mark//sup")) == len(BARGES_QUOTES)
        places = {f"#{name}" for name in shown.xpath("//@id")}
        assert set(shown.xpath("//a/@href[starts-with(., '#')]")) - places == set()


def test_desk_pages_hold_no_inline_script_or_style(desk: Client) -> None:
    preview = preview_of(desk, TWO_STORIES)
    for page in (desk.get(PASTE).text, preview.text):
        assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", page)


def test_a_preview_takes_as_many_queries_for_many_quotes_as_for_few(
    desk: Client, django_assert_max_num_queries
) -> None:
    many = BARGES.replace("She hung a photo", '"We wait," Ekeren said. ' * 30 + "She hung a photo")
    few = paste(desk, LAMP)["Location"]
    more = paste(desk, many)["Location"]
    with django_assert_max_num_queries(25) as taken:
        desk.get(few)
    with django_assert_max_num_queries(len(taken)):
        desk.get(more)


@pytest.mark.parametrize(
    ("copy", "first"), [(BARGES, "Save"), (f"{BARGES}\n\n{LAMP}", "Save and next")]
)
def test_what_becomes_of_a_story_is_decided_in_one_place(
    desk: Client, copy: str, first: str
) -> None:
    """Two buttons to save made editors ask which, and two that leave a story somewhere where."""
    page = html.fromstring(preview_of(desk, copy).text)
    assert page.xpath("//form[@id='story']/p[@class='act']/button/text()") == [
        first,
        "Keep as a draft",
        "Leave out",
    ]
    saving = page.xpath("//button[starts-with(normalize-space(), 'Save') and not(@name)]/text()")
    assert [words for words in saving if "as read" not in words] == [first]
