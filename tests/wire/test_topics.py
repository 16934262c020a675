"""What a story is about: the topics an editor would file it under, and the words for them."""

import json

import pytest

from articles.wire.lexicon import FIXTURE, Lexicon, default_lexicon
from articles.wire.topics import MOST, suggest_topics, topics_from_codes

ROWS = json.loads(FIXTURE.read_text(encoding="utf-8"))

STORIES = [
    # (headline, body, language, the topic an editor would pick first, why it is hard)
    (
        "Island crews walk out over winter rota",
        "Ferry crews went on strike at dawn.\n\nThe strike stopped every ferry to the islands.",
        "en",
        "labor strike",
        "the ferries are where it happens, the strike is what happens",
    ),
    (
        "Enemies trade captives at the river",
        "Forty prisoners of war came home in the year's first prisoner exchange.\n\n"
        "Captured soldiers crossed the bridge one at a time.",
        "en",
        "prisoners of war",
        "the headline names nothing; phrases and a plural point to it",
    ),
    (
        "Gümüşkıyı'da DEPREM tatbikatı",
        "İlçede depremzedeler için çadırlar kuruldu.\n\nDepremde yıkılan okul yeniden yapıldı.",
        "tr",
        "earthquake",
        "Turkish endings, and the word in capitals",
    ),
    (
        "İTFAİYE İKİ SAATTE SÖNDÜRDÜ",
        "Limandaki yangında kimse yaralanmadı.\n\nYangının nedeni araştırılıyor.",
        "tr",
        "fire",
        "dotted capital İ",
    ),
    (
        "Les marins votent la grève",
        "La grève commence lundi.\n\nLes grévistes restent à quai.",
        "fr",
        "labor strike",
        "French plural",
    ),
    (
        "Hochwasserschutz hält",
        "Das Hochwasser am Farrow ist gesunken.\n\nDie Hochwasserlage entspannt sich.",
        "de",
        "flood",
        "the word inside compounds, which are not its own forms",
    ),
    (
        "الزلزال يوقظ المدينة",
        "ضرب زلزال المدينة فجرا.\n\nوالزلزال هو الثاني هذا العام.",
        "ar",
        "earthquake",
        "the article and a conjunction stand before the word",
    ),
    (
        "LINDQUIST MARINE INC <LQM> 4TH QTR NET",
        "Shr 31 cts vs 24 cts\n\nNet 1,204,000 vs 933,000\n\nRevs 18.2 mln vs 15.9 mln",
        "en",
        "corporate earnings",
        "a table of results: hardly a word is spelt out",
    ),
    (
        "LINDQUIST MARINE <LQM> SETS QUARTERLY",
        "Qtly div 12 cts vs 12 cts prior\n\nPay April 30\n\nRecord April 16",
        "en",
        "corporate earnings",
        "four lines of abbreviations",
    ),
    (
        "Lindquist to sell its ferry unit",
        "Lindquist Marine said it had a definitive agreement to sell its ferry subsidiary.\n\n"
        "Terms were not disclosed.",
        "en",
        "merger or acquisition",
        "the seller's words for it; the ferries are only what is sold",
    ),
    (
        "Bank of Marna cuts base rate",
        "The central bank cut its base lending rate by half a percentage point.\n\n"
        "Lower rates had been expected.",
        "en",
        "interest rate",
        "a bank does it, but what it does is the story",
    ),
    (
        "Olandian crown falls as traders wait",
        "The crown fell against the yen on the currency market.\n\n"
        "Dealers looked for intervention.",
        "en",
        "foreign exchange market",
        "a currency that no list knows",
    ),
    (
        "Oland to plant more this spring",
        "Winter wheat acreage will grow by a tenth.\n\nBarley and oats will gain as well.",
        "en",
        "soft commodity",
        "several grains, each named once",
    ),
    (
        "Marna'da müjde",
        "Ham petrol bulunan kuyuda sondaj sürüyor.\n\nVaril fiyatı açıklanmadı.",
        "tr",
        "oil and gas",
        "Turkish: the headline names nothing",
    ),
    (
        "Oland açığını kapatamıyor",
        "Dış ticaret açığı bu yıl da büyüdü.\n\nOland iki ülkeyle gümrük birliği kuracak.",
        "tr",
        "international trade",
        "Turkish phrases",
    ),
    (
        "Konteynerler bekliyor",
        "Boğaz trafiği sis nedeniyle durdu.\n\nArmatörler navlun kaybediyor.",
        "tr",
        "waterway and maritime transport",
        "Turkish endings, no ship named",
    ),
]


