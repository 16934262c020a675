"""Storing what was read: idempotent, whole, with every byte kept."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError
from django.forms.models import model_to_dict

from articles.importer import (
    Decision,
    ImportProblem,
    Mended,
    edit_article,
    import_original,
    open_batch,
    plan,
    read_batch,
    read_item,
    receive,
    store_item,
)
from articles.importer.speakers import speaker_named
from articles.models import (
    Article,
    ArticleTopic,
    ImportItem,
    Original,
    Quote,
    RelatedTeaser,
    Revision,
    Source,
    Speaker,
    Topic,
)
from articles.wire import default_agencies

pytestmark = pytest.mark.django_db

RECEIVED = datetime(2025, 7, 3, 9, 30, tzinfo=UTC)
FERRY = """\
Ferry crews of Tellmar stay ashore over winter timetable

Ferry crews on the Tellmar sound stayed ashore for a third day on Thursday after the \
shipping office published a winter timetable that they call impossible to sail.

Maud Ekeren, secretary of the Tellmar Ferry Union, told reporters on the quay: "You cannot \
print a crossing that the ice will not allow. Give us back the old timetable."

"Nobody asked the people who stand at the wheel," she said. (ILKHA)

LEGAL WARNING: All rights in this copy stay with the agency that sent it.

A bridge on the coast road was closed overnight after divers found a crack in its third pier.
"""
BRIDGE = """\
Coast road bridge closed after divers find a crack

A bridge on the coast road was closed overnight after divers found a crack in its third pier.

