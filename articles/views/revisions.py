"""A story's revisions, and any two of them held against each other."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from ..comparison import Row, compare
from ..models import Article, Revision
from ..querysets import ArticleQuerySet
from .heads import NOT_INDEXED, Head
from .story import OneStory

LAYOUTS = {"side": _("side by side"), "column": _("in one column")}
# A story that changes more often than this is mended, not written.
MOST_LISTED = 200


class RevisionPage(OneStory):
    """``?from=1&to=3`` are the two to compare; without them the newest and the one before."""

    template_name = "revisions.html"

    def get_queryset(self) -> ArticleQuerySet:
        return Article.objects.visible_to(self.reader).select_related("source")

    def canonical_path(self) -> str:
        return self.object.get_absolute_url()

    def page_head(self) -> Head:
        return Head(canonical=self.canonical(), robots=NOT_INDEXED)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        revisions = self.object.revisions.visible_to(self.reader)
        listed = list(revisions.listed()[:MOST_LISTED])
        old, new = self._asked([one.number for one in listed])
        texts = {one.number: text_of(one) for one in revisions.filter(number__in=[old, new])}
        rows: list[Row] = []
        if old in texts and new in texts:
            rows = compare(texts[old], texts[new])
        layout = self.request.GET.get("layout", "")
        return super().get_context_data(
            revisions=listed,
            old=old,
            new=new,
            rows=rows,
            changed=any(row.changed for row in rows),
            layout=layout if layout in LAYOUTS else "side",
            layouts=LAYOUTS,
            copy_readable=self.object.copy_readable_by(self.reader),
            **kwargs,
        )

    def _asked(self, numbers: list[int]) -> tuple[int, int]:
        """The two numbers in the address, the older first; 0 where there is no such revision."""
        newest = numbers[0] if numbers else 0
        before = numbers[1] if len(numbers) > 1 else newest
        asked = [
            int(text) if text.isdecimal() and len(text) < 9 else default
            for text, default in (
                (self.request.GET.get("from", ""), before),
                (self.request.GET.get("to", ""), newest),
            )
        ]
        known = [number if number in numbers else 0 for number in asked]
        return min(known), max(known)


def text_of(revision: Revision) -> str:
    """What readers saw of a state, as paragraphs: headline, byline, dateline and body."""
    parts = (revision.held.get(name, "") for name in ("headline", "byline", "dateline", "body"))
    return "\n\n".join(part for part in parts if part)