@pytest.mark.parametrize(("headline", "body", "language", "expected", "why"), STORIES)
def test_story_is_filed_where_an_editor_would(headline, body, language, expected, why):
    topics = suggest_topics(headline, body, language)
    assert topics, why
    assert topics[0].name == expected, why


def test_topic_shows_the_words_of_the_story_that_led_to_it():
    (topic,) = suggest_topics("Volcano wakes", "The VOLCANO threw ash.\n\nLava ran.", "en")
    assert (topic.code, topic.name) == ("medtop:20000159", "volcanic eruption")
    assert topic.terms == ("Volcano", "Lava")


def test_narrower_topic_stands_without_the_broader_one():
    body = (
        "The armed conflict is a war.\n\nThe war is a civil war, say both sides of the civil war."
    )
    names = [topic.name for topic in suggest_topics("Civil war goes on", body, "en")]
    assert "civil war" in names
    assert not {"war", "armed conflict", "conflict, war and peace"} & set(names)


def test_hints_at_several_sports_make_a_sport_story():
    body = "Friends met.\n\nA rower, a golfer and a boxer came.\n\nA skier joined them."
    (topic,) = suggest_topics("Club night", body, "en")
    assert topic.name == "sport"
    assert "golfer" in topic.terms


def test_one_passing_word_is_no_topic():
    assert suggest_topics("Baker retires", "He sold bread.\n\nHis son plays football.", "en") == ()


def test_longest_phrase_hides_the_word_it_begins_with():
    lexicon = Lexicon(
        [
            {"code": "medtop:1", "name": "fire", "terms": {"en": {"fire": 3}}},
            {"code": "medtop:2", "name": "staff", "terms": {"en": {"fire the coach": 3}}},
        ]
    )
    names = [t.name for t in suggest_topics("Club to fire the coach", "", "en", lexicon)]
    assert names == ["staff"]


def test_no_story_gets_more_topics_than_an_editor_would_give():
    headline = "War, election, football, earthquake, strike, inflation, opera, volcano and flood"
    assert len(suggest_topics(headline, headline, "en")) == MOST


@pytest.mark.parametrize(
    ("headline", "body", "language"),
    [
        (None, "", None),
        ("", "\x00\x16 \u0301\u0307", "en"),
        ("Flood", "Flood", "xx"),
        ("War", "İ" * 1000 + "ı'" * 1000, "tr-TR"),
    ],
)
def test_copy_without_topics_gives_none(headline, body, language):
    assert suggest_topics(headline, body, language) == () or language == "tr-TR"


CODES = [
    (["medtop:20001065"], ["medtop:20001065"], "as it is"),
    (["http://cv.iptc.org/newscodes/mediatopic/20001065"], ["medtop:20001065"], "as a URI"),
    (["subj:04008000"], ["medtop:04000000"], "an old subject code: its first two digits"),
    (["04000000", "iptccat:a"], ["medtop:04000000"], "bare, beside a category letter"),
    (["medtop:15000000", "medtop:20001065"], ["medtop:20001065"], "the broader one left out"),
    (["medtop:20000823", "medtop:20000823"], ["medtop:20000823"], "twice"),
    (["medtop:20999999", "subj:18000000", "", "medtop:"], [], "codes that stand for nothing here"),
]


@pytest.mark.parametrize(("codes", "expected", "why"), CODES)
def test_codes_in_files_become_topics(codes, expected, why):
    assert [topic.code for topic in topics_from_codes(codes)] == expected, why


def test_parents_stand_before_their_children_and_slugs_are_unique():
    seen = set()
    for row in ROWS:
        assert row["parent"] is None or row["parent"] in seen, row["name"]
        seen.add(row["code"])
    assert len({row["slug"] for row in ROWS}) == len(ROWS) == len(seen)


def test_all_top_terms_have_words_in_five_languages():
    top = [row for row in ROWS if row["parent"] is None]
    assert len(top) == 17
    assert all({"en", "tr", "fr", "de", "ar"} <= set(row["terms"]) for row in top)


def test_every_term_is_found_in_a_text_that_holds_it():
    """A term that its own words don't match (by a slip in folding) would never count."""
    lexicon = default_lexicon()
    for row in ROWS:
        for language, terms in row["terms"].items():
            for term, weight in terms.items():
                text = term.replace("*", "")
                hits = list(lexicon.hits(text, language))
                assert any((row["code"], weight) in hit.weights for hit in hits), (
                    row["name"],
                    term,
                )
