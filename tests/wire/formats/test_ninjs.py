"""ninjs in its versions: which fields are read, and what is no story."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from articles.wire import ParsedStory, ParseResult, PubStatus, read

BODY = "<p>TELLMAR, June 3 (Reuters) - The ferry stayed.</p><p>It rained.</p>"


def ninjs(**fields: Any) -> ParseResult:
    return read(json.dumps(fields).encode())


def story_of(**fields: Any) -> ParsedStory:
    (story,) = ninjs(
        **({"type": "text", "headline": "Ferry stays", "body_html": BODY} | fields)
    ).stories
    return story


def test_headers_of_ninjs_1_are_the_storys() -> None:
    story = story_of(
        guid="urn:x:1",
        version="2",
        versioncreated="2025-06-03T04:38:34+0000",
        slugline="SKERVIA-FERRY",
        byline="Ada Lind",
        urgency=3,
        language="en-GB",
        ednote="Adds rain.",
        copyrightnotice="(c) Copyright Thomson Reuters 2025",
        usageterms=["NO ARCHIVAL USE"],
        subject=[{"code": "04015000"}],
        source="Reuters",
    )
    assert (story.guid, story.version, story.slugline) == ("urn:x:1", "2", "SKERVIA-FERRY")
    assert (story.byline, story.urgency, story.language) == ("Ada Lind", 3, "en")
    assert (story.source, story.editors_note) == ("REUTERS", "Adds rain.")
    assert story.legal_notice == "(c) Copyright Thomson Reuters 2025\nNO ARCHIVAL USE"
    assert story.sent is not None
    assert story.sent.isoformat() == "2025-06-03T04:38:34+00:00"
    assert story.dateline is not None
    assert story.dateline.places == ("TELLMAR",)
    assert str(story.dateline.date) == "2025-06-03", "the year is that of the file's own moment"
    assert story.body == "The ferry stayed.\n\nIt rained."


def test_year_of_a_dateline_is_that_of_receipt_where_the_file_gives_no_moment() -> None:
    data = json.dumps({"type": "text", "headline": "Ferry stays", "body_html": BODY}).encode()
    (story,) = read(data, received=datetime(2025, 6, 4, tzinfo=UTC)).stories
    assert story.dateline is not None
    assert str(story.dateline.date) == "2025-06-03"


def test_headers_of_ninjs_3_are_the_storys() -> None:
    story = story_of(
        headline="",
        body_html="",
        headlines=[{"role": "sub", "value": "Sub"}, {"role": "main", "value": "Main"}],
        bodies=[
            {"role": "main", "contentType": "text/plain", "value": "All in one."},
            {
                "role": "rich",
                "contentType": "application/xhtml+xml",
                "value": "<p>One.</p><p>Two.</p>",
            },
        ],
        by="Bo Ek",
        versionCreated="2025-06-03T04:38:34Z",
        pubStatus="withheld",
        located="Upper Lode",
        copyrightNotice="Copyright 2025 X",
        infosources=[{"name": "The Associated Press"}],
        subjects=[{"uri": "medtop:20001065"}],
    )
    assert (story.headline, story.byline, story.source) == ("Main", "Bo Ek", "AP")
    assert story.body == "One.\n\nTwo."
    assert story.pub_status is PubStatus.WITHHELD
    assert story.dateline is not None
    assert story.dateline.places == ("Upper Lode",)
    assert [topic.name for topic in story.topics] == ["soccer"]


TEXTS = [
    ("<p>One<br/>line.</p>", "One line.", "a single break is white space"),
    ("One.<br/><br/>Two.", "One.\n\nTwo.", "two breaks part paragraphs"),
    ("<p>One.</p><table><tr><td>1</td></tr></table>", "One.\n\n1", "a table's text"),
    (
        "<p>One.</p><figure><img src='x'/><figcaption>A dog.</figcaption></figure><p>Two.</p>",
        "One.\n\nTwo.",
        "a picture with its caption",
    ),
    ("<div>One.<p>Two.</p>Three.</div>", "One.\n\nTwo.\n\nThree.", "text beside blocks"),
    ("<p>A &amp; B&nbsp;C &lt;3</p>", "A & B C <3", "escaped characters"),
    ("<p>Open <b>and never closed", "Open and never closed", "broken markup"),
    ("<ul><li>One.</li><li>Two.</li></ul>", "One.\n\nTwo.", "a list"),
    (
        '<div class="dat"><span>Ferries</span><span>TT</span></div><p>One.</p>',
        "One.",
        "TT's line of date and source",
    ),
    ("<script>alert(1)</script><p>One.</p><style>p{}</style>", "One.", "no text at all"),
    ("\n  Ferry 渡輪 \n  stays.\n ", "Ferry 渡輪 stays.", "HTML without a tag, wrapped"),
    ("Plain.\n\nText 1 < 2.", "Plain.\n\nText 1 < 2.", "no markup, though a bracket"),
]


@pytest.mark.parametrize(("markup", "body", "why"), TEXTS)
def test_marked_up_text_becomes_paragraphs(markup: str, body: str, why: str) -> None:
    assert story_of(body_html=markup).body == body, why


EMBARGOES = [
    ("2025-07-01T06:00:00+0200", "2025-07-01T06:00:00+02:00", "a moment"),
    ("", None, "empty: there is none"),
    (None, None, "null"),
    ("0001-01-01T00:00:00", None, "how some systems write none"),
    ("soon", None, "no moment"),
]


@pytest.mark.parametrize(("field", "embargo", "why"), EMBARGOES)
def test_only_a_real_moment_is_an_embargo(field: Any, embargo: str | None, why: str) -> None:
    story = story_of(embargoed=field)
    assert (story.embargo and story.embargo.isoformat()) == embargo, why
    assert story.pub_status is PubStatus.USABLE


def test_headline_loses_its_status() -> None:
    story = story_of(headline="UPDATE 2-Ferry stays")
    assert (story.headline, story.status) == ("Ferry stays", "UPDATE 2")


def test_credit_at_the_end_of_the_last_paragraph_is_no_body() -> None:
    markup = (
        "<p>TELLMAR, June 3 (Reuters) - It rained.\n(Reporting by Ada Lind; Editing by Bo Ek)</p>"
    )
    story = story_of(body_html=markup)
    assert (story.body, story.credit) == (
        "It rained.",
        "(Reporting by Ada Lind; Editing by Bo Ek)",
    )


def test_place_that_a_field_confirms_is_a_dateline() -> None:
    story = story_of(body_html="<p>HALDERIN - A court sat.</p>", located="Halderin, Skervia")
    assert story.body == "A court sat."
    assert story.dateline is not None
    assert (story.dateline.text, story.dateline.places) == ("HALDERIN -", ("Halderin", "Skervia"))


def test_place_that_no_field_confirms_stays_in_the_text() -> None:
    story = story_of(body_html="<p>Rovers - a club - won.</p>", located="Halderin")
    assert story.body == "Rovers - a club - won."


REFUSED = [
    ({"type": "picture", "headline": "A dog", "uri": "u"}, "A dog: no story (picture)."),
    ({"type": "event", "headline": "A fair", "uri": "u"}, "A fair: no story (event)."),
    (
        {"type": "composite", "headline": "All of it", "associations": {}},
        "All of it: a package without a text of its own.",
    ),
    ({"type": "text", "uri": "urn:x:9"}, "urn:x:9: without a text."),
    ({"name": "no news"}, "The file holds no news item; its fields are name."),
    ({"uri": "urn:x:1", "bodies": [{"value": "[ ... ]"}]}, "urn:x:1: without a text."),
    (
        {"uri": "u", "headline": "A dog", "description_caption_xhtml": "A dog on a deck."},
        "A dog: without a text.",
    ),
    (
        {"uri": "urn:x:2", "title": "A fair", "eventDetails": {"dates": {}}},
        "A fair: no story (event).",
    ),
    (
        {
            "uri": "u",
            "type": "text",
            "headline": "Afar",
            "description_summary": "A ferry stayed.",
            "renditions": {"nitf": {"type": "text", "href": "https://x.example/1"}},
        },
        "Afar: its text is not in the file, which only links to it.",
    ),
]


@pytest.mark.parametrize(("fields", "why"), REFUSED)
def test_what_is_no_story_is_refused_by_name(fields: dict[str, Any], why: str) -> None:
    result = ninjs(**fields)
    assert (result.stories, result.refused) == ((), (why,))


def test_feed_gives_its_stories_and_refuses_its_pictures() -> None:
    items = [
        {"type": "text", "headline": "One", "body_text": "First."},
        {"type": "picture", "headline": "Two", "uri": "u"},
        {"type": "text", "headline": "Three", "body_text": "Third."},
    ]
    result = ninjs(data={"items": [{"item": item} for item in items]})
    assert [story.headline for story in result.stories] == ["One", "Three"]
    assert result.refused == ("Two: no story (picture).",)
    assert [len(story.segments) for story in result.stories] == [1, 0]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b'{"headline": "Cut sho', "The JSON is broken"),
        (b'{"headline": ' + b"[" * 100_000, "The JSON is nested too deeply"),
        (b'{"a": 1}{"b": 2}', "The JSON is broken"),
    ],
)
def test_broken_json_is_refused_calmly(data: bytes, why: str) -> None:
    result = read(data)
    assert result.stories == ()
    assert result.refused[0].startswith(why)


NITF = """<?xml version="1.0"?><nitf><head><title>Ferry</title></head><body>
<body.head><hedline><hl1>Ferry</hl1></hedline><distributor>Marna Desk</distributor></body.head>
<body.content><p>One.</p><p>Two.</p></body.content></body></nitf>"""
BODIES = [
    ([("nitf", "text/vnd.IPTC.NITF", NITF)], "NITF gives its content alone"),
    ([("text", "text/plain", "One. Two."), ("nitf", "", NITF)], "plain text lost its paragraphs"),
    ([("nitf", "", NITF.replace("Two", "2")), ("main", "", "<p>One.</p><p>Two.</p>")], "HTML"),
    ([("main", "", "[ ... ]"), ("text", "", "One.\n\nTwo.")], "a text without a word is none"),
]


@pytest.mark.parametrize(("bodies", "why"), BODIES)
def test_best_of_several_texts_is_read(bodies: list[tuple[str, str, str]], why: str) -> None:
    given = [{"role": r, "contentType": c, "value": v} for r, c, v in bodies]
    assert story_of(body_html="", bodies=given).body == "One.\n\nTwo.", why


def test_fields_that_newsroom_systems_add_are_the_storys() -> None:
    story = story_of(
        dateline={"text": "Oland (dpa) - "},
        body_html="<p>It rained.</p>",
        sign_off="AL",
        _id="urn:x:4",
        schedule_settings={"utc_embargo": "2025-07-01T06:00:00+0000"},
        subject=[{"qcode": "15054000"}],
    )
    assert story.dateline is not None
    assert (story.dateline.places, story.body) == (("Oland",), "It rained.")
    assert (story.sign_off, story.guid) == ("AL", "urn:x:4")
    assert story.embargo == datetime(2025, 7, 1, 6, tzinfo=UTC)
    assert [topic.name for topic in story.topics] == ["sport"]


BYLINES = [
    ({"byline": "NTB"}, (None, "NTB"), "an agency is nobody's name"),
    ({"byline": "Ada Lind/TT"}, ("Ada Lind/TT", None), "a person with an agency"),
    ({"bylines": [{"by": "By ADA LIND", "title": "AP Writer"}]}, ("By ADA LIND", None), "AP's"),
    (
        {"authors": [{"name": "WRITER", "role": "WRITER", "sub_label": "Bo Ek"}]},
        ("Bo Ek", None),
        "Superdesk's",
    ),
    ({"people": [{"name": "Bo Ek", "role": "author"}]}, ("Bo Ek", None), "by role"),
]


@pytest.mark.parametrize(("fields", "signed", "why"), BYLINES)
def test_byline_is_people(fields: dict[str, Any], signed: tuple[str, str], why: str) -> None:
    story = story_of(**fields)
    assert (story.byline, story.credit) == signed, why


def test_address_that_signs_a_story_off_is_left_out() -> None:
    assert story_of(sign_off="ada@example.org").sign_off is None


@pytest.mark.parametrize("markup", ["<p>One.</p><p>Ada Lind</p>", "<p>Ada Lind/TT</p><p>One.</p>"])
def test_byline_printed_again_in_the_text_is_no_body(markup: str) -> None:
    story = story_of(body_html=markup, byline="Ada Lind/TT")
    assert (story.body, story.byline) == ("One.", "Ada Lind/TT")


def test_belgas_archive_gives_lead_and_body() -> None:
    def part(kind: str, text: str) -> dict[str, Any]:
        return {"assetType": kind, "proxies": [{"varcharData": text}]}

    result = ninjs(
        newsObjects=[
            {
                "newsObjectId": 41,
                "assetType": "Short",
                "headLine": "Le ferry reste",
                "language": "fr",
                "source": "BELGA",
                "newsComponents": [part("Lead", "Il pleut."), part("Body", "Un.\n Deux.")],
            },
            {"assetType": "Picture", "headLine": "Un chien"},
        ]
    )
    (story,) = result.stories
    assert (story.headline, story.source, story.guid) == ("Le ferry reste", "BELGA", "41")
    assert story.body == "Il pleut.\n\nUn.\n\nDeux."
    assert result.refused == ("Un chien: no story (picture).",)


def test_sentence_that_leads_to_a_contact_goes_with_it() -> None:
    markup = (
        "<p>One.</p><p>Reporters can contact the port's office on:</p><p>Tel: +00 171 555 0101</p>"
    )
    assert story_of(body_html=markup).body == "One."
