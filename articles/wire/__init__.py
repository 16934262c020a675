"""Reads wire copy as a wire editor would: text in, stories out.

A library of its own: no Django, no settings, no database, no clock.
``parse`` reads a pasted text, ``read`` a file in any of the agencies' formats.
"""

from articles.wire.agencies import AgencyProfile, default_agencies, profiles
from articles.wire.formats import plain, read, reads_as_plain
from articles.wire.mojibake import decode_mended
from articles.wire.notices import item_to_correct
from articles.wire.orders import other_item
from articles.wire.parser import finish, parse, parse_labelled
from articles.wire.quotes import find_statements
from articles.wire.status import is_take
from articles.wire.story import (
    Certainty,
    Dateline,
    Defect,
    How,
    ParsedQuote,
    ParsedStory,
    ParsedTopic,
    ParseResult,
    PubStatus,
    QuoteKind,
    Segment,
    SegmentKind,
    Span,
)
from articles.wire.versions import replaces

read_plain = plain.read

__all__ = [
    "AgencyProfile",
    "Certainty",
    "Dateline",
    "Defect",
    "How",
    "ParseResult",
    "ParsedQuote",
    "ParsedStory",
    "ParsedTopic",
    "PubStatus",
    "QuoteKind",
    "Segment",
    "SegmentKind",
    "Span",
    "decode_mended",
    "default_agencies",
    "find_statements",
    "finish",
    "is_take",
    "item_to_correct",
    "other_item",
    "parse",
    "parse_labelled",
    "profiles",
    "read",
    "read_plain",
    "reads_as_plain",
    "replaces",
]
