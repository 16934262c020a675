"""RSS, Atom and WordPress's export: every entry a story, or refused by name."""

from __future__ import annotations

import pytest

from articles.wire import PubStatus, read

NAMES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"'
)
RSS = f'<?xml version="1.0"?><rss version="2.0" {NAMES}><channel>{{}}</channel></rss>'
HEAD = "<title>The Sound Courier</title><language>en-GB</language><copyright>© Courier</copyright>"
FERRY = """<item><title>Ferry &amp;amp; crew stay</title><guid isPermaLink="false">npa:1</guid>
  <dc:creator>Ada Lind</dc:creator><pubDate>Tue, 03 Jun 2025 09:41:00 +0200</pubDate>
  <category domain="https://cv.iptc.org/newscodes/mediatopic/">20000065</category>
  <description>The ferry stays.</description>
  <content:encoded><![CDATA[<p>TELLMAR, June 3 (Reuters) - The ferry stayed.</p>
  <script>track()</script><p>It rained.</p>]]></content:encoded></item>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="tr"><title>Haberler</title>
  <entry><title type="html">Vapur &lt;b&gt;kaldı&lt;/b&gt;</title><id>tag:npa,1</id>
  <author><name>Kemal Tuzluova</name><email>kemal@npa.example</email></author>
  <published>2025-06-03T09:41:00+03:00</published><updated>2025-06-03T10:41:00+03:00</updated>
  <rights>© NPA</rights><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
  <p>TELLMAR (İLKHA) - Vapur limanda kaldı.</p><p>Yağmur yağdı.</p></div>
  </content></entry></feed>"""


def test_rss_item_is_a_story_with_its_whole_text() -> None:
    result = read(RSS.format(HEAD + FERRY).encode())
    (story,) = result.stories
    assert (result.format, story.source, story.language) == ("feed", "REUTERS", "en")
    assert (story.headline, story.byline, story.guid) == ("Ferry & crew stay", "Ada Lind", "npa:1")
    assert story.body == "The ferry stayed.\n\nIt rained."
    assert story.sent is not None
    assert story.sent.isoformat() == "2025-06-03T09:41:00+02:00"
    assert story.legal_notice == "© Courier"
    assert [topic.code for topic in story.topics] == ["medtop:20000065"]
    assert result.text[story.segments[0].start : story.segments[-1].end] == result.text


def test_atom_entry_is_a_story_of_its_last_update() -> None:
    (story,) = read(ATOM.encode()).stories
    assert (story.source, story.language, story.headline) == ("ILKHA", "tr", "Vapur kaldı")
    assert (story.byline, story.legal_notice) == ("Kemal Tuzluova", "© NPA")
    assert story.body == "Vapur limanda kaldı.\n\nYağmur yağdı."
    assert story.sent is not None
    assert story.sent.isoformat() == "2025-06-03T10:41:00+03:00"


TEXTS = [
    ("<description>One came &amp;amp; went.</description>", "One came & went.", "a summary alone"),
    ("<description>One came.\n\nTwo went.</description>", "One came.\n\nTwo went.", "bare text"),
    (
        "<description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description>",
        "One.\n\nTwo.",
        "escaped markup",
    ),
]


@pytest.mark.parametrize(("text", "body", "why"), TEXTS)
def test_text_is_taken_from_where_the_feed_has_it(text: str, body: str, why: str) -> None:
    (story,) = read(RSS.format(f"<item><title>Ferry</title>{text}</item>").encode()).stories
    assert story.body == body, why


AUTHORS = [
    ("<author>desk@npa.example (Ada Lind)</author>", "Ada Lind", None),
    ("<author>desk@npa.example</author>", None, None),
    ("<dc:creator>admin</dc:creator>", None, None),
    ("<dc:creator>Reuters</dc:creator>", None, "Reuters"),
]


