"""Saved searches: kept, looked at, renamed and deleted by whom they belong to."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from lxml import html

from articles.models import SavedSearch
from articles.views import saved
from tests.factories import make_article, make_editor, make_quote, make_speaker, make_topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(client: Client) -> User:
    """Somebody signed in who is no editor."""
    user = User.objects.create_user("reader", password="for tests only")
    client.force_login(user)
    return user


def save_from(client: Client, address: str, name: str = "") -> SavedSearch:
    """Save the list at ``address`` by the form that its page has."""
    page = html.fromstring(client.get(address).content)
    (form,) = page.xpath("//form[@class='save']")
    fields = dict(form.form_values()) | {"name": name}
    assert client.post(form.get("action"), fields).status_code == 302
    return SavedSearch.objects.latest("pk")


def told(client: Client) -> dict[str, str]:
    """What the page says of each saved search, by its name."""
    page = html.fromstring(client.get("/saved/").content)
    return {
        part.findtext("h2"): " ".join(part.find("p").text_content().split())
        for part in page.xpath("//section[@class='saved']")
    }


def test_a_search_is_saved_from_its_list_and_leads_back_to_it(
    client: Client, reader: User
) -> None:
    make_article(topics=(make_topic("Shipping"),))
    search = save_from(client, "/stories/?text=ice&topic=shipping&after=99", "Ice at sea")
    assert search.user == reader
    assert search.get_absolute_url() == "/stories/?text=ice&topic=shipping"
    response = client.post(f"/saved/{search.pk}/")
    assert response["Location"] == "/stories/?text=ice&topic=shipping"


def test_without_a_name_it_is_called_what_its_list_is(client: Client, reader: User) -> None:
    make_article()
    assert save_from(client, "/stories/?text=ice").name == "with “ice”"
    assert save_from(client, "/quotes/").name == "All quotes"


def test_the_same_search_again_only_gets_a_new_name(client: Client, reader: User) -> None:
    make_article()
    save_from(client, "/stories/?text=ice", "One")
    save_from(client, "/stories/?text=ice", "Two")
    assert [search.name for search in SavedSearch.objects.all()] == ["Two"]


def test_new_is_what_was_stored_since_the_last_look_whenever_it_was_sent(
    client: Client, reader: User
) -> None:
    make_article()
    search = save_from(client, "/stories/?text=ice", "Ice")
    assert told(client)["Ice"].startswith("0 new stories since you last looked")
    make_article(published_at=datetime(1999, 1, 1, tzinfo=UTC))
    assert told(client)["Ice"].startswith("1 new story since")
    make_article()
    make_article(body="Nothing of that kind.")
    make_article(pub_status="withheld")
    assert told(client)["Ice"].startswith("2 new stories")
    client.post(f"/saved/{search.pk}/")
    assert told(client)["Ice"].startswith("0 new stories")


def test_new_quotes_are_counted_by_their_speaker(client: Client, reader: User) -> None:
    make_quote(make_article(), "full of ice", speaker="Maud Ekeren")
    save_from(client, "/quotes/?speaker=Maud Ekeren", "Ekeren")
    assert SavedSearch.objects.get().query == "speaker=maud-ekeren"
    make_quote(make_article(), "full of ice", speaker="Maud Ekeren")
    make_quote(make_article(), "full of ice", speaker="Lena Varga")
    assert told(client)["Ekeren"].startswith("1 new quote since")
    make_quote(make_article(), "full of ice", speaker="Maud Ekeren")
    assert told(client)["Ekeren"].startswith("2 new quotes since")


def test_counting_stops_at_some_point_and_says_so(
    client: Client, reader: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saved, "MOST_NEW", 2)
    save_from(client, "/stories/", "All")
    for _ in range(3):
        make_article()
    assert told(client)["All"].startswith("2 or more new stories since you last looked, on ")


def test_what_is_new_is_counted_in_turkish(client: Client, reader: User) -> None:
    make_article()
    save_from(client, "/stories/", "Haber")
    save_from(client, "/quotes/", "Söz")
    make_quote(make_article(), "full of ice")
    client.cookies["django_language"] = "tr"
    shelves = told(client)
    assert shelves["Haber"].startswith("1 yeni haber, son bakışınızdan beri")
    assert shelves["Söz"].startswith("1 yeni alıntı, son bakışınızdan beri")


def test_a_search_for_what_is_gone_says_so(client: Client, reader: User) -> None:
    quote = make_quote(make_article(), "full of ice", speaker="Maud Ekeren")
    save_from(client, "/quotes/?speaker=maud-ekeren", "Ekeren")
    quote.delete()
    assert "gone" in told(client)["Ekeren"]


def test_searches_are_renamed_and_deleted(client: Client, reader: User) -> None:
    make_article()
    search = save_from(client, "/stories/?text=ice", "Ice")
    client.post(f"/saved/{search.pk}/rename/", {"name": "  Cold  "})
    assert list(told(client)) == ["Cold"]
    client.post(f"/saved/{search.pk}/rename/", {"name": "  "})
    assert list(told(client)) == ["Cold"]
    client.post(f"/saved/{search.pk}/delete/")
    assert told(client) == {}


@pytest.mark.parametrize("act", ["", "rename/", "delete/"])
def test_nobody_else_reaches_a_saved_search(client: Client, reader: User, act: str) -> None:
    make_article()
    search = save_from(client, "/stories/?text=ice", "Ice")
    client.force_login(make_editor())
    assert client.post(f"/saved/{search.pk}/{act}", {"name": "Mine"}).status_code == 404
    assert told(client) == {}
    assert SavedSearch.objects.get().name == "Ice"


@pytest.mark.parametrize("act", ["", "rename/", "delete/"])
def test_nothing_changes_by_looking_at_an_address(client: Client, reader: User, act: str) -> None:
    make_article()
    search = save_from(client, "/stories/?text=ice", "Ice")
    assert client.get(f"/saved/{search.pk}/{act}").status_code == 405


def test_the_public_is_asked_to_sign_in_and_sees_no_form(client: Client) -> None:
    make_article()
    assert b"/saved/" not in client.get("/stories/").content
    for response in (client.get("/saved/"), client.post("/saved/", {"list": "stories"})):
        assert response["Location"].startswith("/account/login/")
    assert client.post("/saved/1/delete/")["Location"].startswith("/account/login/")
    assert not SavedSearch.objects.exists()


def test_saving_needs_the_forms_token(reader: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(reader)
    assert client.post("/saved/", {"list": "stories"}).status_code == 403


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"list": "elsewhere", "query": ""}, 400),
        ({"query": "text=ice"}, 400),
        ({"list": "stories", "query": "topic=nope"}, 302),
        ({"list": "stories", "query": "from=yesterday"}, 302),
    ],
)
def test_what_is_no_search_is_not_saved(
    client: Client, reader: User, fields: dict[str, Any], status: int
) -> None:
    assert client.post("/saved/", fields).status_code == status
    assert not SavedSearch.objects.exists()


def test_there_are_only_so_many(
    client: Client, reader: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saved, "MOST_SAVED", 1)
    make_speaker()
    save_from(client, "/stories/?text=ice", "Ice")
    client.post("/saved/", {"list": "stories", "query": "text=fog", "name": "Fog"})
    assert "delete one first" in client.get("/saved/").content.decode()
    assert [search.name for search in SavedSearch.objects.all()] == ["Ice"]


def test_what_a_saved_search_costs(
    client: Client, reader: User, django_assert_max_num_queries: Any
) -> None:
    make_article(topics=(make_topic("Shipping"),))
    save_from(client, "/stories/?text=ice&topic=shipping&source=NPA", "Ice")
    save_from(client, "/stories/", "All")
    with django_assert_max_num_queries(3 + 2 * 8):
        client.get("/saved/")
