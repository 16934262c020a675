"""Copy that is about another story: kills and holds, and notices of what to correct in it.

They name the story by its headline, its slugline or its identifier; copy that
names none speaks of the story under its own headline. What is found is put to
an editor, since nothing but words ties the two; an identifier does so surely.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.utils.translation import gettext_noop

from ...models import Article, Source, StoryKey
from ...models.article import headline_slug
from ...querysets import ArticleQuerySet
from ...search import folded_words
from ...wire import ParsedStory, PubStatus, other_item
from ..outcome import Action, Plan
from .keys import DAYS, keys_named
from .likeness import alike_headlines
from .neighbours import MOST_COMPARED, MOST_UNDER_A_KEY, Neighbour, as_sent, compared

# Of an agency's newest stories so many are looked through by their headlines.
LOOKED_THROUGH = 300
LIKE_ENOUGH, SAME_HEAD = 0.6, 0.95
_THIS_ONE = gettext_noop("Is it this one?")


def ordered(story: ParsedStory, moment: datetime) -> Plan:
    """The plan for a kill or a hold."""
    action = Action.KILL if story.pub_status == PubStatus.CANCELED else Action.HOLD
    if story.guid:
        same = Article.objects.filter(source__code=story.source, guid=story.guid).first()
        if same:
            return Plan(action, same)
    said = (story.body, story.editors_note or "", story.headline or "")
    name = next(filter(None, map(other_item, said)), None) or story.headline or ""
    target = _story_named(story.source or "", name, moment)
    if target and settings.IMPORT_ORDERS_AT_ONCE:
        return Plan(action, target)
    target = target or _of_any_age(story.source or "", name)
    told = {
        Action.KILL: gettext_noop("The agency kills a story that it sent."),
        Action.HOLD: gettext_noop("The agency withholds a story that it sent."),
    }
    found = (
        _THIS_ONE if target else gettext_noop("No story of that name was found; which one is it?")
    )
    return Plan(action, target, asks=f"{told[action]} {found}")


def corrected(story: ParsedStory, name: str, moment: datetime) -> Plan:
    """The plan for a notice that says what to read otherwise in the story called ``name``."""
    agency = story.source or ""
    target = _story_named(agency, name, moment) or _of_any_age(agency, name)
    said = gettext_noop("The agency corrects a story that it sent.")
    unknown = gettext_noop("No story “{name}” was found; which one is it?")
    found = _THIS_ONE if target else unknown.format(name=name)
    return Plan(Action.NOTICE, target, asks=f"{said} {found}")


def under_like_heads(story: ParsedStory, moment: datetime) -> list[Neighbour]:
    """The agency's newest stories around the day whose headlines are like the story's."""
    like = _like_headed(story.source or "", story.headline or "", moment)[:MOST_COMPARED]
    return compared(story, moment, like)


def _story_named(agency: str, name: str, moment: datetime) -> Article | None:
    """The agency's newest story of this name; one of a like headline where none has it."""
    if not name.strip():
        return None
    mine = Article.objects.filter(source__code=agency).newest_first()
    keys = StoryKey.objects.filter(key__in=keys_named(agency, name, moment))
    exact = mine.filter(pk__in=keys.order_by().values("article")).first()
    return exact or mine.filter(pk__in=_like_headed(agency, name, moment)[:1]).first()


def _of_any_age(agency: str, name: str) -> Article | None:
    """The agency's newest story with this very headline, which may be years old.

    Stories are looked up by their address, which is made of the headline, among the
    agency's own: "News in brief" is everybody's, every day. The agency is a value to
    the query, no table to join, so that an index has the newest in their order.
    """
    source = Source.objects.filter(code=agency).values("pk")[:1]
    mine = Article.objects.filter(source=source, slug=headline_slug(name)).newest_first()
    newest = mine[:MOST_UNDER_A_KEY]
    return next((one for one in newest if alike_headlines(name, one.headline) >= SAME_HEAD), None)


def _like_headed(agency: str, name: str, moment: datetime) -> list[int]:
    """The keys of stories with a headline like ``name``, the likest first."""
    words = set(folded_words(name))
    like = []
    for article in _newest_around(agency, moment):
        edited = "headline" in article.edited_fields
        headline = as_sent(article)[0] if edited else article.headline
        if 2 * len(words.intersection(folded_words(headline))) >= len(words):
            like.append((-alike_headlines(name, headline), article.pk))
    return [key for likeness, key in sorted(like) if -likeness >= LIKE_ENOUGH]


def _newest_around(agency: str, moment: datetime) -> ArticleQuerySet:
    around = (moment - timedelta(days=DAYS + 1), moment + timedelta(days=1))
    mine = Article.objects.filter(source__code=agency, published_at__range=around)
    return mine.newest_first().only("headline", "edited_fields")[:LOOKED_THROUGH]
