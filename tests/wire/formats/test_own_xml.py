"""XML of agencies' own making: Ritzau's stories, press releases, and what is none."""

from __future__ import annotations

import pytest

from articles.wire import PubStatus, read

RITZAU = """<?xml version="1.0"?><RBNews xmlns:i="http://www.w3.org/2001/XMLSchema-instance">
<NewsID>9a69</NewsID><PublishDate>2025-06-03T17:32:18.39</PublishDate>
<strapline>NET/FÆRGE</strapline><headline>Færgen bliver i havn</headline>
<town>Tellmar</town><origin>/ritzau/</origin><version>2</version>
<content>&lt;p&gt;Færgen blev i havn.&lt;/p&gt;&lt;p&gt;Det regnede.&lt;/p&gt;
&lt;p&gt;/ritzau/&lt;/p&gt;</content>
<Priority>4</Priority><IPTCList xmlns:a="urn:a"><a:int>4000000</a:int></IPTCList>
<Annuleret>{canceled}</Annuleret><byLine>Ada Lind</byLine><byLinePhone>33300000</byLinePhone>
<TilRedaktionen>&lt;p&gt;Ny rubrik.&lt;/p&gt;</TilRedaktionen></RBNews>"""

RELEASE = """<?xml version="1.0" encoding="UTF-8"?><release id="17" lang="no">
<longurl>https://www.ntbinfo.no/pressemelding/ferga?releaseId=17</longurl>
<body>&lt;p&gt;Det regnet p&amp;aring; brygga.&lt;/p&gt;</body>
<boilerplate>Vi ferger.</boilerplate>
<embargo>{embargo}</embargo><leadtext>Ferga ble i havn.</leadtext>
<publicationDate>03.06.2025 15:05</publicationDate><title>Ferga blir i havn</title>
<documents><document><title>ferga.pdf</title></document></documents>
<contacts><contact><name>Ada Lind</name><phone>+47 555 50 101</phone></contact></contacts>
<publisher><name>Skervia Ferger</name></publisher></release>"""


def test_ritzaus_xml_is_a_story() -> None:
    (story,) = read(RITZAU.format(canceled="false").encode()).stories
    assert (story.headline, story.source, story.language) == (
        "Færgen bliver i havn",
        "RITZAU",
        "da",
    )
    assert story.body == "Færgen blev i havn.\n\nDet regnede."
    assert (story.sign_off, story.byline, story.slugline) == ("/ritzau/", "Ada Lind", "NET/FÆRGE")
    assert (story.guid, story.version, story.urgency) == ("9a69", "2", 4)
    assert (story.editors_note, story.pub_status) == ("Ny rubrik.", PubStatus.USABLE)
    assert [topic.code for topic in story.topics] == ["medtop:04000000"]
    assert story.sent is not None
    assert story.sent.isoformat() == "2025-06-03T17:32:18.390000+02:00"


def test_ritzaus_kill_cancels() -> None:
    (story,) = read(RITZAU.format(canceled="true").encode()).stories
    assert story.pub_status is PubStatus.CANCELED


def test_press_release_is_a_story_without_its_contacts() -> None:
    (story,) = read(RELEASE.format(embargo="04.06.2025 06:00").encode()).stories
    assert (story.headline, story.source, story.language) == ("Ferga blir i havn", "NTB", "no")
    assert story.body == "Ferga ble i havn.\n\nDet regnet på brygga."
    assert (story.guid, story.credit) == ("17", "Skervia Ferger")
    assert story.sent is not None
    assert story.sent.isoformat() == "2025-06-03T15:05:00+02:00"
    assert story.embargo is not None
    assert story.embargo.isoformat() == "2025-06-04T06:00:00+02:00"


EVENT = "<document><ntbId>x1</ntbId><service>newscalendar</service><title>{}</title></document>"
NO_STORIES = [
    (
        f"<?xml version='1.0'?><result>{EVENT.format('A fair:')}{EVENT.format('')}</result>",
        ("A fair: no story (an event).", "x1: no story (an event)."),
    ),
    (
        "<results><result><guid>tag:x</guid></result><status code='10'/></results>",
        ("The file “results”: no story (a list of news items without their texts).",),
    ),
    (
        "<?xml version='1.0'?><Response><Fixture_List/></Response>",
        ("The file “Response”: no story (sports fixtures).",),
    ),
    (
        "<dc_rest_node><dcdossier id='1'/></dc_rest_node>",
        ("The file “dc_rest_node”: no story (pictures of an archive).",),
    ),
    (
        "<Publish>\n<Headline>x</Headline>\n</Publish>\n",
        ("XML of a kind that is not read here (its first element is “Publish”).",),
    ),
]


@pytest.mark.parametrize(("data", "why"), NO_STORIES)
def test_xml_that_is_no_story_is_refused_by_what_it_is(data: str, why: tuple[str, ...]) -> None:
    result = read(data.encode())
    assert (result.stories, result.refused) == ((), why)


def test_copy_that_opens_with_a_tag_is_no_xml() -> None:
    assert read(b"<p>The ferry stayed.</p>").format != "xml"
    assert read(b"<Tellmar> ferry stays\n\nIt rained.").format != "xml"
