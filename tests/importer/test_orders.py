"""Kills, holds and notices about other stories: found, proposed, and done once confirmed."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.importer import Action, Decision, ImportProblem, plan, read_item
from articles.models import Article, ImportItem
from tests.importer.coming_in import HEADLINE, TEXT, agency, comes_in, confirm, decide, story

pytestmark = pytest.mark.django_db

KILL = f'KILL KILL KILL\n\nPlease kill item NPA 157 "{HEADLINE}". The timetable was a hoax.\n'
HOLD = f'HOLD HOLD HOLD\n\nPlease hold the story headlined "{HEADLINE}".\n'
BY_NUMBER = "KILL KILL KILL\n\nPlease kill item NPA 157. The timetable was a hoax.\n"
NOTICE = (
    f'CORRECTION - TELLMAR FERRIES\n\nIn Tellmar item headlined "{HEADLINE.upper()}" please read '
    "in second paragraph ... 15 of the 31 crossings ... correcting the number.\n"
)


def status() -> str:
    return Article.objects.get(headline=HEADLINE).pub_status


@pytest.mark.parametrize("order", [KILL, HOLD, NOTICE], ids=["kill", "hold", "notice"])
def test_an_order_waits_for_an_editor_and_changes_nothing(order: str) -> None:
    before = comes_in(story()).article
    item = comes_in(order)
    assert item.state == "review"
    assert "Is it this one?" in item.reason
    assert status() == "usable"
    assert before.revisions.count() == 1


@pytest.mark.parametrize(("order", "left"), [(KILL, "canceled"), (HOLD, "withheld")])
def test_an_order_acts_once_an_editor_confirms_it(order: str, left: str) -> None:
    article = comes_in(story()).article
    item = confirm(comes_in(order))
    assert (item.state, item.article) == ("revision", article)
    assert status() == left
    assert "crossings" in Article.objects.get().body


def test_a_kill_of_one_story_leaves_those_like_it() -> None:
    comes_in(story())
    comes_in("Comet seen from the jetty\n\nTELLMAR, July 3 (NPA) - A comet was seen by many.")
    confirm(comes_in(KILL))
    assert set(Article.objects.values_list("headline", "pub_status")) == {
        (HEADLINE, "canceled"),
        ("Comet seen from the jetty", "usable"),
    }


def test_an_order_whose_headline_is_not_quite_the_story_s_finds_it() -> None:
    article = comes_in(story()).article
    order = KILL.replace("winter timetable", "timetable")
    assert confirm(comes_in(order)).article == article


LONG_AGO = datetime(2019, 2, 1, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize("order", [KILL, HOLD, NOTICE], ids=["kill", "hold", "notice"])
def test_an_order_finds_a_story_of_exactly_its_headline_however_old(order: str) -> None:
    article = comes_in(story(day="Feb. 1"), at=LONG_AGO).article
    comes_in(story("EBN"), "EBN")
    item = comes_in(order)
    assert "Is it this one?" in item.reason
    assert confirm(item).article == article


def test_of_many_old_stories_of_that_headline_the_newest_is_meant() -> None:
    old = comes_in(story(day="Feb. 1"), at=LONG_AGO).article
    _copied(old, 59)
    (newest,) = _copied(old, 1, published_at=old.published_at + timedelta(days=7))
    _copied(old, 59)
    assert confirm(comes_in(KILL)).article == newest


def test_others_stories_of_that_headline_do_not_hide_the_agency_s_own() -> None:
    """Agencies send the same release, and rubrics such as "News in brief" are everybody's."""
    mine = comes_in(story(day="Feb. 1"), at=LONG_AGO).article
    _copied(mine, 60, source=agency("EBN"))
    assert confirm(comes_in(KILL)).article == mine


def test_the_agency_s_newest_of_that_headline_are_found_by_an_index() -> None:
    mine = comes_in(story(day="Feb. 1"), at=LONG_AGO).article
    _copied(mine, 60, source=agency("EBN"))
    for number in range(300):
        _copied(mine, 1, slug=f"ferry-{number}")
    item = comes_in(KILL)
    way = "EXPLAIN" if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN"
    with connection.cursor() as cursor, CaptureQueriesContext(connection) as queries:
        cursor.execute("ANALYZE")
        plan(read_item(item), received_at=item.batch.received_at)
        (asked,) = [one["sql"] for one in queries if '."slug" =' in one["sql"]]
        cursor.execute(f"{way} {asked}")
        steps = str(cursor.fetchall())
    assert "article_headed" in steps


def _copied(article: Article, number: int, **changed: Any) -> list[Article]:
    own = {f.attname: getattr(article, f.attname) for f in Article._meta.concrete_fields}
    if "source" in changed:
        del own["source_id"]
    same = [Article(**own | {"id": None} | changed) for _ in range(number)]
    return Article.objects.bulk_create(same)


