"""Is this story in the archive already, and what does it do to the one that is?

A story is known again by its copy, by the agency's own identifier, or, within
days, by a head and a text that are alike (`versions`). Orders and notices speak
of another story (`spoken_of`). Where that is not clear, or takes a story from
the public, the plan asks an editor.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from django.utils.translation import gettext_noop

from ...models import Article, Revision
from ...wire import ParsedStory, PubStatus, item_to_correct, replaces
from ..fields import publication
from ..outcome import Action, Decision, ImportProblem, Mended, Plan, Reading
from .keys import opening_key
from .neighbours import Neighbour, as_sent, neighbours
from .spoken_of import corrected, ordered, under_like_heads
from .versions import Verdict, judge

WINDOW = timedelta(days=7)
_WHITE = re.compile(r"\s+")


def plan(reading: Reading, *, received_at: datetime, decided: Decision | None = None) -> Plan:
    """What storing the story will do. Reads the archive, changes nothing.

    Where the plan asked, the editor's decision takes its place.
    """
    known = (
        Revision.objects.filter(fingerprint=fingerprint(reading)).select_related("article").first()
    )
    if known:
        return Plan(Action.UNCHANGED, known.article)
    planned = _planned(reading.story, received_at)
    if planned.asks and decided:
        return _as_decided(planned, decided, reading.story.source or "")
    return planned


def fingerprint(reading: Reading) -> str:
    """SHA-256 of the story's copy as received, white space apart."""
    return hashlib.sha256(_WHITE.sub(" ", reading.copy).strip().encode()).hexdigest()


def set_teaser_keys(article: Article) -> None:
    """Set what teasers of the article, as its text now is, begin with."""
    article.opening_key = opening_key(article.lede)
    article.headline_key = opening_key(article.headline)


def _planned(story: ParsedStory, received_at: datetime) -> Plan:
    moment = publication(story, received_at, Mended())["published_at"]
    if story.pub_status != PubStatus.USABLE:
        return ordered(story, moment)
    if named := item_to_correct(story.body):
        return corrected(story, named, moment)
    near = neighbours(story, moment)
    planned = _of_identifier(story) or _of_neighbours(story, near)
    if planned.action == Action.STORE and replaces(story.status):
        planned = _of_neighbours(story, under_like_heads(story, moment))
    others = (one for one in near if one.tells_the_same and one.article != planned.target)
    return replace(planned, alike=tuple(one.article for one in others))


def _of_identifier(story: ParsedStory) -> Plan | None:
    """The plan for a story that the archive has under the agency's own identifier."""
    if not story.guid:
        return None
    same = Article.objects.filter(source__code=story.source, guid=story.guid).first()
    return _another_version(story, same) if same else None


def _of_neighbours(story: ParsedStory, near: Sequence[Neighbour]) -> Plan:
    """The plan for a story beside those that it may be another version of."""
    judged = [(judge(story, one), one.article) for one in near]
    for verdict, article in judged:
        if verdict == Verdict.SAME:
            return _another_version(story, article)
    for verdict, article in judged:
        if verdict == Verdict.UNCLEAR:
            return Plan(
                Action.UPDATE,
                article,
                asks=gettext_noop(
                    "Headline and much of the text are those of a story in the archive, but "
                    "not all: is it another version of that story, or a story of its own?"
                ),
            )
    return Plan(Action.STORE)


def _another_version(story: ParsedStory, target: Article) -> Plan:
    if (story.headline, story.body) == as_sent(target):
        return Plan(Action.UNCHANGED, target)
    if _is_earlier(story, target):
        return Plan(Action.EARLIER, target)
    action = Action.CORRECTION if "CORRECT" in (story.status or "").upper() else Action.UPDATE
    if target.pub_status == Article.PubStatus.CANCELED and story.guid != target.guid:
        return Plan(
            action,
            target,
            asks=gettext_noop(
                "This is much like a story that was killed: is it that story, which stays "
                "off the public pages, or the one that takes its place?"
            ),
        )
    return Plan(action, target)


def _is_earlier(story: ParsedStory, article: Article) -> bool:
    """Whether the agency's own numbers say that the archive has a later version."""
    numbers = [story.version or "", article.version]
    return all(n.isdecimal() for n in numbers) and int(numbers[0]) < int(numbers[1])


def _as_decided(planned: Plan, decided: Decision, agency: str) -> Plan:
    """Raises ImportProblem for a decision that the plan does not offer.

    No agency's copy acts on a story of another.
    """
    if decided.action == Action.STORE:
        return Plan(Action.STORE, alike=planned.alike)
    if decided.action != planned.action:
        raise ImportProblem(
            gettext_noop("What this copy is has changed meanwhile. Please look at it again.")
        )
    target = Article.objects.filter(pk=decided.target or 0, source__code=agency).first()
    if target is None:
        raise ImportProblem(
            gettext_noop(
                "Which story is this about? Please give the number of one of the agency’s."
            )
        )
    return replace(planned, target=target, asks="")
