"""Editing a stored story: a revision with the editor's name, quotes kept in place."""

from __future__ import annotations

from collections.abc import Collection

from django.contrib.auth.models import User
from django.db import transaction

from .. import search
from ..models import Article, Revision
from .parts import link_teasers, refind, replace_quotes
from .planning import opening_key
from .revisions import add_revision


@transaction.atomic
def edit_article(article: Article, *, changed: Collection[str], user: User) -> list[str]:
    """Save an article whose fields named in ``changed`` an editor has set.

    They are remembered as the editor's, so that no later reading overwrites
    them. Returns a sentence for each quote whose words are gone from the body;
    such a quote is kept in the earlier revision only.
    """
    article.edited_fields = sorted({*article.edited_fields, *changed})
    if "body" in changed and "lede" not in changed:
        article.lede = article.body.partition("\n\n")[0]
    article.opening_key = opening_key(article.lede)
    article.save()
    quotes, lost = refind(article, list(article.quotes.all()))
    replace_quotes(article, quotes)
    link_teasers(article)
    search.index(article)
    add_revision(
        article,
        reason=Revision.Reason.EDIT,
        note="\n".join([f"Changed: {', '.join(sorted(changed))}.", *lost]),
        user=user,
    )
    return lost
