"""A story joined to the one above it in the copy, and what was typed over it."""

from __future__ import annotations

import pytest
from django.test import Client

from articles.models import ImportItem
from tests.desk.acts import PASTE, preview_of, save
from tests.desk.test_marking import THREE, act, items, lines

pytestmark = pytest.mark.django_db


def test_a_story_is_joined_to_the_one_above_and_parted_again(desk: Client) -> None:
    preview_of(desk, THREE)
    before = items()
    second = ImportItem.objects.get(position=2)
    preview = desk.get(f"{PASTE}{second.batch_id}/{second.pk}/")
    joined = act(desk, preview, join="1")
    assert [headline for _, headline, _ in items()] == [before[0][1], before[2][1]]
    assert joined.context["item"].position == 1
    assert "Pilot boat Bo is found" in lines(joined)
    act(desk, joined, split="1", line=lines(joined)["Pilot boat Bo is found"])
    assert items() == before


def test_the_speakers_typed_over_a_story_go_with_it_when_it_is_joined(desk: Client) -> None:
    copy = THREE.replace("off Osk Rock. (NPA)", 'off Osk Rock.\n\n"It was ice," he said. (NPA)')
    preview_of(desk, copy)
    second = ImportItem.objects.get(position=2)
    preview = desk.get(f"{PASTE}{second.batch_id}/{second.pk}/")
    joined = act(desk, preview, **{"join": "1", "q1-speaker": "Iver Lund"})
    assert joined.context["item"].position == 1
    assert "Iver Lund" in {
        card.form["speaker"].value() for card in joined.context["mending"].cards
    }


def test_the_facts_typed_over_a_story_are_told_when_it_is_joined(desk: Client) -> None:
    preview_of(desk, THREE)
    second = ImportItem.objects.get(position=2)
    preview = desk.get(f"{PASTE}{second.batch_id}/{second.pk}/")
    joined = act(desk, preview, join="1", headline="The boat Bo", byline="Sunniva Holt")
    assert joined.context["item"].position == 1
    (told,) = [str(message) for message in joined.context["messages"]]
    assert "not kept" in told
    assert {"The boat Bo", "Sunniva Holt"} <= set(told.replace(";", ":").split(": "))


def test_joining_says_so_where_nothing_stands_above_or_it_is_saved(desk: Client) -> None:
    preview = preview_of(desk, THREE)
    assert "No story stands above this one" in act(desk, preview, join="1").text
    following = desk.get(save(desk, preview)["Location"])
    assert "The story above is settled already" in act(desk, following, join="1").text
    assert len(items()) == 3
