"""Cutting a wrong match between a teaser and a story, for good."""

from __future__ import annotations

from ...models import CutMatch, RelatedTeaser


def rematch(teaser: RelatedTeaser, before: int | None) -> None:
    """Keep to what an editor says the teaser announces, who found the story ``before`` wrong.

    No later matching ties the story's teasers to that one again, whichever of the
    two comes in anew; the match that the editor made instead may be made.
    """
    cut = CutMatch.objects.filter(article=teaser.article_id)
    if before:
        cut.get_or_create(article_id=teaser.article_id, target_id=before)
    cut.filter(target=teaser.target_id).delete()
