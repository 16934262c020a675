"""XML that is broken, hostile, or in no format we read: refused, and nothing raised."""

from __future__ import annotations

import pytest

from articles.wire import read

NITF = "<nitf><body><body.content>{}</body.content></body></nitf>"

HOSTILE = [
    (
        '<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><nitf><body>&b;</body></nitf>',
        "entities of its own",
    ),
    (
        '<!DOCTYPE nitf [<!ENTITY f SYSTEM "file:///etc/hostname">]><nitf><body>&f;</body></nitf>',
        "entities of its own",
    ),
    ("<nitf><body><body.content><p>Cut sho", "The XML is broken"),
    ("<newsMessage><itemSet>", "The XML is broken"),
    ("<NewsML><NewsItem>", "The XML is broken"),
    ("<nitf></nitf>", "without a text"),
    ("<newsMessage/>", "no news item"),
    ("<NewsML/>", "no news item"),
    ('<?xml version="1.0"?><Publish><Headline>x</Headline></Publish>', "“Publish”"),
]


@pytest.mark.parametrize(("data", "why"), HOSTILE)
def test_hostile_broken_and_unknown_xml_is_refused_calmly(data: str, why: str) -> None:
    result = read(data.encode())
    assert result.stories == ()
    assert why in result.refused[0]
    assert result.text == data


def test_document_type_with_an_entity_that_is_not_used_does_no_harm() -> None:
    doctype = '<!DOCTYPE nitf [<!ENTITY % x SYSTEM "nitf.dtd"> %x; ]>'
    (story,) = read((doctype + NITF.format("<p>The ferry stayed.</p>")).encode()).stories
    assert story.body == "The ferry stayed."


def test_named_characters_of_html_are_understood_without_a_dtd() -> None:
    (story,) = read(NITF.format("<p>A&nbsp;caf&eacute; &amp; a bar.</p>").encode()).stories
    assert story.body == "A café & a bar."


def test_deep_nesting_is_refused_or_read_but_never_raises() -> None:
    deep = "<div>" * 5000 + "The ferry stayed." + "</div>" * 5000
    result = read(NITF.format(deep).encode())
    assert result.stories == ()
    assert result.refused[0].startswith("The XML is nested too deeply")


WIDE = '<?xml version="1.0" encoding="utf-16"?>' + NITF.format("<p>A café – open.</p>")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8"])
def test_xml_of_wide_characters_is_read_with_and_without_a_mark(encoding: str) -> None:
    """The last is how a clipboard gives it: in another encoding than it says."""
    result = read(WIDE.encode(encoding))
    (story,) = result.stories
    assert (story.body, [d.code for d in story.defects]) == ("A café – open.", ["no-headline"])
    assert result.text == WIDE
    assert (story.segments[0].start, story.segments[0].end) == (0, len(WIDE))


def test_declared_encoding_is_believed() -> None:
    data = '<?xml version="1.0" encoding="iso-8859-1"?><nitf><body><body.content><p>Café zu.</p>'
    result = read((data + "</body.content></body></nitf>").encode("latin-1"))
    assert "Café zu." in result.text
    assert result.stories[0].body == "Café zu."
