"""A story's copy as it came, part by part, for whoever may read the story whole.

The parts of plain text are the stretches that were told apart when it was read. Of a file
of fields (NewsML, ninjs) they are the fields, and so they are where the text can no longer
be laid out as it was: what is shown must be the very copy that the revision was read from.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import gettext_lazy as _

from ..models import ImportItem, Revision
from ..wire import ParsedStory, SegmentKind, decode_mended
from .matching import fingerprint
from .outcome import Reading
from .revisions import SENT

LABELS = {
    SegmentKind.HEADLINE: _("Headline"),
    SegmentKind.SLUGLINE: _("Slugline"),
    SegmentKind.STATUS: _("Status"),
    SegmentKind.BYLINE: _("Byline"),
    SegmentKind.DATELINE: _("Dateline"),
    SegmentKind.BODY: _("Body"),
    SegmentKind.SIGN_OFF: _("Sign-off"),
    SegmentKind.LEGAL_NOTICE: _("Legal notice"),
    SegmentKind.EDITORS_NOTE: _("Editor’s note"),
    SegmentKind.CREDIT: _("Credit"),
    SegmentKind.CONTACT: _("Contact"),
    SegmentKind.TEASER: _("Other stories"),
    SegmentKind.ENVELOPE: _("Envelope"),
    SegmentKind.SEPARATOR: _("Separator"),
}
# Names, numbers and addresses for colleagues; an envelope's lines may hold them too.
FOR_EDITORS = frozenset({SegmentKind.CONTACT, SegmentKind.EDITORS_NOTE, SegmentKind.ENVELOPE})
# What a page may decode; a stretch of a long file is read up to this.
MOST_BYTES = 2**22
# The fields of a story in the order in which agencies send them.
_FIELDS = (
    *(SegmentKind.STATUS, SegmentKind.SLUGLINE, SegmentKind.HEADLINE, SegmentKind.BYLINE),
    *(SegmentKind.DATELINE, SegmentKind.BODY, SegmentKind.SIGN_OFF, SegmentKind.CREDIT),
    *(SegmentKind.LEGAL_NOTICE, SegmentKind.EDITORS_NOTE),
)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the copy; ``text`` is "" where it is ``left_out`` for this reader."""

    kind: SegmentKind
    text: str
    left_out: bool = False

    @property
    def label(self) -> str:
        return str(LABELS[self.kind])


@dataclass(frozen=True, slots=True)
class Received:
    """The copy of a revision; ``verbatim`` where its parts, joined, are what came."""

    parts: tuple[Part, ...]
    verbatim: bool


def as_received(
    revision: Revision, *, for_editors: bool, teasers: frozenset[str] = frozenset()
) -> Received:
    """The revision's copy for an editor, or for the public, who may see ``teasers`` alone.

    A teaser is another story's opening: if one of the copy's may not be seen, none is shown.
    """
    left_out = frozenset[SegmentKind]()
    if not for_editors:
        hidden = set(revision.held.get("teasers", ())) - teasers
        left_out = FOR_EDITORS | ({SegmentKind.TEASER} if hidden else frozenset())
    text = _text_of(revision)
    found = _fields(revision) if text is None else _stretches(text, revision)
    parts = (
        Part(kind, "" if kind in left_out else words, left_out=kind in left_out)
        for kind, words in found
    )
    return Received(tuple(parts), verbatim=text is not None)


def _text_of(revision: Revision) -> str | None:
    """The text that the revision's segments are stretches of; None if it can't be had."""
    original = revision.original
    if original is None or original.format != "plain" or not revision.segments:
        return None
    items = ImportItem.objects.filter(original=original, article=revision.article_id)
    for begins, ends in items.order_by().values_list("begins", "ends").distinct():
        last = original.size if ends is None else ends
        if last - begins > MOST_BYTES:
            continue
        text = decode_mended(original.read(begins, last)).text
        copy = "".join(text[start:end] for _kind, start, end in revision.segments)
        if fingerprint(Reading(ParsedStory(), copy)) == revision.fingerprint:
            return text
    return None


def _stretches(text: str, revision: Revision) -> Iterator[tuple[SegmentKind, str]]:
    """Neighbours of one kind together, without the blank lines between parts."""
    for kind, group in groupby(revision.segments, key=lambda segment: segment[0]):
        words = "".join(text[start:end] for _kind, start, end in group).strip("\r\n")
        if words.strip():
            yield SegmentKind(kind), words


def _fields(revision: Revision) -> Iterator[tuple[SegmentKind, str]]:
    """The fields as they were sent, as far as that is kept beside what an editor made of them."""
    fields = revision.held | revision.held.get(SENT, {})
    for kind in _FIELDS:
        if words := fields.get(str(kind)):
            yield kind, words
    if teasers := revision.held.get("teasers"):
        yield SegmentKind.TEASER, "\n\n".join(teasers)
