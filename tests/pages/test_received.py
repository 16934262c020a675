"""A story as it was received: the copy, its parts labelled, as far as its reader may see it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.test import Client
from lxml import html

from articles.importer import edit_article, import_original, receive
from articles.importer.reading import stretches
from articles.models import Article, ImportItem, RelatedTeaser, Source
from tests.factories import make_article, make_editor, make_source
from tests.importer.invented import invented_copy

pytestmark = pytest.mark.django_db

RECEIVED = datetime(2025, 7, 3, 9, 30, tzinfo=UTC)
COPY = """\
UPDATE 2-Ferry crews of Tellmar stay ashore
By Ida Brack
TELLMAR, July 3 (NPA) - Ferry crews on the Tellmar  sound stayed ashore for a third day on
Thursday after the shipping office published a winter timetable.

"The sound is full of ice," said Maud Ekeren, secretary of the Tellmar Ferry Union.

(NPA)

All rights reserved by NPA.

A bridge on the coast road was closed overnight after divers found a crack in its third pier.
"""
NOTE = "EDITORS: Brindle's title corrected in paragraph 2.\n\n"


def comes_in(copy: str, name: str = "", **agency: object) -> Article:
    source = make_source(
        "NPA",
        **{
            "dateline_names": ["NPA"],
            "sign_offs": ["(NPA)"],
            "legal_markers": ["All rights reserved by NPA"],
            "trailing_teasers": True,
        }
        | agency,
    )
    original = receive(copy.encode(), received_at=RECEIVED, name=name)
    (item,) = import_original(original, received_at=RECEIVED, label="test", source=source)
    assert item.article, item.reason
    return item.article


def parts(client: Client, story: Article, query: str = "") -> list[tuple[str, str]]:
    """Label and words of each part that the page shows."""
    response = client.get(f"/received/{story.pk}/{query}")
    assert response.status_code == 200
    listed = html.fromstring(response.content).xpath("//ol[@class='received']/li")
    return [(str(one.findtext("h2")), str(one[1].text_content())) for one in listed]


def test_copy_stands_as_it_came_with_every_part_labelled(client: Client) -> None:
    shown = parts(client, comes_in(COPY))
    assert [label for label, _ in shown] == [
        "Status",
        "Headline",
        "Byline",
        "Dateline",
        "Body",
        "Sign-off",
        "Legal notice",
        "Other stories",
    ]
    words = dict(shown)
    assert words["Byline"] == "By Ida Brack"
    assert "on the Tellmar  sound stayed ashore for a third day on\nThursday" in words["Body"]
    assert "".join("".join(words.values()).split()) == "".join(COPY.split())


def test_a_story_leads_to_its_copy_and_back(client: Client) -> None:
    story = comes_in(COPY)
    page = html.fromstring(client.get(story.get_absolute_url()).content)
    assert page.xpath(f"//main//a[@href='/received/{story.pk}/']")
    back = html.fromstring(client.get(f"/received/{story.pk}/").content)
    assert back.xpath(f"//h1/a[@href='{story.get_absolute_url()}']")


def test_a_story_without_copy_leads_to_none(client: Client) -> None:
    story = make_article()
    assert "/received/" not in client.get(story.get_absolute_url()).content.decode()
    assert client.get(f"/received/{story.pk}/").status_code == 404


def test_the_copy_stays_what_it_was_when_an_editor_has_mended_the_story(client: Client) -> None:
    story = comes_in(COPY)
    story.headline = "Ferries stay in port"
    edit_article(story, changed=["headline"], user=make_editor())
    assert dict(parts(client, story))["Headline"] == "Ferry crews of Tellmar stay ashore"


def test_what_an_editor_took_out_of_the_text_stays_out_for_readers(client: Client) -> None:
    story, editor = comes_in(COPY), make_editor()
    story.body = story.body.replace(" after the shipping office published a winter timetable", "")
    edit_article(story, changed=["body"], user=editor)
    assert client.get(f"/received/{story.pk}/").status_code == 404
    assert f"/received/{story.pk}/" not in client.get(story.get_absolute_url()).content.decode()
    client.force_login(editor)
    assert "winter timetable" in dict(parts(client, story))["Body"]


def test_notes_and_contacts_are_for_the_newsroom(client: Client) -> None:
    story = comes_in(NOTE + COPY)
    assert ("Editor’s note", NOTE.strip()) not in parts(client, story)
    assert "Brindle" not in client.get(f"/received/{story.pk}/").content.decode()
    assert "Left out here; it is for the newsroom." in dict(parts(client, story)).values()
    client.force_login(make_editor())
    assert ("Editor’s note", NOTE.strip()) in parts(client, story)


@pytest.mark.parametrize("state", ["withheld", "canceled"])
def test_a_teaser_of_a_hidden_story_is_left_out_of_the_copy_too(
    client: Client, state: str
) -> None:
    story = comes_in(COPY)
    assert "divers" in dict(parts(client, story))["Other stories"]
    RelatedTeaser.objects.update(target=make_article(pub_status=state))
    assert "divers" not in client.get(f"/received/{story.pk}/").content.decode()
    client.force_login(make_editor())
    assert "divers" in dict(parts(client, story))["Other stories"]


@pytest.mark.parametrize("access", ["excerpt", "none"])
def test_copy_of_an_agency_that_is_not_shown_whole_is_for_editors(
    client: Client, access: str
) -> None:
    story = comes_in(COPY)
    Source.objects.update(public_access=access)
    assert client.get(f"/received/{story.pk}/").status_code == 404
    assert "/received/" not in client.get(story.get_absolute_url()).content.decode()
    client.force_login(make_editor())
    assert dict(parts(client, story))["Byline"] == "By Ida Brack"


@pytest.mark.parametrize(("state", "status"), [("withheld", 404), ("canceled", 410)])
def test_copy_of_a_hidden_story_is_not_found(client: Client, state: str, status: int) -> None:
    story = comes_in(COPY)
    Article.objects.update(pub_status=state)
    answer = client.get(f"/received/{story.pk}/")
    assert answer.status_code == status
    assert "sound is full of ice" not in answer.content.decode()


def test_each_state_has_the_copy_that_it_was_read_from(client: Client) -> None:
    story = comes_in(COPY)
    update = COPY.replace("UPDATE 2", "UPDATE 3").replace("third day on", "fourth day on")
    assert comes_in(update) == story
    assert "fourth day" in dict(parts(client, story))["Body"]
    assert "third day" in dict(parts(client, story, "?revision=1"))["Body"]
    for query in ("?revision=9", "?revision=x", "?revision=99999999999"):
        assert client.get(f"/received/{story.pk}/{query}").status_code == 404, query


def test_a_story_far_down_a_long_file_has_its_own_copy(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its places are counted from where the file was gone on reading for it."""
    monkeypatch.setattr(stretches, "STRETCH", 4_000)
    copy = "\n\n".join(invented_copy(number) for number in range(12))
    original = receive(copy.encode(), received_at=RECEIVED)
    source = make_source("NPA")
    items = list(import_original(original, received_at=RECEIVED, label="test", source=source))
    assert {item.begins for item in items} > {0}
    for item in items:
        assert item.article, item.reason
        words = dict(parts(client, item.article))
        assert words["Headline"] == item.article.headline
        assert item.article.lede[:30] in words["Body"]


