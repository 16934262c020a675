"""Which name a quote's speaker goes by: people, institutions, and who has none. All invented."""

from __future__ import annotations

import pytest

from articles.wire.quotes import find_quotes

QUAY = "“The quay will be open by the autumn.”"

# Who says it, the speaker's name, and what the speaker is.
SAYING = (
    ("The Mayor of Varo", None, "person"),
    ("The Prime Minister", None, "person"),
    ("The Archbishop of Varo", None, "person"),
    ("The Archbishop of Varo, Ann Lee,", "Ann Lee", "person"),
    ("Bank of Varo governor Ann Lee", "Ann Lee", "person"),
    ("Ministry of Defence spokesman Tim Poe", "Tim Poe", "person"),
    ("A Ministry of Defence spokesman", None, "person"),
    ("A Bank of Varo official, who declined to be named,", None, "person"),
    ("Secretary of State Mirelle Foss", "Mirelle Foss", "person"),
    ("President of the Varo Chamber of Commerce Mirelle Foss", "Mirelle Foss", "person"),
    ("Ada Roe and Tim Poe", None, "person"),
    ("Lamplighter Ivo Crane", "Ivo Crane", "person"),
    ("Lamplighter Ivo Crane, 66,", "Ivo Crane", "person"),
    ("Peter Ivo Crane", "Peter Ivo Crane", "person"),
    ("The Ministry", None, "organisation"),
    ("The Foreign Ministry", None, "organisation"),
    ("The Ministry of Trade and Industry", "Ministry of Trade and Industry", "organisation"),
    ("The Bank of Varo", "Bank of Varo", "organisation"),
    ("The Varo Court of Human Rights", "Varo Court of Human Rights", "organisation"),
    ("The Harbour Workers' Union", "Harbour Workers' Union", "organisation"),
    ("The Kremlin", "Kremlin", "organisation"),
    ("Tull & Marsh", "Tull & Marsh", "organisation"),
    ("Tull's", "Tull's", "organisation"),
    ("Standard & Tull’s", "Standard & Tull’s", "organisation"),
)


@pytest.mark.parametrize(("who", "name", "kind"), SAYING)
def test_a_speaker_goes_by_the_name_in_the_words(who: str, name: str | None, kind: str) -> None:
    (quote,) = find_quotes(f"{who} said: {QUAY}", "en")
    assert (quote.speaker, quote.speaker_kind) == (name, kind)


# Copy, its speakers in order, and why it is hard.
NAMED = (
    (
        "en",
        "Mayor Ilse Drav said: “The lamps stay lit.”\n\nLamplighter Ivo Crane, 66, who has tended "
        "the quay since 1989, said he would stay. “I declined the paint,” he told reporters.",
        ["Ilse Drav", "Ivo Crane"],
        "an age behind a name tells of a person, whom a pronoun may stand for",
    ),
    (
        "en",
        "Captain Jo Ferris brought the ship in on Tuesday. “It is over,” she said.",
        ["Jo Ferris"],
        "a title at the head of a sentence tells of a person",
    ),
    (
        "en",
        "Drav insisted there was “nothing to regret”, while his deputy, Ada Moss, conceded that "
        "“mistakes were made”.",
        ["Drav", "Ada Moss"],
        "the name behind a role that a conjunction opens",
    ),
    (
        "en",
        '"We are a 6\'2" team playing 6\'8" teams," coach Remo Falk said.',
        ["Remo Falk"],
        "inches within marks",
    ),
    (
        "es",
        "“No vamos a ceder”, afirmó este martes la alcaldesa Nuria Calvet.",
        ["Nuria Calvet"],
        "when, between verb and subject",
    ),
    (
        "es",
        "“No vamos a ceder”, dijo el martes pasado en un comunicado la alcaldesa Nuria Calvet.",
        ["Nuria Calvet"],
        "when and in what, between verb and subject",
    ),
    (
        "es",
        "“No vamos a ceder”, explicó a Efe Nuria Calvet, directora del puerto.",
        ["Nuria Calvet"],
        "an agency that runs into the name",
    ),
    (
        "es",
        "El portavoz del sindicato, Julio Arce, afirmó: “Habrá huelga”.",
        ["Julio Arce"],
        "a given name that is a month in small letters",
    ),
    (
        "es",
        "Como explicó el alcalde Julio Arce, el puente sigue “cerrado hasta marzo”.",
        ["Julio Arce"],
        "a clause of saying before its comma",
    ),
    (
        "fr",
        "« Le pont est fermé », a affirmé ce mardi dans un communiqué la préfète Inès Maublanc.",
        ["Inès Maublanc"],
        "when and in what, between verb and subject",
    ),
    (
        "it",
        "«Il ponte è chiuso», ha detto questa mattina il sindaco Elio Brandi.",
        ["Elio Brandi"],
        "when, between verb and subject",
    ),
    (
        "it",
        "«Il ponte è chiuso», ha spiegato in una nota la sindaca Livia Serra.",
        ["Livia Serra"],
        "in what, between verb and subject",
    ),
    (
        "ar",
        "وقال المتحدث باسم البلدية رامي عودة إن الوضع «تحت السيطرة التامة».",
        ["رامي عودة"],
        "a long title between verb and quote",
    ),
    (
        "ru",
        "Как сообщил журналистам мэр Павел Дронин, мост «закрыт до весны».",
        ["Павел Дронин"],
        "a clause of saying before its comma, with an addressee",
    ),
    (
        "ru",
        "По словам капитана Ирины Сажиной, волны были «выше мачты».",
        [None],
        "a name in the genitive is nobody's",
    ),
    (
        "tr",
        'Öğretmen Gülten Saraç AA muhabirine yaptığı açıklamada, "Çocuklar kitaba hasret." dedi.',
        ["Gülten Saraç"],
        "an agency that runs into the name",
    ),
    (
        "tr",
        'Öğretmen Gülten Saraç Kıyı Ajansı muhabirine, "Çocuklar kitaba hasret." dedi.',
        ["Gülten Saraç"],
        "an agency of two words that runs into the name",
    ),
)


@pytest.mark.parametrize(("language", "body", "names", "why"), NAMED)
def test_speakers_are_named(language: str, body: str, names: list[str | None], why: str) -> None:
    assert [quote.speaker for quote in find_quotes(body, language)] == names, why


def test_what_goes_on_from_a_quote_in_doubt_is_in_doubt_too() -> None:
    body = (
        "“They came at six,” said shop steward Lena Orr.\n\n"
        "“They took the machines from us.\n\n“They left us the bill.”"
    )
    assert [str(quote.certainty) for quote in find_quotes(body, "en")] == [
        "sure",
        "check",
        "check",
    ]


def test_an_arabic_comma_before_the_mark_is_no_part_of_the_words() -> None:
    (quote,) = find_quotes("«قال البحر كلمته،» قال الشاعر سمير حداد.", "ar")
    assert quote.text == "قال البحر كلمته"
