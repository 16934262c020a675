"""Stories and quotes as other programs take them: feeds, ninjs, tables,
plain text, references, and what schema.org calls them.

A story that the reader may not read ``whole`` is its headline, lede and facts.
``link`` makes a path a full address.
"""

from .authors import authors
from .citations import Citation, bibtex, cite_quote, cite_story, csl_json, ris
from .exports import csv_lines, text_lines
from .facts import Link, sent_on
from .feeds import Entry, Feed, atom, json_feed, quote_entry, story_entry
from .linked_data import news_article, quotation
from .ninjs import quote_facts, story_ninjs
from .speakers import speaker_facts, speaker_lines, speaker_table

__all__ = [
    "Citation",
    "Entry",
    "Feed",
    "Link",
    "atom",
    "authors",
    "bibtex",
    "cite_quote",
    "cite_story",
    "csl_json",
    "csv_lines",
    "json_feed",
    "news_article",
    "quotation",
    "quote_entry",
    "quote_facts",
    "ris",
    "sent_on",
    "speaker_facts",
    "speaker_lines",
    "speaker_table",
    "story_entry",
    "story_ninjs",
    "text_lines",
]
