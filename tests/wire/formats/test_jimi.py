"""The Canadian Press's JIMI."""

from __future__ import annotations

from articles.wire import PubStatus, read

ITEM = """<ContentItem><ContentType>{kind}</ContentType><SystemSlug>578e67</SystemSlug>
<Headline>Ferry stays in port </Headline><Headline2>Ferry stays in port</Headline2>
<Byline>Ada Lind</Byline><SlugProper>SKV-Ferry</SlugProper><Credit>THE ASSOCIATED PRESS</Credit>
<Source>The Associated Press</Source><UpdateNote>UPDATES: With AP Photos.</UpdateNote>
<HoldFlag>{hold}</HoldFlag><Language>1</Language><WritethruValue>1</WritethruValue>
<EmbargoTime>0001-01-01T00:00:00</EmbargoTime>
<UpdatedDateTime>2025-06-03T13:11:04.41-04:00</UpdatedDateTime>
<DirectoryText>The ferry stayed 5 kilo</DirectoryText>
<ContentText>{text}</ContentText><Placeline>Tellmar;;Skervia</Placeline></ContentItem>"""
TEXT = (
    "&lt;p&gt;The ferry stayed 5 &lt;replaced captured=&quot;kilometers&quot;&gt;kilometres"
    "&lt;/replaced&gt; off.&lt;/p&gt;\n&lt;p&gt;&amp;nbsp;&lt;/p&gt;&lt;p&gt;It rained.&lt;/p&gt;"
)


def publish(*items: str) -> bytes:
    return f'<?xml version="1.0"?><Publish>{"".join(items)}</Publish>'.encode()


def item(kind: str = "Text", hold: str = "false", text: str = TEXT) -> str:
    return ITEM.format(kind=kind, hold=hold, text=text)


def test_item_is_a_story() -> None:
    result = read(b"\xef\xbb\xbf" + publish(item()))
    (story,) = result.stories
    assert (result.format, story.source, story.language) == ("jimi", "AP", "en")
    assert (story.headline, story.slugline, story.byline) == (
        "Ferry stays in port",
        "SKV-Ferry",
        "Ada Lind",
    )
    assert story.body == "The ferry stayed 5 kilometres off.\n\nIt rained."
    assert (story.guid, story.version, story.embargo) == ("578e67", "1", None)
    assert (story.credit, story.editors_note) == (
        "THE ASSOCIATED PRESS",
        "UPDATES: With AP Photos.",
    )
    assert story.dateline is not None
    assert story.dateline.places == ("Tellmar", "Skervia")
    assert story.sent is not None
    assert story.sent.isoformat() == "2025-06-03T13:11:04.410000-04:00"
    assert (story.pub_status, story.defects) == (PubStatus.USABLE, ())


def test_item_on_hold_is_withheld() -> None:
    (story,) = read(publish(item(hold="true"))).stories
    assert story.pub_status is PubStatus.WITHHELD


def test_pictures_and_items_without_text_are_refused_by_name() -> None:
    result = read(publish(item(kind="Photo"), item(text="")))
    assert result.stories == ()
    assert result.refused == (
        "Ferry stays in port: no story (photo).",
        "Ferry stays in port: without a text.",
    )
