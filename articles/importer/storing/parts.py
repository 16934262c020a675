"""What hangs on a story: its quotes, teasers and topics."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from django.contrib.auth.models import User
from django.db.models import Q
from django.utils.translation import gettext_noop

from ...models import (
    Article,
    ArticleTopic,
    CutMatch,
    Quote,
    RelatedTeaser,
    Speaker,
    SpeakerAlias,
    Topic,
)
from ...wire import ParsedQuote, ParsedTopic
from ..matching import opening_key
from ..outcome import Mended
from ..speakers import SeveralOfTheName, alias_key, newly_known, note_role, the_one_known
from .traces import Trace

_SEVERAL = gettext_noop("Several speakers are known as {name}.")
_LOST = gettext_noop("No longer in the story: “{text}” ({speaker}).")


def write_quotes(
    article: Article, parsed: Sequence[ParsedQuote], mended: Mended, trace: Trace
) -> list[str]:
    """Replace the quotes that rules made; those an editor settled move with their words.

    Returns a sentence for each settled quote whose words are gone.
    """
    machine = Quote.Review.MACHINE
    settled, lost = refind(article, list(article.quotes.exclude(review=machine)))
    speakers = _speakers(article, parsed, mended, trace)
    addresses = {quote.text: quote.pk for quote in article.quotes.filter(review=machine)}
    made = []
    for position, read in enumerate(parsed, 1):
        # The body may be an editor's, not the agency's in which the quote was read.
        found, _ = refind(article, [quote_row(article, read, speakers.get(position))])
        for quote in found:
            known = next((q for q in settled if quote.start < q.end and q.start < quote.end), None)
            _mend(known or quote, position, mended, speakers)
            if known is None:
                quote.pk = addresses.pop(quote.text, None)  # its page keeps its address
                made.append(quote)
    replace_quotes(article, [*settled, *made])
    _note_roles(article, made, trace)
    return lost


def refind(article: Article, quotes: Iterable[Quote]) -> tuple[list[Quote], list[str]]:
    """Move quotes to where their words now stand in the body.

    Returns those found, and a sentence for each that is not.
    """
    found, lost = [], []
    for quote in quotes:
        if article.body[quote.start : quote.end] != quote.text:
            quote.start = _nearest(article.body, quote.text, quote.start)
            quote.end = quote.start + len(quote.text)
        if quote.start >= 0:
            found.append(quote)
        else:
            lost.append(_LOST.format(text=quote.text, speaker=quote.said_by or "unnamed"))
    return found, lost


def replace_quotes(article: Article, quotes: Iterable[Quote]) -> None:
    """Make ``quotes`` the story's quotes, numbered in the order of its text.

    Statements without marks are numbered behind all others, for pages leave them out.
    """
    article.quotes.all().delete()
    Quote.objects.bulk_create(numbered(article, quotes))


def numbered(article: Article, quotes: Iterable[Quote]) -> list[Quote]:
    """The story's quotes in the order of `replace_quotes`, each with its number."""
    indirect = Quote.Kind.INDIRECT
    ordered = sorted(quotes, key=lambda one: (one.kind == indirect, one.start, one.end))
    for position, quote in enumerate(ordered, 1):
        quote.article, quote.position = article, position
    return ordered


def write_teasers(article: Article, texts: Sequence[str]) -> None:
    article.teasers.all().delete()
    RelatedTeaser.objects.bulk_create(teaser_rows(article, texts))


def teaser_rows(article: Article, texts: Sequence[str]) -> list[RelatedTeaser]:
    return [
        RelatedTeaser(article=article, position=position, text=text, opening_key=opening_key(text))
        for position, text in enumerate(texts, 1)
    ]


def link_teasers(article: Article) -> None:
    """Link this story's teasers to their stories, and others' teasers of this one to it.

    A teaser is its story's opening, or under a label its headline. What an editor
    found wrong once is matched no more.
    """
    cut = CutMatch.objects.filter(article=article).values("target")
    mine = Article.objects.filter(source=article.source).exclude(pk=article.pk).exclude(pk__in=cut)
    for teaser in article.teasers.filter(target=None).exclude(opening_key=""):
        teased = Q(opening_key=teaser.opening_key) | Q(headline_key=teaser.opening_key)
        teaser.target = mine.filter(teased).newest_first().first()
        teaser.save(update_fields=["target"])
    keys = {article.opening_key, article.headline_key} - {""}
    unlinked = RelatedTeaser.objects.filter(target=None, article__source=article.source)
    cut_from = CutMatch.objects.filter(target=article).values("article")
    others = unlinked.exclude(article=article).exclude(article__in=cut_from)
    others.filter(opening_key__in=keys).update(target=article)


def write_topics(
    article: Article,
    parsed: Sequence[ParsedTopic],
    chosen: Sequence[str] | None,
    user: User | None,
) -> None:
    """Set the story's topics: the editor's choice, else what file and rules say."""
    codes = [topic.code for topic in parsed] if chosen is None else chosen
    ArticleTopic.objects.filter(article=article).delete()
    rows = topic_rows(article, parsed, Topic.objects.filter(code__in=codes))
    if chosen is not None:
        for row in rows:
            row.origin, row.added_by = ArticleTopic.Origin.EDITOR, user
    ArticleTopic.objects.bulk_create(rows)


