"""Fields that hold any text at all: halves of surrogate pairs, controls, dates of no calendar."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.wire import ParsedStory, ParseResult, parse, read

ANY = st.text(st.characters(exclude_categories=()), max_size=40)
# What XML 1.0 lets stand in a file.
XML = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), include_characters="\t\n\x85\x9b\x7f").filter(
        lambda character: character not in "\ufffe\uffff"
    ),
    max_size=40,
)
BODY = "<p>TELLMAR, June 3 (AP) — The ferry stayed.</p>"
NAMES = (
    *("guid", "uri", "type", "version", "versioncreated", "slugline", "byline", "by", "dateline"),
    *("located", "language", "copyrightnotice", "usageterms", "ednote", "pubstatus", "embargoed"),
    *("urgency", "source", "copyrightholder", "headline", "body_html", "body_text"),
)
VALUES = st.one_of(ANY, st.integers(), st.floats(), st.none(), st.lists(ANY, max_size=2))
OBJECTS = st.dictionaries(st.sampled_from(["name", "role", "value", "code", "uri"]), ANY)
LISTED = ("headlines", "bodies", "people", "infosources", "subjects")
ITEMS = st.fixed_dictionaries(
    {},
    optional=dict.fromkeys(NAMES, VALUES) | dict.fromkeys(LISTED, st.lists(OBJECTS, max_size=2)),
)
BROKEN = "a\ud800b\x00c\x9bd\x1be"
WHOLE = "abcde"


def texts(value: Any) -> Iterator[str]:
    """Every text of a story's public form, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from texts(list(value.values()))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from texts(each)


def all_fields(story: ParsedStory) -> Iterator[str]:
    yield from texts(story.to_dict())
    yield from filter(None, (story.guid, story.version))
    yield from texts([topic.terms for topic in story.topics])


def assert_can_be_stored(result: ParseResult) -> None:
    result.text.encode()
    for text in (
        *result.refused,
        *(field for story in result.stories for field in all_fields(story)),
    ):
        text.encode()
        controls = [c for c in text if c < " " or "\x7f" <= c <= "\x9f"]
        assert set(controls) <= {"\t", "\n"}, text


@settings(deadline=None, max_examples=200)
@given(ITEMS)
def test_ninjs_of_any_text_can_be_stored(item: dict[str, Any]) -> None:
    assert_can_be_stored(read(json.dumps({"headline": "H", "body_text": "B."} | item).encode()))


@settings(deadline=None, max_examples=100)
@given(*[XML] * 7)
def test_nitf_of_any_text_can_be_stored(
    head: str, by: str, place: str, text: str, key: str, info: str, moment: str
) -> None:
    data = f"""<nitf><head><docdata><doc-id regsrc={quoteattr(key)} id-string={quoteattr(info)}/>
        <date.issue norm={quoteattr(moment)}/>
        <du-key key={quoteattr(key)} version={quoteattr(by)}/>
        <ed-msg info={quoteattr(info)}/><doc.copyright holder={quoteattr(info)}/></docdata></head>
        <body><body.head><hedline><hl1>{escape(head)}</hl1></hedline><byline>{escape(by)}</byline>
        <dateline>{escape(place)}</dateline></body.head>
        <body.content><p>{escape(text)}</p>{BODY}</body.content></body></nitf>"""
    result = read(data.encode())
    assert len(result.stories) == 1, result.refused
    assert_can_be_stored(result)


@settings(deadline=None, max_examples=200)
@given(
    st.lists(st.one_of(ANY, st.sampled_from(["\n\n", "MARNA (AP) - ", "(ILKHA)"]))).map("".join)
)
def test_story_of_any_pasted_text_can_be_stored(copy: str) -> None:
    for story in parse(copy).stories:
        assert_can_be_stored(ParseResult("", (story,)))


FIELDS = ["headline", "byline", "slugline", "ednote", "guid", "version", "copyrightnotice"]
ATTRIBUTES = dict(zip(FIELDS, FIELDS, strict=True)) | {
    "ednote": "editors_note",
    "copyrightnotice": "legal_notice",
}


@pytest.mark.parametrize("field", FIELDS)
def test_field_keeps_its_letters_and_the_editor_is_told(field: str) -> None:
    item = {"headline": "Ferry", "body_html": BODY, field: BROKEN}
    (story,) = read(json.dumps(item).encode()).stories
    assert getattr(story, ATTRIBUTES[field]) == WHOLE
    assert "control-characters" in {defect.code for defect in story.defects}


@pytest.mark.parametrize("body", [f"Ferry {BROKEN}.", f"<p>Ferry {BROKEN}.</p>"])
def test_body_keeps_its_letters(body: str) -> None:
    (story,) = read(json.dumps({"headline": "Ferry", "body": body}).encode()).stories
    assert story.body == f"Ferry {WHOLE}."


def test_field_of_several_lines_keeps_them() -> None:
    item = {"headline": "Ferry", "body_html": BODY, "ednote": "One.\r\nTwo.", "guid": ["a", "b"]}
    (story,) = read(json.dumps(item).encode()).stories
    assert (story.editors_note, story.guid) == ("One.\nTwo.", "a b")


CHARSETS = [
    "unicode_escape",
    "raw_unicode_escape",
    "punycode",
    "idna",
    "undefined",
    "utf-7",
    "hex",
]


@pytest.mark.parametrize("charset", CHARSETS)
def test_charset_that_makes_no_text_is_not_believed(charset: str) -> None:
    text = r"Ferry \ud800 \d +2AA- stays."
    xml = f'<?xml version="1.0" encoding="{charset}"?><nitf><p>{text}</p></nitf>'
    mail = (
        f"From: a@marna.example\nMIME-Version: 1.0\nSubject: =?{charset}?q?a+2AA-=5Cud800?=\n"
        f"Content-Type: text/plain; charset={charset}\n\n{text}\n"
    )
    for data in (xml, mail):
        assert_can_be_stored(read(data.encode()))


def test_wide_copy_that_only_begins_like_markup_is_accounted_for_to_its_end() -> None:
    """Its text is mended, so that it is shorter than what was decoded."""
    copy = "<MARNA> FERRY AGROUND\n\nMARNA, July 3 (QNW) - The cafÃ© at the quay stayed shut.\n"
    result = read(copy.encode("utf-16"))
    assert "café" in result.text
    parts = [result.text[s.start : s.end] for story in result.stories for s in story.segments]
    assert "".join(parts) == result.text
    assert result.encoding.startswith("utf-16")
