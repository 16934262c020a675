"""What a story's fields may hold: text that can be printed, sent and stored.

JSON can carry half a surrogate pair (an emoji that some desk's system cut) and
NUL, and so can a mail or a telegram that went wrong; databases refuse both.
Such characters, and all controls of C0 and C1 but tab and newline, are left
out of every field; the paste itself stays as it came.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from articles.wire.characters import has_controls, is_plain, without_controls
from articles.wire.defects import defect
from articles.wire.story import Dateline, ParsedStory

_ONE_LINE = ("headline", "slugline", "byline", "status", "language", "guid", "version")
_LINES = ("lede", "sign_off", "legal_notice", "editors_note", "credit")
_LINE_END = re.compile(r"\r\n|[\r\v\f\x85]")


def printable(story: ParsedStory) -> ParsedStory:
    """``story`` without unprintable characters; a defect tells where there were any.

    Fields of one line have no line ends either. A field that nothing is left
    of is None.
    """
    given = {name: text for name in _FIELDS if (text := getattr(story, name)) is not None}
    fields: dict[str, Any] = {name: _FIELDS[name](text) or None for name, text in given.items()}
    fields["body"] = _lines(story.body)
    fields["dateline"] = story.dateline and _dateline(story.dateline)
    fields["teasers"] = tuple(filter(None, map(_lines, story.teasers)))
    raw = (story.body, *given.values(), *story.teasers, *_texts(story.dateline))
    told = any(doubt.code == "control-characters" for doubt in story.defects)
    if not told and has_controls("\n".join(raw)):
        fields["defects"] = (*story.defects, defect("control-characters", 1))
    changed = {name: new for name, new in fields.items() if new != getattr(story, name)}
    return replace(story, **changed) if changed else story


def one_line(text: str) -> str:
    """``text`` on one line, without unprintable characters."""
    if not is_plain(text):
        text = without_controls(" ".join(text.split()))
    return " ".join(text.split())


def _lines(text: str) -> str:
    if is_plain(text):
        return text.strip()
    return without_controls(_LINE_END.sub("\n", text)).strip()


_FIELDS = dict.fromkeys(_ONE_LINE, one_line) | dict.fromkeys(_LINES, _lines)


def _dateline(found: Dateline) -> Dateline | None:
    """The dateline in print; one of nothing but unprintable characters is none."""
    text = one_line(found.text)
    places = tuple(filter(None, map(one_line, found.places)))
    source = one_line(found.source or "") or None
    return Dateline(text, places, found.date, source) if text else None


def _texts(dateline: Dateline | None) -> tuple[str, ...]:
    return (dateline.text, *dateline.places, dateline.source or "") if dateline else ()