def topic_rows(
    article: Article, parsed: Sequence[ParsedTopic], topics: Iterable[Topic]
) -> list[ArticleTopic]:
    """The story filed under ``topics``; words that were read in it led there, or the agency."""
    origin = ArticleTopic.Origin
    words = {topic.code: list(topic.terms) for topic in parsed}
    return [
        ArticleTopic(
            article=article,
            topic=topic,
            origin=origin.RULES if words.get(topic.code) else origin.FILE,
            words=words.get(topic.code, []),
        )
        for topic in topics
    ]


def _speakers(
    article: Article, parsed: Sequence[ParsedQuote], mended: Mended, trace: Trace
) -> dict[int, Speaker]:
    """The speaker at each position that has one.

    Whom the story quotes already keeps what is said under one of his names: it
    may be shared by now, and an editor has told the two apart. Others are made
    in the order of their names: two imports at once that quote the same people
    would otherwise wait for each other.
    """
    names = {n: mended.speakers.get(n, quote.speaker or "") for n, quote in enumerate(parsed, 1)}
    kept = _quoted_already(article, dict(enumerate(parsed, 1)), mended)
    names = {n: name for n, name in names.items() if n not in kept}
    first = {name: parsed[n - 1] for n, name in reversed(names.items()) if name.strip()}
    roles = {names[n]: q.role for n, q in enumerate(parsed, 1) if q.role and n in names}
    chosen = {" ".join(name.split()) for name in mended.speakers.values()}
    known = {}
    for name in sorted(first):
        try:
            kind, role = first[name].speaker_kind, roles.get(name) or ""
            known[name] = the_one_known(name, role=role) or trace.made(
                newly_known(name, kind=kind)
            )
        except SeveralOfTheName:
            if " ".join(name.split()) in chosen:
                raise
    return kept | {n: known[name] for n, name in names.items() if name in known}


def _quoted_already(
    article: Article, parsed: Mapping[int, ParsedQuote], mended: Mended
) -> dict[int, Speaker]:
    """The speakers whom the story quotes now, where they bear the name that was read.

    Of two who bear it, the one whose words they were stays; new words are nobody's yet.
    """
    said: dict[str, Speaker] = {}
    for quote in article.quotes.filter(speaker__isnull=False).select_related("speaker"):
        if quote.speaker:
            said[quote.text] = quote.speaker
    bearers: dict[str, dict[int, Speaker]] = {}
    aliases = SpeakerAlias.objects.filter(speaker__in={speaker.pk for speaker in said.values()})
    for alias in aliases.select_related("speaker"):
        bearers.setdefault(alias.folded, {})[alias.speaker_id] = alias.speaker
    kept = {}
    for position, read in parsed.items():
        bearing = bearers.get(alias_key(read.speaker or ""), {})
        before = said.get(read.text)
        if position in mended.speakers or not bearing:
            continue
        if len(bearing) == 1:
            kept[position] = next(iter(bearing.values()))
        elif before and before.pk in bearing:
            kept[position] = before
    return kept


def quote_row(article: Article, parsed: ParsedQuote, speaker: Speaker | None) -> Quote:
    """A row for what was read; a name that several bear waits for an editor."""
    torn = bool(parsed.speaker) and speaker is None
    return Quote(
        article=article,
        text=parsed.text,
        start=parsed.start,
        end=parsed.end,
        speaker=speaker,
        mention=parsed.mention or "",
        role=parsed.role or "",
        cue=(parsed.cue or "")[:100],
        kind=str(parsed.kind),
        how=str(parsed.how),
        certainty=Quote.Certainty.CHECK if torn else str(parsed.certainty),
        why=_SEVERAL.format(name=parsed.speaker) if torn else parsed.why,
    )


def _mend(quote: Quote, position: int, mended: Mended, speakers: Mapping[int, Speaker]) -> None:
    """Set what the editor said of the quote at ``position`` in the preview."""
    if position in mended.speakers:
        quote.speaker = speakers.get(position)
        quote.review = Quote.Review.MENDED
        quote.certainty = Quote.Certainty.SURE
        quote.why = gettext_noop("An editor set the speaker.")
    if position in mended.rejected:
        quote.review = Quote.Review.REJECTED


def _note_roles(article: Article, quotes: Iterable[Quote], trace: Trace) -> None:
    """Remember each speaker's role, in one order for every import."""
    roles = {q.speaker_id: q for q in quotes if q.speaker_id and q.role}
    for _, quote in sorted(roles.items()):
        if quote.speaker:
            with trace.of_role(quote.speaker):
                note_role(quote.speaker, quote.role, article.published_at)


def _nearest(body: str, text: str, start: int) -> int:
    """Where ``text`` stands in ``body`` nearest to ``start``; -1 if nowhere."""
    before = body.rfind(text, 0, start + len(text))
    after = body.find(text, start)
    places = [place for place in (before, after) if place >= 0]
    return min(places, key=lambda place: abs(place - start), default=-1)
