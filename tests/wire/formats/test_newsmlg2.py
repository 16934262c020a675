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
        "Fähre bleibt im Hafen: its text is not in the file, only a link to it.",
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
