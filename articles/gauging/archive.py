"""The whole measurement of an archive, part by part."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.test import override_settings

from ..measuring import CannotMeasure
from ..measuring.figures import Figure
from ..models import Article
from . import importing, indexing, pages, serving
from .asking import Get, Site, medians
from .datasette import VERSION, datasette
from .questions import Question, questions

PARTS = ("pages", "datasette", "serving", "indexing", "importing")
_AS_SERVED = {"DEBUG": False, "ALLOWED_HOSTS": ["localhost"], "SECURE_SSL_REDIRECT": False}
# What a page costs is measured where it is made, each time.
_NO_PAGES_KEPT = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
# How many times as fast as datasette.
_FASTER = {"no query": 40.0, "a common word": 40.0, "a medium word": 10.0}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to measure: some of ``PARTS``, each page ``rounds`` times.

    ``venv`` is where datasette is installed, ``smaller`` the file that a run on
    a smaller archive kept its times in, and ``kept`` the file to keep these in.
    """

    parts: Iterable[str] = PARTS
    rounds: int = 15
    venv: Path | None = None
    smaller: Path | None = None
    kept: Path | None = None


def figures(wanted: Wanted) -> Iterator[Figure]:
    """The figures as they are found. Raises CannotMeasure."""
    caches = settings.CACHES | {"pages": _NO_PAGES_KEPT}
    with override_settings(**_AS_SERVED, CACHES=caches):
        stories = Article.objects.count()
        on, site, asked = pages.archive_name(stories), Site(), questions(stories)
        known = pages.addresses(asked, stories)
        named = {"list": known["list, no query"]} | {
            name: known[name] for name in ("story", "speaker")
        }
        if "pages" in wanted.parts:
            yield from _pages(wanted, site, asked, known, on)
        if "datasette" in wanted.parts and wanted.venv:
            yield from _beside_datasette(wanted.venv, site, asked, on, wanted.rounds)
        if "serving" in wanted.parts:
            yield from serving.figures(named, on)
        if "indexing" in wanted.parts:
            yield from indexing.figures(on)
        if "importing" in wanted.parts:
            yield from importing.figures(site, named, on)


def _pages(
    wanted: Wanted, site: Site, asked: list[Question], known: dict[str, str], on: str
) -> Iterator[Figure]:
    shares = {f"list, {question.name}": question.share for question in asked}
    found = list(pages.figures(site, known, shares, on, wanted.rounds))
    yield from found
    if wanted.kept:
        wanted.kept.write_text(json.dumps(pages.times(found), indent=1), encoding="utf-8")
    if wanted.smaller:
        yield from pages.against(pages.times(found), _kept(wanted.smaller), on)


def _kept(path: Path) -> dict[str, float]:
    try:
        return dict(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        raise CannotMeasure(f"{path} holds no times of an earlier run.") from None


def _beside_datasette(
    venv: Path, site: Site, asked: list[Question], on: str, rounds: int
) -> Iterator[Figure]:
    """How many times as fast each list is, each asked for right before datasette's."""
    with datasette(venv) as other:
        gets: dict[str, Get] = {one.address: site.get for one in asked}
        gets |= {other.address(one): other.get for one in asked}
        for one in asked:
            pair = {"ours": one.address, "theirs": other.address(one)}
            taken = medians(lambda at: gets[at](at), pair, max(3, rounds // 3))
            ratio = taken["theirs"] / taken["ours"]
            told = f"{taken['ours'] * 1000:.1f} ms, {taken['theirs'] * 1000:.1f} ms"
            beside = f"list, {one.name}, beside datasette {VERSION}"
            yield Figure(beside, on, ratio, _FASTER.get(one.name), "times as fast", counted=told)
