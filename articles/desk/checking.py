"""What an editor does to the copy of a story that waits, line by line.

Each act ends in a redirect to the story as it then is; what was typed beside
the copy is kept over it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress

from django.contrib import messages
from django.http import HttpRequest, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from ..importer import (
    ImportProblem,
    Place,
    join_with_above,
    keep_draft,
    label_lines,
    split_item,
)
from ..models import ImportItem
from ..sentences import spoken
from ..wire import ParseResult, SegmentKind
from .drafts import draft_of, facts_in_words
from .mending import Mending
from .preview import LABELS
from .trays import Paste

_PLACE = re.compile(r"(\d{1,9})-(\d{1,9})", re.ASCII)
# What a line can be said to be, each with the key that says it.
KINDS = tuple(
    (str(kind), LABELS[kind], key)
    for kind, key in (
        (SegmentKind.HEADLINE, "h"),
        (SegmentKind.BODY, "b"),
        (SegmentKind.BYLINE, "y"),
        (SegmentKind.DATELINE, "d"),
        (SegmentKind.SLUGLINE, "g"),
        (SegmentKind.STATUS, "u"),
        (SegmentKind.EDITORS_NOTE, "e"),
        (SegmentKind.SIGN_OFF, "o"),
        (SegmentKind.CREDIT, "c"),
        (SegmentKind.LEGAL_NOTICE, "l"),
        (SegmentKind.TEASER, "t"),
        (SegmentKind.CONTACT, "r"),
        (SegmentKind.ENVELOPE, "v"),
    )
)


def label(item: ImportItem, posted: QueryDict, came: ParseResult) -> ImportItem:
    kind = posted.get("kind", "")
    known = kind in {name for name, _, _ in KINDS}
    label_lines(item, ticked(posted), SegmentKind(kind) if known else None, came)
    return item


def split(item: ImportItem, posted: QueryDict, came: ParseResult) -> ImportItem:
    """The first ticked line begins another story; the editor stays with the one above."""
    places = ticked(posted)
    split_item(item, places[0][0] if places else 0, came)
    return item


def join(item: ImportItem, posted: QueryDict, came: ParseResult) -> ImportItem:
    return join_with_above(item, came)


ACTS: dict[str, Callable[[ImportItem, QueryDict, ParseResult], ImportItem]] = {
    "label": label,
    "split": split,
    "join": join,
}


def act_on_copy(
    request: HttpRequest, paste: Paste, item: ImportItem
) -> HttpResponseRedirect | None:
    """Do to the item's copy what the posted button says; None where it is no such button."""
    act = next((act for name, act in ACTS.items() if name in request.POST), None)
    if act is None:
        return None
    keep_typed(paste, item, request.POST)
    item.refresh_from_db(fields=["draft"])
    before = item
    try:
        item = act(item, request.POST, paste.came)
    except ImportProblem as problem:
        messages.error(request, spoken(str(problem)))
    if item.pk != before.pk and (typed := facts_in_words(before.draft)):
        messages.warning(request, _("What was typed over the story below is not kept: %s") % typed)
    return HttpResponseRedirect(
        f"{reverse('admin:import_story', args=[item.batch_id, item.pk])}#copy"
    )


def keep_typed(paste: Paste, item: ImportItem, posted: QueryDict) -> None:
    """Keep what the editor typed into the preview's forms, if they were sent.

    A story that is gone since an agency's entry was changed has nothing it could lie over.
    """
    if "reading" not in posted:
        return
    with suppress(ImportProblem):
        mending = Mending(paste.reading(item).story, paste.batch.received_at, posted)
        keep_draft(item, draft_of(mending, posted))


def ticked(posted: QueryDict) -> list[Place]:
    """Where the ticked lines start and end, from the top down; what is no place is left out."""
    found = filter(None, map(_PLACE.fullmatch, posted.getlist("line")))
    return sorted((int(one[1]), int(one[2])) for one in found)
