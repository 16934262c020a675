"""The speakers' list as JSON, a table and plain text."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from django.test import Client

from articles.models import Quote
from articles.views import speaker_formats
from tests.factories import make_article, make_editor, make_quote, make_source

pytestmark = pytest.mark.django_db

BODY = "“Full of ice.” “Shut for good.”"


def make_speakers() -> Quote:
    """Three people; the second is quoted twice, the third where the public may not read."""
    story = make_article(body=BODY)
    make_quote(story, "Full of ice.", speaker="Maud Ekeren", role="pilot")
    make_quote(story, "Shut for good.", speaker="Lena Varga", role="harbour\nmaster")
    make_quote(make_article(body=BODY), "Full of ice.", speaker="Lena Varga")
    hidden = make_article(body=BODY, source=make_source("OXW", public_access="excerpt"))
    return make_quote(hidden, "Full of ice.", speaker="Perpetua Nivelle", role="=dredgemaster")


def table(client: Client, address: str) -> list[dict[str, str]]:
    text = client.get(address).getvalue().decode()
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline="")))


def test_speakers_as_json_have_name_role_quotes_and_address(client: Client) -> None:
    make_speakers()
    found = client.get("/speakers/?format=json").json()
    assert (found["count"], found["capped"], found["title"]) == (2, False, "Speakers")
    first, second = found["items"]
    assert (first["name"], first["role"], first["quotes"]) == ("Lena Varga", "harbour master", 2)
    assert (second["name"], second["kind"]) == ("Maud Ekeren", "person")
    assert client.get(first["uri"]).status_code == 200


def test_speakers_as_json_are_leafed_through(client: Client) -> None:
    story = make_article(body="“Full of ice.” " * 60)
    for number in range(60):
        make_quote(story, "Full of ice.", speaker=f"Speaker {number:02}", start=number * 15 + 1)
    names, address = [], "/speakers/?format=json"
    while address:
        leaf = client.get(address).json()
        names += [item["name"] for item in leaf["items"]]
        address = leaf.get("next", "")
    assert names == [f"Speaker {number:02}" for number in range(60)]
    assert "prev" in leaf


def test_a_table_of_speakers_goes_to_the_end(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speaker_formats, "ROWS_READ_AT_ONCE", 1)
    make_speakers()
    rows = table(client, "/speakers/?format=csv")
    assert [(row["name"], row["role"], row["quotes"]) for row in rows] == [
        ("Lena Varga", "harbour master", "2"),
        ("Maud Ekeren", "pilot", "1"),
    ]
    text = client.get("/speakers/?format=txt").getvalue().decode()
    assert text.splitlines()[1].startswith("Maud Ekeren, pilot (1) http://testserver/speakers/")


def test_an_editor_is_given_every_speaker_and_no_formula(client: Client) -> None:
    make_speakers()
    client.force_login(make_editor())
    rows = table(client, "/speakers/?format=csv")
    assert [row["role"] for row in rows if row["name"] == "Perpetua Nivelle"] == ["'=dredgemaster"]


def test_a_filtered_list_of_speakers_is_given_filtered(client: Client) -> None:
    make_speakers()
    assert len(table(client, "/speakers/?name=maud&format=csv")) == 1
    assert client.get("/speakers/?name=maud&format=json").json()["title"].endswith("“maud”")
    assert client.get(f"/speakers/?name={'x' * 300}&format=json").status_code == 400


@pytest.mark.parametrize("name", ["atom", "pdf"])
def test_speakers_are_no_feed(client: Client, name: str) -> None:
    make_speakers()
    assert client.get(f"/speakers/?format={name}").status_code == 404
    page = client.get("/speakers/").text
    assert 'rel="alternate"' not in page
    assert "format=csv" in page
