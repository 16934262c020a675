"""A page that was open while an import came puts nothing back as it was."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.importer import edit_article, import_original, receive
from articles.models import Article, Revision, Source
from tests.admin.acts import as_shown, page_of
from tests.agency_copy import BARGES, BARGES_HEADLINE, BARGES_QUOTES

pytestmark = pytest.mark.django_db

KILL = f"""\
KILL KILL KILL

Please kill item npa 157 "{BARGES_HEADLINE}". The letter was never written. (NPA)
"""
UPDATE = BARGES.replace(BARGES_QUOTES[1], "We count our boats once a year and no more often")


def comes_in(copy: str) -> None:
    moment = timezone.now() + timedelta(minutes=1)
    original = receive(copy.encode(), received_at=moment)
    npa = Source.objects.get(code="NPA")
    list(import_original(original, received_at=moment, label="later copy", source=npa))


def held(story: Article) -> tuple[dict, list[dict], int]:
    row = Article.objects.filter(pk=story.pk).values().get()
    return row, list(story.quotes.values()), story.revisions.count()


def save(chief: Client, page: HttpResponse, **changed: object) -> HttpResponse:
    return chief.post(page.request["PATH_INFO"], as_shown(page) | changed)


@pytest.mark.parametrize(("copy", "what"), [(KILL, "kill"), (UPDATE, "update")])
def test_a_page_from_before_an_import_saves_nothing_and_says_why(
    chief: Client, story: Article, copy: str, what: str
) -> None:
    page = chief.get(page_of(Article, "change", story.pk))
    comes_in(copy)
    before = held(story)
    assert before[-1] == 2
    for _ in range(2):  # pressing again is no way round
        answer = save(chief, page, byline="Sunniva Holt")
        assert f"This story was changed while the page was open ({what}" in answer.text
        assert "Sunniva Holt" in answer.text
    assert held(story) == before


def test_an_editor_who_has_seen_the_kill_may_lift_it(chief: Client, story: Article) -> None:
    comes_in(KILL)
    page = chief.get(page_of(Article, "change", story.pk))
    assert save(chief, page, pub_status="usable").status_code == 302
    story.refresh_from_db()
    assert (story.pub_status, story.edited_fields) == ("usable", ["pub_status"])


@pytest.mark.parametrize("seen", ["", "no number", "0"])
def test_a_page_that_does_not_say_what_it_showed_saves_nothing(
    chief: Client, story: Article, seen: str
) -> None:
    page = chief.get(page_of(Article, "change", story.pk))
    before = held(story)
    assert save(chief, page, byline="Sunniva Holt", seen=seen).status_code == 200
    assert held(story) == before


def test_an_edit_changes_only_what_the_editor_changed(story: Article, admin_user: User) -> None:
    story.byline = "Sunniva Holt"
    comes_in(KILL)
    edit_article(story, changed=["byline"], user=admin_user)
    story = Article.objects.get()
    assert (story.byline, story.pub_status) == ("Sunniva Holt", Article.PubStatus.CANCELED)
    assert story.edited_fields == ["byline"]


def test_an_edit_waits_for_imports_of_the_agency(chief: Client, story: Article) -> None:
    if not connection.features.has_select_for_update:
        pytest.skip("here one transaction at a time writes, so there is nothing to lock")
    page = chief.get(page_of(Article, "change", story.pk))
    with CaptureQueriesContext(
        connection,
    ) as queries:
        save(chief, page, byline="Sunniva Holt")
    asked = [query["sql"] for query in queries]
    locked = next(n for n, sql in enumerate(asked) if "FOR UPDATE" in sql)
    assert Source._meta.db_table in asked[locked]
    read = [n for n, sql in enumerate(asked) if f'FROM "{Revision._meta.db_table}"' in sql]
    assert locked < min(read)


def test_who_may_only_look_sees_no_revision_to_post(client: Client, story: Article) -> None:
    reader = User.objects.create_user("reader", is_staff=True)
    reader.user_permissions.set(Permission.objects.filter(codename__startswith="view_"))
    client.force_login(reader)
    page = client.get(page_of(Article, "change", story.pk))
    assert page.status_code == 200
    assert "Seen" not in page.text
