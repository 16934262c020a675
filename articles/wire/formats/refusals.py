"""Why a file, or an item of one, is no story, in an editor's words.

    This is a picture, not text.             of a file
    Ferry in port: without a text.           of an item, behind its name
    Ferry in port: no story (an event).      of an item of another kind

They stand in one place since catalogues gather them from here.
"""

from __future__ import annotations

from enum import StrEnum


class Refusal(StrEnum):
    """Of a whole file."""

    NO_ITEM = "The file holds no news item."
    OTHER_FIELDS = "The file holds no news item; its fields are {columns}."
    BROKEN_JSON = "The JSON is broken: {problem}."
    DEEP_JSON = "The JSON is nested too deeply for a news item."
    BROKEN_XML = "The XML is broken at line {line}: {problem}."
    DEEP_XML = "The XML is nested too deeply, or a text in it is too long, for a news item."
    ENTITIES = "The file uses entities of its own, which no story needs."
    NAMESPACES = "The feed has more namespaces than any feed needs."
    UNKNOWN_XML = "XML of a kind that is not read here (its first element is “{name}”)."
    NO_STORY = "The file “{name}”: no story ({kind})."
    NOT_TEXT = "This is {kind}, not text."
    NO_TEXT = "This is no text."
    EMPTY_PAGE = "The page holds no text."
    TABLE = "A table of comma-separated values ({columns}), not copy."
    MAIL_WITHIN_MAILS = "A mail within mails within mails: not read."


class Reason(StrEnum):
    """Of an item, behind its name and a colon."""

    WITHOUT_TEXT = "without a text"
    NO_STORY = "no story ({kind})"
    PACKAGE = "a package without a text of its own"
    LINKED = "its text is not in the file, which only links to it"
    NOTE = "a note to what is attached"
    ATTACHMENT = "an attachment"
    EMPTY_TELEGRAM = "a telegram without a text"
    RACE = "race results set for a page"

    def of(self, name: str, **given: str) -> str:
        """The sentence about the item called ``name``."""
        return f"{name}: {self.format(**given)}."


class Kind(StrEnum):
    """What a file or an item is instead; formats have codes of their own for others."""

    PACKAGE = "a package"
    PLANNING = "a planning item"
    CONCEPT = "a concept"
    CONCEPTS = "a list of concepts"
    CATALOGUE = "a catalogue"
    EVENT = "an event"
    LIST = "a list of news items without their texts"
    FIXTURES = "sports fixtures"
    PICTURES = "pictures of an archive"
    THROWN_AWAY = "thrown away"
    PICTURE = "a picture"
    PDF = "a PDF"
    ZIP = "a ZIP or an Office document"
    OFFICE = "an Office document"
    RICH_TEXT = "a rich-text file (RTF)"
    PACKED = "a packed file"
    SOUND = "sound or film"
