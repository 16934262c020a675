"""Speakers that an import made, when it is undone and when it is done again."""

from __future__ import annotations

from collections.abc import Collection

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Count, Exists, OuterRef, QuerySet

from ...models import ImportBatch, ImportItem, Quote, Speaker
from ..storing import put_back, with_their_own, written_down

State = ImportItem.State


def only_made_by(batch: ImportBatch, leaving: Collection[int | None] = ()) -> QuerySet:
    """Speakers that the batch made and nobody else needs, ``leaving`` stories apart.

    Nobody quotes them, no editor has merged, parted or changed them, or given
    them another name.
    """
    made = {
        key for keys in _of_items(batch).values_list("trace__speakers", flat=True) for key in keys
    }
    quotes = Quote.objects.filter(speaker=OuterRef("pk")).exclude(article__in=leaving).order_by()
    speakers = Speaker.objects.filter(
        ~Exists(quotes), pk__in=made, merged_into=None, merged=None, distinction=""
    )
    speakers = speakers.filter(moves_from=None, moves_to=None).exclude(pk__in=_edited(made))
    named = speakers.annotate(names=Count("aliases", distinct=True)).filter(names__lte=1)
    return Speaker.objects.filter(pk__in=named.values("pk")).order_by("pk")


@transaction.atomic
def take_speakers_away(batch: ImportBatch) -> None:
    """Delete the speakers that only the batch needed; their rows are kept on its items."""
    gone = set(only_made_by(batch).values_list("pk", flat=True))
    if not gone:
        return
    for item in _of_items(batch).filter(state=State.UNDONE):
        mine = gone.intersection(item.trace["speakers"])
        if mine:
            rows = written_down(with_their_own(Speaker.objects.filter(pk__in=mine).order_by("pk")))
            item.trace["gone"] = rows
            item.save(update_fields=["trace"])
    Speaker.objects.filter(pk__in=gone).delete()


@transaction.atomic
def bring_back_speakers(batch: ImportBatch) -> dict[int, int]:
    """Write the speakers again that were taken away.

    Returns for whom others stand now: another import may have made a speaker
    anew since, and an editor may have merged it.
    """
    stand_in: dict[int, int] = {}
    for item in _of_items(batch).filter(state=State.UNDONE, trace__has_key="gone"):
        rows = item.trace.pop("gone")
        speakers = [row for row in rows if row["model"] == Speaker._meta.label_lower]
        slugs = [row["fields"]["slug"] for row in speakers]
        anew = dict(Speaker.objects.filter(slug__in=slugs).values_list("slug", "pk"))
        known = {row["pk"]: anew.get(row["fields"]["slug"]) for row in speakers}
        put_back(row for row in rows if known[row["fields"].get("speaker", row["pk"])] is None)
        stand_in |= {key: other for key, other in known.items() if other}
        item.save(update_fields=["trace"])
    merged = Speaker.objects.exclude(merged_into=None).values_list("pk", "merged_into")
    stand_in |= {key: into for key, into in merged if into}
    return {key: _last(key, stand_in) for key in stand_in}


def _last(key: int, leads_to: dict[int, int]) -> int:
    while key in leads_to:
        key = leads_to[key]
    return key


def _of_items(batch: ImportBatch) -> QuerySet[ImportItem]:
    return batch.items.filter(trace__has_key="revision").order_by()


def _edited(keys: set[int]) -> list[int]:
    """Those whom an editor has changed by hand."""
    kind = ContentType.objects.get_for_model(Speaker)
    changes = LogEntry.objects.filter(content_type=kind, object_id__in=map(str, keys))
    return [int(key or 0) for key in changes.values_list("object_id", flat=True)]
