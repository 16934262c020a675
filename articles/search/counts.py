"""How much the archive holds under each tag, kept up to date while it is written.

Stories are counted under `all` and their agency's, topics' and language's tags,
and quotes under their kind's. Which agencies the public may not read, and what
is under embargo, changes without any story being written; so it is taken off
when the counts are read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from django.db import connection, transaction
from django.db.models import Case, F, Q, Sum, Value, When
from django.utils import timezone

from ..edition import while_it_lasts
from ..models import Article, QuoteEntry, Source, StoryEntry, TagCount
from ..querysets import Reader, is_editor

# So many rows may lie loose; folding them costs a writer some milliseconds.
MOST_LOOSE = 4_000
# The first letters of the tags that are counted, in stories and in quotes.
COUNTED = {"articles_storyentry": "aslt", "articles_quoteentry": "k"}
# Where no counts are left there is nothing to take off: SQLite's `flush` may have emptied
# them, and the agencies that they refer to, before the entries.
_NOT_TWICE = "DROP TRIGGER IF EXISTS {table}_counted_{event}"
_SQLITE = """
CREATE TRIGGER {table}_counted_{event} AFTER {event} ON {table} BEGIN
INSERT INTO articles_tagcount (tag, source_id, number, usable, folded)
WITH tags(tag) AS (SELECT value FROM json_each('["' || replace({row}.tags, ' ', '","') || '"]'))
SELECT tag, source, {sign}1, {sign}(NOT EXISTS (SELECT 1 FROM tags WHERE tag = 'x')), FALSE
FROM tags, (SELECT NULL AS source UNION ALL
            SELECT CAST(substr(tag, 2) AS INTEGER) FROM tags WHERE tag GLOB 's[0-9]*')
WHERE instr('{letters}', substr(tag, 1, 1))
AND ('{sign}' = '+' OR EXISTS (SELECT 1 FROM articles_tagcount));
END
"""
_POSTGRESQL = """
CREATE OR REPLACE FUNCTION {table}_count_{event}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
INSERT INTO articles_tagcount (tag, source_id, number, usable, folded)
WITH tags(tag) AS (SELECT unnest(string_to_array({row}.tags, ' ')))
SELECT tag, source, {sign}1,
       CASE WHEN EXISTS (SELECT 1 FROM tags WHERE tag = 'x') THEN 0 ELSE {sign}1 END, FALSE
FROM tags, (SELECT NULL::bigint AS source UNION ALL
            SELECT substr(tag, 2)::bigint FROM tags WHERE tag ~ '^s[0-9]+$') sources
WHERE strpos('{letters}', left(tag, 1)) > 0
AND ('{sign}' = '+' OR EXISTS (SELECT 1 FROM articles_tagcount));
RETURN NULL; END $$;
DROP TRIGGER IF EXISTS {table}_counted_{event} ON {table};
CREATE TRIGGER {table}_counted_{event} AFTER {event} ON {table}
FOR EACH ROW EXECUTE FUNCTION {table}_count_{event}()
"""

_TAKE_LOOSE = "DELETE FROM articles_tagcount WHERE NOT folded"
# WHERE TRUE, since SQLite would take the ON behind a table's name for a join's.
_FOLD = """
WITH loose AS ({loose})
INSERT INTO articles_tagcount (tag, source_id, number, usable, folded)
SELECT tag, source_id, sum(number), sum(usable), TRUE FROM loose WHERE TRUE
GROUP BY tag, source_id
ON CONFLICT (tag, COALESCE(source_id, 0)) WHERE folded DO UPDATE
SET number = articles_tagcount.number + excluded.number,
    usable = articles_tagcount.usable + excluded.usable
"""
# The lock of who is folding: a number that nothing else locks.
_FOLDING = 0x666F6C64


def create(vendor: str) -> list[str]:
    """The statements that make entries count themselves; they may be run again."""
    written = [_POSTGRESQL] if vendor == "postgresql" else [_NOT_TWICE, _SQLITE]
    return [
        statement.format(table=table, letters=letters, event=event, row=row, sign=sign)
        for table, letters in COUNTED.items()
        for event, row, sign in (("insert", "NEW", "+"), ("delete", "OLD", "-"))
        for statement in written
    ]


def held(reader: Reader) -> Counter[str]:
    """How much the reader may see under each tag: stories, and under `k…` quotes."""
    return _held(editor=is_editor(reader))


@while_it_lasts
def _held(*, editor: bool) -> Counter[str]:
    rows = TagCount.objects.order_by().values_list("tag")
    if editor:
        return +Counter(dict(rows.filter(source=None).annotate(held=Sum("number"))))
    off = Case(When(source=None, then=F("usable")), default=-F("usable"))
    shown = rows.filter(Q(source=None) | _kept_from_public()).annotate(held=Sum(off))
    counts = Counter(dict(shown))
    for tags, letters in _closed():
        counts.subtract(tag for tag in tags.split() if tag[0] in letters)
    return +counts


def held_by_source(counts: Counter[str]) -> dict[int, int]:
    """The agencies among what `held` gives, by key, each with its stories."""
    return {int(tag[1:]): number for tag, number in counts.items() if tag[0] == "s"}


@transaction.atomic
def fold_counts(most: int = MOST_LOOSE) -> None:
    """Add loose rows to the one row of their tag and source, where more than ``most`` lie loose.

    Only those rows are written that something is added to: there are as many as
    agencies have topics, and copy of an hour has few of them. On PostgreSQL one writer
    folds at a time, and the others leave it to them; on SQLite there is but one.
    """
    if TagCount.objects.filter(folded=False).order_by()[: most + 1].count() <= most:
        return
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_FOLDING])
            if cursor.fetchone()[0]:
                cursor.execute(_FOLD.format(loose=f"{_TAKE_LOOSE} RETURNING *"))
        else:
            cursor.execute(_FOLD.format(loose="SELECT * FROM articles_tagcount WHERE NOT folded"))
            cursor.execute(_TAKE_LOOSE)


def _kept_from_public() -> Q:
    """Rows of agencies whose stories, or whose stories' quotes, the public may not see."""
    access = Source.PublicAccess
    private = Source.objects.filter(public_access=access.NONE).values("pk")
    excerpt = Source.objects.filter(public_access=access.EXCERPT).values("pk")
    return Q(source__in=private) | Q(source__in=excerpt, tag__startswith="k")


def _closed() -> Iterable[tuple[str, str]]:
    """The tags of what embargoes alone keep from the public, and which of them it would see."""
    access = Source.PublicAccess
    closed = Q(embargoed_until__gt=timezone.now(), pub_status=Article.PubStatus.USABLE)
    shown = Article.objects.filter(closed).exclude(source__public_access=access.NONE).order_by()
    full = shown.filter(source__public_access=access.FULL)
    stories = StoryEntry.objects.filter(article__in=shown.values("pk"))
    quotes = QuoteEntry.objects.filter(quote__article__in=full.values("pk"))
    return stories.values_list("tags", Value(COUNTED["articles_storyentry"])).union(
        quotes.values_list("tags", Value(COUNTED["articles_quoteentry"])), all=True
    )
