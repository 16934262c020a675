"""What is found, on either database: one archive, what is typed, and exactly what comes.

Stories are named as in `stories.toml`. The search answers alike on SQLite and on
PostgreSQL, since both run this table.
"""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction
from django.http import QueryDict
from django.test import RequestFactory

from articles.filters import QuoteFilter, StoryFilter
from articles.models import Article, Quote, QuoteEntry, StoryEntry
from articles.search import Finding, Query, index_many, index_new
from articles.search.indexes import Lookup
from articles.search.store import database_index
from tests.factories import make_article, make_editor
from tests.search.archive import every_key, found, make_archive

pytestmark = pytest.mark.django_db

ICE = "ice thaw split rink old embargoed private killed withheld"
WORDS = {
    # one word, its forms, its accents and case
    "ice": "thaw ice split rink old",
    "ICE": "thaw ice split rink old",
    "ferries": "far excerpt thaw ice",
    "ferry": "far excerpt thaw ice",
    "barge": "released thaw",
    "minister": "letter ice",
    "ministers'": "letter ice",
    "walrus": "",
    "cafe": "letter",
    "CAFÉ": "letter",
    # Turkish: dots, endings, what hangs on an apostrophe
    "ilke": "liman",
    "İLKE": "liman",
    "ısparta": "liman",
    "ISPARTA": "liman",
    "Oskand": "excerpt thaw liman hafen",
    "Oskand’a": "excerpt thaw liman hafen",
    "bakanlık": "bakan liman",
    "bakanlıkları": "bakan liman",
    "liman": "liman",
    "ogretmen": "bakan",
    # German, Arabic, French, Russian, Chinese
    "fähre": "hafen",
    "strasse": "hafen",
    "STRASSE": "hafen",
    "grosse": "hafen",
    "الميناء": "mina",
    "اغلق": "mina",
    "2025": "mina",
    "hiver": "port_fr",
    "l'hiver": "port_fr",
    "école": "port_fr",
    "гавань": "gavan",
    "министра": "gavan",
    "твой": "gavan",
    "北京": "gang",
    "口关": "gang",
    "京北": "",
    "冰": "gang",
    # phrases, also across fields, marks and line ends
    '"full of ice"': "ice",
    '"FULL OF ICE"': "ice",
    "“full of ice”": "ice",
    "„full of ice“": "ice",
    '"ice full"': "",
    '"harbour ice"': "",
    '"full"': "split thaw ice",
    '"ministers’ letter"': "ice",
    '"ministers letter"': "ice",
    '"Nobody sails" ferries': "ice",
    "full ice": "split thaw ice",
    # words with other characters in them
    "O'Dell": "letter",
    "odell": "letter",
    "dell": "",
    "o'del*": "letter",
    "l'hiv*": "port_fr",
    "AT&T": "letter",
    "snake_case": "letter",
    "case": "letter",
    "1,250.50": "letter",
    "1,250.51": "",
    "press@port.example": "letter",
    "10:30": "letter",
    "🎉": "",
    "gannet": "headless",
    "gannet 🎉": "headless",
    # without, either, brackets
    "ice -ferry": "split rink old",
    "ice -“full of ice”": "thaw split rink old",
    "-ice ferry": "far excerpt",
    "rink OR paddle": "rink old",
    "rink | paddle": "rink old",
    "(rink OR paddle) -steamer": "rink",
    "ice (rink OR (paddle steamer))": "rink old",
    "ice -(rink OR paddle) -ferry": "split",
    "-rink -paddle -ferry ice": "split",
    "puffin OR gannet OR walrus": "headless tie_two tie_one",
    # beginnings
    "minist*": "split letter ice",
    "minister*": "split letter ice",
    "ministers*": "ice",
    "ministerial*": "split",
    "ferr*": "far excerpt thaw ice",
    "fer*": "port_fr far excerpt thaw ice",
    "well-fer*": "",
    "stayed-fer*": "ice",
    "оченьдлинноеслово*": "",
    "министр*": "gavan",
    # a place
    "headline:ferry": "excerpt ice",
    "headline:crews": "ice",
    "headline:ministers*": "",
    "headline:minister*": "letter",
    "headline:crew*": "ice",
    "headline:crews*": "ice",
    "headline:(rink OR paddle)": "rink old",
    'headline:"stay ashore"': "ice",
    'headline:"ashore MARNA"': "",
    "-headline:ferry ferry": "far thaw",
    "quote:ice": "ice",
    "quote:nobody": "ice",
    'quote:"full of ice"': "ice",
    'quote:"ice nobody"': "",
    "quote:sailing": "ice",
    "quote:sails*": "ice",
    "quote:bakanlık": "liman",
    "quote:kittiwake": "",
    "quote:slow": "",
    "quote:surcharge": "",
    "kittiwake": "rejected",
}
NARROWED = {
    "speaker:ekeren": "alias ice",
    "speaker:“maud ekeren”": "alias ice",
    "speaker:randal": "thaw",
    "speaker:SAHINLI": "liman",
    "speaker:nobody ice": "thaw ice split rink old",
    "source:OPA": "rink",
    "source:opa ice": "rink",
    "source:PRV rink": "rink",
    "topic:shipping": "excerpt ice thaw liman",
    "topic:boats": "excerpt ice",
    "topic:ferries": "excerpt ice",
    "topic:barges": "thaw liman",
    "topic:ministers": "letter",
    "ice before:2024": "rink old",
    "ice after:2025-07-04": "thaw split",
    "ice after:2025-07-04 before:2025-07-04": "thaw",
    "ice before:1931-02": "old",
    "ferry after:2199": "far",
    "ice before:1850": "",
    "ice after:0001": "thaw ice split rink old",
    "ice after:9999": "",
    "ice before:9999": "thaw ice split rink old",
    "topic:boats speaker:ekeren": "ice",
    "topic:shipping -ice": "excerpt liman",
}
EDITORS = {
    "ferry": "far excerpt thaw ice embargoed killed private withheld",
    "ice": ICE,
    "walrus": "excerpt",
    "quote:surcharge": "excerpt",
    "speaker:ekeren": "alias excerpt ice",
    "source:PRV": "private",
}
IN_QUOTES = {
    "ice": ["The harbour is full of ice,"],
    "full": ["Full speed is not safe,", "The harbour is full of ice,"],
    "speaker:ekeren": ["Sleet blinds us,", "The harbour is full of ice,", "Nobody sails."],
    "speaker:randal": ["Full speed is not safe,"],
    "topic:shipping full": ["Full speed is not safe,", "The harbour is full of ice,"],
    "source:IKA": ["Bakanlığın kararı bekleniyor"],
    "surcharge": [],
    "kittiwake": [],
    "slow": [],
    "sail*": ["Nobody sails."],
    "quote:sails": ["Nobody sails."],
    "headline:ferry": [],
    "eis": ["Das Eis ist überall"],
}
PUBLIC = AnonymousUser()


