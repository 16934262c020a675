"""Merging speakers, telling apart two of one name, and taking either back."""

from __future__ import annotations

from io import StringIO

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from articles.importer import ImportProblem, merge_speakers, split_speaker, undo_move
from articles.importer.speakers import SeveralOfTheName, speaker_named
from articles.models import Quote, Speaker, SpeakerMove
from tests.desk.acts import preview_of, save
from tests.factories import make_article, make_quote

pytestmark = pytest.mark.django_db

KAYA = """\
Rower wins on the Orne

BRESK, July 3 (NPA) - Rower Ilka Kaya won the long race on the Orne on Monday.

"My arms are made of wood," Kaya said.
"""


@pytest.fixture
def minister() -> Speaker:
    """Ilka Kaya, quoted as minister and, wrongly, as rower."""
    kaya = speaker_named("Ilka Kaya")
    said = {"minister": "The ice holds.", "rower": "We won by a yard."}
    for role, words in said.items():
        make_quote(make_article(body=words), words, speaker=kaya, role=role)
    return kaya


@pytest.fixture
def maud() -> tuple[Speaker, Speaker]:
    """Maud Ekeren, once under her full name and once under an initial."""
    full, short = speaker_named("Maud Ekeren"), speaker_named("M. Ekeren")
    make_quote(make_article(body="Ice, ice."), "Ice, ice.", speaker=full, role="pilot")
    make_quote(make_article(body="No ice."), "No ice.", speaker=short, role="chief pilot")
    return full, short


def tell_apart(kaya: Speaker, user: User) -> SpeakerMove:
    rowing = Quote.objects.filter(role="rower")
    return split_speaker(kaya, rowing, name="Ilka Kaya", distinction="the rower", user=user)


def said_by(speaker: Speaker) -> list[str]:
    return sorted(speaker.quotes.values_list("text", flat=True))


def test_merging_gives_quotes_names_and_the_newest_role(
    editor: User, maud: tuple[Speaker, Speaker]
) -> None:
    full, short = maud
    merge_speakers(short, full, user=editor)
    full.refresh_from_db()
    assert said_by(full) == ["Ice, ice.", "No ice."]
    assert full.role == "chief pilot"
    assert speaker_named("m. ekeren") == full


def test_the_page_of_a_merged_speaker_leads_to_the_other(
    client: Client, editor: User, maud: tuple[Speaker, Speaker]
) -> None:
    full, short = maud
    merge_speakers(short, full, user=editor)
    answer = client.get(short.get_absolute_url())
    assert (answer.status_code, answer["Location"]) == (302, full.get_absolute_url())


def test_undoing_a_merge_gives_back_what_it_took_and_no_more(
    client: Client, editor: User, maud: tuple[Speaker, Speaker]
) -> None:
    full, short = maud
    move = merge_speakers(short, full, user=editor)
    make_quote(make_article(body="Later."), "Later.", speaker=full)
    undo_move(move, user=editor)
    assert (said_by(full), said_by(short)) == (["Ice, ice.", "Later."], ["No ice."])
    assert speaker_named("M. Ekeren").pk == short.pk
    assert client.get(short.get_absolute_url()).status_code == 200
    with pytest.raises(ImportProblem, match="undone already"):
        undo_move(move, user=editor)


def test_a_chain_of_merges_is_undone_from_its_end(
    editor: User, maud: tuple[Speaker, Speaker]
) -> None:
    full, short = maud
    first = merge_speakers(short, full, user=editor)
    second = merge_speakers(full, speaker_named("Maud B. Ekeren"), user=editor)
    with pytest.raises(ImportProblem, match="undo that first"):
        undo_move(first, user=editor)
    undo_move(second, user=editor)
    undo_move(first, user=editor)
    assert said_by(short) == ["No ice."]


@pytest.mark.parametrize("again", [False, True], ids=["itself", "merged already"])
def test_what_is_one_speaker_already_is_not_merged(
    editor: User, maud: tuple[Speaker, Speaker], again: bool
) -> None:
    full, short = maud
    if again:
        merge_speakers(short, full, user=editor)
    with pytest.raises(ImportProblem, match="one speaker already"):
        merge_speakers(short if again else full, full, user=editor)


def test_telling_apart_gives_the_chosen_quotes_to_another_of_the_name(
    editor: User, minister: Speaker
) -> None:
    rower = tell_apart(minister, editor).target
    assert (said_by(minister), said_by(rower)) == (["The ice holds."], ["We won by a yard."])
    assert (rower.name, str(rower)) == ("Ilka Kaya", "Ilka Kaya (the rower)")
    assert rower.slug != minister.slug
    minister.refresh_from_db()
    assert (minister.role, rower.role) == ("minister", "rower")


def test_two_of_a_name_need_something_that_tells_them_apart(
    editor: User, minister: Speaker
) -> None:
    rowing = Quote.objects.filter(role="rower")
    with pytest.raises(ImportProblem, match="what tells the two apart"):
        split_speaker(minister, rowing, name="Ilka Kaya", distinction=" ", user=editor)
    assert Speaker.objects.count() == 1


