"""The page of a batch: what wants an eye first, with the reason; what is sure with one press."""

from __future__ import annotations

import pytest
from django.conf import LazySettings
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.urls import reverse

from articles.desk.piles import CHECK, ORDER, SURE, sure_ones
from articles.desk.trays import save_sure
from articles.models import Article, ImportBatch, ImportItem
from tests.agency_copy import LAMP, UNKNOWN_AGENCY
from tests.desk.acts import paste, preview_of, save

pytestmark = pytest.mark.django_db

State = ImportItem.State
# A quotation mark is never closed.
WELL = """\
Well of Quenholm runs dry

The well of Quenholm ran dry on Thursday.
"It was the last one, said Berta Oll, who keeps the bucket. (NPA)
"""
# Nothing of LAMP is in doubt; of WELL a quote is, and of the third its agency.
THREE = f"{LAMP}\n\n{WELL}\n\n{UNKNOWN_AGENCY}"


def page(name: str = "done") -> str:
    return reverse(f"admin:import_{name}", args=[ImportBatch.objects.get().pk])


def states() -> dict[str, str]:
    return dict(ImportItem.objects.values_list("headline", "state"))


def test_what_is_in_doubt_stands_first_with_the_reason_in_words(desk: Client) -> None:
    paste(desk, THREE)
    shown = desk.get(page())
    assert [(item.headline.split()[0], item.pile) for item in shown.context["items"]] == [
        ("Well", "check"),
        ("Comet", "check"),
        ("Lamp", "sure"),
    ]
    assert "A quotation mark opens here and is never closed" in shown.text
    assert "No agency of the archive was found in the copy." in shown.text
    assert "Nothing in doubt" in shown.text


def test_piles_are_counted_and_can_be_looked_at_alone(desk: Client) -> None:
    paste(desk, THREE)
    shown = desk.get(page())
    assert [(pile.label, pile.count) for pile in shown.context["piles"]] == [
        ("to check", 2),
        ("sure, waiting to be saved", 1),
    ]
    one = desk.get(page(), {"pile": "sure"})
    assert [item.headline.split()[0] for item in one.context["items"]] == ["Lamp"]
    unknown = desk.get(page(), {"pile": "no such"})
    assert len(unknown.context["items"]) == 3


def test_what_is_sure_is_saved_with_one_press_and_what_is_in_doubt_waits(desk: Client) -> None:
    paste(desk, THREE)
    assert "Accept the one that is sure" in desk.get(page()).text
    done = desk.post(page("sure"), follow=True)
    assert "Saved 1 story." in done.text
    assert sorted(states().values()) == [State.STORED, State.WAITING, State.WAITING]
    assert Article.objects.get().headline.startswith("Lamp")


def test_what_another_press_saves_in_the_same_moment_is_not_counted_by_this_one(
    desk: Client, editor: User
) -> None:
    paste(desk, THREE)
    batch = ImportBatch.objects.get()
    presses: list[object] = []

    def press_too(execute, sql, params, many, context):
        if "articles_revision" in sql and not presses:
            presses.append("under way")
            presses[0] = save_sure(batch, sure_ones(batch), editor)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(press_too):
        presses.append(save_sure(batch, sure_ones(batch), editor))
    assert presses == [1, 0]
    assert Article.objects.count() == 1


def test_what_the_archive_has_already_is_not_counted_as_saved(desk: Client) -> None:
    preview = preview_of(desk, LAMP)
    paste(desk, f"{LAMP}\n\n{WELL}")
    save(desk, preview)
    done = desk.post(reverse("admin:import_sure", args=[ImportBatch.objects.first().pk]))
    assert "Saved 0 stories." in desk.get(done["Location"]).text


def test_what_is_sure_no_more_waits_with_the_reason(desk: Client) -> None:
    kill = (
        'KILL KILL KILL\n\nPlease kill item NPA 12 "Lamp of Osk Rock burns again after nine '
        'dark winters". (NPA)\n'
    )
    paste(desk, kill)
    ImportItem.objects.update(reason="")  # as if it had been read with nothing in doubt
    desk.post(page("sure"))
    assert states().popitem()[1] == State.WAITING
    assert "No story of that name was found" in ImportItem.objects.get().reason


def test_many_that_are_sure_are_left_to_the_workers(desk: Client, settings: LazySettings) -> None:
    settings.IMPORT_AT_ONCE_STORIES = 0
    paste(desk, THREE)
    desk.post(page("sure"))
    assert sorted(states().values()) == [State.QUEUED, State.WAITING, State.WAITING]


def test_the_page_leads_to_the_first_story_in_doubt(desk: Client) -> None:
    paste(desk, f"{LAMP}\n\n{WELL}")
    second = ImportItem.objects.get(position=2)
    link = reverse("admin:import_story", args=[second.batch_id, second.pk])
    assert f'href="{link}">Check what is in doubt' in desk.get(page()).text


def test_all_can_still_be_saved_as_read(desk: Client) -> None:
    paste(desk, f"{LAMP}\n\n{WELL}")
    assert "Save 2 waiting stories as read" in desk.get(page()).text
    desk.post(page("all"))
    assert Article.objects.count() == 2


def test_saving_a_story_in_doubt_leads_to_the_next_in_doubt(desk: Client) -> None:
    paste(desk, f"{WELL}\n\n{LAMP}\n\n{UNKNOWN_AGENCY}")
    first, _, third = ImportItem.objects.order_by("position")
    preview = desk.get(reverse("admin:import_story", args=[first.batch_id, first.pk]))
    answer = save(desk, preview)
    assert answer["Location"] == reverse("admin:import_story", args=[third.batch_id, third.pk])


def test_every_state_has_its_pile() -> None:
    """An item of a state without one would be left out of the counts and listed anywhere."""
    assert set(ORDER) == {CHECK, SURE, *State.values} - {State.WAITING}
