"""The queue: what a worker takes, in which order, and what it leaves behind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import DataError, OperationalError, connection
from django.utils import timezone

from articles.importer import (
    Worker,
    found_in,
    import_original,
    open_batch,
    progress_of,
    queued,
    read_batch,
    read_copy,
    receive,
)
from articles.importer.queue.claiming import (
    BYTES_AT_ONCE,
    MOST_ATTEMPTS,
    PAUSE,
    SET_ASIDE,
    Claim,
)
from articles.importer.reading import read_in
from articles.importer.reading.stretches import STRETCH
from articles.models import Article, ImportBatch, ImportItem, Original
from articles.wire import default_agencies, read_plain
from tests.agency_copy import BARGES, LAMP, TWO_STORIES, make_agencies
from tests.factories import NOON
from tests.importer.invented import invented_copy

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _agencies(db: None) -> None:
    make_agencies()


def queue(*copies: str, as_read: bool = True) -> ImportBatch:
    originals = [receive(copy.encode(), received_at=NOON) for copy in copies]
    return open_batch(originals, received_at=NOON, label="queue", as_read=as_read)


def work(worker: Worker | None = None) -> list[ImportItem]:
    """Work until nothing is free; the items done."""
    worker, done = worker or Worker(), []
    while True:
        done += worker.work()
        if worker.idle:
            return done


def states(batch: ImportBatch) -> list[str]:
    return list(batch.items.order_by("original_id", "position").values_list("state", flat=True))


def test_files_are_kept_before_anything_reads_them_and_wait_for_a_worker() -> None:
    batch = queue(BARGES, LAMP)
    assert states(batch) == ["unread", "unread"]
    assert {bytes(o.data).decode() for o in Original.objects.all()} == {BARGES, LAMP}
    assert not Article.objects.exists()


def test_a_worker_reads_the_files_and_stores_their_stories() -> None:
    batch = queue(TWO_STORIES, invented_copy(1))
    assert {item.state for item in work()} == {"stored"}
    assert states(batch) == ["stored"] * 3
    assert Article.objects.count() == 3
    assert not queued().exists()


def test_files_for_an_editor_are_read_and_then_wait() -> None:
    batch = queue(TWO_STORIES, as_read=False)
    assert work() == []
    assert states(batch) == ["waiting", "waiting"]


def test_the_same_bytes_twice_in_one_import_are_one_file() -> None:
    assert queue(BARGES, BARGES).items.count() == 1


def test_one_that_cannot_be_stored_stops_no_other_and_says_why() -> None:
    batch = queue("Comet seen\n\nA comet stood over Quenholm.", BARGES)
    work()
    assert states(batch) == ["failed", "stored"]
    assert "please choose one" in batch.items.get(state="failed").reason


def test_a_story_without_a_headline_says_that_it_lacks_one() -> None:
    body = "<body><body.content><p>A comet stood over Quenholm. (NPA)</p></body.content></body>"
    batch = queue(f'<?xml version="1.0"?><nitf>{body}</nitf>')
    work()
    assert states(batch) == ["failed"]
    assert "has no headline" in batch.items.get().reason


def test_a_story_longer_than_the_limit_fails_with_the_limit_in_words(settings) -> None:
    settings.IMPORT_MAX_STORY_LENGTH = 100
    batch = queue(BARGES)
    work()
    (item,) = batch.items.all()
    assert item.state == "failed"
    assert "one may have 100 (IMPORT_MAX_STORY_LENGTH). Its copy is kept." in item.reason


def died_with(batch: ImportBatch, times: int = 1) -> None:
    """Workers took what was free and ended at once, one after the other."""
    for _ in range(times):
        assert Claim(batch, pause=timedelta(0)).take()


def test_what_a_dead_worker_held_is_free_again_after_a_pause() -> None:
    batch = queue(TWO_STORIES)
    read_batch(batch)
    died_with(batch)
    assert work() == []
    batch.items.update(tried_at=timezone.now() - PAUSE)
    assert len(work()) == 2


def copies(count: int) -> list[str]:
    return [invented_copy(number) for number in range(count)]


def test_a_worker_whose_stories_others_have_stored_goes_on_to_read() -> None:
    batch, worker = queue(TWO_STORIES), Worker()
    assert list(worker.work()) == []
    assert len(work(Worker())) == 2
    late = queue(invented_copy(1))
    assert [item.batch for item in work(worker)] == [late]
    assert states(batch) == ["stored", "stored"]


def test_a_long_file_is_read_a_stretch_at_a_time_and_gives_the_same_stories() -> None:
    long = "\n\n".join(copies(3 * STRETCH // 2 // len(invented_copy(1))))
    batch = queue(long)
    list(Worker().work())
    read, rest = batch.items.filter(position__gt=0), batch.items.get(state="unread")
    assert rest.begins == read[0].ends <= STRETCH
    read_batch(batch)
    firsts = [
        batch.items.filter(begins=begins).order_by("position")[0] for begins in (0, rest.begins)
    ]
    stories = [one for item in firsts for one in found_in(read_copy(item), item).readings]
    assert "".join(story.copy for story in stories) == long
    whole = read_plain(long.encode(), NOON, default_agencies())
    assert [one.story.headline for one in stories] == [one.headline for one in whole.stories]
    positions = batch.items.order_by("pk").values_list("position", flat=True)
    assert list(positions) == list(range(1, len(stories) + 1))


def test_a_file_that_can_only_be_held_whole_may_not_be_too_large(settings) -> None:
    settings.IMPORT_MAX_WHOLE_BYTES = 1000
    batch = queue('{"headline": "' + "Ferry " * 1000 + '"}')
    assert work() == []
    (item,) = batch.items.all()
    assert item.state == "refused"
    assert "(IMPORT_MAX_WHOLE_MB). Send them in parts. The copy is kept." in item.reason


def test_many_small_files_are_read_at_one_go_and_a_large_one_alone() -> None:
    large = "\n\n".join(copies(2 * BYTES_AT_ONCE // len(invented_copy(1))))
    batch = queue(*copies(3), large, *copies(5)[3:])
    assert [len(Claim(batch).take()) for _ in range(3)] == [3, 1, 2]


def test_a_story_that_ends_five_workers_is_set_aside_and_the_others_are_stored() -> None:
    batch = queue(TWO_STORIES)
    read_batch(batch)
    bad = batch.items.get(position=1)
    ahead = timezone.now() + timedelta(hours=1)
    for _ in range(MOST_ATTEMPTS):
        ImportItem.objects.exclude(pk=bad.pk).update(tried_at=ahead)  # in other hands
        died_with(batch)
    ImportItem.objects.update(tried_at=None)
    assert [item.position for item in work()] == [2]
    bad.refresh_from_db()
    assert (bad.state, bad.reason, bad.article) == ("failed", SET_ASIDE, None)


@contextmanager
def refused_once() -> Iterator[None]:
    """The database refuses the first story, or stories, that it is given."""
    refused: list[str] = []

    def refuse(execute, sql, params, many, context):
        if "articles_article" in sql and sql.startswith("INSERT") and not refused:
            refused.append(sql)
            raise DataError("value too long")
        return execute(sql, params, many, context)

    with connection.execute_wrapper(refuse):
        yield


def test_stories_of_which_the_database_refuses_one_are_stored_each_alone() -> None:
    batch, worker = queue(TWO_STORIES), Worker()
    assert list(worker.work()) == []
    with refused_once():
        assert [item.state for item in worker.work()] == ["stored", "stored"]
    assert set(batch.items.values_list("attempts", flat=True)) == {1}


def test_a_worker_that_is_told_to_stop_gives_back_what_it_has_not_begun() -> None:
    batch, worker = queue(TWO_STORIES), Worker()
    assert list(worker.work()) == []
    with refused_once():
        next(worker.work())
    worker.give_back()
    assert list(queued(batch).values_list("attempts", "tried_at")) == [(0, None)]


def test_a_database_that_fails_costs_no_story_an_attempt() -> None:
    batch = queue(TWO_STORIES)
    read_batch(batch)
    worker = Worker()

    def fail(execute, sql, params, many, context) -> None:
        if "articles_article" in sql and sql.startswith("INSERT"):
            raise OperationalError("database or disk is full")
        return execute(sql, params, many, context)

    with connection.execute_wrapper(fail), pytest.raises(OperationalError):
        list(worker.work())
    assert states(batch) == ["queued", "queued"]
    assert not Article.objects.exists()
    assert len(work(worker)) == 2
    assert set(batch.items.values_list("attempts", flat=True)) == {1}


def test_an_import_that_was_broken_off_is_taken_up_again_and_makes_no_second_one() -> None:
    original = receive(TWO_STORIES.encode(), received_at=NOON)

    def import_again() -> Iterable[ImportItem]:
        return import_original(original, received_at=NOON, label="again")

    with refused_once():
        next(iter(import_again()))
    assert Article.objects.count() == 1
    assert [item.state for item in import_again()] == ["stored", "stored"]
    assert ImportBatch.objects.count() == 1
    assert [item.state for item in import_again()] == ["unchanged", "unchanged"]


def test_progress_counts_states_and_tells_the_speed_and_what_is_left() -> None:
    batch = queue(*(invented_copy(number) for number in range(8)))
    assert (progress_of(batch).running, progress_of(batch).speed) == (True, None)
    read_batch(batch)
    now = timezone.now()
    done = batch.items.filter(pk__in=batch.items.values("pk")[:6])
    done.update(state="stored", tried_at=now - timedelta(seconds=3))
    progress = progress_of(batch, now)
    assert progress.counts == {"queued": 2, "stored": 6}
    assert (progress.done, progress.total) == (6, 8)
    assert (progress.speed, progress.seconds_left) == (2.0, 1)


def test_what_is_still_unread_is_reckoned_by_what_was_read() -> None:
    batch = queue(*copies(4))
    assert (progress_of(batch).unread, progress_of(batch).seconds_left) == (None, None)
    first = batch.items.order_by("pk")[0]
    read_in(first)
    batch.items.filter(position=1).update(state="stored", tried_at=timezone.now())
    progress = progress_of(batch)
    assert (progress.unread, progress.expected) == (3, 4)
    assert progress.seconds_left is not None
