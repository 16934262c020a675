"""A story as it was received: its copy, part by part."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.urls import reverse

from ..importer import as_received
from ..models import Article, RelatedTeaser, Revision
from ..querysets import ArticleQuerySet, is_editor
from .heads import NOT_INDEXED, Head
from .story import OneStory


class ReceivedPage(OneStory):
    """The copy of the newest state that came from the agency; ``?revision=1`` is another's."""

    template_name = "received.html"

    def get_queryset(self) -> ArticleQuerySet:
        return Article.objects.visible_to(self.reader).select_related("source")

    def page_head(self) -> Head:
        reserved = not self.object.source.mining_allowed
        return Head(canonical=self.canonical(), robots=NOT_INDEXED, reserved=reserved)

    def canonical_path(self) -> str:
        return reverse("received", args=[self.object.pk])

    def revision(self) -> Revision:
        """The state asked for; 404 if its copy is not the reader's to see."""
        if not self.object.copy_readable_by(self.reader):
            raise Http404("The archive shows no copy of a text that an editor has changed.")
        sent = self.object.revisions.visible_to(self.reader).filter(original__isnull=False)
        asked = self.request.GET.get("revision", "")
        if asked:
            known = asked.isascii() and asked.isdecimal() and len(asked) < 9
            sent = sent.filter(number=int(asked)) if known else sent.none()
        found = sent.select_related("original").order_by("-number").first()
        if found is None:
            raise Http404("The archive shows no copy of this state of the story.")
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        revision = self.revision()
        teasers = RelatedTeaser.objects.around(self.object, self.reader)
        own = teasers.filter(article=self.object).values_list("text", flat=True)
        received = as_received(
            revision, for_editors=is_editor(self.reader), teasers=frozenset(own)
        )
        return super().get_context_data(revision=revision, received=received, **kwargs)