@pytest.mark.parametrize(("author", "byline", "credit"), AUTHORS)
def test_byline_is_a_person_and_never_an_address(
    author: str, byline: str | None, credit: str | None
) -> None:
    item = f"<item><title>Ferry</title>{author}<description>One came.</description></item>"
    (story,) = read(RSS.format(item).encode()).stories
    assert (story.byline, story.credit) == (byline, credit)


def test_entry_without_a_text_is_refused_by_name_and_stops_no_other() -> None:
    empty = "<item><title>Only a line</title></item>"
    sound = '<item><title>Talk</title><enclosure url="a.mp3" type="audio/mpeg"/></item>'
    result = read(RSS.format(empty + sound + FERRY).encode())
    assert len(result.stories) == 1
    assert result.refused == ("Only a line: without a text.", "Talk: no story (audio).")


def wordpress(kind: str, status: str, text: str = "One came.\nTwo went.") -> bytes:
    author = (
        "<wp:author><wp:author_login>alind</wp:author_login>"
        "<wp:author_display_name>Ada Lind</wp:author_display_name></wp:author>"
    )
    item = (
        f"<item><title>Ferry</title><dc:creator>alind</dc:creator><wp:post_id>1</wp:post_id>"
        f"<content:encoded><![CDATA[{text}]]></content:encoded>"
        f"<wp:post_type>{kind}</wp:post_type><wp:status>{status}</wp:status></item>"
    )
    return RSS.format(author + item).encode()


def test_wordpress_line_ends_part_paragraphs_and_logins_are_names() -> None:
    (story,) = read(wordpress("post", "publish")).stories
    assert (story.byline, story.body) == ("Ada Lind", "One came.\n\nTwo went.")
    assert story.pub_status is PubStatus.USABLE


def test_wordpress_draft_is_withheld() -> None:
    (story,) = read(wordpress("post", "draft")).stories
    assert story.pub_status is PubStatus.WITHHELD


@pytest.mark.parametrize(
    ("kind", "status", "why"),
    [
        ("attachment", "inherit", "Ferry: no story (attachment)."),
        ("nav_menu_item", "publish", "Ferry: no story (nav menu item)."),
        ("post", "trash", "Ferry: no story (thrown away)."),
    ],
)
def test_what_is_no_post_of_wordpress_is_refused(kind: str, status: str, why: str) -> None:
    result = read(wordpress(kind, status))
    assert (result.stories, result.refused) == ((), (why,))


HOSTILE = [
    (
        '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
        "<rss><channel><item><title>&b;</title></item></channel></rss>",
        "entities of its own",
    ),
    (
        '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/hostname">]>'
        "<rss><channel><item><title>&f;</title></item></channel></rss>",
        "entities of its own",
    ),
    ("<rss><channel><item><title>Cut sho", "The XML is broken"),
    ("<rss><channel><item><title>A & B</title></item></channel></rss>", "The XML is broken"),
    ('<rss version="2.0"><channel/></rss>', "no news item"),
    (f"<rss>{'<item>' * 2000}", "The XML is nested too deeply"),
    (
        "<rss>" + "".join(f'<x xmlns="u:{n}"/>' for n in range(2000)) + "</rss>",
        "more namespaces",
    ),
]


@pytest.mark.parametrize(("data", "why"), HOSTILE)
def test_hostile_and_broken_feeds_are_refused_calmly(data: str, why: str) -> None:
    result = read(data.encode())
    assert result.stories == ()
    assert why in result.refused[0]


def test_document_type_of_old_feeds_is_not_fetched() -> None:
    doctype = '<!DOCTYPE rss PUBLIC "-//X//DTD RSS 0.91//EN" "http://npa.invalid/rss-0.91.dtd">'
    feed = '<rss version="0.91"><channel><item><title>H</title><description>One came.'
    data = f"{doctype}{feed}</description></item></channel></rss>"
    assert [story.body for story in read(data.encode()).stories] == ["One came."]
