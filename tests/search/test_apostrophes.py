"""What an apostrophe parts and what it leaves whole, by the language of the copy."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from hypothesis import given
from hypothesis import strategies as st

from articles.search.analysis import pieces
from articles.search.apostrophes import parts
from articles.search.turkish_endings import is_turkish_ending
from tests.factories import make_article
from tests.search.archive import found

LANGUAGES = ["", "be", "ca", "en", "fr", "it", "pl", "tr", "uk"]
PIECES = [
    # language, text, words, why it is hard
    ("en", "don't don’t donʼt don`t don´t", "dont dont dont dont dont", "all apostrophes alike"),
    ("en", "won't shouldn't've y'all", "wont shouldnt yall", "not won, nor should"),
    ("en", "they'll we've you're I'm I'd OK'd", "they we you i i ok", "verbs and their ends"),
    ("en", "Sa'd Ra'd", "sad rad", "a d of the name's own"),
    ("en", "O'Dell's James's A's 1980's", "odell james a 1980", "possessives and plurals"),
    ("en", "Shi'ite Sana'a Qur'an Xi'an Hawai'i", "shiite sanaa quran xian hawaii", "names"),
    ("en", "Dar'ya Sa'da San'a", "darya sada sana", "names that end like Turkish words"),
    ("en", "Özdağ'ın Kur'an'ın", "ozdag kuran", "Turkish names, with their endings"),
    ("en", "o'clock rock'n'roll gov't", "oclock rocknroll govt", "nothing to drop"),
    ("en", "Jan'87 12'000 5'10", "jan 87 12 000 5 10", "numbers"),
    ("de", "gibt's O'Dell Gel'fand", "gibt odell gelfand", "a pronoun, as a possessive"),
    ("fr", "l'homme qu’il d'État jusqu'à", "l homme qu il d etat jusqu a", "elision"),
    ("fr", "L'FMI l'11 d'œuvre", "l fmi l 11 d œuvre", "before abbreviations and numbers"),
    ("fr", "aujourd'hui prud'homme", "aujourdhui prudhomme", "one word"),
    ("fr", "s'entr'aider", "s entraider", "an elision before one word"),
    ("fr", "N'Dala O'Dell Sana'a", "ndala odell sanaa", "names, not elided"),
    ("fr", "McDell's", "mcdell", "an English name"),
    ("it", "dell'arte l'Fmi c'è mezz'ora un'altra", "dell arte l fmi c e mezz ora un altra", "it"),
    ("it", "Sana'a N'Dala", "sanaa ndala", "names, not elided"),
    ("ca", "l'home dona'm", "l home dona", "articles before, pronouns behind"),
    ("pt", "d'água", "d agua", "elision"),
    ("nl", "foto's zo'n sms'en", "foto zo sms", "plurals, an article"),
    ("pl", "Kennedy'ego Bush'a O'Dell", "kennedy bush odell", "names read as elsewhere"),
    ("fi", "Bordeaux'ssa vaa'an", "bordeaux vaaan", "a name's ending, a word's middle"),
    ("uk", "об'єкти компʼютер", "обєкти компютер", "a letter"),
    ("uz", "so'm o‘zbek", "som ozbek", "a letter"),
    ("", "don't they'll Özdağ'ın O'Dell", "dont they ozdag odell", "no language known"),
    ("tr", "Kur'an Kur'anı Kur’an'ın Kur'an-ı", "kuran kurani kuran kuran i", "a word's own"),
    ("tr", "Mes'ud Mü'minlerin Ka'be Şi'ite", "mesud muminlerin kabe siite", "Arabic words"),
    ("tr", "şer'i vak'a", "seri vaka", "Arabic words that end like Turkish ones"),
    ("tr", "Sana'a Sana'ya Rifa'i", "sanaa sana rifai", "no vowel behind a vowel"),
    ("tr", "O'Dell'ın D'Angel'in", "odell dangel", "names with both"),
    ("tr", "McDell's'ta", "mcdell", "two endings in two languages"),
    ("tr", "İLKE’NİN AB'NİN O'NUN", "ilke ab o", "capitals, abbreviations, a pronoun"),
]
# Endings as Turkish copy writes them, by the word before.
ENDINGS = {
    "Ankara": "'da 'dan 'daki 'dakiler 'dakilere 'dakilerden 'dakinin 'ya 'yı 'nın 'yla 'nınki"
    " 'ydı 'ymış 'yken 'dır 'dadır 'dandı 'daymış 'daysa 'dayım 'dayız 'lar 'lara 'lılar 'lıların"
    " 'mız 'mızda",
    "Türkiye": "'de 'den 'deki 'dekilerle 'ye 'yi 'nin 'yle 'nce 'dir 'deyken 'mizin 'm 'yiz",
    "Özdağ": "'ın 'a 'ı 'la 'dan 'dır 'ınki 'gil 'lar 'ları 'larının",
    "Göl": "'ün 'e 'ü 'le 'den 'ünkiler",
    "Meclisi": "'nde 'nden 'ne 'ni 'nin 'ndeki 'ndekiler 'nce 'yle",
    "ABD": "'ye 'yi 'nin 'de 'den 'deki 'yle 'li 'liler 'lilerin 'yse 'sinde",
    "PKK": "'lı 'lıların 'cı 'cılığı 'sız 'lılık 'ca",
    "Google": "'ın 'a 'ı 'dan",
    "Macron": "'un 'a 'u 'la 'dan 'dur",
    "1990": "'da 'lar 'larda 'lardan 'larındaki 'lı 'dı 'ıncı",
    "15": "'i 'inde 'inden 'inci 'lik 'liğe 'er 'in",
    "6": "'sı 'sının 'ncı 'da 'şar 'ya",
}
NO_ENDINGS = {
    "Kur": "'an 'anı 'andan",
    "Şi": "'ite 'a",
    "Sana": "'a 'ı 'ın",
    "Mü": "'min 'minler",
    "Be": "'er",
    "Ankara": "'len 'larden 'dayse 'ite 'lileşme",
}
FOUND = [
    # language of the copy, text, typed, found, why
    ("en", "We won't sail.", "won't", True, "itself"),
    ("en", "We won't sail.", "wont", True, "as typed in haste"),
    ("en", "We won't sail.", "won", False, "another word"),
    ("en", "We won the cup.", "won't", False, "another word"),
    ("en", "I don’t know, it wasn’t me.", "dont wasnt", True, "as typed in haste"),
    ("en", "I don’t know, it wasn’t me.", '"it wasn`t me"', True, "a phrase, another apostrophe"),
    ("en", "I don’t know, it wasn’t me.", "don", False, "half a word"),
    ("en", "They'll sail.", "they", True, "the word before the verb"),
    ("en", "They'll sail.", "theyll", True, "as typed in haste"),
    ("en", "They sail.", "they'll", True, "the same word"),
    ("en", "They’ve sailed; we’d stay.", '"theyve sailed"', True, "a phrase in haste"),
    ("en", "I'm sure who's there.", '"im sure whos there"', True, "half a quote in haste"),
    ("en", "We're well.", "were", False, "a word of its own"),
    ("en", "We were well.", "we'll", True, "we"),
    ("en", "We'll stay.", "well", False, "a word of its own"),
    ("en", "The Shi'ite vote.", "Shiite", True, "joined"),
    ("en", "The Shiite vote.", "Shi’ite", True, "joined the other way"),
    ("en", "Mr O’Dell spoke.", "odell", True, "joined"),
    ("en", "Mr O’Dell spoke.", "O'Dell's", True, "a possessive"),
    ("en", "Mr ODell spoke.", "O'Dell", True, "joined the other way"),
    ("en", "Özdağ'ın sözü", "özdağ", True, "Turkish words in English copy"),
    ("en", "Oskand lies north.", "Oskand'daki", True, "a Turkish ending typed for English copy"),
    ("tr", "Döviz kuru yükseldi.", "Kur'an", False, "another word"),
    ("tr", "Kur'an okundu.", "Kuran", True, "joined"),
    ("tr", "Kur’an'ın dili", "Kuran", True, "joined, and its ending dropped"),
    ("tr", "Kuran okundu.", "Kur'an", True, "joined the other way"),
    ("tr", "Kur'an okundu.", "kur", False, "half a word"),
    ("tr", "Oskand'dakilerin yolu", "oskand", True, "an ending dropped"),
    ("tr", "Oskand'dakilerin yolu", '"oskand yolu"', True, "a phrase over it"),
    ("tr", "Oskand yolu", "Oskand’ın", True, "an ending typed"),
    ("tr", "Bu sana göre değil.", "Sana'a", False, "a city, not “to you”"),
    ("tr", "I don't know", "dont", True, "English words in Turkish copy"),
    ("fr", "L’école de l'État", "etat ecole", True, "articles apart"),
    ("fr", "L’école de l'État", "l'école", True, "typed with it"),
    ("fr", "L’école de l'État", "l'éco*", True, "its beginning, typed with it"),
    ("fr", "C’est aujourd’hui.", "aujourd'hui", True, "one word"),
    ("fr", "C’est aujourd’hui.", "aujourdhui", True, "one word, typed as one"),
]
APART = "The quay is shut."


@pytest.mark.parametrize(("language", "text", "wanted", "why"), PIECES)
def test_words_of_copy(language: str, text: str, wanted: str, why: str) -> None:
    assert " ".join(pieces(text, language)) == wanted, why


@pytest.mark.parametrize("word", ENDINGS)
def test_turkish_endings_are_dropped(word: str) -> None:
    written = [f"{word}{ending}" for ending in ENDINGS[word].split()]
    kept = [one for one in written if pieces(one, "tr") != pieces(word, "tr")]
    assert kept == []


@pytest.mark.parametrize("word", NO_ENDINGS)
def test_what_only_looks_like_a_turkish_ending_is_kept(word: str) -> None:
    written = [f"{word}{ending}" for ending in NO_ENDINGS[word].split()]
    dropped = [one for one in written if pieces(one, "tr") != pieces(one.replace("'", ""), "tr")]
    assert dropped == []


def test_no_ending_is_longer_than_turkish_makes_them() -> None:
    assert is_turkish_ending("dakilerdendir", "ankara")
    assert not is_turkish_ending("lilerindendiler" * 2, "ankara")


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "text", "typed", "wanted", "why"), FOUND)
def test_what_is_typed_finds(language: str, text: str, typed: str, wanted: bool, why: str) -> None:
    for code in ("en", "fr", "tr"):
        make_article(headline=APART, lede="", body=APART, language=code)
    story = make_article(headline=text, lede="", body=text, language=language)
    assert found(typed, AnonymousUser()) == ([story.pk] if wanted else []), why


@given(st.lists(st.text("adeilnostu7", min_size=1), min_size=1), st.sampled_from(LANGUAGES))
def test_parts_stand_one_behind_the_other(row: list[str], code: str) -> None:
    word = "'".join(row)
    made = parts(word, code)
    assert all(part.text for part in made)
    assert [made[0].start, *(part.end + 1 for part in made)] == [
        *(part.start for part in made),
        len(word) + 1,
    ]
    for part in made:
        assert word[part.start : part.end].replace("'", "").startswith(part.text)
