"""Stories stored together leave the archive as they would one after the other."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.core.serializers.json import DjangoJSONEncoder

from articles.importer import Worker, import_original, open_batch, queued, receive
from articles.models import (
    Article,
    ArticleTopic,
    ImportItem,
    Quote,
    QuoteEntry,
    RelatedTeaser,
    Revision,
    Source,
    Speaker,
    SpeakerAlias,
    StoryEntry,
)
from tests.agency_copy import BARGES, BARGES_HEADLINE, LAMP, LEGAL, UNKNOWN_AGENCY, make_agencies
from tests.factories import NOON
from tests.importer.invented import invented_copy

pytestmark = pytest.mark.django_db


def speaks(number: int, who: str, words: str) -> str:
    return (
        f"Harbour wall {number} of Osk is measured again\n\n"
        f"Wall {number} of Osk, a good mile of it, was measured with a rope on Monday.\n\n"
        f'"{words}," said {who}. (NPA)\n'
    )


TOLD_APART = "Harbour master Iver Lund"
COPIES = [
    invented_copy(1),
    LAMP,
    speaks(2, "Iver Lund", "We measured it in the rain"),
    speaks(3, "IVER LUND", "We measured it once more in the sun"),
    speaks(4, "Ivér Lund", "Nobody asked us to measure it a third time"),
    speaks(5, "Ole-Bo Vik", "It is longer than it was"),
    speaks(6, "Ole Bo-Vik", "It is as long as it ever was"),
    speaks(7, "Maud Ekeren, secretary of the Tellmar Ferry Union", "We have no rope"),
    BARGES,
    BARGES.replace("\n", "\r\n"),
    BARGES.replace("about forty of its own", "about fifty of its own"),
    UNKNOWN_AGENCY,
    f"KILL: {BARGES_HEADLINE}\n\nPlease kill the story headlined “{BARGES_HEADLINE}”. (NPA)\n",
    invented_copy(8),
    f"{LAMP.partition(chr(10))[0]}\n\n{invented_copy(10).partition(chr(10))[2]}",
    f"{invented_copy(11).partition(chr(10))[0]}\n\n{invented_copy(12).partition(chr(10))[2]}",
    invented_copy(9),
    f"Night train keeps its lamp\n\nThe council of Upper Lode voted to keep the night train and "
    f"its lamp for another year, after a count that took until the small hours of Thursday. "
    f"(NPA)\n{LEGAL}\n",
]


def imported(at_once: int) -> dict[str, Any]:
    """What the archive holds after an import of so many at once, but for keys and moments."""
    _empty()
    earlier = receive(invented_copy(11).encode(), received_at=NOON)
    list(import_original(earlier, received_at=NOON, label="earlier"))
    originals = [receive(copy.encode(), received_at=NOON) for copy in COPIES]
    batch = open_batch(originals, received_at=NOON, label="all", as_read=True)
    worker = Worker(at_once=at_once)
    while queued().exists():
        list(worker.work())
    stories = dict(Article.objects.values_list("pk", "headline"))
    items = batch.items.order_by("pk").select_related("article")
    return json.loads(
        json.dumps(
            {
                "items": [(one.state, one.reason, one.headline, one.attempts) for one in items],
                "of": [one.article and one.article.headline for one in items],
                "made": [_named(one.trace.get("speakers", ())) for one in items],
                "roles": [
                    [[_named([key]), *change] for key, *change in one.trace.get("roles", ())]
                    for one in items
                ],
                "stories": _rows(Article, "id", "created_at", "updated_at"),
                "revisions": _rows(Revision, "id", "created_at", "article_id"),
                "quotes": _rows(Quote, "id", "article_id", "speaker_id"),
                "speakers": list(Quote.objects.order_by("pk").values_list("speaker__slug")),
                "people": _rows(Speaker, "id"),
                "names": sorted(SpeakerAlias.objects.values_list("name", "speaker__slug")),
                "topics": _rows(ArticleTopic, "id", "article_id"),
                "teasers": list(
                    RelatedTeaser.objects.order_by("pk").values_list("text", "target__headline")
                ),
                "found": [StoryEntry.objects.count(), QuoteEntry.objects.count()],
                "told": sorted(stories.values()),
            },
            cls=DjangoJSONEncoder,
        )
    )


def _empty() -> None:
    ImportItem.objects.all().delete()
    Article.objects.all().delete()
    Speaker.objects.all().delete()


def _named(speakers: list[int]) -> list[str]:
    return sorted(Speaker.objects.filter(pk__in=speakers).values_list("slug", flat=True))


def _rows(model: Any, *left_out: str) -> list[dict[str, Any]]:
    """The rows without their keys and what else is another at each import."""
    rows = model.objects.order_by("pk").values()
    told = [{name: row[name] for name in row if name not in left_out} for row in rows]
    return sorted(told, key=repr) if model is Speaker else told


def test_stories_stored_together_are_as_if_stored_one_after_the_other() -> None:
    make_agencies()
    alone, together = imported(at_once=1), imported(at_once=100)
    assert [state for state, *_ in alone["items"]].count("stored") >= 10
    assert {"unchanged", "revision", "failed"} <= {state for state, *_ in alone["items"]}
    for part, rows in alone.items():
        assert together[part] == rows, part


def test_stories_that_share_but_their_headlines_with_others_are_stored_together(
    django_assert_max_num_queries,
) -> None:
    make_agencies()
    known, heads = (
        invented_copies(0, 20),
        [copy.partition("\n")[0] for copy in invented_copies(0, 20)],
    )
    texts = [copy.partition("\n")[2] for copy in invented_copies(100, 120)]
    under_known_heads = [f"{head}\n{text}" for head, text in zip(heads, texts, strict=True)]
    for copies in (known, under_known_heads):
        originals = [receive(copy.encode(), received_at=NOON) for copy in copies]
        open_batch(originals, received_at=NOON, label="many", as_read=True)
        worker = Worker()
        assert list(worker.work()) == []
        with django_assert_max_num_queries(60 + 10 * len(copies)):
            assert {item.state for item in worker.work()} == {"stored"}
    assert Article.objects.count() == 40


def invented_copies(start: int, end: int) -> list[str]:
    return [invented_copy(number) for number in range(start, end)]


def test_few_questions_are_asked_for_each_of_many_stories(django_assert_max_num_queries) -> None:
    make_agencies()
    originals = [receive(invented_copy(n).encode(), received_at=NOON) for n in range(60)]
    open_batch(originals, received_at=NOON, label="many", as_read=True)
    worker = Worker()
    assert list(worker.work()) == []
    with django_assert_max_num_queries(60):
        assert len(list(worker.work())) == 60
    assert Source.objects.get(code="NPA").articles.count() == 60