def test_a_name_of_two_is_told_by_its_role_or_its_brackets(
    editor: User, minister: Speaker
) -> None:
    rower = tell_apart(minister, editor).target
    assert speaker_named("Ilka Kaya", role="Rower") == rower
    assert speaker_named("Ilka Kaya", role="minister") == minister
    assert speaker_named("ilka kaya (The Rower)") == rower
    with pytest.raises(SeveralOfTheName, match="Ilka Kaya \\(the rower\\)"):
        speaker_named("Ilka Kaya")


def test_a_story_that_does_not_say_which_of_two_leaves_its_quote_to_an_editor(
    desk: Client, editor: User, minister: Speaker
) -> None:
    tell_apart(minister, editor)
    save(desk, preview_of(desk, KAYA.replace("Rower Ilka", "Ilka")))
    quote = Quote.objects.get(text__startswith="My arms")
    assert (quote.speaker, quote.certainty) == (None, Quote.Certainty.CHECK)
    assert "Several speakers" in quote.why


def test_a_story_read_again_after_a_split_keeps_whom_it_quotes(desk: Client, editor: User) -> None:
    """The name has two bearers by then, and the story alone could not say which is meant."""
    save(desk, preview_of(desk, KAYA + '\n"I row at night," Kaya said.\n'))
    kaya = Speaker.objects.get()
    rowing = Quote.objects.filter(text__startswith="I row")
    other = split_speaker(kaya, rowing, name="Ilka Kaya", distinction="II", user=editor).target
    out = StringIO()
    call_command("reparse", "--apply", stdout=out)
    assert "0 changed, 1 read the same" in out.getvalue()
    assert said_by(kaya) == ["My arms are made of wood"]
    assert said_by(other) == ["I row at night"]


def test_undoing_a_split_brings_the_quotes_back_as_they_were_reviewed(
    client: Client, editor: User, minister: Speaker
) -> None:
    move = tell_apart(minister, editor)
    undo_move(move, user=editor)
    assert said_by(minister) == ["The ice holds.", "We won by a yard."]
    assert set(minister.quotes.values_list("review", flat=True)) == {Quote.Review.MACHINE}
    answer = client.get(move.target.get_absolute_url())
    assert answer["Location"] == minister.get_absolute_url()
    assert speaker_named("Ilka Kaya") == minister


def press(desk: Client, name: str, key: int, **posted: object) -> HttpResponse:
    return desk.post(reverse(f"admin:{name}", args=[key]), posted, follow=True)


def test_the_desk_merges_and_undoes(desk: Client, maud: tuple[Speaker, Speaker]) -> None:
    full, short = maud
    chosen = {"action": "merge", "_selected_action": [full.pk, short.pk]}
    page = desk.post(reverse("admin:articles_speaker_changelist"), chosen, follow=True)
    assert [speaker.pk for speaker in page.context["speakers"]] == [short.pk, full.pk]
    posted = {"target": full.pk, "speaker": [full.pk, short.pk]}
    answer = desk.post(page.request["PATH_INFO"], posted, follow=True)
    assert "M. Ekeren merged into Maud Ekeren: 1 quote." in answer.text
    assert short not in Speaker.objects.filter(merged_into=None)
    answer = press(desk, "speaker_undo", SpeakerMove.objects.get().pk)
    assert "Undone: M. Ekeren merged into Maud Ekeren." in answer.text
    assert said_by(short) == ["No ice."]


@pytest.mark.parametrize("target", ["", "x", "0"])
def test_the_desk_asks_which_one_remains(
    desk: Client, maud: tuple[Speaker, Speaker], target: str
) -> None:
    posted = {"target": target, "speaker": [speaker.pk for speaker in maud]}
    answer = desk.post(reverse("admin:speaker_merge"), posted, follow=True)
    assert "Choose the speaker that remains" in answer.text
    assert not SpeakerMove.objects.exists()


@pytest.mark.parametrize("by", ["role", "quote"])
def test_the_desk_tells_two_apart(desk: Client, minister: Speaker, by: str) -> None:
    page = desk.get(reverse("admin:speaker_split", args=[minister.pk]))
    assert [row["role"] for row in page.context["roles"]] == ["minister", "rower"]
    rowing = "rower" if by == "role" else Quote.objects.get(role="rower").pk
    answer = press(desk, "speaker_split", minister.pk, distinction="the rower", **{by: rowing})
    assert "Ilka Kaya (the rower) told apart from Ilka Kaya: 1 quote." in answer.text


def test_the_desk_says_what_is_missing_and_keeps_what_was_typed(
    desk: Client, minister: Speaker
) -> None:
    answer = press(desk, "speaker_split", minister.pk, distinction="the rower")
    assert "Please choose at least one" in answer.text
    assert 'value="the rower"' in answer.text
