"""Whole results as CSV and plain text."""

from __future__ import annotations

import csv
from io import StringIO
from typing import Any

import pytest
from django.test import Client

from articles.models import Article
from articles.syndication.exports import harmless
from articles.views import formats
from tests.factories import make_article, make_editor, make_quote, make_source, make_topic

pytestmark = pytest.mark.django_db


def table(client: Client, address: str) -> list[dict[str, str]]:
    response = client.get(address)
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    text = b"".join(response.streaming_content).decode("utf-8")
    assert text.startswith("\ufeff")
    return list(csv.DictReader(StringIO(text[1:], newline="")))


def plain(client: Client, address: str) -> str:
    response = client.get(address)
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    return b"".join(response.streaming_content).decode("utf-8")


def make_story(**fields: Any) -> Article:
    body = 'Ferries, "all of them", lie still.\n\nThe sound is full of ice.'
    given = {"headline": "Ferry crews stay ashore", "body": body, "byline": "Ida Brack"}
    story = make_article(**(given | fields))
    make_quote(story, "full of ice", speaker="Maud Ekeren", role="pilot")
    return story


def test_a_table_of_stories_holds_every_field_as_it_is(client: Client) -> None:
    story = make_story(topics=(make_topic("Shipping"),), source="NPA")
    (row,) = table(client, "/stories/?format=csv")
    assert row["headline"] == story.headline
    assert row["text"] == story.body
    assert (row["agency"], row["byline"]) == ("NPA Press Agency", "Ida Brack")
    assert (row["topics"], row["media topics"]) == ("Shipping", story.topics.get().code)
    assert client.get(row["address"], follow=True).status_code == 200


def test_a_table_of_quotes_names_words_speaker_and_story(client: Client) -> None:
    story = make_story()
    (row,) = table(client, "/quotes/?format=csv")
    assert (row["words"], row["speaker"], row["role"]) == ("full of ice", "Maud Ekeren", "pilot")
    assert (row["story"], row["agency"]) == (story.headline, "NPA Press Agency")
    assert row["date"] == f"{story.published_at:%Y-%m-%d}"


@pytest.mark.parametrize("address", ["/stories/?text=ice", "/quotes/?text=ice"])
def test_an_export_goes_to_the_end(
    client: Client, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setattr(formats, "ROWS_READ_AT_ONCE", 4)
    made = [make_story(headline=f"Story {number}") for number in range(13)]
    rows = table(client, f"{address}&format=csv")
    column = "story" if "quotes" in address else "headline"
    assert [row[column] for row in rows] == [story.headline for story in reversed(made)]
    text = plain(client, f"{address}&format=txt")
    assert [story.headline for story in made if story.headline not in text] == []


def test_an_export_is_read_leaf_by_leaf_while_it_is_sent(
    client: Client, monkeypatch: pytest.MonkeyPatch, django_assert_max_num_queries: Any
) -> None:
    monkeypatch.setattr(formats, "ROWS_READ_AT_ONCE", 2)
    monkeypatch.setattr(formats, "LINES_SENT_AT_ONCE", 1)
    for _ in range(40):
        make_story()
    with django_assert_max_num_queries(12):
        parts = iter(client.get("/stories/?format=csv").streaming_content)
        assert next(parts)


def test_an_export_of_nothing_is_a_heading(client: Client) -> None:
    assert table(client, "/stories/?text=zebra&format=csv") == []
    assert plain(client, "/stories/?text=zebra&format=txt") == ""


@pytest.mark.parametrize("name", ["csv", "txt"])
def test_of_an_excerpt_only_agency_headline_and_lede_are_exported(
    client: Client, name: str
) -> None:
    make_story(source=make_source("HN", public_access="excerpt"), lede="Ferries lie still.")
    read = client.get(f"/stories/?format={name}")
    sent = b"".join(read.streaming_content).decode()
    assert "Ferries lie still." in sent
    assert "full of ice" not in sent
    assert (
        "full of ice"
        not in b"".join(client.get(f"/quotes/?format={name}").streaming_content).decode()
    )
    client.force_login(make_editor())
    read = client.get(f"/stories/?format={name}")
    assert "full of ice" in b"".join(read.streaming_content).decode()


@pytest.mark.parametrize(
    "cell",
    ['=HYPERLINK("http://x.example")', "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"],
)
def test_no_cell_is_run_as_a_formula(client: Client, cell: str) -> None:
    assert harmless(cell) == f"'{cell}"
    make_story(headline=cell)
    (row,) = table(client, "/stories/?format=csv")
    assert row["headline"] == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "Ferry = boat", "2-1", "'=1"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert harmless(cell) == cell


def test_plain_text_reads_like_copy(client: Client) -> None:
    first, second = make_story(headline="One"), make_story(headline="Two")
    text = plain(client, "/stories/?format=txt")
    one, two = text.split("-" * 72)[::-1]
    assert one.strip().startswith(f"One\nNPA Press Agency, {first.published_at:%Y-%m-%d}")
    assert first.body in one
    assert f"http://testserver/stories/{second.pk}/" in two
    quotes = plain(client, "/quotes/?format=txt")
    assert "“full of ice”\nMaud Ekeren, pilot\nTwo (NPA Press Agency, " in quotes


def test_a_story_withdrawn_while_an_export_runs_is_not_in_it(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(formats, "ROWS_READ_AT_ONCE", 1)
    monkeypatch.setattr(formats, "LINES_SENT_AT_ONCE", 1)
    oldest = make_story(headline="Oldest")
    make_story(headline="Newest")
    parts = iter(client.get("/stories/?format=csv").streaming_content)
    read = next(parts) + next(parts)
    Article.objects.filter(pk=oldest.pk).update(pub_status="canceled")
    read += b"".join(parts)
    assert b"Newest" in read
    assert b"Oldest" not in read
