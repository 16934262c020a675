"""NITF, NewsML-G2 and NewsML 1.x: fields, texts, and what is no story."""

from __future__ import annotations

import pytest

from articles.wire import ParsedStory, PubStatus, read
from articles.wire.story import SegmentKind

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


G2_ITEM = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:dpa.com:x:1"
 version="2" xml:lang="de"><rightsInfo><copyrightNotice>Copyright 2025, dpa</copyrightNotice>
 <copyrightNotice xml:lang="en">(c) dpa</copyrightNotice></rightsInfo>
 <itemMeta><itemClass qcode="ninat:{kind}"/><provider qcode="nprov:dpa"/>
 <versionCreated>2025-06-03T09:41:00+02:00</versionCreated><pubStatus qcode="stat:{status}"/>
 <embargoed>{embargo}</embargoed>{notes}</itemMeta>
 <contentMeta><headline>Fähre bleibt im Hafen</headline><by>Ada Lind</by>
 <dateline>2025-06-03 07:41:00 GMT</dateline><subject qcode="medtop:20000343"/></contentMeta>
 <contentSet>{content}</contentSet></newsItem>"""
XHTML = """<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Fähre</title></head>
<body><header><h1>Fähre bleibt im Hafen</h1></header>
<section><p>Tellmar (dpa) - Die Fähre blieb im Hafen und der Hafen leer.</p></section>
</body></html></inlineXML>"""


def g2_item(
    kind: str = "text",
    status: str = "usable",
    embargo: str = "",
    notes: str = "",
    content: str = XHTML,
) -> str:
    return G2_ITEM.format(kind=kind, status=status, embargo=embargo, notes=notes, content=content)


def g2(**parts: str) -> ParsedStory:
    (story,) = read(g2_item(**parts).encode()).stories
    return story


def test_headers_of_newsml_g2_are_the_storys() -> None:
    story = g2()
    assert (story.source, story.language, story.byline) == ("DPA", "de", "Ada Lind")
    assert (story.guid, story.version) == ("urn:newsml:dpa.com:x:1", "2")
    assert story.legal_notice == "Copyright 2025, dpa", "one language of several"
    assert story.dateline is not None
    assert story.dateline.text == "Tellmar (dpa) -", "not the moment that a field repeats"
    assert story.body == "Die Fähre blieb im Hafen und der Hafen leer."
    assert [topic.code for topic in story.topics] == ["medtop:20000343"]


def test_notes_of_newsml_g2_that_are_not_public_stay_out() -> None:
    notes = """<edNote dir="ltr"/><edNote role="x:public">Neu: Regen</edNote>
    <edNote role="sttnote:private">geheim</edNote>
    <edNote role="dpaednoterole:dpacontacts" pubconstraint="x:nonpublic">Tel 555</edNote>
    <edNote role="dpaednoterole:closingline">dpa gru ole xx n1</edNote>"""
    story = g2(notes=notes)
    assert (story.editors_note, story.sign_off) == ("Neu: Regen", "dpa gru ole xx n1")


STATUSES = [
    ("usable", "", None, PubStatus.USABLE),
    ("canceled", "", None, PubStatus.CANCELED),
    ("withheld", "", None, PubStatus.WITHHELD),
    ("usable", "2025-07-01T06:00:00Z", "2025-07-01T06:00:00+00:00", PubStatus.USABLE),
]


@pytest.mark.parametrize(("status", "embargo", "moment", "public"), STATUSES)
def test_status_and_embargo_of_newsml_g2(
    status: str, embargo: str, moment: str | None, public: PubStatus
) -> None:
    story = g2(status=status, embargo=embargo)
    assert (story.pub_status, story.embargo and story.embargo.isoformat()) == (public, moment)


def test_message_gives_its_stories_and_refuses_the_rest() -> None:
    ns = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
    items = [
        g2_item(),
        g2_item(kind="picture"),
        g2_item(content='<remoteContent href="https://example.com/x"/>'),
        g2_item(content="<inlineXML><events><title>A fair</title></events></inlineXML>"),
        f'<packageItem {ns} guid="p"/>',
        f'<planningItem {ns} guid="q"/>',
    ]
    result = read(f"<newsMessage {ns}><itemSet>{''.join(items)}</itemSet></newsMessage>".encode())
    assert len(result.stories) == 1
    assert result.refused == (
        "Fähre bleibt im Hafen: no story (picture).",
        "Fähre bleibt im Hafen: its text is not in the file, only a link to it.",
        "Fähre bleibt im Hafen: without a text.",
        "p: no story (a package).",
        "q: no story (a planning item).",
    )


NEWSML = """<NewsML Version="1.2"><NewsItem><Identification><NewsIdentifier>
<ProviderId>afp.com</ProviderId><NewsItemId>TX-1</NewsItemId><RevisionId>4</RevisionId>
<PublicIdentifier>{guid}</PublicIdentifier></NewsIdentifier></Identification>
<NewsManagement><ThisRevisionCreated>20250603T074100Z</ThisRevisionCreated>
<Status FormalName="{status}"/><Urgency FormalName="2"/>{change}</NewsManagement>
<NewsComponent><NewsLines><DateLine>Tellmar, June 3, 2025 (AFP) -</DateLine>
<HeadLine>Ferry stays</HeadLine></NewsLines>{content}</NewsComponent></NewsItem></NewsML>"""
NITF_CONTENT = """<ContentItem><DataContent><nitf><body><body.content><p><br/></p>
<p>  The ferry stayed.</p><p>hh/ph/ts</p></body.content></body></nitf>
</DataContent></ContentItem>"""


def newsml(
    guid: str = "urn:newsml:afp.com:20250603:TX-1:4",
    status: str = "Usable",
    change: str = "",
    content: str = NITF_CONTENT,
) -> ParsedStory:
    data = NEWSML.format(guid=guid, status=status, change=change, content=content)
    (story,) = read(data.encode()).stories
    return story


def test_dateline_that_stands_apart_is_the_storys() -> None:
    story = newsml()
    assert story.dateline is not None
    assert (story.dateline.text, str(story.dateline.date)) == (
        "Tellmar, June 3, 2025 (AFP) -",
        "2025-06-03",
    )
    assert (story.source, story.body, story.sign_off) == ("AFP", "The ferry stayed.", "hh/ph/ts")


GUIDS = [
    ("urn:newsml:afp.com:20250603:TX-1:4", "urn:newsml:afp.com:20250603:TX-1", "version cut off"),
    ("urn:newsml:ats.ch:20250603:TX-1:4N", "urn:newsml:ats.ch:20250603:TX-1", "ATS marks it"),
    ("urn:newsml:www.belga.be", "urn:newsml:www.belga.be:TX-1", "Belga's is the same for all"),
    ("", "TX-1", "none but the number"),
]


@pytest.mark.parametrize(("field", "guid", "why"), GUIDS)
def test_identifier_of_newsml_1_names_the_story_in_all_versions(
    field: str, guid: str, why: str
) -> None:
    assert (newsml(guid=field).guid, newsml(guid=field).version) == (guid, "4"), why


def test_embargo_of_newsml_1_is_a_status_that_will_change() -> None:
    change = """<StatusWillChange><FutureStatus FormalName="Usable"/>
    <DateAndTime>20250604T060000Z</DateAndTime></StatusWillChange>"""
    story = newsml(status="Embargoed", change=change)
    assert story.embargo is not None
    assert story.embargo.isoformat() == "2025-06-04T06:00:00+00:00"
    assert story.pub_status is PubStatus.USABLE


def test_body_of_newsml_1_comes_before_its_other_components() -> None:
    part = """<NewsComponent><Role FormalName="{role}"/>
    <ContentItem><MimeType FormalName="{mime}"/><DataContent>{text}</DataContent>
    </ContentItem></NewsComponent>"""
    content = (
        part.format(role="Title", mime="text/plain", text="Ferry stays")
        + part.format(role="StyleSheet", mime="text/css", text="p {}")
        + part.format(role="Lead", mime="text/plain", text="A ferry.")
        + part.format(role="Body", mime="", text="Some &lt;b&gt;bold&lt;/b&gt; ferry.")
    )
    assert newsml(content=content).body == "Some bold ferry."


def test_envelope_of_the_first_story_accounts_for_the_whole_file() -> None:
    ns = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
    text = f"<newsMessage {ns}><itemSet>{g2_item()}{g2_item()}</itemSet></newsMessage>"
    first, second = read(text.encode()).stories
    assert [(s.kind, s.start, s.end) for s in first.segments] == [
        (SegmentKind.ENVELOPE, 0, len(text))
    ]
    assert second.segments == ()
