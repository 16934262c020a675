"""How fast text becomes the terms that it is found by, beside PostgreSQL's own `to_tsvector`.

Both read the bodies of the same English stories. What it takes PostgreSQL to fetch
these is taken off; that it also sorts its terms is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from statistics import median
from time import perf_counter

from django.db import connection

from ..measuring.figures import Figure
from ..models import Article
from ..search.analysis import terms

STORIES = 1_000
_ROUNDS = 7
_FETCHED = "SELECT sum(length(body)) FROM articles_article WHERE id = ANY(%s)"
_IN_TERMS = _FETCHED.replace("body", "to_tsvector('english', body)")


def figures(on: str) -> Iterator[Figure]:
    """How many times as fast ours is; nothing on a database that has no `to_tsvector`."""
    stories = Article.objects.filter(language="en").order_by("-pk")[:STORIES]
    bodies = dict(stories.values_list("pk", "body"))
    if connection.vendor != "postgresql" or not bodies:
        return
    keys = list(bodies)
    times = [(_ours(bodies.values()), _theirs(keys)) for _ in range(_ROUNDS)]
    ours, theirs = (median(column) for column in zip(*times, strict=True))
    told = f"{ours * 1000:.0f} ms, {theirs * 1000:.0f} ms for {len(keys):,} stories"
    yield Figure("terms, beside to_tsvector", on, theirs / ours, 1.0, "times as fast", False, told)


def _ours(bodies: Iterable[str]) -> float:
    start = perf_counter()
    for body in bodies:
        terms(body, "en")
    return perf_counter() - start


def _theirs(keys: Sequence[int]) -> float:
    return _asked(_IN_TERMS, keys) - _asked(_FETCHED, keys)


def _asked(sql: str, keys: Sequence[int]) -> float:
    with connection.cursor() as cursor:
        start = perf_counter()
        cursor.execute(sql, [list(keys)])
        return perf_counter() - start
