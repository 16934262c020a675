"""German sentences by their fields: what stands in front of the verb, what behind. Invented."""

from __future__ import annotations

import pytest

from articles.wire.quotes import find_quotes
from tests.wire.quotes.table import Case, Row, rows

CASES = (
    Case(
        "Der Inselzeitung sagte Ute Pohl: „Der Kai wird fertig.“",
        (Row("Der Kai wird fertig.", "Ute Pohl", "Ute Pohl", "sagte", "named", "direct", "sure"),),
        "a feminine dative in front of the verb: the addressee",
        language="de",
    ),
    Case(
        "Die Äußerungen Brandts nannte Pohl „reichlich kühn“.",
        (Row("reichlich kühn", "Pohl", "Pohl", "nannte", "named", "mixed", "check"),),
        "a plural in front of a verb in the singular is its object",
        language="de",
    ),
    Case(
        "Die Pläne des Landes, am Kai zu sparen, bezeichnete er als „Torheit“.",
        (Row("Torheit", None, "er", "bezeichnete", "pronoun", "mixed", "check"),),
        "er is never an object",
        language="de",
    ),
    Case(
        "Jegliche Mitschuld wies Ute Pohl von sich: „Das war der Sturm.“",
        (Row("Das war der Sturm.", "Ute Pohl", "Ute Pohl", "wies", "named", "direct", "sure"),),
        "an object in front; the verb reports with its von sich",
        language="de",
    ),
    Case(
        "Die Reeder hatten den Antrag als „verfrüht“ zurückgewiesen.",
        (Row("verfrüht", None, "Die Reeder", "zurückgewiesen", "unnamed", "mixed", "check"),),
        "the participle stands last, behind the marks",
        language="de",
    ),
    Case(
        "Brandt stellte am Montag die Fähre „Möwe“ vor.",
        (),
        "stellte vor is no verb of saying",
        language="de",
    ),
    Case(
        "Brandt stellte fest: „Die Fähre ist dicht.“",
        (Row("Die Fähre ist dicht.", "Brandt", "Brandt", "stellte", "named", "direct", "sure"),),
        "stellte fest is one",
        language="de",
    ),
    Case(
        "Die Fähre sei „zu alt und zu laut“, sagte Pohl. Der Kai sei „eine Ruine“.",
        (
            Row("zu alt und zu laut", "Pohl", "Pohl", "sagte", "named", "mixed", "sure"),
            Row("eine Ruine", "Pohl", "Pohl", "sei", "continued", "mixed", "check"),
        ),
        "the mood of reported speech goes on with it",
        language="de",
    ),
    Case(
        "Pohl kritisierte die Reederei. Die Fähren seien „zu alt und zu laut“.",
        (Row("zu alt und zu laut", "Pohl", "Pohl", "seien", "continued", "mixed", "check"),),
        "so does it behind a sentence without marks",
        language="de",
    ),
    Case(
        "Für die Hafenmeisterin Ute Pohl ist der Kai „eine Zumutung“.",
        (
            Row(
                "eine Zumutung",
                "Ute Pohl",
                "die Hafenmeisterin Ute Pohl",
                "Für",
                "named",
                "mixed",
                "check",
            ),
        ),
        "für names whose judgment it is",
        language="de",
    ),
    Case(
        "Jens Brandt kam am Abend. Seiner Ansicht nach ist der Kai „viel zu kurz“.",
        (Row("viel zu kurz", "Jens Brandt", "Seiner", "nach", "pronoun", "mixed", "check"),),
        "nach behind its noun; the possessive is the speaker",
        language="de",
    ),
    Case(
        "Dem Gutachten zufolge ist der Kai „in schlechtem Zustand“.",
        (
            Row(
                "in schlechtem Zustand",
                None,
                "Dem Gutachten",
                "zufolge",
                "unnamed",
                "mixed",
                "check",
            ),
        ),
        "zufolge behind its noun",
        language="de",
    ),
    Case(
        "Brandt eröffnete den Markt mit den Worten: „Es ist angerichtet.“",
        (
            Row(
                "Es ist angerichtet.",
                "Brandt",
                "Brandt",
                "mit den Worten",
                "named",
                "direct",
                "check",
            ),
        ),
        "a verb that reports nothing, mit den Worten",
        language="de",
    ),
    Case(
        "„Bis morgen“, mit diesen Worten ging Jens Brandt heim.",
        (
            Row(
                "Bis morgen",
                "Jens Brandt",
                "Jens Brandt",
                "mit diesen Worten",
                "named",
                "direct",
                "check",
            ),
        ),
        "mit diesen Worten behind the quote",
        language="de",
    ),
    Case(
        "„Der Kai hält“, zitiert die „Inselpost“ den Bürgermeister.",
        (Row("Der Kai hält", None, "den Bürgermeister", "zitiert", "unnamed", "direct", "sure"),),
        "who is quoted speaks; the paper’s name is in marks",
        language="de",
    ),
    Case(
        "„Der Kai hält“, schreibt die „Inselpost“.",
        (Row("Der Kai hält", None, "die „Inselpost“", "schreibt", "unnamed", "direct", "sure"),),
        "a paper’s name in marks is the speaker, and no quote",
        language="de",
    ),
    Case(
        "An der Tür hing ein Zettel, auf dem stand: „Bin gleich zurück.“",
        (Row("Bin gleich zurück.", None, "ein Zettel", "stand", "unnamed", "direct", "check"),),
        "a relative clause with a preposition",
        language="de",
    ),
    Case(
        "Im letzten Absatz des Briefes, den Pohl am 14. Mai schrieb, heißt es: "
        "„Der Kai ist unser.“",
        (
            Row(
                "Der Kai ist unser.",
                None,
                "letzten Absatz",
                "heißt es",
                "unnamed",
                "direct",
                "check",
            ),
        ),
        "the source opens the sentence; a day’s stop ends none",
        language="de",
    ),
    Case(
        "Mit einem laut gerufenen „Leinen los“ begann die Fahrt.",
        (),
        "a participle inside a noun phrase has no subject",
        language="de",
    ),
    Case(
        "Ute Pohl, 41, sagte: „Wir bleiben.“",
        (Row("Wir bleiben.", "Ute Pohl", "Ute Pohl", "sagte", "named", "direct", "sure"),),
        "an age between name and verb",
        language="de",
    ),
    Case(
        "Brandt (FLP) wies das zurück, die Sprecherin der Reeder, Ute Pohl (UVP), erklärte: "
        "„Das ist falsch.“",
        (
            Row(
                "Das ist falsch.",
                "Ute Pohl",
                "die Sprecherin der Reeder, Ute Pohl",
                "erklärte",
                "named",
                "direct",
                "sure",
            ),
        ),
        "two main clauses; die opens an apposition here",
        language="de",
    ),
    Case(
        "Celine Brandt, die nur am Kai arbeitet, sagte: „Wir bleiben.“",
        (
            Row(
                "Wir bleiben.",
                "Celine Brandt",
                "Celine Brandt",
                "sagte",
                "named",
                "direct",
                "sure",
            ),
        ),
        "die opens a relative clause here",
        language="de",
    ),
    Case(
        "Ute Pohl sprach von einem „Fest der Möwen“.",
        (Row("Fest der Möwen", "Ute Pohl", "Ute Pohl", "sprach", "named", "mixed", "check"),),
        "capitals are no title where every noun has one",
        language="de",
    ),
    Case(
        "Der Verein, der sich „Bund der Möwen“ nennt, tagte am Montag.",
        (),
        "what calls itself so",
        language="de",
    ),
    Case(
        "Das Motto lautet „Leinen los“.",
        (),
        "a motto is nobody’s word",
        language="de",
    ),
    Case(
        "Am Sonntag zogen Schüler zum Kai und riefen: „Der Kai ist unser!“",
        (Row("Der Kai ist unser!", "Schüler", "Schüler", "riefen", "named", "direct", "sure"),),
        "the subject stands behind a verb that is no cue",
        language="de",
    ),
    Case(
        "„Der Kai hält“, so begründete ihn am Montag der Hafenmeister Jens Brandt.",
        (
            Row(
                "Der Kai hält",
                "Jens Brandt",
                "der Hafenmeister Jens Brandt",
                "begründete",
                "named",
                "direct",
                "sure",
            ),
        ),
        "so in front of the verb; pronoun and day before the subject",
        language="de",
    ),
    Case(
        "Milde stimmte zu, ebenso die Reederin Ute Pohl: „Der Kai ist unser.“",
        (
            Row(
                "Der Kai ist unser.",
                "Ute Pohl",
                "die Reederin Ute Pohl",
                ":",
                "named",
                "direct",
                "check",
            ),
        ),
        "a name right before the colon",
        language="de",
    ),
    Case(
        "Jens Brandt bezeichnete sieben Anträge in einem Jahr, in dem es nur neun gab, "
        "als „übertrieben“.",
        (
            Row(
                "übertrieben",
                "Jens Brandt",
                "Jens Brandt",
                "bezeichnete",
                "named",
                "mixed",
                "check",
            ),
        ),
        "a relative clause that has ended does not govern",
        language="de",
    ),
    Case(
        "Auch wenn der Wind dreht, sagte Pohl am 3. Mai, „fährt die Fähre“.",
        (Row("fährt die Fähre", "Pohl", "Pohl", "sagte", "named", "direct", "sure"),),
        "a subordinate clause in front",
        language="de",
    ),
    Case(
        "„Der Kai hält“, ließ ein Sprecher der Reederei verlauten.",
        (
            Row(
                "Der Kai hält",
                None,
                "ein Sprecher der Reederei",
                "ließ",
                "unnamed",
                "direct",
                "sure",
            ),
        ),
        "ließ verlauten",
        language="de",
    ),
    Case(
        "Brandt hält den Kai für „eine Ruine“.",
        (Row("eine Ruine", "Brandt", "Brandt", "hält", "named", "mixed", "sure"),),
        "hält für",
        language="de",
    ),
    Case(
        "„Der Kai hält“, sagte der Deutschen Inselagentur ein Sprecher des Hafens.",
        (
            Row(
                "Der Kai hält",
                None,
                "ein Sprecher des Hafens",
                "sagte",
                "unnamed",
                "direct",
                "sure",
            ),
        ),
        "an addressee between verb and subject",
        language="de",
    ),
    Case(
        "Pohl hatte die Rolle der Lotsen- und Fährleute betont: „Ohne sie geht nichts.“",
        (Row("Ohne sie geht nichts.", "Pohl", "Pohl", "betont", "named", "direct", "sure"),),
        "und between two nouns does not end the clause",
        language="de",
    ),
    Case(
        "„Der Kai hält“, sagte Ursula von der Marsch.",
        (
            Row(
                "Der Kai hält",
                "Ursula von der Marsch",
                "Ursula von der Marsch",
                "sagte",
                "named",
                "direct",
                "sure",
            ),
        ),
        "an article inside a name",
        language="de",
    ),
    Case(
        "Pohl nannte Brandts Entscheidung „ein Unding“.",
        (Row("ein Unding", "Pohl", "Pohl", "nannte", "named", "mixed", "check"),),
        "a name in front, an object behind",
        language="de",
    ),
    Case(
        "Brandts Entscheidung nannte Pohl „ein Unding“.",
        (Row("ein Unding", "Pohl", "Pohl", "nannte", "named", "mixed", "check"),),
        "the same, the other way round",
        language="de",
    ),
    Case(
        "Selbst die Wochenzeitung „Der Bote“ hatte im Mai kritisiert, der Kai sei „viel zu kurz“.",
        (
            Row(
                "viel zu kurz",
                None,
                "die Wochenzeitung „Der Bote“",
                "kritisiert",
                "unnamed",
                "mixed",
                "check",
            ),
        ),
        "a paper by its name in marks, with a particle in front",
        language="de",
    ),
    Case(
        "Auch der Sprecher der Reeder, Jens Brandt, nannte den Kai „marode“.",
        (
            Row(
                "marode",
                "Jens Brandt",
                "der Sprecher der Reeder, Jens Brandt",
                "nannte",
                "named",
                "mixed",
                "check",
            ),
        ),
        "a particle in front of role and name",
        language="de",
    ),
    Case(
        "Brandt erklärte, für den Reeder sei der Kai „eine Zumutung“.",
        (Row("eine Zumutung", "Brandt", "Brandt", "erklärte", "named", "mixed", "sure"),),
        "whose judgment it is, by somebody else’s word",
        language="de",
    ),
    Case(
        "Der Verein „Möwenfreunde“ (kurz: „MF“) tagte am Montag.",
        (),
        "a short name behind a colon",
        language="de",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_quotes_are_found_with_their_speakers(case: Case) -> None:
    assert rows(find_quotes(case.body, case.language)) == case.quotes
