"""Stories as ninjs, quotes and lists as JSON."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client

from articles.models import Article, ArticleTopic
from articles.wire import AgencyProfile, read
from tests.factories import make_article, make_editor, make_quote, make_source, make_topic

pytestmark = pytest.mark.django_db

# The properties of ninjs 3.1; a document has no others, but for the archive's own key.
# fmt: off
NINJS = {
    "uri", "type", "representationType", "profile", "version", "firstCreated",
    "versionCreated", "contentCreated", "embargoedUntil", "pubStatus", "urgency",
    "copyrightHolder", "copyrightNotice", "usageTerms", "edNote", "language", "descriptions",
    "bodies", "headlines", "people", "organisations", "places", "subjects", "events",
    "infoSources", "title", "by", "slugline", "located", "renditions", "associations",
    "altIds", "trustIndicators", "standard", "genres", "expires", "rightsInfo",
    "digitalSourceType", "newsarchive",
}
# fmt: on


def make_story(**fields: Any) -> Article:
    given = {
        "headline": "Ferry crews stay ashore",
        "body": "Ferries lie still.\n\nThe sound is “full of ice”, said Maud Ekeren.",
        "byline": "Ida Brack",
        "dateline": "TELLMAR (NPA)",
        "dateline_places": ["TELLMAR"],
        "guid": "urn:npa:12",
        "version": "2",
        "urgency": 4,
        "editors_note": "Check the ice.",
        "legal_notice": "All rights reserved.",
        "published_at": datetime(2025, 7, 4, 12, tzinfo=UTC),
        "topics": (make_topic("Shipping"),),
    }
    story = make_article(**(given | fields))
    make_quote(story, "full of ice", speaker="Maud Ekeren", role="pilot", cue="said")
    return story


def test_a_story_is_ninjs_with_the_standards_names(client: Client) -> None:
    story = make_story()
    ArticleTopic.objects.update(origin="editor")
    response = client.get(f"{story.get_absolute_url()}?format=json")
    assert response["Content-Type"] == "application/json"
    item = response.json()
    assert set(item) <= NINJS
    topic = story.topics.get()
    code = topic.code.removeprefix("medtop:")
    expected = {
        "uri": f"http://testserver/stories/{story.pk}/",
        "type": "text",
        "representationType": "full",
        "version": "2",
        "contentCreated": "2025-07-04T12:00:00+00:00",
        "pubStatus": "usable",
        "urgency": 4,
        "language": "en",
        "headlines": [{"role": "main", "value": "Ferry crews stay ashore"}],
        "subjects": [
            {
                "name": "Shipping",
                "rel": "about",
                "uri": f"http://cv.iptc.org/newscodes/mediatopic/{code}",
                "literal": topic.code,
                "creator": "editor",
            }
        ],
        "by": "Ida Brack",
        "located": "TELLMAR",
        "altIds": [{"role": "agency", "value": "urn:npa:12"}],
        "copyrightNotice": "All rights reserved.",
    }
    assert {name: item[name] for name in expected} == expected
    assert item["bodies"][0] == {
        "role": "main",
        "contentType": "text/plain",
        "value": story.body,
    }
    assert item["infoSources"][0]["literal"] == "NPA"
    assert item["newsarchive"]["published"] == "2025-07-04"


def test_its_quotes_stand_under_the_archives_own_key(client: Client) -> None:
    story = make_story()
    item = client.get(f"/stories/{story.pk}/?format=json").json()
    (quote,) = item["newsarchive"]["quotes"]
    assert item["bodies"][0]["value"][quote["start"] : quote["end"]] == quote["text"]
    assert quote["speaker"]["name"] == "Maud Ekeren"
    assert (quote["role"], quote["cue"], quote["certainty"]) == ("pilot", "said", "sure")
    assert client.get(quote["uri"]).status_code == 200


def test_the_parser_reads_what_the_archive_gives(client: Client) -> None:
    story = make_story(legal_notice="")
    sent = client.get(f"/stories/{story.pk}/?format=json").content
    agency = AgencyProfile(code="NPA", name="NPA Press Agency", dateline_names=("NPA",))
    (found,) = read(sent, agencies=(agency,)).stories
    assert (found.headline, found.language) == (story.headline, "en")
    assert "full of ice" in found.body


def test_an_excerpt_only_story_gives_the_public_no_text_and_no_quotes(client: Client) -> None:
    story = make_story(source=make_source("HN", public_access="excerpt"))
    item = client.get(f"/stories/{story.pk}/?format=json").json()
    assert item["representationType"] == "partial"
    assert item["descriptions"][0]["value"] == "Ferries lie still."
    assert not {"bodies", "copyrightNotice", "edNote"} & set(item)
    assert "quotes" not in item["newsarchive"]
    client.force_login(make_editor())
    item = client.get(f"/stories/{story.pk}/?format=json").json()
    assert item["edNote"] == "Check the ice."
    assert len(item["bodies"]) == 2


@pytest.mark.parametrize(
    ("state", "status"),
    [
        ({"pub_status": "canceled"}, 410),
        ({"embargoed_until": datetime(2999, 1, 1, tzinfo=UTC)}, 404),
    ],
)
def test_a_hidden_story_is_gone_or_not_found(
    client: Client, state: dict[str, Any], status: int
) -> None:
    story = make_story(**state)
    quote = story.quotes.get()
    addresses = [f"/stories/{story.pk}/", quote.get_absolute_url()]
    assert [client.get(f"{one}?format=json").status_code for one in addresses] == [status, 404]
    client.force_login(make_editor())
    assert [client.get(f"{one}?format=json").status_code for one in addresses] == [200, 200]


def test_a_list_has_its_count_and_leads_from_leaf_to_leaf(client: Client) -> None:
    stories = [make_article() for _ in range(30)]
    first = client.get("/stories/?text=ice&format=json").json()
    assert (first["count"], first["capped"], first["notes"]) == (30, False, [])
    assert "prev" not in first
    second = client.get(first["next"]).json()
    assert "next" not in second
    keys = [item["uri"] for item in first["items"] + second["items"]]
    assert keys == [f"http://testserver/stories/{story.pk}/" for story in reversed(stories)]
    assert client.get(second["prev"]).json()["items"] == first["items"]
    assert all("bodies" not in item for item in first["items"])


def test_a_list_of_quotes_names_story_and_speaker(client: Client) -> None:
    story = make_story()
    (item,) = client.get("/quotes/?format=json").json()["items"]
    assert item["text"] == "full of ice"
    assert item["story"]["headline"] == story.headline
    assert client.get(f"{story.quotes.get().get_absolute_url()}?format=json").json() == item


def test_what_was_searched_instead_is_said(client: Client) -> None:
    make_story()
    found = client.get("/stories/?text=ice+speaker:nobody&format=json").json()
    assert found["count"] == 1
    assert any("nobody" in note for note in found["notes"])


@pytest.mark.parametrize(
    "address",
    [
        "{story}?statements",
        "{story}?format=json",
        "{quote}",
        "{quote}?format=json",
        *(f"/quotes/?kind=indirect&format={name}" for name in ("json", "atom", "csv", "txt")),
    ],
)
def test_who_has_no_page_is_named_and_not_linked(client: Client, address: str) -> None:
    """As nobody has whose words stand nowhere in quotation marks."""
    story = make_article(body="The sound is closed, the pilots of Quenholm say.")
    quote = make_quote(story, "The sound is closed", speaker="Pilots", kind="indirect")
    asked = client.get(
        address.format(story=story.get_absolute_url(), quote=quote.get_absolute_url())
    )
    told = b"".join(asked) if asked.streaming else asked.content
    assert asked.status_code == 200
    assert b"/speakers/pilots/" not in told
    assert client.get("/speakers/pilots/").status_code == 404
    if "{story}?format" not in address:
        assert b"Pilots" in told
