"""NewsML-G2: fields, notes that are not public, and items that are no stories."""

from __future__ import annotations

import pytest

from articles.wire import ParsedStory, PubStatus, read
from articles.wire.story import SegmentKind

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
        "Fähre bleibt im Hafen: its text is not in the file, which only links to it.",
        "Fähre bleibt im Hafen: no story (an event).",
        "p: no story (a package).",
        "q: no story (a planning item).",
    )


def test_envelope_of_the_first_story_accounts_for_the_whole_file() -> None:
    ns = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
    text = f"<newsMessage {ns}><itemSet>{g2_item()}{g2_item()}</itemSet></newsMessage>"
    first, second = read(text.encode()).stories
    assert [(s.kind, s.start, s.end) for s in first.segments] == [
        (SegmentKind.ENVELOPE, 0, len(text))
    ]
    assert second.segments == ()


def test_canceled_item_without_a_text_is_a_kill() -> None:
    empty = "<inlineXML><html><body><p/></body></html></inlineXML>"
    story = g2(status="canceled", content=empty)
    assert (story.guid, story.pub_status, story.body) == (
        "urn:newsml:dpa.com:x:1",
        PubStatus.CANCELED,
        "",
    )


NS = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
REFUSED = [
    (
        f"<conceptItem {NS} guid='c'><concept><type qcode='cpnat:event'/><name>A fair</name>"
        "</concept></conceptItem>",
        "A fair: no story (an event).",
    ),
    (
        f"<knowledgeItem {NS} guid='k'><conceptSet><concept><name>Easy</name></concept>"
        "</conceptSet><schemeMeta><name>Access</name></schemeMeta></knowledgeItem>",
        "Access: no story (a list of concepts).",
    ),
    (
        f"<newsItem {NS} guid='u'><itemMeta>"
        "<itemClass uri='http://cv.iptc.org/newscodes/ninature/picture'/></itemMeta></newsItem>",
        "u: no story (picture).",
    ),
    (
        '<groupSet root="G1"><group id="G1"><itemRef/></group></groupSet>',
        "An item without a name: no story (a package).",
    ),
]


@pytest.mark.parametrize(("data", "why"), REFUSED)
def test_what_is_no_story_is_refused_by_its_name(data: str, why: str) -> None:
    result = read(data.encode())
    assert (result.stories, result.refused) == ((), (why,))


def test_content_cut_out_of_its_item_is_read_by_its_nitf() -> None:
    nitf = """<contentSet><inlineXML><nitf xmlns="urn:nitf"><body><body.head><hedline>
    <hl1>Ferry stays</hl1></hedline></body.head><body.content><p>It rained.</p></body.content>
    </body></nitf></inlineXML></contentSet>"""
    (story,) = read(nitf.encode()).stories
    assert (story.headline, story.body) == ("Ferry stays", "It rained.")


TEXTS = [
    (
        "<p>Es regnete.</p>51 77 03 CRO01 1113 APE4800 GEST",
        "Es regnete.",
        "addresses for machines",
    ),
    ("Es regnete.\n\n   Die Fähre blieb.", "Es regnete.\n\nDie Fähre blieb.", "bare text"),
    (
        "<TEXT><RUBRIK>Fähre bleibt im Hafen</RUBRIK><BRODTEXT><P>Es regnete.</P></BRODTEXT>"
        "<BYLINE>Bo Ek/TT</BYLINE><BILD><BILDTEXT><P>Ein Hund.</P></BILDTEXT></BILD></TEXT>"
        "<TEXT><RUBRIK>Fakten</RUBRIK><BRODTEXT><P>Es blieb nass.</P></BRODTEXT></TEXT>",
        "Es regnete.\n\nFakten\n\nEs blieb nass.",
        "a box of facts keeps its heading",
    ),
]


@pytest.mark.parametrize(("inner", "body", "why"), TEXTS)
def test_text_inside_an_item_is_its_paragraphs(inner: str, body: str, why: str) -> None:
    story = g2(content=f"<inlineXML><html><body>{inner}</body></html></inlineXML>")
    assert story.body == body, why


SUBJECTS = [
    ('<subject qcode="medtop:20000343"/>', ["medtop:20000343"], "a Media Topic"),
    ('<subject uri="http://cv.iptc.org/newscodes/mediatopic/20000343"/>', ["medtop:20000343"], ""),
    (
        '<subject qcode="dpasubject:9"><sameAs qcode="medtop:20000343"/></subject>',
        ["medtop:20000343"],
        "a desk's own, which equals one",
    ),
    (
        '<subject><mainConcept qcode="medtop:20000343"/></subject>',
        ["medtop:20000343"],
        "one with facets",
    ),
    ('<subject literal="TT:02000000:LAG"/>', ["medtop:02000000"], "TT's, of three parts"),
]


@pytest.mark.parametrize(("subject", "topics", "why"), SUBJECTS)
def test_subject_of_an_item_is_its_topic(subject: str, topics: list[str], why: str) -> None:
    text = g2_item().replace('<subject qcode="medtop:20000343"/>', subject)
    (story,) = read(text.encode()).stories
    assert [topic.code for topic in story.topics] == topics, why


def test_headline_of_a_lower_role_is_not_the_headline() -> None:
    lower = '<headline role="hld:subHeadline">Regen</headline><headline>'
    (story,) = read(g2_item().replace("<headline>", lower, 1).encode()).stories
    assert story.headline == "Fähre bleibt im Hafen"


def test_moment_of_the_text_stands_in_for_that_of_the_version() -> None:
    made = "<contentCreated>2025-06-03T17:36:20+03:00</contentCreated>"
    text = g2_item().replace("2025-06-03T09:41:00+02:00", "").replace("<by>", f"{made}<by>")
    (story,) = read(text.encode()).stories
    assert story.sent is not None
    assert story.sent.isoformat() == "2025-06-03T17:36:20+03:00"
