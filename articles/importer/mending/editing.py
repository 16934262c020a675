"""Editing a stored story: a revision with the editor's name, quotes kept in place."""

from __future__ import annotations

from collections.abc import Collection

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext_noop

from ... import search
from ...models import Article, Revision, Source
from ..matching import set_teaser_keys
from ..revisions import add_revision
from ..storing import link_teasers, refind, replace_quotes

# Saved with whatever was changed, as they follow from it.
_WORKED_OUT = frozenset(
    {"edited_fields", "lede", "opening_key", "headline_key", "slug", "updated_at"}
)


_CHANGED = gettext_noop("Changed: {fields}.")


@transaction.atomic
def edit_article(edited: Article, *, changed: Collection[str], user: User) -> list[str]:
    """Save the fields named in ``changed`` as an editor has set them on ``edited``.

    All others stay as they now are in the archive, whatever ``edited`` held: a
    kill may have come since it was read. It is brought up to date. The fields
    changed are remembered as the editor's, so that no later reading overwrites
    them. Returns a sentence for each quote whose words are gone from the body;
    such a quote is kept in the earlier revision only.
    """
    hold(edited.pk)
    article = Article.objects.get(pk=edited.pk)
    columns = {field.name for field in Article._meta.concrete_fields}.intersection(changed)
    for name in columns:
        setattr(article, name, getattr(edited, name))
    article.edited_fields = sorted({*article.edited_fields, *changed})
    if "body" in changed and "lede" not in changed:
        article.lede = article.body.partition("\n\n")[0]
    set_teaser_keys(article)
    article.save(update_fields=columns | _WORKED_OUT)
    quotes, lost = refind(article, list(article.quotes.all()))
    replace_quotes(article, quotes)
    link_teasers(article)
    search.index(article)
    add_revision(
        article,
        reason=Revision.Reason.EDIT,
        note="\n".join([_CHANGED.format(fields=", ".join(sorted(changed))), *lost]),
        user=user,
    )
    edited.refresh_from_db()
    return lost


def hold(article_id: int) -> None:
    """Lock the story's agency until the transaction ends: imports of its copy wait.

    The agency alone: an import that holds it may be writing the story's row.
    """
    Source.objects.select_for_update(of=("self",)).get(articles=article_id)
