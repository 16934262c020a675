"""Is this story in the archive already, and what does it do to the one that is?

A story is known again by its copy, by the agency's own identifier, or, within
days, by a head and a text that are alike. Kills and holds speak of another
story, which they name by its headline.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from difflib import SequenceMatcher
from typing import Any

from django.db.models import OuterRef, Q, Subquery
from django.db.models.fields.json import KeyTextTransform, KeyTransform

from ..models import Article, Revision
from ..models.article import headline_slug
from ..search import folded_words
from ..wire import ParsedStory, PubStatus, is_take, other_item
from .outcome import Action, Plan, Reading
from .revisions import SENT

# Agencies replace a story within days; the same headline a month later is another story.
WINDOW = timedelta(days=7)
# An update may have a new headline or a new top, but not both and a new text besides.
ALIKE_HEADLINES = 0.6
SHARED_TEXT = 0.3
WORDS_COMPARED = 2000
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
    if (story.headline, story.body) == _as_sent(target):
        return Plan(Action.UNCHANGED, target)
    if _is_earlier(story, target):
        return Plan(Action.EARLIER, target)
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
    if is_take(story.status or ""):
        return None  # it goes on where another take ended
    for article in _candidates(story, received_at):
        if _has_same_head(story, article):
            _, body = _as_sent(article)
            if shared_text(story.body, body) >= SHARED_TEXT:
                return Article.objects.get(pk=article.pk)
    return None


def _candidates(story: ParsedStory, received_at: datetime) -> Iterator[Article]:
    """Stories of the agency near in time that could be an earlier version.

    Copy that says it is one is held against all of them; other copy only
    against those with the same headline, slugline or opening. Their bodies are
    fetched only when they are asked for.
    """
    moment = story.sent or received_at
    near = Article.objects.filter(
        source__code=story.source,
        published_at__range=(moment - WINDOW, moment + timedelta(days=1)),
    )
    near = near.exclude(pub_status=Article.PubStatus.CANCELED).newest_first()
    sent = Revision.objects.filter(article=OuterRef("pk"), held__has_key=SENT)
    headline = KeyTextTransform("headline", KeyTransform(SENT, "held"))
    newest = sent.order_by("-number").values(words=headline)[:1]
    near = near.annotate(sent_headline=Subquery(newest))
    if not story.status:
        same = Q(slug=headline_slug(story.headline or "")) | Q(sent_headline=story.headline)
        if story.slugline:
            same |= Q(slugline=story.slugline)
        if opening := opening_key(story.lede or ""):
            same |= Q(opening_key=opening)
        near = near.filter(same)
    heads = near.only("headline", "slugline", "dateline_places", "guid")
    return heads.iterator(chunk_size=100)


def _as_sent(article: Article) -> tuple[str, str]:
    """Headline and body as the agency last sent them, before any editor's hand."""
    received = article.revisions.filter(held__has_key=SENT)
    last = received.exclude(reason=Revision.Reason.EARLIER).order_by("-number").first()
    sent = last.held[SENT] if last else {"headline": article.headline, "body": article.body}
    return sent["headline"], sent["body"]


def _has_same_head(story: ParsedStory, article: Any) -> bool:
    """Whether slugline or headline are alike, and place and identifier don't differ."""
    if story.guid and article.guid:
        return False
    places = list(story.dateline.places) if story.dateline else []
    if places and article.dateline_places and places[0] != article.dateline_places[0]:
        return False
    if story.slugline and story.slugline == article.slugline:
        return True
    headlines = {article.headline, article.sent_headline or ""}
    return max(likeness(story.headline or "", one) for one in headlines) >= ALIKE_HEADLINES


def _is_earlier(story: ParsedStory, article: Article) -> bool:
    """Whether the agency's own numbers say that the archive has a later version."""
    numbers = [story.version or "", article.version]
    return all(n.isdecimal() for n in numbers) and int(numbers[0]) < int(numbers[1])


def _story_spoken_of(story: ParsedStory, received_at: datetime) -> Article | None:
    """The story that a kill or hold is about: by identifier, else by the words that name it.

    They are its headline or slugline; copy that names none speaks of the
    story under its own headline.
    """
    mine = Article.objects.filter(source__code=story.source).newest_first()
    if story.guid:
        by_guid = mine.filter(guid=story.guid).first()
        if by_guid:
            return by_guid
    said = (story.body, story.editors_note or "", story.headline or "")
    name = next(filter(None, map(other_item, said)), None) or story.headline
    if not name:
        return None
    near = mine.filter(published_at__range=(received_at - WINDOW, received_at + timedelta(days=1)))
    return near.filter(Q(slug=headline_slug(name)) | Q(slugline=name)).first()


def likeness(one: str, other: str) -> float:
    """How alike two headlines are, word by word: 0 to 1."""
    matcher = SequenceMatcher(None, folded_words(one)[:60], folded_words(other)[:60])
    return matcher.ratio()


def shared_text(one: str, other: str) -> float:
    """How much of the shorter text stands in the other, by runs of three words: 0 to 1."""
    runs, others = _runs_of_three(one), _runs_of_three(other)
    shorter = min(len(runs), len(others))
    return len(runs & others) / shorter if shorter else 0.0


def _runs_of_three(text: str) -> set[tuple[str, str, str]]:
    words = folded_words(text)[:WORDS_COMPARED]
    return set(zip(words, words[1:], words[2:], strict=False))


def set_teaser_keys(article: Article) -> None:
    """Set what teasers of the article, as its text now is, begin with."""
    article.opening_key = opening_key(article.lede)
    article.headline_key = opening_key(article.headline)


def opening_key(text: str) -> str:
    """The first sixty folded characters of a lede, headline or teaser; "" if it has too few."""
    key = " ".join(folded_words(text[:400]))[:60].strip()
    return key if len(key) >= 30 else ""
