"""Which language a reader gets, and that pages, ETags and what programs read tell it apart."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import make_article

pytestmark = pytest.mark.django_db(transaction=True)

TURKISH = {"Accept-Language": "tr-TR,tr;q=0.9,en;q=0.5"}


@pytest.fixture(autouse=True)
def _in_production(settings) -> None:
    settings.DEBUG = False


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("", "en"),
        ("tr", "tr"),
        ("tr-CY,en;q=0.4", "tr"),
        ("en-US,en;q=0.9,tr;q=0.8", "en"),
        ("de,tr;q=0.3", "tr"),
        ("de, fr", "en"),
    ],
)
def test_page_is_in_the_first_language_asked_for_that_the_archive_has(
    client: Client, asked: str, given: str
) -> None:
    page = client.get("/", headers={"Accept-Language": asked})
    assert f'<html lang="{given}" dir="ltr">' in page.text
    assert page["Content-Language"] == given
    assert {"Cookie", "Accept-Language"} <= set(page["Vary"].split(", "))


def test_choice_in_the_foot_is_kept_and_leads_back_to_the_page(client: Client) -> None:
    form = {"language": "tr", "next": "/stories/?text=ice"}
    answer = client.post(reverse("language"), form, headers={"Accept-Language": "en"})
    assert answer["Location"] == "/stories/?text=ice"
    assert answer.cookies["django_language"]["httponly"]
    page = client.get("/stories/?text=ice", headers={"Accept-Language": "en"})
    assert '<html lang="tr" dir="ltr">' in page.text


def test_choice_asks_for_no_token_since_pages_are_made_once_for_all_readers() -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(reverse("language"), {"language": "tr"}).status_code == 302


def test_choice_leads_to_no_other_site(client: Client) -> None:
    answer = client.post(
        reverse("language"), {"language": "tr", "next": "https://elsewhere.test/"}
    )
    assert answer["Location"] == "/"


def test_page_made_for_one_language_is_never_given_to_readers_of_another(client: Client) -> None:
    make_article()
    english = client.get("/stories/")
    turkish = client.get("/stories/", headers=TURKISH)
    assert english["ETag"] != turkish["ETag"]
    assert "Stories by date" in english.text
    assert "Stories by date" not in turkish.text
    assert client.get("/stories/").text == english.text, "given again as it was made"
    asked = TURKISH | {"If-None-Match": english["ETag"]}
    assert client.get("/stories/", headers=asked).status_code == 200
    asked = TURKISH | {"If-None-Match": turkish["ETag"]}
    assert client.get("/stories/", headers=asked).status_code == 304


@pytest.mark.parametrize(
    "address",
    [
        *(f"/stories/?text=ice&format={name}" for name in ("atom", "json", "jsonfeed")),
        *(f"/quotes/?format={name}" for name in ("csv", "txt")),
        "/archive/2025/07/03/?format=atom",
        "/stories/?format=csv",
        "/stories/?format=txt",
        "/sitemap.xml",
        "/opensearch.xml",
        "/robots.txt",
    ],
)
def test_what_programs_read_is_the_same_in_every_language(client: Client, address: str) -> None:
    make_article(body="The sound is full of ice.")
    answers = [client.get(address, headers=asked) for asked in ({}, TURKISH)]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert answers[0].getvalue() == answers[1].getvalue()
    assert answers[0].headers.get("ETag") == answers[1].headers.get("ETag")


@pytest.mark.parametrize("debug", [False, True])
def test_an_address_that_asks_for_too_much_is_refused_in_the_readers_language(
    client: Client, settings: Any, *, debug: bool
) -> None:
    settings.DEBUG = debug
    many = "&".join(f"a{number}=1" for number in range(1_002))
    for path in ("/stories/", "/admin/", "/sitemap.xml"):
        page = client.get(f"{path}?{many}", headers={"Accept-Language": "tr"})
        assert page.status_code == 400
        assert page["Content-Language"] == "tr"
        assert "<h1>Gönderdiğiniz alınamadı</h1>" in page.text
