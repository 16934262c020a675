"""What a file of fields holds: its items in order, stories or not.

A format's reader gives each item as it was filed, and why it is no story (a
picture, a planning item, a text left out), or "" where it is one. What is no
story is refused by name, so that no item goes missing unseen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeAlias

from articles.wire.agencies import AgencyProfile
from articles.wire.defects import defect
from articles.wire.formats.filed import FiledStory, as_story
from articles.wire.formats.put_right import put_right
from articles.wire.formats.refusals import Refusal
from articles.wire.formats.xml import (
    Element,
    Unreadable,
    declared_charset,
    declares_wrongly,
    decoded,
    read_tree,
)
from articles.wire.story import ParsedStory, ParseResult, Segment, SegmentKind

Item: TypeAlias = tuple[FiledStory, str]

_ORDERS = frozenset({"canceled", "cancelled", "killed", "kill", "withheld"})


def is_order(filed: FiledStory) -> bool:
    """Whether an item without a text takes back or holds the one that it names."""
    return bool(filed.guid) and filed.pub_status.strip().lower() in _ORDERS


def result(
    file: tuple[str, str],
    format_: str,
    items: Iterable[Item],
    agencies: Sequence[AgencyProfile],
    received: datetime | None,
) -> ParseResult:
    """The stories among ``items``; ``file`` is its text and its encoding.

    The whole text is the envelope of the first story, so that the segments
    partition it.
    """
    text, encoding = file
    stories: list[ParsedStory] = []
    refused = []
    for filed, why in items:
        if why:
            name = filed.headline.rstrip(":") or filed.guid or "An item without a name"
            refused.append(f"{name}: {why}.")
        else:
            fields, doubts = put_right(filed)
            story = as_story(fields, agencies, received)
            stories.append(replace(story, defects=doubts + story.defects))
    if not stories and not refused:
        refused.append(str(Refusal.NO_ITEM))
    if stories and text:
        envelope = Segment(SegmentKind.ENVELOPE, 0, len(text))
        stories[0] = replace(stories[0], segments=(envelope,))
    return ParseResult(text, tuple(stories), format_, encoding, tuple(refused))


def xml_result(
    data: bytes,
    format_: str,
    items_of: Callable[[Element], Iterable[Item]],
    agencies: Sequence[AgencyProfile],
    received: datetime | None,
) -> ParseResult:
    """The stories among the items that ``items_of`` finds below a file's root."""
    file = decoded(data)
    try:
        root = read_tree(data)
    except Unreadable as error:
        return nothing(file, format_, str(error))
    found = result(file, format_, items_of(root), agencies, received)
    if not declares_wrongly(data):
        return found
    doubt = defect("encoding-misnamed", 1, declared_charset(data) or "")
    stories = (replace(story, defects=(*story.defects, doubt)) for story in found.stories)
    return replace(found, stories=tuple(stories))


def nothing(file: tuple[str, str], format_: str, why: str) -> ParseResult:
    """What a file without a story gives; ``why`` is for its editor."""
    text, encoding = file
    return ParseResult(text, (), format_, encoding, (why,))
