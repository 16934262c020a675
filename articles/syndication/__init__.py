"""Stories and quotes as other programs take them: feeds, ninjs, tables, plain text.

A story that the reader may not read ``whole`` is its headline, lede and facts.
``link`` makes a path a full address.
"""

from .exports import csv_lines, text_lines
from .feeds import Entry, Feed, atom, json_feed, quote_entry, story_entry
from .ninjs import quote_facts, story_ninjs
from .speakers import speaker_facts, speaker_lines, speaker_table

__all__ = [
    "Entry",
    "Feed",
    "atom",
    "csv_lines",
    "json_feed",
    "quote_entry",
    "quote_facts",
    "speaker_facts",
    "speaker_lines",
    "speaker_table",
    "story_entry",
    "story_ninjs",
    "text_lines",
]
