"""Speakers that an import made, when it is undone and when it is done again."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Count, QuerySet

from ...models import ImportBatch, ImportItem, Quote, Speaker
from ..pieces import in_pieces, rows_in_pieces
from ..storing import each_with_its_own, put_back, write_items, written_down

State = ImportItem.State
TRACES_AT_ONCE = 200


def made_by(batch: ImportBatch) -> set[int]:
    """The speakers that the batch made."""
    made = _of_items(batch).values_list("trace__speakers", flat=True)
    return {key for keys in made for key in keys}


def needless(made: Collection[int], leaving: Collection[int] = ()) -> set[int]:
    """Those of the speakers ``made`` whom nobody needs, ``leaving`` stories apart.

    Nobody quotes them, no editor has merged, parted or changed them, or given
    them another name.
    """
    found: set[int] = set()
    for some in in_pieces(made):
        found.update(_untouched(some).values_list("pk", flat=True))
    for quotes in rows_in_pieces(Quote.objects.all(), "speaker", tuple(found)):
        said = quotes.values_list("speaker", "article").distinct()
        found.difference_update(speaker for speaker, article in said if article not in leaving)
    return found


def _untouched(made: Sequence[int]) -> QuerySet[Speaker]:
    """Those whom no editor has had a hand in."""
    speakers = Speaker.objects.filter(pk__in=made, merged_into=None, merged=None, distinction="")
    speakers = speakers.filter(moves_from=None, moves_to=None).exclude(pk__in=_edited(made))
    named = speakers.annotate(names=Count("aliases", distinct=True)).filter(names__lte=1)
    return Speaker.objects.filter(pk__in=named.values("pk"))


@transaction.atomic
def take_speakers_away(batch: ImportBatch) -> None:
    """Take away what speakers of undone stories are still there and only the batch needed.

    Such as a story left that is undone now, or a redoing that was broken off.
    """
    undone = _of_items(batch).filter(state=State.UNDONE)
    made = dict(undone.values_list("pk", "trace__speakers"))
    gone = needless({key for keys in made.values() for key in keys})
    for items in _some_at_once(undone, [pk for pk in made if not gone.isdisjoint(made[pk])]):
        take_away(items)
        write_items(items)


def take_away(items: Collection[ImportItem]) -> None:
    """Delete the speakers that ``items``, which are undone, made and nobody needs any more.

    Their rows are kept on the items, which have to be written then.
    """
    made = {key for item in items for key in item.trace["speakers"]}
    gone = each_with_its_own(Speaker.objects.filter(pk__in=needless(made)).order_by("pk"))
    for item in items:
        mine = [gone[key] for key in dict.fromkeys(item.trace["speakers"]) if key in gone]
        if mine:
            item.trace["gone"] = [*item.trace.get("gone", ()), *written_down(mine)]
    Speaker.objects.filter(pk__in=gone).delete()


@transaction.atomic
def bring_back_speakers(batch: ImportBatch) -> dict[int, int]:
    """Write the speakers again that were taken away.

    Returns for whom others stand now: another import may have made a speaker
    anew since, and an editor may have merged it.
    """
    undone = _of_items(batch).filter(state=State.UNDONE, trace__has_key="gone")
    rows: list[Any] = []
    for items in _some_at_once(undone, list(undone.values_list("pk", flat=True))):
        rows += [row for item in items for row in item.trace.pop("gone")]
        write_items(items)
    speakers = [row for row in rows if row["model"] == Speaker._meta.label_lower]
    slugs = [row["fields"]["slug"] for row in speakers]
    anew = _keys_of(slugs)
    known = {row["pk"]: anew.get(row["fields"]["slug"]) for row in speakers}
    put_back(row for row in rows if known[row["fields"].get("speaker", row["pk"])] is None)
    stand_in = {key: other for key, other in known.items() if other}
    merged = Speaker.objects.exclude(merged_into=None).values_list("pk", "merged_into")
    stand_in |= {key: into for key, into in merged if into}
    return {key: _last(key, stand_in) for key in stand_in}


def _keys_of(slugs: Sequence[str]) -> dict[str, int]:
    """The keys of those speakers that are there, by their slugs."""
    there = rows_in_pieces(Speaker.objects.all(), "slug", slugs)
    return {slug: key for some in there for slug, key in some.values_list("slug", "pk")}


def _last(key: int, leads_to: dict[int, int]) -> int:
    while key in leads_to:
        key = leads_to[key]
    return key


def _some_at_once(items: QuerySet[ImportItem], keys: Sequence[int]) -> Iterator[list[ImportItem]]:
    """Those of ``items`` with these keys, locked: a long import's traces hold all its stories."""
    for some in in_pieces(keys, TRACES_AT_ONCE):
        rows = items.filter(pk__in=some).order_by("pk")
        yield list(rows.select_for_update(of=("self",)))


def _of_items(batch: ImportBatch) -> QuerySet[ImportItem]:
    return batch.items.filter(trace__has_key="revision").order_by()


def _edited(keys: Collection[int]) -> list[int]:
    """Those whom an editor has changed by hand."""
    kind = ContentType.objects.get_for_model(Speaker)
    changes = LogEntry.objects.filter(content_type=kind, object_id__in=map(str, keys))
    return [int(key or 0) for key in changes.values_list("object_id", flat=True)]
