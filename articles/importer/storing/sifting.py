"""Which stories of many are plainly new to the archive, told with three questions for all.

It is the question of `planning`, asked for a hundred stories at once and answered on the
safe side: a story that shares with another any of the things by which it could be known
again is not plainly new, and `planning` looks at it more closely.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum

from ...models import Article, Revision, Source, StoryKey
from .ready import Mark, Ready


class Novelty(Enum):
    """``NEW`` beyond doubt; else to be held against the archive, either as it ``WAS`` before the
    stories that come in together, or with those of them in it that come ``BEFORE`` the story.
    """

    NEW = "new"
    WAS = "was"
    BEFORE = "before"


def novelties(ready: Sequence[Ready], sources: Mapping[str, Source]) -> list[Novelty]:
    """Whether each story is new, to the archive and beside those before it.

    ``sources`` are the stories' agencies by code; a story of none of them is not.
    """
    archive, before = set(_seen(ready, sources.values())), set[Mark]()
    told = []
    for one in ready:
        if not (
            one.may_be_new and one.story.source in sources and before.isdisjoint(one.known_by)
        ):
            told.append(Novelty.BEFORE)
        else:
            told.append(Novelty.NEW if archive.isdisjoint(one.known_by) else Novelty.WAS)
        before.update(one.kept_under)
    return told


def _seen(ready: Sequence[Ready], sources: Iterable[Source]) -> Iterator[Mark]:
    """Those marks of ``ready`` that the archive's stories bear."""
    marks = {mark for one in ready for mark in one.known_by}
    copies = [mark for mark in marks if isinstance(mark, str)]
    yield from Revision.objects.filter(fingerprint__in=copies).values_list(
        "fingerprint", flat=True
    )
    keys = [mark for mark in marks if isinstance(mark, int)]
    yield from StoryKey.objects.filter(key__in=keys).order_by().values_list("key", flat=True)
    guids = {one.columns["guid"] for one in ready} - {""}
    known = Article.objects.filter(guid__in=guids, source__in=list(sources)).order_by()
    yield from known.values_list("source__code", "guid")
