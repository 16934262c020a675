"""Is this story in the archive already, and what does it do to the one that is?

A story is known again by its copy, by the agency's own identifier, or by its
agency, day and opening. Kills and holds speak of another story, which they
name by its headline.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from difflib import SequenceMatcher

from django.db.models import Q

from ..models import Article, Revision
from ..models.article import headline_slug
from ..search import folded_words
from ..wire import ParsedStory, PubStatus
from .outcome import Action, Plan, Reading

# Agencies replace a story within days; the same headline a month later is another story.
WINDOW = timedelta(days=7)
LIKENESS_OF_UPDATE = 0.6
_IN_MARKS = re.compile(r"[\"“«„]([^\"“”«»„\n]{8,200})[\"”»“]")
_WHITE = re.compile(r"\s+")


def plan(reading: Reading, *, received_at: datetime) -> Plan:
    """What storing the story will do. Reads the archive, changes nothing."""
    story = reading.story
    known = (
        Revision.objects.filter(fingerprint=fingerprint(reading)).select_related("article").first()
    )
    if known:
        return Plan(Action.UNCHANGED, known.article)
    if story.pub_status != PubStatus.USABLE:
        action = Action.KILL if story.pub_status == PubStatus.CANCELED else Action.HOLD
        target = _story_spoken_of(story, received_at)
        return Plan(action, target) if target else Plan(Action.STORE)
    target = _earlier_version(story, received_at)
    if target is None:
        return Plan(Action.STORE)
    if (story.headline, story.body) == (target.headline, target.body):
        return Plan(Action.UNCHANGED, target)
    corrected = "CORRECT" in (story.status or "").upper()
    return Plan(Action.CORRECTION if corrected else Action.UPDATE, target)


def fingerprint(reading: Reading) -> str:
    """SHA-256 of the story's copy as received, white space apart."""
    return hashlib.sha256(_WHITE.sub(" ", reading.copy).strip().encode()).hexdigest()


def _earlier_version(story: ParsedStory, received_at: datetime) -> Article | None:
    """The newest story that ``story`` is another version of, if there is one."""
    if story.guid:
        same = Article.objects.filter(source__code=story.source, guid=story.guid).first()
        if same:
            return same
    return next(
        (
            article
            for article in _candidates(story, received_at)
            if not (story.guid and article.guid)
            and likeness(story.headline or "", article.headline) >= LIKENESS_OF_UPDATE
            and _same_place(story, article)
        ),
        None,
    )


def _candidates(story: ParsedStory, received_at: datetime) -> Iterator[Article]:
    """Stories of the agency near in time that could be an earlier version.

    Copy that says it is one is held against all of them; other copy only
    against those with the same headline, slugline or opening.
    """
    moment = story.sent or received_at
    near = Article.objects.filter(
        source__code=story.source,
        published_at__range=(moment - WINDOW, moment + timedelta(days=1)),
    )
    near = near.exclude(pub_status=Article.PubStatus.CANCELED).newest_first()
    if not story.status:
        same = Q(slug=headline_slug(story.headline or "")) | Q(
            opening_key=opening_key(story.lede or "")
        )
        if story.slugline:
            same |= Q(slugline=story.slugline)
        near = near.filter(same & ~Q(opening_key=""))
    return near.iterator(chunk_size=100)


def _same_place(story: ParsedStory, article: Article) -> bool:
    places = list(story.dateline.places) if story.dateline else []
    return not places or not article.dateline_places or places[0] == article.dateline_places[0]


def _story_spoken_of(story: ParsedStory, received_at: datetime) -> Article | None:
    """The story that a kill or hold is about: by identifier, else by its headline."""
    mine = Article.objects.filter(source__code=story.source).newest_first()
    if story.guid:
        by_guid = mine.filter(guid=story.guid).first()
        if by_guid:
            return by_guid
    named = _IN_MARKS.findall(f"{story.headline or ''}\n{story.body}\n{story.editors_note or ''}")
    headlines = [*named, story.headline or ""]
    slugs = [slug for slug in map(headline_slug, headlines) if slug != "story"]
    since = received_at - WINDOW
    return mine.filter(slug__in=slugs, published_at__gte=since).first()


def likeness(one: str, other: str) -> float:
    """How alike two headlines are, word by word: 0 to 1."""
    matcher = SequenceMatcher(None, folded_words(one)[:60], folded_words(other)[:60])
    return matcher.ratio()


def opening_key(text: str) -> str:
    """The first sixty folded characters of a lede or teaser; "" if it has too few."""
    key = " ".join(folded_words(text[:400]))[:60].strip()
    return key if len(key) >= 30 else ""
