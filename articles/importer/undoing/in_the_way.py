"""Why an import's doing cannot be done again, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.translation import gettext_noop

from ...models import Article, ImportItem, Revision, Source
from .images import brought_new, newest_revision


def in_the_way(items: Sequence[ImportItem]) -> dict[int, str]:
    """Why items cannot be done again, in words, by their keys; those are left out that can."""
    after = {item.pk: item.trace["after"] for item in items}
    agencies = {key: image["rows"][0]["fields"]["source"] for key, image in after.items()}
    there = set(Source.objects.filter(pk__in=agencies.values()).values_list("pk", flat=True))
    found = _copies_there(after.values())
    told = {}
    for item in items:
        image = after[item.pk]
        why = _copied(image, found) if brought_new(item) else _changed(image)
        if not why and agencies[item.pk] not in there:
            why = gettext_noop("Its agency is no longer in the archive.")
        if why:
            told[item.pk] = why
    return told


def _fingerprints(image: dict[str, Any]) -> set[str]:
    return {row["fields"]["fingerprint"] for row in image["revisions"]} - {""}


def _copies_there(images: Iterable[dict[str, Any]]) -> set[str]:
    """Those fingerprints of the images' copy that the archive's revisions have."""
    asked = {one for image in images for one in _fingerprints(image)}
    there = Revision.objects.filter(fingerprint__in=asked)
    return set(there.values_list("fingerprint", flat=True))


def _copied(image: dict[str, Any], found: set[str]) -> str:
    again = not found.isdisjoint(_fingerprints(image))
    return gettext_noop("The same copy was imported again since.") if again else ""


def _changed(image: dict[str, Any]) -> str:
    newest = newest_revision(image["article"])
    if newest is None and not Article.objects.filter(pk=image["article"]).exists():
        return gettext_noop("The story that it changed is no longer in the archive.")
    if newest != image["newest"]:
        return gettext_noop("The story that it changed was changed again since.")
    return ""
