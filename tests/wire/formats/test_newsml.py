"""NewsML 1.x: fields, identifiers, and components within components."""

from __future__ import annotations

import pytest

from articles.wire import ParsedStory, PubStatus, read

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
    assert newsml(content=content).body == "A ferry.\n\nSome bold ferry.", "the lead opens it"


def test_lead_that_the_body_says_again_is_not_said_twice() -> None:
    part = """<NewsComponent><Role FormalName="{}"/><ContentItem><DataContent>{}</DataContent>
    </ContentItem></NewsComponent>"""
    content = part.format("Lead", "A ferry.") + part.format("Body", "A ferry.\nIt rained.")
    assert newsml(content=content).body == "A ferry.\n\nIt rained."


def test_item_in_two_languages_is_two_stories() -> None:
    part = """<NewsComponent Duid="{duid}" xml:lang="{language}"><NewsLines>
    <HeadLine>{headline}</HeadLine></NewsLines><NewsComponent><Role FormalName="Body"/>
    <ContentItem><DataContent>{text}</DataContent></ContentItem></NewsComponent></NewsComponent>"""
    content = part.format(
        duid="7", language="nl", headline="Veerboot blijft", text="- veerboot\n   - regen"
    ) + part.format(duid="8", language="fr", headline="Le ferry reste", text="Il pleut.")
    data = NEWSML.format(guid="urn:x", status="Usable", change="", content=content)
    dutch, french = read(data.encode()).stories
    assert (dutch.headline, dutch.language, dutch.body) == (
        "Veerboot blijft",
        "nl",
        "- veerboot\n\n- regen",
    )
    assert (french.headline, french.language, french.body) == ("Le ferry reste", "fr", "Il pleut.")
    assert (dutch.guid, french.guid) == ("urn:x:TX-1#7", "urn:x:TX-1#8")


def test_lines_for_editors_are_notes() -> None:
    advice = """<NewsComponent><NewsLines><CreditLine>AFP</CreditLine><NewsLine>
    <NewsLineType FormalName="AdvisoryLine"/><NewsLineText>UPDATES with rain</NewsLineText>
    </NewsLine></NewsLines></NewsComponent>"""
    story = newsml(content=NITF_CONTENT + advice)
    assert (story.editors_note, story.credit) == ("UPDATES with rain", "AFP")


def test_canceled_item_without_a_text_is_a_kill() -> None:
    story = newsml(status="Canceled", content="")
    assert (story.pub_status, story.body) == (PubStatus.CANCELED, "")