def typed(text: str, reader: Any, form: type = StoryFilter, **more: str) -> Finding:
    """The finding of what the list's form makes of ``text``."""
    request = RequestFactory().get("/")
    request.user = reader
    data = QueryDict(mutable=True)
    data.update({"text": text, **more})
    filterset = form(data, Article.objects.none(), request=request)
    assert filterset.is_valid(), filterset.errors
    return Finding(filterset.query(), reader, quotes=form is QuoteFilter)


def names(keys: list[int], stories: dict[str, Article]) -> set[str]:
    called = {article.pk: name for name, article in stories.items()}
    return {called[key] for key in keys}


def newest_first(keys: list[int]) -> list[int]:
    rows = Article.objects.filter(pk__in=keys).newest_first()
    return list(rows.values_list("pk", flat=True))


def as_wanted(table: dict[str, str]) -> dict[str, set[str]]:
    return {text: set(wanted.split()) for text, wanted in table.items()}


def test_words_find_the_stories_that_hold_them(stories: dict[str, Article]) -> None:
    keys = {text: found(text, PUBLIC) for text in WORDS}
    assert {text: names(row, stories) for text, row in keys.items()} == as_wanted(WORDS)
    assert keys == {text: newest_first(row) for text, row in keys.items()}


def test_fields_narrow_the_whole_search(stories: dict[str, Article]) -> None:
    keys = {text: every_key(typed(text, PUBLIC)) for text in NARROWED}
    assert {text: names(row, stories) for text, row in keys.items()} == as_wanted(NARROWED)
    assert keys == {text: newest_first(row) for text, row in keys.items()}


def test_editors_find_what_the_public_may_not_see(stories: dict[str, Article]) -> None:
    editor = make_editor()
    keys = {text: every_key(typed(text, editor)) for text in EDITORS}
    assert {text: names(row, stories) for text, row in keys.items()} == as_wanted(EDITORS)


def test_quotes_are_found_by_themselves_first_said_first(stories: dict[str, Article]) -> None:
    texts = dict(Quote.objects.values_list("pk", "text"))
    keys = {text: every_key(typed(text, PUBLIC, QuoteFilter), size=1) for text in IN_QUOTES}
    assert {text: [texts[key] for key in row] for text, row in keys.items()} == IN_QUOTES


