"""A story made ready to be stored: what can be worked out before the database is asked.

Whoever stores holds up others; so this is done before, and by several processes at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings

from ...models.article import headline_slug
from ...wire import ParsedQuote, ParsedStory, PubStatus, find_statements, item_to_correct, replaces
from ..fields import article_fields, publication
from ..matching import fingerprint, keys_of, opening_key
from ..outcome import Mended, Reading

AS_READ = Mended()
# What a story may be known again by: the fingerprint of its copy, its agency's code and
# identifier for it, or a key of `keys`.
Mark = str | tuple[str, str] | int


@dataclass(frozen=True, slots=True)
class Ready:
    """A story to be stored as it was read.

    ``columns`` are those of its article, but for the agency. It may be known, or another
    version of what is known, where another story is kept under a mark in ``known_by``;
    ``keys`` are those of its own marks that are rows.
    """

    reading: Reading
    columns: Mapping[str, Any]
    fingerprint: str
    spoken: tuple[ParsedQuote, ...]
    known_by: frozenset[Mark]
    kept_under: frozenset[Mark]
    keys: tuple[int, ...]

    @property
    def story(self) -> ParsedStory:
        return self.reading.story

    @property
    def may_be_new(self) -> bool:
        """Whether it is a whole story, and does not itself say that it is another's version."""
        story = self.story
        return (
            bool(story.source and story.headline and (story.body or story.lede))
            and story.pub_status == PubStatus.USABLE
            and not replaces(story.status)
            and not item_to_correct(story.body)
            and len(story.body) <= settings.IMPORT_MAX_STORY_LENGTH
        )


def make_ready(reading: Reading, received_at: datetime) -> Ready:
    """The story as `storing` would store it if the archive had none like it."""
    story = reading.story
    columns = article_fields(story) | publication(story, received_at, AS_READ)
    columns["slug"] = headline_slug(columns["headline"])
    columns["opening_key"] = opening_key(columns["lede"])
    columns["headline_key"] = opening_key(columns["headline"])
    spoken = (*story.quotes, *find_statements(story.body, story.language))
    copy, moment = fingerprint(reading), columns["published_at"]
    own: set[Mark] = {copy, *([(story.source or "", columns["guid"])] if columns["guid"] else ())}
    keys = keys_of(story, moment)
    return Ready(
        reading,
        columns,
        copy,
        spoken,
        known_by=frozenset(own.union(keys.near)),
        kept_under=frozenset(own.union(keys.kept)),
        keys=keys.kept,
    )