def test_an_old_story_of_a_like_headline_is_not_meant() -> None:
    comes_in(story(day="Feb. 1"), at=LONG_AGO)
    item = comes_in(KILL.replace("winter timetable", "timetable"))
    assert "which one is it" in item.reason


def test_an_old_story_is_never_killed_without_an_editor(settings) -> None:
    settings.IMPORT_ORDERS_AT_ONCE = True
    comes_in(story(day="Feb. 1"), at=LONG_AGO)
    assert comes_in(KILL).state == "review"
    assert status() == "usable"


def test_an_order_that_names_a_number_alone_asks_for_the_story() -> None:
    article = comes_in(story()).article
    item = comes_in(BY_NUMBER)
    assert "which one is it" in item.reason
    with pytest.raises(ImportProblem, match="Which story"):
        decide(item, Decision(Action.KILL))
    decide(item, Decision(Action.KILL, article.pk))
    assert status() == "canceled"


def test_no_agency_s_order_acts_on_a_story_of_another() -> None:
    other = comes_in(story("EBN"), "EBN").article
    item = comes_in(BY_NUMBER)
    with pytest.raises(ImportProblem, match="one of the agency"):
        decide(item, Decision(Action.KILL, other.pk))
    assert status() == "usable"


def test_looking_for_the_story_asks_no_more_of_many_than_of_few() -> None:
    asked = []
    for number in (1, 20):
        for one in range(number):
            comes_in(f"Pilot boat {number} {one}\n\nTELLMAR, July 3 (NPA) - Boat {one} is out.")
        item = comes_in(KILL)
        with CaptureQueriesContext(connection) as queries:
            plan(read_item(item), received_at=item.batch.received_at)
        asked.append(len(queries))
    assert asked[0] == asked[1]


def test_an_editor_may_say_that_copy_is_no_order() -> None:
    comes_in(story())
    headed = KILL.replace("KILL KILL KILL", "KILL KILL KILL\n\nThe word of the year")
    item = decide(comes_in(headed), Decision(Action.STORE))
    assert item.state == "stored"
    assert status() == "usable"


def test_a_notice_is_kept_with_its_story_whose_text_stays() -> None:
    article = comes_in(story()).article
    confirm(comes_in(NOTICE))
    article.refresh_from_db()
    newest = article.revisions.first()
    assert newest.reason == "notice"
    assert "15 of the 31" in newest.note
    assert "14 of the 31" in article.body


def test_a_notice_about_a_story_that_the_archive_lacks_says_so() -> None:
    item = comes_in(NOTICE)
    assert "which one is it" in item.reason
    assert decide(item, Decision(Action.STORE)).state == "stored"


def test_a_version_of_the_agency_s_own_item_that_cancels_it_acts_at_once() -> None:
    """An identifier ties the two surely, where words may be about any story."""

    def version(number: str, **more: str) -> ImportItem:
        text = TEXT.format(agency="NPA")
        item = {"uri": "urn:npa:1", "type": "text", "headline": HEADLINE, "body_text": text}
        return comes_in(json.dumps(item | {"version": number, "language": "en"} | more))

    version("1")
    assert version("2", pubstatus="canceled").state == "revision"
    assert status() == "canceled"


def test_the_wire_may_be_let_to_act_by_itself(settings) -> None:
    settings.IMPORT_ORDERS_AT_ONCE = True
    comes_in(story())
    assert comes_in(KILL).state == "revision"
    assert status() == "canceled"


PLACES = ["/", "/stories/", "/stories/?text=timetable", "/sources/NPA/", "/sitemap-stories.xml"]
FORMATS = ["/stories/?format=atom", "/stories/?format=json", "/stories/?format=csv"]


def test_a_confirmed_kill_is_gone_everywhere_at_once(client: Client) -> None:
    article = comes_in(story()).article
    item = comes_in(KILL)
    shown = [place for place in PLACES + FORMATS if _tells_of(client, place, article)]
    assert shown[:3] == PLACES[:3]
    assert set(FORMATS) <= set(shown)
    confirm(item)
    assert not [place for place in shown if _tells_of(client, place, article)]
    page = client.get(article.get_absolute_url())
    assert page.status_code == 410
    assert "withdrawn" in page.content.decode()
    assert "crossings" not in page.content.decode()
    assert client.get(f"/revisions/{article.pk}/").status_code == 410


def _tells_of(client: Client, place: str, article: Article) -> bool:
    response = client.get(place)
    assert response.status_code in (200, 404), place  # an agency without stories has no page
    told = b"".join(response.streaming_content) if response.streaming else response.content
    return article.get_absolute_url() in told.decode() or HEADLINE in told.decode()
