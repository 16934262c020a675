"""Load the agencies, the topics and the group of editors that come with the program.

It compiles the catalogues of messages too: they come as text."""

from __future__ import annotations

import json
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.core.management.base import BaseCommand
from django.db import transaction
from django.db.models import Q

from articles.models import Source, Topic
from newsarchive.catalogues import compile_catalogues

EDITORS = "Editors"
# What belongs to a story an editor may take away; stories and what came in are kept.
_PARTS = ("articletopic", "quote", "relatedteaser", "speakeralias")
_KEPT_AS_RECEIVED = ("original", "revision")


class Command(BaseCommand):
    help = (
        "Load agencies, topics and the group “Editors”. Run it after each `migrate`: "
        "it adds what is new and never changes what is there."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        compile_catalogues()
        with transaction.atomic():
            agencies, topics = _add_agencies(), _add_topics()
            _add_editors()
        if options["verbosity"]:
            self.stdout.write(f"New: {agencies} agencies, {topics} topics.")


def _add_agencies() -> int:
    new = 0
    for row in rows_of("sources.json"):
        values = {name: value for name, value in row.items() if name != "code"}
        new += Source.objects.get_or_create(code=row["code"], defaults=values)[1]
    return new


def _add_topics() -> int:
    """Parents stand anywhere in the file, so they are tied on in a second round."""
    rows = {row["code"]: row for row in rows_of("topics.json")}
    new = []
    for code, row in rows.items():
        values = {name: row[name] for name in ("name", "slug", "terms")}
        topic, made = Topic.objects.get_or_create(code=code, defaults=values)
        if made:
            new.append(topic)
    known = {topic.code: topic for topic in Topic.objects.all()}
    for topic in new:
        topic.parent = known.get(rows[topic.code]["parent"])
    Topic.objects.bulk_update(new, ["parent"])
    return len(new)


def _add_editors() -> None:
    group, made = Group.objects.get_or_create(name=EDITORS)
    if not made:
        return
    allowed = ~Q(codename__startswith="delete_") | Q(
        codename__in=[f"delete_{part}" for part in _PARTS]
    )
    changes = [f"{act}_{name}" for act in ("add", "change") for name in _KEPT_AS_RECEIVED]
    of_archive = Permission.objects.filter(content_type__app_label="articles")
    group.permissions.set(of_archive.filter(allowed).exclude(codename__in=changes))


def rows_of(name: str) -> list[dict[str, Any]]:
    path = settings.BASE_DIR / "fixtures" / name
    rows: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return rows
