"""Rows for tests, with invented people, places and agencies.

`make_article` gives a story that the public may read; say what is different.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from django.contrib.auth.models import Permission, User
from django.utils.text import slugify

from articles.importer import alias_key
from articles.models import (
    Article,
    Quote,
    RelatedTeaser,
    Revision,
    Source,
    Speaker,
    SpeakerAlias,
    Topic,
)
from articles.search import index

NOON = datetime(2025, 7, 3, 12, 0, tzinfo=UTC)
_numbers = count(1)


def make_source(code: str = "NPA", **fields: Any) -> Source:
    """The agency with this code, made if it isn't there yet."""
    fields.setdefault("name", f"{code} Press Agency")
    return Source.objects.get_or_create(code=code, defaults=fields)[0]


def make_topic(name: str = "Shipping", parent: Topic | None = None) -> Topic:
    code = f"medtop:{90_000_000 + next(_numbers)}"
    defaults = {"code": code, "name": name, "parent": parent}
    return Topic.objects.get_or_create(slug=slugify(name), defaults=defaults)[0]


def make_speaker(name: str = "Maud Ekeren", **fields: Any) -> Speaker:
    """The speaker of this name, made if not there yet, and known by it."""
    slug = slugify(name, allow_unicode=True)
    speaker, made = Speaker.objects.get_or_create(slug=slug, defaults={"name": name, **fields})
    if made:
        make_alias(speaker, name)
    return speaker


def make_alias(speaker: Speaker, name: str) -> SpeakerAlias:
    """A further name by which stories know the speaker."""
    return SpeakerAlias.objects.create(speaker=speaker, name=name, folded=alias_key(name))


def make_article(*, topics: tuple[Topic, ...] = (), **fields: Any) -> Article:
    """A usable English story of 3 July 2025; each one an hour newer than the last.

    ``source`` may be a Source or an agency's code.
    """
    number = next(_numbers)
    source = fields.pop("source", "NPA")
    body = fields.pop("body", f"Ferry {number} stayed ashore.\n\nThe sound is full of ice.")
    given = {
        "headline": f"Ferry crews stay ashore {number}",
        "language": "en",
        "lede": body.split("\n\n")[0],
        "published_at": NOON + timedelta(hours=number),
    } | fields
    article = Article.objects.create(
        source=make_source(source) if isinstance(source, str) else source, body=body, **given
    )
    article.topics.set(topics)
    article.refresh_from_db()
    index(article)
    return article


def make_quote(
    article: Article, words: str, *, speaker: Speaker | str | None = None, **fields: Any
) -> Quote:
    """A sure quote of ``words``, which must stand in the story's body.

    ``speaker`` may be a Speaker or a name; without one it is unknown.
    """
    start = fields.pop("start", article.body.index(words))
    given = {
        "position": article.quotes.count() + 1,
        "certainty": Quote.Certainty.SURE if speaker else Quote.Certainty.UNKNOWN,
        "how": Quote.How.NAMED if speaker else Quote.How.NONE,
    } | fields
    quote = Quote.objects.create(
        article=article,
        text=words,
        start=start,
        end=start + len(words),
        speaker=make_speaker(speaker) if isinstance(speaker, str) else speaker,
        **given,
    )
    index(article)
    return quote


def make_teaser(article: Article, text: str, target: Article | None = None) -> RelatedTeaser:
    position = article.teasers.count() + 1
    return RelatedTeaser.objects.create(
        article=article, position=position, text=text, target=target
    )


def make_revision(article: Article, **fields: Any) -> Revision:
    fields.setdefault("number", article.revisions.count() + 1)
    fields.setdefault("held", {"pub_status": article.pub_status})
    return Revision.objects.create(article=article, **fields)


def make_editor(name: str = "desk") -> User:
    """Someone who may see every story and add, change and delete what the desk keeps."""
    editor = User.objects.create_user(name, password="for tests only", is_staff=True)
    editor.user_permissions.set(Permission.objects.filter(content_type__app_label="articles"))
    return editor
