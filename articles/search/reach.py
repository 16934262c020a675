"""What a reader may reach: the rule of `querysets.public_story`, as part of a question.

What is killed, under embargo or of a private agency is not there, and of an agency
shown in excerpt only headline and lede are searched. So lists, counts and pictures agree.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.db.models import F, Value
from django.utils import timezone

from ..edition import while_it_lasts
from ..models import Article, QuoteEntry, Source, StoryEntry
from ..querysets import Reader, is_editor
from .entries import UNUSABLE
from .tree import NOTHING, All, Beginning, Node, Not, Some, Tag, Words

_EMBARGO = "embargo"


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept from a reader: rows with the tags ``unseen`` and at the places ``hidden``.

    Of agencies with the tags ``excerpts`` only headline and lede are shown.
    """

    unseen: tuple[Tag, ...] = ()
    excerpts: tuple[Tag, ...] = ()
    hidden: tuple[int, ...] = ()


def kept_from(reader: Reader, *, quotes: bool) -> Kept:
    """What is kept from the reader of stories, or of ``quotes``."""
    return Kept() if is_editor(reader) else _kept_from_public(quotes=quotes)


@while_it_lasts
def _kept_from_public(*, quotes: bool) -> Kept:
    access = Source.PublicAccess
    agencies = Source.objects.exclude(public_access=access.FULL).order_by()
    embargoed = Article.objects.filter(embargoed_until__gt=timezone.now()).order_by().values("pk")
    entries = (
        QuoteEntry.objects.filter(quote__article__in=embargoed)
        if quotes
        else StoryEntry.objects.filter(article__in=embargoed)
    )
    rows = agencies.values_list(F("pk"), "public_access").union(
        entries.order_by().values_list("place", Value(_EMBARGO)), all=True
    )
    found: dict[str, list[int]] = {access.NONE: [], access.EXCERPT: [], _EMBARGO: []}
    for number, kept in rows:
        found[kept].append(number)
    return Kept(
        unseen=(Tag(UNUSABLE), *(Tag(f"s{key}") for key in found[access.NONE])),
        excerpts=tuple(Tag(f"s{key}") for key in found[access.EXCERPT]),
        hidden=tuple(found[_EMBARGO]),
    )


def reached(text: Node | None, filed: Sequence[Node], kept: Kept, *, whole: bool) -> Node:
    """``text`` and all of ``filed``, as far as they may be reached.

    ``whole`` asks for stories that may be read as a whole: those of quotes.
    """
    wanted = [*([text] if text is not None else []), *filed]
    unseen: list[Node] = list(kept.unseen)
    if kept.excerpts and whole:
        unseen += kept.excerpts
    elif kept.excerpts and text is not None:
        excerpts, excerpt = Some(kept.excerpts), placed(text, "excerpt")
        if _leaves_out(text):
            # What a body must not hold may stand where it can't be read.
            wanted[0] = Some((All((text, Not(excerpts))), All((excerpt, excerpts))))
        else:
            # The excerpt is part of the text: looked at only where there is no more.
            unseen.append(All((excerpts, Not(excerpt))))
    return All((*wanted, Not(Some(tuple(unseen))))) if unseen else All(tuple(wanted))


def placed(node: Node, place: str) -> Node:
    """``node`` with words that may stand anywhere kept to one place.

    In an excerpt or a single quote there are no other quotes to look into.
    """
    match node:
        case Words() | Beginning():
            if node.place == "quote":
                return replace(node, place="words") if place == "words" else NOTHING
            if node.place == "headline":
                return NOTHING if place == "words" else node
            return replace(node, place=place)
        case Not():
            return Not(placed(node.node, place))
        case All():
            return All(tuple(placed(one, place) for one in node.nodes))
        case Some():
            return Some(tuple(placed(one, place) for one in node.nodes))
    return node


def _leaves_out(node: Node) -> bool:
    match node:
        case Not():
            return True
        case All() | Some():
            return any(map(_leaves_out, node.nodes))
    return False
