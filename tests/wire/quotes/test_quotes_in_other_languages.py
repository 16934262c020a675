"""The usual forms of French, German, Spanish, Italian, Russian and Arabic copy. Invented."""

from __future__ import annotations

import pytest

from articles.wire.quotes import find_quotes
from tests.wire.quotes.table import Case, Row, rows

CASES = (
    Case(
        "Ivo Brandt, der den Abend als „Fest der Möwen“ bezeichnete, ging früh.",
        (
            Row(
                "Fest der Möwen",
                "Ivo Brandt",
                "Ivo Brandt",
                "bezeichnete",
                "named",
                "mixed",
                "check",
            ),
        ),
        "a relative clause, its verb last",
        language="de",
    ),
    Case(
        "In der Meldung wird Ute Pohl wie folgt zitiert: „Wir hoffen auf besseres Wetter.“",
        (
            Row(
                "Wir hoffen auf besseres Wetter.",
                "Ute Pohl",
                "Ute Pohl",
                "zitiert",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a passive, its subject is who is quoted",
        language="de",
    ),
    Case(
        "Das Tagblatt zitiert eine Augenzeugin mit den Worten: „Die Fähre kam zu früh.“",
        (
            Row(
                "Die Fähre kam zu früh.",
                None,
                "eine Augenzeugin",
                "zitiert",
                "unnamed",
                "direct",
                "check",
            ),
        ),
        "who is quoted speaks, not who quotes",
        language="de",
    ),
    Case(
        "Am Montag lobte die Ministerin Ute Pohl den Hafen und nannte Brandts Pläne „maßvoll“.",
        (
            Row(
                "maßvoll",
                "Ute Pohl",
                "die Ministerin Ute Pohl",
                "nannte",
                "named",
                "mixed",
                "check",
            ),
        ),
        "a verb joined by und; what follows is its object",
        language="de",
    ),
    Case(
        "« Nous aimons la mer quand elle se tait », lit-on dans le texte.",
        (
            Row(
                "Nous aimons la mer quand elle se tait",
                None,
                "le texte",
                "lit-on",
                "unnamed",
                "direct",
                "check",
            ),
        ),
        "an impersonal verb names its source with a preposition",
        language="fr",
    ),
    Case(
        "Dessen Verfasserin Gerlind Aschfurt meinte: „Das tut mir nun leid.“",
        (
            Row(
                "Das tut mir nun leid.",
                "Gerlind Aschfurt",
                "Dessen Verfasserin Gerlind Aschfurt",
                "meinte",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a possessive before the role is no part of the name",
        language="de",
    ),
    Case(
        "« Nous sommes prêts », a déclaré Élise Morvan à la presse.",
        (
            Row(
                "Nous sommes prêts",
                "Élise Morvan",
                "Élise Morvan",
                "déclaré",
                "named",
                "direct",
                "sure",
            ),
        ),
        "guillemets, inverted",
        language="fr",
    ),
    Case(
        "« Si rien ne change, a prévenu Élise Morvan, nous partirons ».",
        (
            Row(
                "Si rien ne change",
                "Élise Morvan",
                "Élise Morvan",
                "prévenu",
                "named",
                "direct",
                "sure",
            ),
            Row(
                "nous partirons",
                "Élise Morvan",
                "Élise Morvan",
                "prévenu",
                "named",
                "direct",
                "sure",
            ),
        ),
        "the clause inside the marks",
        language="fr",
    ),
    Case(
        "« Nous partirons demain », dit-elle.",
        (Row("Nous partirons demain", None, "elle", "dit", "pronoun", "direct", "check"),),
        "verb and pronoun joined",
        language="fr",
    ),
    Case(
        "Le ministre Paul Garrec a déclaré : « Le port restera ouvert. »",
        (
            Row(
                "Le port restera ouvert.",
                "Paul Garrec",
                "Le ministre Paul Garrec",
                "déclaré",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a colon",
        language="fr",
    ),
    Case(
        "Selon Paul Garrec, la digue est « au bord de la rupture ».",
        (
            Row(
                "au bord de la rupture",
                "Paul Garrec",
                "Paul Garrec",
                "Selon",
                "named",
                "mixed",
                "check",
            ),
        ),
        "selon",
        language="fr",
    ),
    Case(
        "« C’est fini », a lancé le maire, Yann Le Goff.",
        (
            Row(
                "C’est fini",
                "Yann Le Goff",
                "le maire, Yann Le Goff",
                "lancé",
                "named",
                "direct",
                "sure",
            ),
        ),
        "role and name in apposition",
        language="fr",
    ),
    Case(
        "„Wir müssen jetzt handeln“, sagte Bürgermeisterin Uta Brandes der Zeitung.",
        (
            Row(
                "Wir müssen jetzt handeln",
                "Uta Brandes",
                "Bürgermeisterin Uta Brandes",
                "sagte",
                "named",
                "direct",
                "sure",
            ),
        ),
        "low and high marks; the addressee in the dative",
        language="de",
    ),
    Case(
        "»Das ist nicht hinnehmbar«, erklärte eine Sprecherin des Ministeriums.",
        (
            Row(
                "Das ist nicht hinnehmbar",
                None,
                "eine Sprecherin des Ministeriums",
                "erklärte",
                "unnamed",
                "direct",
                "sure",
            ),
        ),
        "reversed guillemets, a description",
        language="de",
    ),
    Case(
        "Im Interview der Woche sagte sie: „Ich war nie dafür.“",
        (Row("Ich war nie dafür.", None, "sie", "sagte", "pronoun", "direct", "check"),),
        "the subject follows the verb",
        language="de",
    ),
    Case(
        "Im Mai hatte Landrat Jens Pohl in einer Rede erklärt: „Der Deich hält.“",
        (
            Row(
                "Der Deich hält.",
                "Jens Pohl",
                "Landrat Jens Pohl",
                "erklärt",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a perfect whose participle stands last",
        language="de",
    ),
    Case(
        "Uta Brandes nannte den Plan „völlig unrealistisch“.",
        (
            Row(
                "völlig unrealistisch",
                "Uta Brandes",
                "Uta Brandes",
                "nannte",
                "named",
                "mixed",
                "check",
            ),
        ),
        "a part of a sentence",
        language="de",
    ),
    Case(
        "Laut Jens Pohl ist der Deich „in sehr gutem Zustand“.",
        (
            Row(
                "in sehr gutem Zustand",
                "Jens Pohl",
                "Jens Pohl",
                "Laut",
                "named",
                "mixed",
                "check",
            ),
        ),
        "laut",
        language="de",
    ),
    Case(
        "„Der Deich hält“, so Pohl.",
        (Row("Der Deich hält", "Pohl", "Pohl", "so", "named", "direct", "check"),),
        "so",
        language="de",
    ),
    Case(
        "Die Zeitung „Der Bote“ erscheint montags.",
        (),
        "a paper's name",
        language="de",
    ),
    Case(
        "«No vamos a ceder», afirmó el presidente Raúl Montes.",
        (
            Row(
                "No vamos a ceder",
                "Raúl Montes",
                "el presidente Raúl Montes",
                "afirmó",
                "named",
                "direct",
                "sure",
            ),
        ),
        "guillemets, inverted",
        language="es",
    ),
    Case(
        'La alcaldesa Inés Rivas dijo: "El puente abrirá en mayo".',
        (
            Row(
                "El puente abrirá en mayo",
                "Inés Rivas",
                "La alcaldesa Inés Rivas",
                "dijo",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a colon, the stop outside",
        language="es",
    ),
    Case(
        'Según Raúl Montes, la obra es "un desastre".',
        (Row("un desastre", "Raúl Montes", "Raúl Montes", "Según", "named", "mixed", "check"),),
        "según",
        language="es",
    ),
    Case(
        "«Переговоры продолжатся», — сказал Мединцев журналистам.",
        (
            Row(
                "Переговоры продолжатся",
                "Мединцев",
                "Мединцев",
                "сказал",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a comma and a dash",
        language="ru",
    ),
    Case(
        "Мэр Анна Белова заявила: «Мост откроют в мае».",
        (
            Row(
                "Мост откроют в мае",
                "Анна Белова",
                "Мэр Анна Белова",
                "заявила",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a colon",
        language="ru",
    ),
    Case(
        "По словам Анны Беловой, мост «почти готов».",
        (
            Row(
                "почти готов",
                None,
                "Анны Беловой",
                "По словам",
                "unnamed",
                "mixed",
                "check",
            ),
        ),
        "по словам",
        language="ru",
    ),
    Case(
        "قال الوزير سامي حداد: «سنفتح الميناء غدا».",
        (
            Row(
                "سنفتح الميناء غدا",
                "سامي حداد",
                "الوزير سامي حداد",
                "قال",
                "named",
                "direct",
                "sure",
            ),
        ),
        "verb first",
        language="ar",
    ),
    Case(
        "«سنفتح الميناء غدا»، بحسب الوزير.",
        (Row("سنفتح الميناء غدا", None, "الوزير", "بحسب", "unnamed", "direct", "check"),),
        "according to, after",
        language="ar",
    ),
    Case(
        "« La situation est grave », a averti le Premier ministre Gabriel Morel jeudi.",
        (
            Row(
                "La situation est grave",
                "Gabriel Morel",
                "le Premier ministre Gabriel Morel",
                "averti",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a title before the name, a day behind it",
        language="fr",
    ),
    Case(
        "« Le pays, affirme Jean Petit, mérite mieux. »",
        (
            Row("Le pays", "Jean Petit", "Jean Petit", "affirme", "named", "direct", "sure"),
            Row("mérite mieux.", "Jean Petit", "Jean Petit", "affirme", "named", "direct", "sure"),
        ),
        "the incise in the present tense",
        language="fr",
    ),
    Case(
        "“Je reste”, a dit Mme Claire Dumas.",
        (Row("Je reste", "Claire Dumas", "Mme Claire Dumas", "dit", "named", "direct", "sure"),),
        "curly marks in French",
        language="fr",
    ),
    Case(
        "« Nous avons perdu », reconnaît-il.",
        (Row("Nous avons perdu", None, "il", "reconnaît", "pronoun", "direct", "check"),),
        "verb and pronoun joined by a hyphen",
        language="fr",
    ),
    Case(
        "„Das war ein Fehler“, räumte Finanzministerin Eva Lang ein.",
        (
            Row(
                "Das war ein Fehler",
                "Eva Lang",
                "Finanzministerin Eva Lang",
                "räumte",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a separable prefix stands last",
        language="de",
    ),
    Case(
        "„Wir bleiben“, betonte Parteichef Karl Roth am Montag in Berlin.",
        (
            Row(
                "Wir bleiben",
                "Karl Roth",
                "Parteichef Karl Roth",
                "betonte",
                "named",
                "direct",
                "sure",
            ),
        ),
        "the place and day behind the subject",
        language="de",
    ),
    Case(
        "»Es geht weiter«, sagte der Sprecher.",
        (Row("Es geht weiter", None, "der Sprecher", "sagte", "unnamed", "direct", "sure"),),
        "reversed guillemets",
        language="de",
    ),
    Case(
        "Scholz sagte: „Wir lassen uns nicht spalten.“",
        (
            Row(
                "Wir lassen uns nicht spalten.",
                "Scholz",
                "Scholz",
                "sagte",
                "named",
                "direct",
                "sure",
            ),
        ),
        "subject first",
        language="de",
    ),
    Case(
        "«Мы готовы к диалогу», — заявил президент Иван Петров.",
        (
            Row(
                "Мы готовы к диалогу",
                "Иван Петров",
                "президент Иван Петров",
                "заявил",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a dash behind the marks",
        language="ru",
    ),
    Case(
        "Песков сказал: «Решение принято».",
        (Row("Решение принято", "Песков", "Песков", "сказал", "named", "direct", "sure"),),
        "a colon",
        language="ru",
    ),
    Case(
        "— Мы готовы, — сказал он.",
        (),
        "a dash opens dialogue, no marks",
        language="ru",
    ),
    Case(
        "«Es una vergüenza», denunció la portavoz de Más País, Rita Sanz.",
        (
            Row(
                "Es una vergüenza",
                "Rita Sanz",
                "la portavoz de Más País, Rita Sanz",
                "denunció",
                "named",
                "direct",
                "sure",
            ),
        ),
        "role, party and name in apposition",
        language="es",
    ),
    Case(
        '"Estamos listos", dijo a periodistas el ministro Juan Paz.',
        (
            Row(
                "Estamos listos",
                "Juan Paz",
                "el ministro Juan Paz",
                "dijo",
                "named",
                "direct",
                "sure",
            ),
        ),
        "the addressee before the subject",
        language="es",
    ),
    Case(
        "«Non ci arrenderemo», ha detto il presidente Marco Rossi.",
        (
            Row(
                "Non ci arrenderemo",
                "Marco Rossi",
                "il presidente Marco Rossi",
                "detto",
                "named",
                "direct",
                "sure",
            ),
        ),
        "Italian, guillemets",
        language="it",
    ),
    Case(
        "Paul Garrec a été entendu. La digue est, selon lui, « au bord de la rupture ».",
        (
            Row(
                "au bord de la rupture",
                "Paul Garrec",
                "lui",
                "selon",
                "pronoun",
                "direct",
                "check",
            ),
        ),
        "selon and a pronoun",
        language="fr",
    ),
    Case(
        "Selon elle, « rien ne change ».",
        (Row("rien ne change", None, "elle", "Selon", "pronoun", "direct", "check"),),
        "selon and a pronoun that stands for nobody named",
        language="fr",
    ),
    Case(
        "El alcalde Luis Vera habló ayer. Afirmó que «el puente está listo».",
        (
            Row(
                "el puente está listo",
                "Luis Vera",
                "El alcalde Luis Vera",
                "Afirmó",
                "continued",
                "mixed",
                "sure",
            ),
        ),
        "the subject is left out: who was reported last",
        language="es",
    ),
    Case(
        "Luis Vera visitó el puerto. «El puente está listo», aseguró.",
        (
            Row(
                "El puente está listo",
                "Luis Vera",
                "Luis Vera",
                "aseguró",
                "continued",
                "direct",
                "check",
            ),
        ),
        "left out behind the quote: who the sentence before is about",
        language="es",
    ),
    Case(
        "Luis Vera, alcalde de Puerto Sol, presentó el plan el lunes.\n"
        "Afirmó que «el puente está listo» y añadió que «abrirá en mayo».",
        (
            Row(
                "el puente está listo",
                "Luis Vera",
                "Luis Vera",
                "Afirmó",
                "continued",
                "mixed",
                "sure",
            ),
            Row(
                "abrirá en mayo", "Luis Vera", "Luis Vera", "añadió", "continued", "mixed", "sure"
            ),
        ),
        "two verbs without a subject, one paragraph on",
        language="es",
    ),
    Case(
        "Il sindaco Carlo Neri è arrivato ieri. «Il ponte è pronto», ha detto.",
        (
            Row(
                "Il ponte è pronto",
                "Carlo Neri",
                "Il sindaco Carlo Neri",
                "detto",
                "continued",
                "direct",
                "check",
            ),
        ),
        "a perfect without a subject",
        language="it",
    ),
    Case(
        "Carlo Neri è intervenuto in aula.\nHa aggiunto che «il ponte è pronto».",
        (
            Row(
                "il ponte è pronto",
                "Carlo Neri",
                "Carlo Neri",
                "aggiunto",
                "continued",
                "mixed",
                "sure",
            ),
        ),
        "a perfect that opens the paragraph",
        language="it",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_quotes_are_found_with_their_speakers(case: Case) -> None:
    assert rows(find_quotes(case.body, case.language)) == case.quotes


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_the_language_is_told_from_the_words(case: Case) -> None:
    assert find_quotes(case.body) == find_quotes(case.body, case.language)
