"""Reading stored originals again, after the rules or an agency's entry improved.

What a reading would change is found by writing it and looking, in a
transaction that is taken back where the change is not wanted; so what is shown
and what is done are one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain, groupby
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_noop

from ...models import Article, ImportBatch, ImportItem, Revision
from ...querysets import ArticleQuerySet
from ...wire import PubStatus
from ..matching import fingerprint
from ..matching.likeness import alike_headlines, likeness, sketch
from ..outcome import ImportProblem, Mended, Reading
from ..reading import Found, found_in, read_copy
from ..revisions import SENT, add_revision, held
from ..storing import Trace, write_story
from .editing import hold

_NO_LONGER = gettext_noop("{fields}: no longer {words}.")
_NOW_ALSO = gettext_noop("{fields}: now also {words}.")
_OTHERWISE = gettext_noop("{fields}: {before} → {after}.")
_QUOTE_OTHERWISE = gettext_noop("quote {words}, {fields}: {before} → {after}.")
# Less of a text in common, and what is read at the item's place is another story.
SAME_STORY = 0.3
LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Reread:
    """What reading a story again changes, a sentence each; or why it was left alone."""

    article: Article
    changes: tuple[str, ...] = ()
    problem: str = ""


def reread(batch: ImportBatch, stories: ArticleQuerySet, *, apply: bool) -> Iterator[Reread]:
    """Read the batch's originals again, for those of ``stories`` that show what they brought.

    Fields, topics and quotes that an editor set stay as they are, and so does
    the status: a later kill or hold counts for more than the copy.
    """
    all_brought = list(_brought(batch, stories))
    for _, brought in groupby(all_brought, lambda one: (one[0].original_id, one[0].begins)):
        of_one_read = list(brought)
        item = of_one_read[0][0]
        yield from _read_each_again(of_one_read, found_in(read_copy(item), item), apply)


def _read_each_again(
    brought: list[tuple[ImportItem, Revision]], found: Found, apply: bool
) -> Iterator[Reread]:
    """Read again what was brought by one original, or a stretch of it, now read as ``found``."""
    for item, revision in brought:
        try:
            reading = found.at(item)
        except ImportProblem:
            yield Reread(
                revision.article, problem=gettext_noop("Its copy now reads as fewer stories.")
            )
        else:
            yield _read_again(item, revision, reading, apply)


def _brought(
    batch: ImportBatch, stories: ArticleQuerySet
) -> Iterator[tuple[ImportItem, Revision]]:
    """The batch's items whose copy is what their story shows, each with its revision."""
    items = batch.items.filter(article__in=stories.values("pk"))
    states = [ImportItem.State.STORED, ImportItem.State.REVISION]
    for item in items.filter(state__in=states).order_by("original_id", "position"):
        sent = Revision.objects.filter(article=item.article_id, held__has_key=SENT)
        shown = sent.exclude(reason=Revision.Reason.EARLIER).select_related("article__source")
        newest = shown.order_by("-number").first()
        if newest and newest.original_id == item.original_id and _is_last(item):
            yield item, newest


def _is_last(item: ImportItem) -> bool:
    """Whether no later item, of this paste or of the same bytes again, brought its story."""
    same = ImportItem.objects.filter(article=item.article_id, original=item.original_id)
    brought = same.exclude(state=ImportItem.State.UNCHANGED)
    return brought.order_by("batch", "position").last() == item


@transaction.atomic
def _read_again(item: ImportItem, revision: Revision, reading: Reading, apply: bool) -> Reread:
    hold(revision.article_id)
    article = Article.objects.select_related("source").get(pk=revision.article_id)
    if not _is_same(reading, revision):
        return Reread(
            article, problem=gettext_noop("Another story is now read at its place in the copy.")
        )
    before = held(article)
    story = replace(
        reading.story, source=article.source.code, pub_status=PubStatus(article.pub_status)
    )
    try:
        write_story(article, story, item.batch.received_at, Mended(), None, Trace())
    except ImportProblem as problem:
        transaction.set_rollback(True)
        return Reread(article, problem=str(problem))
    changes = tuple(differences(before, held(article)))
    if not (apply and changes):
        transaction.set_rollback(True)
        return Reread(article, changes)
    add_revision(
        article,
        reason=Revision.Reason.REREAD,
        note="\n".join(changes),
        original_id=item.original_id,
        segments=[[str(s.kind), s.start, s.end] for s in reading.story.segments],
        fingerprint=fingerprint(reading),
        sent=story,
    )
    return Reread(article, changes)


def _is_same(reading: Reading, revision: Revision) -> bool:
    sent, story = revision.held[SENT], reading.story
    texts = likeness(sketch(story.body), sketch(sent["body"]))
    heads = alike_headlines(story.headline or "", sent["headline"])
    return max(texts.shared, heads) >= SAME_STORY


def differences(before: dict[str, Any], after: dict[str, Any]) -> Iterator[str]:
    """What is otherwise in one state of a story than in another, a sentence each."""
    for name in before:
        if before[name] == after[name]:
            continue
        if name == "quotes":
            yield from _of_quotes(before[name], after[name])
        elif isinstance(before[name], list):
            gone, come = Counter(before[name]) - Counter(after[name]), Counter(after[name])
            come -= Counter(before[name])
            yield from chain(
                (_NO_LONGER.format(fields=name, words=_short(one)) for one in gone),
                (_NOW_ALSO.format(fields=name, words=_short(one)) for one in come),
            )
        else:
            was, now = _short(before[name]), _short(after[name])
            yield _OTHERWISE.format(fields=name, before=was, after=now)


def _of_quotes(before: list[dict[str, Any]], after: list[dict[str, Any]]) -> Iterator[str]:
    old, new = _by_words(before), _by_words(after)
    for told, here, there in ((_NO_LONGER, old, new), (_NOW_ALSO, new, old)):
        lone = (words for words, number in here if (words, number) not in there)
        yield from (told.format(fields="quotes", words=_short(words)) for words in lone)
    for key in (key for key in old if key in new):
        for name, value in old[key].items():
            if name not in {"start", "end"} and new[key][name] != value:
                yield _QUOTE_OTHERWISE.format(
                    words=_short(key[0]),
                    fields=name.removesuffix("__name"),
                    before=_short(value),
                    after=_short(new[key][name]),
                )


def _by_words(quotes: list[dict[str, Any]]) -> dict[tuple[str, int], dict[str, Any]]:
    """Each quote by its words and by how many of the same words stand before it."""
    before: Counter[str] = Counter()
    found = {}
    for quote in quotes:
        found[quote["text"], before[quote["text"]]] = quote
        before[quote["text"]] += 1
    return found


def _short(value: Any) -> str:
    """A value as a line shows it; of long ones the length too, for they differ anywhere."""
    text = " ".join(str(value).split()) if value not in (None, "") else ""
    if not text:
        return "nothing"
    if len(text) <= LONGEST_SHOWN:
        return f"“{text}”"
    return f"“{text[: LONGEST_SHOWN - 1]}…” ({len(text):,} characters)"