def test_quotes_without_marks_are_found_where_they_are_asked_for(
    stories: dict[str, Article],
) -> None:
    (key,) = every_key(typed("", PUBLIC, QuoteFilter, kind="indirect"))
    assert Quote.objects.get(pk=key).text == "the boats were slow"


def test_an_empty_search_finds_what_the_reader_may_see(stories: dict[str, Article]) -> None:
    for reader in (PUBLIC, make_editor()):
        seen = Article.objects.visible_to(reader).newest_first().values_list("pk", flat=True)
        assert found("", reader) == list(seen)
        quotes = Quote.objects.visible_to(reader).in_marks().newest_first()
        assert found("", reader, quotes=True) == list(quotes.values_list("pk", flat=True))


def test_a_story_shows_once_its_embargo_has_passed(stories: dict[str, Article]) -> None:
    story = stories["embargoed"]
    assert story.pk not in found("budget", PUBLIC)
    Article.objects.filter(pk=story.pk).update(embargoed_until=stories["released"].embargoed_until)
    assert story.pk in found("budget", PUBLIC)


def test_many_stories_under_embargo_are_all_hidden(stories: dict[str, Article]) -> None:
    closed = stories["embargoed"]
    copies = Article.objects.bulk_create(
        Article(
            source=closed.source,
            headline=f"Ferry {number}",
            body="Ferry.",
            published_at=closed.published_at,
            embargoed_until=closed.embargoed_until,
        )
        for number in range(2_000)
    )
    index_many(copies)
    assert names(found("ferry", PUBLIC), stories) == {"far", "excerpt", "thaw", "ice"}


def test_an_excerpt_is_found_by_headline_and_lede_alone(stories: dict[str, Article]) -> None:
    excerpt = stories["excerpt"].pk
    for text in ("fares", "headline:fares", "fare*", '"fares of ferries"', "fares -walrus"):
        assert excerpt in found(text, PUBLIC), text
    for text in ("walrus", "surcharge", "walr*", "quote:temporary", '"Oskand the surcharge"'):
        assert excerpt not in found(text, PUBLIC), text


def test_a_tally_names_no_speaker_of_an_excerpt(stories: dict[str, Article]) -> None:
    ekeren = stories["ice"].quotes.first().speaker_id
    tally = Finding(Query(text="ferry"), PUBLIC).tally
    assert tally.tags[f"p{ekeren}"] == 1
    assert Finding(Query(text="ferry"), make_editor()).tally.tags[f"p{ekeren}"] == 2


def test_entries_follow_edits_and_deletions(stories: dict[str, Article]) -> None:
    story = stories["ice"]
    story.body = "A walrus sat there."
    story.save()
    story.quotes.all().delete()
    index_many([story])
    assert story.pk in found("walrus", PUBLIC)
    assert story.pk not in found("“full of ice”", PUBLIC)
    assert found("sails", PUBLIC, quotes=True) == []
    stories["rejected"].delete()
    Article.objects.filter(pk=stories["rink"].pk).delete()
    assert found("kittiwake OR rink", make_editor()) == []
    assert_nothing_stale()


def test_a_story_moved_in_time_has_one_entry(stories: dict[str, Article]) -> None:
    story = stories["ice"]
    story.published_at = stories["old"].published_at
    story.save()
    index_many([story])
    index_many(list(stories.values()))
    assert found("ice before:1931", PUBLIC).count(story.pk) == 1
    assert_nothing_stale()


def assert_nothing_stale() -> None:
    """Every row of the index has its entry, and every entry its row."""
    index = database_index()
    for table, model in (("search_stories", StoryEntry), ("search_quotes", QuoteEntry)):
        all_there = Lookup(table, index.dialect(()).tag("all"), 0, 2**62)
        rows = index.newest(all_there, 10_000)
        assert rows == list(model.objects.order_by("-place").values_list("place", flat=True))
        sampled, _ = index.sample(all_there)
        keys = model.objects.values_list("pk", flat=True)
        assert len(sampled) == sum(key % 32 == 0 for key in keys)


def test_stories_that_are_deleted_take_their_entries_and_words_with_them() -> None:
    make_archive()
    Article.objects.all().delete()
    assert StoryEntry.objects.count() == QuoteEntry.objects.count() == 0
    assert_nothing_stale()


def test_what_the_database_refuses_of_an_entry_is_told_in_djangos_words() -> None:
    story = make_article()
    with pytest.raises(IntegrityError), transaction.atomic():
        index_new([story])  # which it has been already
    assert_nothing_stale()
