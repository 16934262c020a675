"""Merging two rows that are one speaker, and telling two people of one name apart.

Either gives quotes and names from one speaker to another and keeps what it
gave, so that it can be undone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from ... import search
from ...models import Article, Quote, Speaker, SpeakerAlias, SpeakerMove
from ...querysets import QuoteQuerySet
from ..outcome import ImportProblem
from ..pieces import in_pieces
from ..speakers import alias_key, make_speaker

_BATCH = 500


@transaction.atomic
def merge_speakers(origin: Speaker, target: Speaker, *, user: User) -> SpeakerMove:
    """Give all that ``origin`` said, and every name it is known by, to ``target``.

    The address of ``origin`` leads to ``target`` from then on. Raises
    ImportProblem where either is merged already or both are the same.
    """
    origin, target = _held(origin, target)
    if origin == target or origin.merged_into_id or target.merged_into_id:
        raise ImportProblem(
            gettext_noop("{one} and {other} are one speaker already.").format(
                one=origin, other=target
            )
        )
    taken = target.aliases.values("folded")
    move = SpeakerMove.objects.create(
        kind=SpeakerMove.Kind.MERGE,
        origin=origin,
        target=target,
        quotes=_with_states(origin.quotes.all()),
        aliases=list(origin.aliases.exclude(folded__in=taken).values_list("pk", flat=True)),
        made_by=user,
    )
    for rows in _rows(move.quotes):
        rows.update(speaker=target)
        _found_anew(rows)
    SpeakerAlias.objects.filter(pk__in=move.aliases).update(speaker=target)
    origin.merged_into = target
    origin.save(update_fields=["merged_into"])
    _renew_role(target)
    return move


@transaction.atomic
def split_speaker(
    origin: Speaker, quotes: QuoteQuerySet, *, name: str, distinction: str, user: User
) -> SpeakerMove:
    """Give ``quotes`` of ``origin`` to a new speaker, told from it by ``distinction``.

    They count as mended, so that no later reading gives them back. Raises
    ImportProblem where no quote is chosen or two of a name would look the same.
    """
    origin = _held(origin)[0]
    chosen = _with_states(quotes.filter(speaker=origin))
    if not chosen:
        raise ImportProblem(
            gettext_noop("Which quotes are the other person’s? Please choose at least one.")
        )
    name = " ".join(name.split())[:200]
    distinction = " ".join(distinction.split())[:100]
    alike = list(Speaker.objects.filter(aliases__folded=alias_key(name)).distinct())
    if any(one.distinction == distinction for one in alike):
        raise ImportProblem(
            gettext_noop("Please say what tells the two apart: two of a name look the same.")
        )
    target = make_speaker(f"{name} {distinction}" if alike else name, origin.kind)
    target.name, target.distinction = name, distinction
    target.save(update_fields=["name", "distinction"])
    alias = SpeakerAlias.objects.create(speaker=target, name=name, folded=alias_key(name))
    move = SpeakerMove.objects.create(
        kind=SpeakerMove.Kind.SPLIT,
        origin=origin,
        target=target,
        quotes=chosen,
        aliases=[alias.pk],
        made_by=user,
    )
    for rows in _rows(chosen):
        rows.update(speaker=target, review=Quote.Review.MENDED)
        _found_anew(rows)
    _renew_role(origin)
    _renew_role(target)
    return move


@transaction.atomic
def undo_move(move: SpeakerMove, *, user: User) -> None:
    """Give back what ``move`` gave, but for quotes that have gone elsewhere since.

    Raises ImportProblem where it was undone already, or where either speaker
    was merged into yet another since.
    """
    move = SpeakerMove.objects.select_for_update(of=("self",)).get(pk=move.pk)
    origin, target = _held(move.origin, move.target)
    merge = move.kind == SpeakerMove.Kind.MERGE
    if move.undone_at:
        raise ImportProblem(gettext_noop("This was undone already."))
    if target.merged_into_id or origin.merged_into_id != (target.pk if merge else None):
        raise ImportProblem(gettext_noop("One of the two was merged since; undo that first."))
    if merge:
        for rows in _rows(move.quotes):
            rows.filter(speaker=target).update(speaker=origin)
            _found_anew(rows)
        SpeakerAlias.objects.filter(pk__in=move.aliases, speaker=target).update(speaker=origin)
        origin.merged_into = None
        origin.save(update_fields=["merged_into"])
    else:
        _take_back(move, origin, target)
    _renew_role(origin)
    _renew_role(target)
    move.undone_by, move.undone_at = user, timezone.now()
    move.save(update_fields=["undone_by", "undone_at"])


def _take_back(move: SpeakerMove, origin: Speaker, target: Speaker) -> None:
    """Undo a split: the quotes as they were reviewed before, and no speaker left empty."""
    for state in Quote.Review.values:
        for rows in _rows([held for held in move.quotes if held[1] == state]):
            rows.filter(speaker=target).update(speaker=origin, review=state)
            _found_anew(rows)
    if not target.quotes.exists():
        target.merged_into = origin  # its address goes on to lead somewhere
        target.save(update_fields=["merged_into"])


def _rows(held: list[list[Any]]) -> Iterator[QuoteQuerySet]:
    """The quotes held, some hundred at once."""
    keys = [key for key, _ in held]
    return (Quote.objects.filter(pk__in=some) for some in in_pieces(keys, _BATCH))


def _found_anew(quotes: QuoteQuerySet) -> None:
    """Make the stories of ``quotes`` findable by whom they quote now."""
    search.index_many(list(Article.objects.filter(pk__in=quotes.values("article"))))


def _with_states(quotes: QuoteQuerySet) -> list[list[Any]]:
    return [list(row) for row in quotes.order_by("pk").values_list("pk", "review")]


def _held(*speakers: Speaker) -> list[Speaker]:
    """The speakers as they now are, locked in one order until the transaction ends."""
    keys = {speaker.pk for speaker in speakers}
    locked = Speaker.objects.select_for_update(of=("self",)).filter(pk__in=keys).order_by("pk")
    rows = {row.pk: row for row in locked}
    return [rows[speaker.pk] for speaker in speakers]


def _renew_role(speaker: Speaker) -> None:
    """The role as the newest story gives it, now that the quotes are others."""
    newest = speaker.quotes.exclude(role="").select_related("article").newest_first().first()
    speaker.role = newest.role if newest else ""
    speaker.role_seen_at = newest.article.published_at if newest else None
    speaker.save(update_fields=["role", "role_seen_at"])
