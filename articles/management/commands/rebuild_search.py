"""Make every story findable anew, from the stories as they are stored."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from datetime import datetime, time
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.dateparse import parse_date
from tqdm import tqdm

from articles.models import Article
from articles.querysets import ArticleQuerySet
from articles.search import rebuild


class Command(BaseCommand):
    help = (
        "Index stories and their quotes anew, oldest row first: after the search's rules or the "
        "topics' order have changed, or rows were written by other hands. Readers find stories "
        "all the while. A run that was stopped says where, and goes on there with --from."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--from", metavar="ID", type=int, dest="first", help="from this story")
        parser.add_argument("--to", metavar="ID", type=int, dest="last", help="up to this story")
        parser.add_argument("--since", metavar="DATE", help="stories stored or changed since then")

    def handle(self, *args: Any, **options: Any) -> None:
        stories = _stories(options)
        done, last = 0, 0
        with tqdm(total=stories.count(), unit="story", disable=None, file=sys.stderr) as bar:
            try:
                for count, key in rebuild(stories):
                    done, last = done + count, key
                    bar.update(count)
            except KeyboardInterrupt:
                told = f"Stopped after {done} stories. Go on with --from={last + 1}."
                raise CommandError(told) from None
        self.stdout.write(f"{done} stories indexed.")


def _stories(options: dict[str, Any]) -> ArticleQuerySet:
    stories: ArticleQuerySet = Article.objects.order_by("pk")
    if options["first"] is not None:
        stories = stories.filter(pk__gte=options["first"])
    if options["last"] is not None:
        stories = stories.filter(pk__lte=options["last"])
    if options["since"]:
        stories = stories.filter(updated_at__gte=_start_of(options["since"]))
    return stories


def _start_of(text: str) -> datetime:
    try:
        day = parse_date(text)
    except ValueError:
        day = None
    if day is None:
        raise CommandError(f"“{text}” is no date; write 2025-07-03.")
    return timezone.make_aware(datetime.combine(day, time()))