NINJS = (
    '{"uri": "urn:npa:1", "type": "text", "headline": "Ferry crews stay ashore", '
    '"language": "en", "versioncreated": "2025-07-03T09:00:00Z", "version": "1", '
    '"body_text": "The sound is full of ice.\\n\\nNobody sails on it this week at all."}'
)


def test_a_file_of_fields_shows_the_fields(client: Client) -> None:
    story = comes_in(NINJS, name="story.json")
    shown = dict(parts(client, story))
    assert shown["Headline"] == "Ferry crews stay ashore"
    assert "Nobody sails" in shown["Body"]
    assert "as a file of fields (ninjs)" in client.get(f"/received/{story.pk}/").content.decode()


def test_the_fields_are_the_agencys_where_an_editor_has_another_headline(client: Client) -> None:
    story = comes_in(NINJS, name="story.json")
    story.headline = "Ferries stay in port"
    edit_article(story, changed=["headline"], user=make_editor())
    newer = NINJS.replace('"version": "1"', '"version": "2"').replace("this week", "this month")
    original = receive(newer.encode(), received_at=RECEIVED, name="newer.json")
    (item,) = import_original(original, received_at=RECEIVED, label="test", source=story.source)
    assert item.state == ImportItem.State.REVISION, item.reason
    shown = dict(parts(client, story))
    assert "this month" in shown["Body"]
    assert shown["Headline"] == "Ferry crews stay ashore"


def test_copy_that_can_no_longer_be_laid_out_is_not_said_to_be_a_file_of_fields(
    client: Client,
) -> None:
    story = comes_in(COPY)
    ImportItem.objects.all().delete()  # which knew where in the file the story stands
    assert dict(parts(client, story))["Headline"] == "Ferry crews of Tellmar stay ashore"
    page = client.get(f"/received/{story.pk}/").text
    assert "no longer be laid out" in page
    assert "file of fields" not in page


def test_copy_is_never_markup(client: Client) -> None:
    story = comes_in(COPY.replace("winter timetable", "<script>alert(1)</script>"))
    assert "<script>alert" not in client.get(f"/received/{story.pk}/").content.decode()
