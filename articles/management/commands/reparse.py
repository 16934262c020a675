"""Read stored originals again, show what would change, and change it when told to."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections import Counter
from datetime import datetime, time
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.dateparse import parse_date
from tqdm import tqdm

from articles.importer import Reread, reread
from articles.models import Article, ImportBatch, ImportItem, Source
from articles.querysets import ArticleQuerySet


class Command(BaseCommand):
    help = (
        "Read the stored copy again after the rules or an agency's entry improved, and say "
        "what would change. With --apply it is changed, but for what an editor has set."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--apply", action="store_true", help="make the changes")
        parser.add_argument("--source", metavar="CODE", help="stories of this agency alone")
        parser.add_argument("--story", metavar="ID", type=int, help="this story alone")
        parser.add_argument("--since", metavar="DATE", help="copy received on this day or later")

    def handle(self, *args: Any, **options: Any) -> None:
        stories = _stories(options)
        batches = _imports(stories, options["since"])
        counts: Counter[str] = Counter()
        rows = batches.iterator(chunk_size=10)
        for batch in tqdm(
            rows, total=batches.count(), unit="import", disable=None, file=sys.stderr
        ):
            for read in reread(batch, stories, apply=options["apply"]):
                counts[self._tell(read)] += 1
        changed = "changed" if options["apply"] else "would change"
        self.stdout.write(
            f"{counts['changed']} {changed}, {counts['same']} read the same, "
            f"{counts['problem']} left alone"
        )

    def _tell(self, read: Reread) -> str:
        if not read.problem and not read.changes:
            return "same"
        told = [f"story {read.article.pk}, {read.article.headline}"]
        told += [f"    {line}" for line in read.changes or [f"left alone: {read.problem}"]]
        tqdm.write("\n".join(told), file=self.stdout)
        return "problem" if read.problem else "changed"


def _stories(options: dict[str, Any]) -> ArticleQuerySet:
    """The stories asked for. Raises CommandError where the archive has none such."""
    stories: ArticleQuerySet = Article.objects.all()
    if code := options["source"]:
        if not Source.objects.filter(code=code).exists():
            raise CommandError(f"There is no agency with the code “{code}”.")
        stories = stories.from_source(code)
    if options["story"] is not None:
        stories = stories.filter(pk=options["story"])
        if not stories.exists():
            raise CommandError(f"There is no such story: {options['story']}.")
    return stories


def _imports(stories: ArticleQuerySet, since: str | None) -> QuerySet[ImportBatch]:
    """The imports that brought the stories, in the order in which they came."""
    brought = ImportItem.objects.filter(article__in=stories.values("pk")).values("batch")
    batches = ImportBatch.objects.filter(pk__in=brought).order_by("pk")
    if since:
        batches = batches.filter(received_at__gte=_start_of(since))
    return batches.select_related("source")


def _start_of(text: str) -> datetime:
    try:
        day = parse_date(text)
    except ValueError:
        day = None
    if day is None:
        raise CommandError(f"“{text}” is no date; write 2025-07-03.")
    return timezone.make_aware(datetime.combine(day, time()))