The road office said repairs would take a week. (ILKHA)
"""


@pytest.fixture(autouse=True)
def _vocabularies() -> None:
    for profile in default_agencies():
        if profile.code in {"ILKHA", "AP", "DPA", "REUTERS"}:
            Source.objects.create(
                code=profile.code,
                name=profile.name,
                languages=list(profile.languages),
                dateline_names=list(profile.dateline_names),
                sign_offs=list(profile.sign_offs),
                legal_markers=list(profile.legal_markers),
                trailing_teasers=profile.trailing_teasers,
            )
    Topic.objects.create(code="medtop:20000337", name="Shipping", slug="shipping")
    Topic.objects.create(code="medtop:04000000", name="Economy", slug="economy")


def load(copy: str | bytes, received_at: datetime = RECEIVED, **options) -> list[ImportItem]:
    data = copy.encode() if isinstance(copy, str) else copy
    original = receive(data, received_at=received_at)
    return list(import_original(original, received_at=received_at, label="test", **options))


def act_on(item: ImportItem) -> ImportItem:
    """Have an editor confirm what the item proposes to do with the story that it found."""
    reading = read_item(item)
    proposed = plan(reading, received_at=item.batch.received_at)
    assert item.state == "review", item.state
    decided = Decision(proposed.action, proposed.target and proposed.target.pk)
    return store_item(item, reading, decided=decided)


def waiting_item(copy: str) -> ImportItem:
    original = receive(copy.encode(), received_at=RECEIVED)
    batch = open_batch([original], received_at=RECEIVED, label="test")
    read_batch(batch)
    return batch.items.get()


def everything() -> dict[str, list]:
    """Every stored row, to show that nothing changed."""
    models = [Article, Quote, RelatedTeaser, Revision, Speaker, Original, ArticleTopic]
    return {
        model.__name__: [model_to_dict(row) for row in model.objects.order_by("pk")]
        for model in models
    }


def test_embargo_of_copy_that_names_no_agency_is_on_the_chosen_agencys_clock() -> None:
    source = Source.objects.create(code="NPA", name="Northcoast", time_zone="Asia/Tokyo")
    copy = "Adv for June 30, 2031\nFerry aground\n\nA ferry ran aground on Monday."
    (item,) = load(copy, source=source)
    assert item.state == "stored", item.reason
    assert item.article.embargoed_until == datetime(2031, 6, 29, 15, tzinfo=UTC)


def test_a_story_is_stored_with_quotes_teasers_source_and_its_bytes() -> None:
    (item,) = load(FERRY)
    assert item.state == "stored", item.reason
    article = item.article
    assert article.source.code == "ILKHA"
    assert article.headline == "Ferry crews of Tellmar stay ashore over winter timetable"
    assert article.sign_off == "(ILKHA)"
    assert [q.speaker.name for q in article.quotes.all()] == ["Maud Ekeren", "Maud Ekeren"]
    assert [t.text[:8] for t in article.teasers.all()] == ["A bridge"]
    revision = article.revisions.get()
    assert bytes(revision.original.data) == FERRY.encode()
    assert revision.reason == "first"
    assert (article.published_at, article.published_from) == (RECEIVED, "received")


def test_every_quote_is_the_span_of_its_body() -> None:
    (item,) = load(FERRY)
    for quote in item.article.quotes.all():
        assert item.article.body[quote.start : quote.end] == quote.text


@pytest.mark.parametrize(
    "again",
    [FERRY, FERRY.replace("\n", "\r\n"), "\n\n" + FERRY + "\n  \n", FERRY.replace("\n\n", "\n")],
    ids=["the same bytes", "other line ends", "white space around", "single line breaks"],
)
def test_the_same_copy_again_changes_nothing(again: str) -> None:
    (first,) = load(FERRY)
    before = everything()
    (second,) = load(again)
    assert (second.state, second.article) == ("unchanged", first.article)
    after = everything()
    del before["Original"], after["Original"]
    assert after == before


def test_an_update_becomes_a_revision_of_the_story() -> None:
    first = "UPDATE 1-" + FERRY.replace("\n\nLEGAL", "\n\nThe office did not answer.\n\nLEGAL")
    (stored,) = load(FERRY)
    longer = first.replace('wheel,"', 'wheel and know the ice,"')
    (item,) = load(longer, datetime(2025, 7, 3, 15, 0, tzinfo=UTC))
    assert (item.state, item.article) == ("revision", stored.article)
    article = Article.objects.get()
    assert article.revisions.count() == 2
    assert "know the ice" in article.body
    assert article.revisions.earliest("number").held["body"] != article.body


def test_another_story_of_the_same_day_stays_another_story() -> None:
    load(FERRY)
    load(BRIDGE)
    assert Article.objects.count() == 2


def test_a_teaser_is_linked_to_its_story_whichever_comes_first() -> None:
    (ferry,) = load(FERRY)
    (bridge,) = load(BRIDGE)
    assert ferry.article.teasers.get().target == bridge.article

    Article.objects.all().delete()
    ImportItem.objects.all().delete()
    (bridge,) = load(BRIDGE)
    (ferry,) = load(FERRY)
    assert ferry.article.teasers.get().target == bridge.article


def test_a_kill_cancels_the_story_it_names_and_keeps_its_text() -> None:
    story = (
        "U.F.O. seen over Tellmar harbour\n\n"
        "Tellmar (dpa) - A bright light stood over the harbour on Wednesday night.\n\n"
        "The observatory said it was the planet Venus."
    )
    kill = (
        "KILL KILL KILL\n\n"
        'Please kill item dpa 157 "U.F.O. seen over Tellmar harbour". '
        "The light was a lamp. A substitute story will run."
    )
    (stored,) = load(story)
    source = Source.objects.get(code="DPA")
    (proposed,) = load(kill, source=source)
    killed = act_on(proposed)
    article = Article.objects.get()
    assert (killed.state, killed.article) == ("revision", stored.article)
    assert article.pub_status == "canceled"
    assert "Venus" in article.body
    assert article.revisions.first().reason == "kill"


def test_what_an_editor_mends_sticks_and_is_marked() -> None:
    editor_date = RECEIVED.date().replace(day=1)
    item = waiting_item(FERRY)
    mended = Mended(
        headline="Crews stay ashore",
        byline="Ann Lode",
        published_on=editor_date,
        topics=("medtop:20000337",),
        speakers={2: "Lena Varga"},
        rejected=frozenset({1}),
    )
    article = store_item(item, read_item(item), mended=mended).article
    assert (article.headline, article.byline) == ("Crews stay ashore", "Ann Lode")
    assert article.published_from == "editor"
    assert list(article.topics.values_list("name", flat=True)) == ["Shipping"]
    assert {"headline", "byline", "published_at", "topics"} <= set(article.edited_fields)
    first, second = article.quotes.all()
    assert first.review == "rejected"
    assert (second.speaker.name, second.review) == ("Lena Varga", "mended")


def test_an_update_overwrites_nothing_that_an_editor_set() -> None:
    item = waiting_item(FERRY)
    mended = Mended(byline="Ann Lode", topics=("medtop:20000337",), speakers={2: "Lena Varga"})
    article = store_item(item, read_item(item), mended=mended).article
    load("UPDATE 1-" + FERRY.replace("third day", "fourth day"))
    article.refresh_from_db()
    assert "fourth day" in article.body
    assert article.byline == "Ann Lode"
    assert list(article.topics.values_list("name", flat=True)) == ["Shipping"]
    quotes = article.quotes.all()
    assert [q.speaker.name for q in quotes] == ["Maud Ekeren", "Lena Varga"]
    assert [article.body[q.start : q.end] for q in quotes] == [q.text for q in quotes]


def test_a_quote_keeps_its_address_through_an_update() -> None:
    (item,) = load(FERRY)
    before = {quote.text: quote.pk for quote in item.article.quotes.all()}
    load("UPDATE 1-" + FERRY.replace("third day", "fourth day"))
    assert {quote.text: quote.pk for quote in Quote.objects.all()} == before


def test_editing_the_body_keeps_quotes_in_their_place_and_tells_of_lost_ones(
    django_user_model,
) -> None:
    editor = django_user_model.objects.create_user("editor")
    (item,) = load(FERRY)
    article = item.article
    article.body = "A new opening.\n\n" + article.body.replace("at the wheel", "in the rain")
    lost = edit_article(article, changed=["body"], user=editor)
    article.refresh_from_db()
    assert len(lost) == 1
    assert "at the wheel" in lost[0]
    quote = article.quotes.get()
    assert article.body[quote.start : quote.end] == quote.text
    assert article.revisions.first().made_by == editor
    assert article.lede == "A new opening."


def test_a_story_without_a_known_agency_is_not_stored_and_says_so() -> None:
    item = waiting_item("A word about nothing\n\nNothing at all happened in Upper Lode today.")
    with pytest.raises(ImportProblem, match="Which agency"):
        store_item(item, read_item(item))
    assert not Article.objects.exists()


def test_a_story_that_fails_stops_no_other() -> None:
    nobody_s = "A word about nothing\n\nNothing at all happened in Upper Lode today."
    items = load(f"{nobody_s}\n\n----------\n\n{FERRY}")
    assert [item.state for item in items] == ["failed", "stored"]
    assert "Which agency" in items[0].reason


def test_storing_an_item_twice_stores_it_once() -> None:
    item = waiting_item(FERRY)
    store_item(item, read_item(item))
    store_item(item, read_item(item))
    assert Article.objects.count() == 1
    assert Revision.objects.count() == 1


def test_a_problem_in_the_middle_leaves_no_half_story() -> None:
    item = waiting_item(FERRY)
    too_long = Mended(speakers={1: "Lena Varga"}, headline="")
    with pytest.raises(ImportProblem):
        store_item(item, read_item(item), mended=too_long)
    assert not Article.objects.exists()
    assert not Speaker.objects.exists()
    item.refresh_from_db()
    assert item.state == "waiting"


def test_an_original_is_never_changed_or_deleted() -> None:
    original = receive(b"copy", received_at=RECEIVED)
    with pytest.raises(ValidationError):
        original.save()
    with pytest.raises(ValidationError):
        original.delete()


def test_names_that_differ_in_case_and_accents_are_one_speaker() -> None:
    load(FERRY)
    load(BRIDGE.replace("The road office said", '"It holds," said MAUD EKEREN. The office said'))
    assert Speaker.objects.count() == 1


LIKELY_UPDATES = [
    ("Gold prices rise in Halderin", "UPDATE 1-Gold prices fall in Halderin"),
    ("Press digest", "Press digest"),
]


@pytest.mark.parametrize(("first", "second"), LIKELY_UPDATES)
def test_stories_with_like_heads_and_other_texts_stay_two(first: str, second: str) -> None:
    tail = "\n\nHALDERIN, July 3 (AP) — {} (AP)"
    load(first + tail.format("Dealers had hoped for rain and bought up every ounce on the quay."))
    load(second + tail.format("A flood of coin from the islands sent buyers home on Thursday."))
    assert Article.objects.count() == 2


def test_a_second_take_does_not_replace_the_first() -> None:
    load(FERRY)
    load("TAKE 2-" + FERRY.replace("third day", "fourth day"))
    assert Article.objects.filter(body__contains="third day").exists()


TWO_STORIES_NAMED = (
    'Please kill item dpa 157 "Ferry aground off Osk Rock". '
    'The story "Comet seen from the jetty" stands.'
)


def dpa(headline: str) -> str:
    return f"{headline}\n\nTellmar (dpa) - {headline}, the harbour office said on Thursday.\n"


def statuses() -> dict[str, str]:
    return dict(Article.objects.values_list("headline", "pub_status"))


def test_a_kill_takes_only_the_story_it_is_about() -> None:
    load(dpa("Ferry aground off Osk Rock"))
    load(dpa("Comet seen from the jetty"))
    (kill,) = load("KILL KILL KILL\n\n" + TWO_STORIES_NAMED, source=Source.objects.get(code="DPA"))
    act_on(kill)
    assert statuses() == {
        "Ferry aground off Osk Rock": "canceled",
        "Comet seen from the jetty": "usable",
    }


def test_a_killed_story_stays_killed_whatever_comes_after() -> None:
    source = Source.objects.get(code="DPA")
    order = 'item dpa 157 "Ferry aground off Osk Rock".'
    load(dpa("Ferry aground off Osk Rock"))
    for copy in (
        f"KILL KILL KILL\n\nPlease kill {order}",
        f"HOLD HOLD HOLD\n\nPlease hold {order}",
    ):
        (proposed,) = load(copy, source=source)
        act_on(proposed)
    assert statuses()["Ferry aground off Osk Rock"] == "canceled"


def ninjs(**fields) -> bytes:
    body = "TELLMAR, July 3 (AP) — Ferry crews stayed ashore on Thursday for a third day."
    given = {
        "uri": "urn:newsml:example.org:2025:ferry",
        "type": "text",
        "language": "en",
        "headline": "Ferry crews stay ashore",
        "body_text": body,
    }
    return json.dumps(given | fields).encode()


def test_a_version_older_than_the_one_shown_is_kept_but_not_shown() -> None:
    source = Source.objects.get(code="AP")
    load(ninjs(version="2", headline="Ferry crews go back to work"), source=source)
    (item,) = load(ninjs(version="1"), source=source)
    article = Article.objects.get()
    assert item.state == "revision"
    assert article.headline == "Ferry crews go back to work"
    assert article.revisions.first().held["headline"] == "Ferry crews stay ashore"


def test_an_update_leaves_a_body_that_an_editor_set_and_its_quotes_in_place(
    django_user_model,
) -> None:
    (item,) = load(FERRY)
    article = item.article
    article.body = "An editor's opening.\n\n" + article.body
    edit_article(article, changed=["body"], user=django_user_model.objects.create_user("editor"))
    load("UPDATE 1-" + FERRY.replace("third day", "fourth and longest day"))
    article.refresh_from_db()
    assert article.lede == "An editor's opening."
    quotes = article.quotes.all()
    assert len(quotes) == 2
    assert [article.body[q.start : q.end] for q in quotes] == [q.text for q in quotes]


def test_a_teaser_s_target_that_an_editor_set_stays(django_user_model) -> None:
    (ferry,) = load(FERRY)
    (other,) = load(dpa("Comet seen from the jetty"))
    ferry.article.teasers.update(target=other.article)
    editor = django_user_model.objects.create_user("editor")
    edit_article(ferry.article, changed=["byline"], user=editor)
    assert ferry.article.teasers.get().target == other.article


def test_names_that_share_an_address_stay_two_speakers() -> None:
    assert speaker_named("!!!") != speaker_named("???")
    assert speaker_named("Ann-Lee") == speaker_named("ANN LEE")


def test_a_labelled_teaser_that_is_a_headline_is_linked_to_its_story() -> None:
    headline = "Coast road bridge closed after divers find a crack"
    (ferry,) = load(FERRY.rpartition("\n\n")[0] + f"\n\nREAD ALSO: {headline}\n")
    (bridge,) = load(BRIDGE)
    assert ferry.article.teasers.get().target == bridge.article


def test_an_update_of_a_story_that_an_editor_rewrote_finds_it(django_user_model) -> None:
    (item,) = load(FERRY)
    article = item.article
    article.headline, article.body = "Quiet on the sound", "Nothing sails."
    editor = django_user_model.objects.create_user("editor")
    edit_article(article, changed=["headline", "body"], user=editor)
    (again,) = load(FERRY.replace("third day", "fourth day"))
    assert (again.state, again.article) == ("revision", article)
    (third,) = load("UPDATE 2-" + FERRY.replace("third day", "fifth day"))
    assert (third.state, third.article) == ("revision", article)
    article.refresh_from_db()
    assert article.headline == "Quiet on the sound"


def test_a_settled_quote_in_a_body_that_an_editor_set_is_not_doubled(django_user_model) -> None:
    (item,) = load(FERRY)
    article = item.article
    article.quotes.update(review="confirmed")
    article.body = "An editor's opening, as long as any quote in it. " * 9 + "\n\n" + article.body
    edit_article(article, changed=["body"], user=django_user_model.objects.create_user("editor"))
    load("UPDATE 1-" + FERRY.replace("third day", "fourth and longest day"))
    assert [quote.review for quote in article.quotes.all()] == ["confirmed", "confirmed"]


def test_statements_without_marks_are_kept_behind_the_quotes() -> None:
    copy = FERRY.replace(
        '"Nobody asked', 'Ekeren said that the port would stay shut until March.\n\n"Nobody asked'
    )
    article = load(copy)[0].article
    kinds = list(article.quotes.values_list("kind", flat=True))
    assert kinds[-1] == Quote.Kind.INDIRECT
    assert Quote.Kind.INDIRECT not in kinds[:-1]
    statement = article.quotes.last()
    assert "the port would stay shut until March" in statement.text
    assert article.body[statement.start : statement.end] == statement.text
    assert str(statement.speaker) == "Maud Ekeren"
