"""What has been done since to stories that an import brought."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeAlias

from django.utils.translation import gettext_noop

from ...models import ImportItem, Quote, Revision

State = ImportItem.State
BROUGHT = frozenset({State.STORED, State.REVISION})
# What is left as it is, and why, in words.
Left: TypeAlias = tuple[ImportItem, str]


def worked_on(items: Iterable[ImportItem]) -> dict[int, str]:
    """Why a story is no longer as ``items`` left it, in words, by the story's key.

    The items are all of one import that brought the stories; what machines
    changed by reading the same copy again is nobody's work.
    """
    brought: dict[int, list[ImportItem]] = defaultdict(list)
    for item in items:
        if item.article_id:
            brought[item.article_id].append(item)
    return _settled_since(brought) | _revised_since(brought)


def _revised_since(brought: dict[int, list[ImportItem]]) -> dict[int, str]:
    """Stories with a revision that is neither the import's nor a machine's."""
    found = {}
    own = {item.trace["revision"] for items in brought.values() for item in items}
    since = Revision.objects.filter(article__in=brought).exclude(pk__in=own)
    since = since.exclude(reason=Revision.Reason.REREAD).select_related("made_by")
    for revision in since.defer("held", "segments").order_by("pk"):
        items = brought[revision.article_id]
        if revision.pk > min(item.trace["revision"] for item in items):
            found[revision.article_id] = _in_words(revision)
    return found


def _settled_since(brought: dict[int, list[ImportItem]]) -> dict[int, str]:
    """Stories with a quote of which an editor has said something since."""
    known = {
        tuple(row) for items in brought.values() for item in items for row in item.trace["settled"]
    }
    quotes = Quote.objects.filter(article__in=brought).exclude(review=Quote.Review.MACHINE)
    return {
        article: gettext_noop("An editor has checked its quotes.")
        for article, key, review in quotes.values_list("article", "pk", "review")
        if (key, review) not in known
    }


def _in_words(revision: Revision) -> str:
    if revision.reason != Revision.Reason.EDIT:
        said = gettext_noop("Changed by a later import ({reason}).")
        return said.format(reason=revision.get_reason_display())
    if revision.made_by:
        return gettext_noop("Edited by {name}.").format(name=revision.made_by.get_username())
    return gettext_noop("Edited.")
