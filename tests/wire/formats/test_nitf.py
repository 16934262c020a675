"""NITF: fields, texts, and dates that are none."""

from __future__ import annotations

import pytest

from articles.wire import ParsedStory, PubStatus, read

P = "<p>TELLMAR (AP) — The ferry stayed.</p><p>It rained.</p>"
NITF = """<?xml version="1.0" encoding="utf-8"?>
<nitf><head>{head}</head><body><body.head>
<hedline><hl1>Ferry stays</hl1></hedline>{bodyhead}</body.head>
<body.content>{content}</body.content></body></nitf>"""


def nitf(head: str = "", bodyhead: str = "", content: str = P) -> ParsedStory:
    (story,) = read(NITF.format(head=head, bodyhead=bodyhead, content=content).encode()).stories
    return story


def test_headers_of_nitf_are_the_storys() -> None:
    story = nitf(
        head="""<tobject><tobject.subject tobject.subject.refnum="17000000"/></tobject>
        <docdata management-status="usable"><doc-id regsrc="AP" id-string="a1"/>
        <urgency ed-urg="4"/><date.issue norm="20250603T074100Z"/>
        <du-key key="Skervia-Ferry" version="3"/><ed-msg info="Adds rain."/>
        <doc.copyright holder="AP" year="2025"/></docdata>""",
        bodyhead="<byline>By ADA LIND<byttl>AP Writer</byttl></byline>",
    )
    assert (story.source, story.headline, story.byline) == ("AP", "Ferry stays", "By ADA LIND")
    assert (story.slugline, story.guid, story.version, story.urgency) == (
        "Skervia-Ferry",
        "a1",
        "3",
        4,
    )
    assert (story.editors_note, story.legal_notice) == ("Adds rain.", "Copyright 2025 AP")
    assert story.sent is not None
    assert story.sent.isoformat() == "2025-06-03T07:41:00+00:00"
    assert story.body == "The ferry stayed.\n\nIt rained."
    assert [topic.name for topic in story.topics] == ["weather"]


DATES = [
    ("20250603T074100Z", "usable", None, PubStatus.USABLE, "released when issued: no embargo"),
    ("20250604T000100Z", "embargoed", "2025-06-04T00:01:00+00:00", PubStatus.USABLE, "later"),
    ("YYYYMMDD000000-HHMM", "usable", None, PubStatus.USABLE, "a placeholder"),
    ("", "embargoed", None, PubStatus.WITHHELD, "until nobody knows when"),
    ("", "canceled", None, PubStatus.CANCELED, "a kill"),
]


@pytest.mark.parametrize(("release", "status", "embargo", "public", "why"), DATES)
def test_release_date_of_nitf(
    release: str, status: str, embargo: str | None, public: PubStatus, why: str
) -> None:
    story = nitf(
        head=f"""<docdata management-status="{status}"><date.issue norm="20250603T074100Z"/>
        <date.release norm="{release}"/></docdata>"""
    )
    assert (story.embargo and story.embargo.isoformat(), story.pub_status) == (embargo, public), (
        why
    )


def test_dateline_of_nitf_may_be_made_of_places() -> None:
    location = "<location><city>Halderin</city><country>Skervia</country></location>"
    story = nitf(bodyhead=f"<dateline>{location}</dateline>", content="<p>A court sat.</p>")
    assert story.dateline is not None
    assert story.dateline.places == ("Halderin", "Skervia")


def test_agate_keeps_its_lines_and_captions_stay_out() -> None:
    caption = "<media><media-caption>A dog.</media-caption></media>"
    agate = "<pre>Rovers   2   0\nUnited   1   3</pre>"
    body = nitf(content=f"<p>The ferry stayed.</p>{caption}{agate}").body
    assert body == "The ferry stayed.\n\nRovers   2   0\nUnited   1   3"


def test_rights_revision_and_slug_of_nitf_are_the_storys() -> None:
    story = nitf(
        head="""<title>Skervia-Ferry</title><docdata><doc.copyright holder="CP" year="2025"/>
        <doc.rights owner="CP" limitations="Not for the web."/></docdata>
        <revision-history comment="ADDS rain"/>""",
        bodyhead="<distributor>THE CANADIAN PRESS</distributor>",
    )
    assert story.legal_notice == "Copyright 2025 CP\nNot for the web."
    assert (story.slugline, story.editors_note, story.credit) == (
        "Skervia-Ferry",
        "ADDS rain",
        "THE CANADIAN PRESS",
    )


BYLINES = [
    ("<byline>By Ada Lind, <byttl>Writer</byttl></byline>", "By Ada Lind"),
    ("<byline><person>Ada Lind</person><byttl>Desk</byttl></byline>", "Ada Lind"),
    ("<byline>By<person>Staff Reporter</person></byline>", None),
]


@pytest.mark.parametrize(("field", "byline"), BYLINES)
def test_byline_of_nitf_names_people(field: str, byline: str | None) -> None:
    assert nitf(bodyhead=field).byline == byline


def test_file_that_calls_its_utf_8_latin_is_read_and_the_editor_told() -> None:
    text = NITF.format(head="", bodyhead="", content="<p>It cost £66, in a café.</p>")
    data = text.replace("utf-8", "iso-8859-1").encode()
    result = read(data)
    (story,) = result.stories
    assert (story.body, result.encoding) == ("It cost £66, in a café.", "utf-8")
    assert [doubt.code for doubt in story.defects] == ["encoding-misnamed"]


def test_kill_without_a_text_is_a_kill() -> None:
    killed = '<docdata management-status="canceled"><doc-id id-string="a1"/></docdata>'
    story = nitf(head=killed, content="")
    assert (story.guid, story.pub_status, story.body) == ("a1", PubStatus.CANCELED, "")
