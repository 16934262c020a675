"""A story's revisions: listed on its page, any two compared, shown to whom they may be."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.test import Client
from lxml import html

from articles.importer import edit_article, receive
from articles.models import Article, Revision
from tests.factories import NOON, make_article, make_editor, make_source

pytestmark = pytest.mark.django_db

FIRST = "The sound is full of ice.\n\nNobody sails."
SECOND = "The sound is free of ice.\n\nNobody sails.\n\nThe lamp burns."
THIRD = "The sound is free of fog.\n\nNobody sails."


def revise(story: Article, body: str, **fields: object) -> Revision:
    held = {"headline": story.headline, "body": body, "pub_status": "usable"} | fields
    number = story.revisions.count() + 1
    return Revision.objects.create(
        article=story,
        number=number,
        reason="update" if number > 1 else "first",
        held=held,
        note=fields.get("note", ""),
    )


@pytest.fixture
def story() -> Article:
    story = make_article(body=THIRD, headline="Ice on the sound")
    for body in (FIRST, SECOND, THIRD):
        revise(story, body)
    return story


def page(client: Client, story: Article, query: str = "") -> html.HtmlElement:
    response = client.get(f"/revisions/{story.pk}/{query}")
    assert response.status_code == 200
    return html.fromstring(response.content)


def changed(node: html.HtmlElement) -> tuple[list[str], list[str]]:
    return node.xpath("//del/text()"), node.xpath("//ins/text()")


def test_a_story_s_page_tells_its_revisions_and_leads_to_them(
    client: Client, story: Article
) -> None:
    shown = html.fromstring(client.get(story.get_absolute_url()).content)
    (link,) = shown.xpath(f"//main/header//a[@href='/revisions/{story.pk}/']")
    assert link.text_content() == "3 revisions: what changed"


def test_revisions_are_listed_with_times_newest_first(client: Client, story: Article) -> None:
    Revision.objects.filter(number=2).update(created_at=datetime(2025, 7, 3, 9, 30, tzinfo=UTC))
    rows = page(client, story).xpath("//table[@class='revisions']/tbody/tr")
    told = [[" ".join(cell.text_content().split()) for cell in row][2:] for row in rows]
    assert [(number, what) for number, _when, what in told] == [
        ("3", "Update"),
        ("2", "Update"),
        ("1", "First received"),
    ]
    assert "3 July 2025" in told[1][1]


def test_a_story_of_one_revision_has_nothing_to_compare(client: Client) -> None:
    story = make_article()
    revise(story, FIRST)
    assert f"/revisions/{story.pk}/" not in client.get(story.get_absolute_url()).content.decode()


def test_the_newest_is_compared_with_the_one_before(client: Client, story: Article) -> None:
    gone, came = changed(page(client, story))
    assert (gone, came) == (["ice", "The lamp burns."], ["fog"])


@pytest.mark.parametrize("query", ["?from=1&to=3", "?from=3&to=1", "?from=1&to=3&layout=column"])
def test_any_two_are_compared_the_older_first(client: Client, story: Article, query: str) -> None:
    assert changed(page(client, story, query)) == (["full", "ice"], ["free", "fog"])


def test_two_states_stand_side_by_side_or_in_one_column(client: Client, story: Article) -> None:
    rows = page(client, story, "?from=1&to=2").xpath("//table[@class='compared']/tbody/tr")
    sides = [[cell.text_content() for cell in row.xpath("td")] for row in rows]
    assert ["The sound is full of ice.", "The sound is free of ice."] in sides
    column = page(client, story, "?from=1&to=2&layout=column")
    assert not column.xpath("//table[@class='compared']")
    assert "The sound is fullfree of ice." in column.xpath("string(//div[@class='compared'])")


@pytest.mark.parametrize(
    "query", ["?from=9&to=1", "?from=x&to=-1", "?from=" + "9" * 40, "?layout=<b>", "?from=2&to=2"]
)
def test_an_address_that_asks_for_nothing_sensible_is_no_error(
    client: Client, story: Article, query: str
) -> None:
    assert page(client, story, query).xpath("//h1")


def test_hidden_stories_have_no_revisions(client: Client, story: Article) -> None:
    for state, status in (("canceled", 410), ("withheld", 404)):
        Article.objects.filter(pk=story.pk).update(pub_status=state)
        response = client.get(f"/revisions/{story.pk}/")
        assert response.status_code == status
        assert b"Nobody sails" not in response.content
    client.force_login(make_editor())
    assert changed(page(client, story, "?from=1&to=3"))[0]


def test_an_agency_of_excerpts_shows_no_revisions_to_the_public(client: Client) -> None:
    story = make_article(source=make_source("EXC", public_access="excerpt"), body=THIRD)
    revise(story, FIRST), revise(story, SECOND)
    assert "Nobody" not in page(client, story).text_content()
    client.force_login(make_editor())
    assert "Nobody" in page(client, story).text_content()


def test_a_state_in_which_a_story_was_withheld_stays_the_editors(
    client: Client, story: Article
) -> None:
    revise(story, "A slander.", pub_status="withheld")
    revise(story, THIRD)
    assert "slander" not in page(client, story, "?from=4&to=5").text_content()
    client.force_login(make_editor())
    assert "slander" in page(client, story, "?from=4&to=5").text_content()


@pytest.mark.parametrize("state", ["withheld", "canceled"])
def test_what_a_story_was_taken_back_for_stays_the_editors_when_it_is_back(
    client: Client, state: str
) -> None:
    story = make_article(body=SECOND)
    revise(story, "A slander.")
    revise(story, "A slander.", pub_status=state)
    revise(story, FIRST)
    revise(story, SECOND)
    for query in ("", "?from=1&to=4", "?from=1&to=1"):
        assert "slander" not in page(client, story, query).text_content()
    assert changed(page(client, story, "?from=3&to=4"))[1]
    shown = html.fromstring(client.get(story.get_absolute_url()).content)
    assert "2 revisions" in shown.find(".//main/header").text_content()
    client.force_login(make_editor())
    assert "slander" in page(client, story, "?from=1&to=4").text_content()


def test_what_an_editor_took_out_of_the_text_stays_the_editors(
    client: Client, story: Article
) -> None:
    editor = make_editor()
    story.body = "The sound is free of fog."
    edit_article(story, changed=["body"], user=editor)
    revise(story, "The sound is free of fog.\n\nOne boat sails.")
    for query in ("", "?from=1&to=5", "?from=3&to=4", "?from=2&to=2"):
        assert "Nobody sails" not in page(client, story, query).text_content()
    assert changed(page(client, story, "?from=4&to=5"))[1] == ["One boat sails."]
    shown = html.fromstring(client.get(story.get_absolute_url()).content)
    assert "2 revisions" in shown.find(".//main/header").text_content()
    client.force_login(editor)
    assert "Nobody sails" in page(client, story, "?from=3&to=4").text_content()


def test_each_of_several_cuts_is_kept_from_readers(client: Client, story: Article) -> None:
    editor = make_editor()
    for body in ("The sound is free.\n\nNobody sails.", "The sound is free."):
        story.body = body
        edit_article(story, changed=["body"], user=editor)
    assert "Nobody sails" not in page(client, story, "?from=4&to=5").text_content()


@pytest.mark.parametrize("state", ["edited", "withheld", "canceled"])
def test_what_was_taken_out_or_back_does_not_return_with_a_version_that_comes_late(
    client: Client, story: Article, state: str
) -> None:
    if state == "edited":
        story.body = "The sound is free of fog."
        edit_article(story, changed=["body"], user=make_editor("ekeren"))
    else:
        revise(story, FIRST, pub_status=state)
        revise(story, THIRD)
    late = revise(story, "A slander.")
    Revision.objects.filter(pk=late.pk).update(reason="earlier")
    query = f"?from={late.number}&to={late.number}"
    assert "slander" not in page(client, story, query).text_content()
    client.force_login(make_editor())
    assert "slander" in page(client, story, query).text_content()


def test_a_version_that_comes_late_to_an_untouched_story_is_shown(
    client: Client, story: Article
) -> None:
    Revision.objects.filter(pk=revise(story, "The lamp is out.").pk).update(reason="earlier")
    assert "The lamp is out." in page(client, story, "?from=4&to=4").text_content()


def test_an_edit_that_leaves_the_text_leaves_its_states_to_readers(
    client: Client, story: Article
) -> None:
    story.urgency = 2
    edit_article(story, changed=["urgency"], user=make_editor())
    assert changed(page(client, story, "?from=1&to=4")) == (["full", "ice"], ["free", "fog"])


def test_copy_that_readers_may_not_see_is_not_linked_to(client: Client) -> None:
    story = make_article(body=SECOND)
    original = receive(SECOND.encode(), received_at=NOON)
    for body in (FIRST, SECOND):
        Revision.objects.filter(pk=revise(story, body).pk).update(original=original)
    address = f"/received/{story.pk}/?revision=2"
    assert page(client, story).xpath(f"//a[@href='{address}']")
    Article.objects.filter(pk=story.pk).update(edited_fields=["body"])
    assert not page(client, story).xpath(f"//a[@href='{address}']")
    client.force_login(make_editor())
    assert page(client, story).xpath(f"//a[@href='{address}']")


def test_notes_and_editors_names_are_for_editors(client: Client, story: Article) -> None:
    editor = make_editor("ekeren")
    story.body = SECOND
    edit_article(story, changed=["body"], user=editor)
    assert "ekeren" not in page(client, story).text_content()
    client.force_login(editor)
    told = page(client, story).text_content()
    assert "ekeren" in told
    assert "Changed: body." in told
    client.cookies["django_language"] = "tr"
    assert "Değişen: metin." in page(client, story).text_content()


def test_the_page_asks_the_same_however_many_revisions_there_are(
    client: Client, story: Article, django_assert_max_num_queries
) -> None:
    for number in range(30):
        revise(story, f"{THIRD} {number}")
    with django_assert_max_num_queries(4):
        client.get(f"/revisions/{story.pk}/")
    with django_assert_max_num_queries(6):
        client.get(story.get_absolute_url())
