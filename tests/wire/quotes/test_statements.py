"""Statements without marks, found where they are asked for. All invented."""

from __future__ import annotations

import pytest

from articles.wire.quotes import find_quotes, find_statements
from articles.wire.story import QuoteKind
from tests.wire.quotes.table import Case, Row, rows

CASES = (
    Case(
        "Harbour Master Ann Lee said that the dam would hold until May.",
        (
            Row(
                "that the dam would hold until May",
                "Ann Lee",
                "Harbour Master Ann Lee",
                "said",
                "named",
                "indirect",
                "check",
            ),
        ),
        "that behind the verb",
        language="en",
    ),
    Case(
        "Ann Lee said on Monday the dam would hold.",
        (Row("the dam would hold", "Ann Lee", "Ann Lee", "said", "named", "indirect", "check"),),
        "a day between verb and clause",
        language="en",
    ),
    Case(
        "The dam will hold until May, Ann Lee said on Monday.",
        (
            Row(
                "The dam will hold until May",
                "Ann Lee",
                "Ann Lee",
                "said",
                "named",
                "indirect",
                "check",
            ),
        ),
        "behind the statement",
        language="en",
    ),
    Case(
        "According to Ann Lee, the dam will hold until May.",
        (
            Row(
                "the dam will hold until May",
                "Ann Lee",
                "Ann Lee",
                "According to",
                "named",
                "indirect",
                "check",
            ),
        ),
        "in front of it, according to",
        language="en",
    ),
    Case(
        "The dam will hold until May, according to the harbour board.",
        (
            Row(
                "The dam will hold until May",
                None,
                "the harbour board",
                "according to",
                "unnamed",
                "indirect",
                "check",
            ),
        ),
        "behind it, according to",
        language="en",
    ),
    Case(
        "Ann Lee told reporters that the dam would hold, adding that nobody had left.",
        (
            Row(
                "that the dam would hold",
                "Ann Lee",
                "Ann Lee",
                "told",
                "named",
                "indirect",
                "check",
            ),
        ),
        "an addressee; the participle adds something else",
        language="en",
    ),
    Case(
        "Ann Lee said the dam would hold, but the river rose all night.",
        (Row("the dam would hold", "Ann Lee", "Ann Lee", "said", "named", "indirect", "check"),),
        "the story goes on in its own voice",
        language="en",
    ),
    Case(
        "Ann Lee did not say that the dam would hold.",
        (),
        "a denial",
        language="en",
    ),
    Case(
        "Ann Lee was told that the dam would hold.",
        (),
        "a passive",
        language="en",
    ),
    Case(
        "Ann Lee declined to say that the dam would hold.",
        (),
        "an infinitive",
        language="en",
    ),
    Case(
        "While Ann Lee said that the dam would hold, the river rose.",
        (),
        "a subordinate clause",
        language="en",
    ),
    Case(
        "Did Ann Lee say that the dam would hold?",
        (),
        "a question",
        language="en",
    ),
    Case(
        "If elected, Ann Lee said she would mend the dam at once.",
        (
            Row(
                "she would mend the dam at once",
                "Ann Lee",
                "Ann Lee",
                "said",
                "named",
                "indirect",
                "check",
            ),
        ),
        "a phrase in front is no statement",
        language="en",
    ),
    Case(
        "Ann Lee said yes to the plan.",
        (),
        "no clause follows",
        language="en",
    ),
    Case(
        "Ann Lee said the dam was “tired” and would hold.",
        (Row("tired", "Ann Lee", "Ann Lee", "said", "named", "mixed", "check"),),
        "a sentence with marks is left to the quotes",
        language="en",
    ),
    Case(
        "Ann Lee opened the dam. She said that it would hold until May.",
        (
            Row(
                "that it would hold until May",
                "Ann Lee",
                "She",
                "said",
                "pronoun",
                "indirect",
                "check",
            ),
        ),
        "a pronoun",
        language="en",
    ),
    Case(
        "A plan announced on Monday holds until May.",
        (),
        "an apposition with a participle",
        language="en",
    ),
    Case(
        "Vali Adem Yurt, yolun açıldığını söyledi.",
        (
            Row(
                "yolun açıldığını",
                "Adem Yurt",
                "Vali Adem Yurt",
                "söyledi",
                "named",
                "indirect",
                "check",
            ),
        ),
        "the subject at a comma",
        language="tr",
    ),
    Case(
        "Vali Adem Yurt yolun yarın açılacağını duyurdu.",
        (
            Row(
                "yolun yarın açılacağını",
                "Adem Yurt",
                "Vali Adem Yurt",
                "duyurdu",
                "named",
                "indirect",
                "check",
            ),
        ),
        "a subject without a comma",
        language="tr",
    ),
    Case(
        "Yolun açıldığını belirten Vali Adem Yurt, köprünün yıkıldığını ifade etti.",
        (
            Row(
                "Yolun açıldığını",
                "Adem Yurt",
                "Vali Adem Yurt",
                "belirten",
                "named",
                "indirect",
                "check",
            ),
            Row(
                "köprünün yıkıldığını",
                "Adem Yurt",
                "Vali Adem Yurt",
                "ifade etti",
                "named",
                "indirect",
                "check",
            ),
        ),
        "two statements, two verbs, one speaker",
        language="tr",
    ),
    Case(
        "Vali Adem Yurt, yolun açıldığını söyledi. Çalışmaların süreceğini de belirtti.",
        (
            Row(
                "yolun açıldığını",
                "Adem Yurt",
                "Vali Adem Yurt",
                "söyledi",
                "named",
                "indirect",
                "check",
            ),
            Row(
                "Çalışmaların süreceğini",
                "Adem Yurt",
                "Vali Adem Yurt",
                "belirtti",
                "continued",
                "indirect",
                "check",
            ),
        ),
        "the subject is left out",
        language="tr",
    ),
    Case(
        "Yolun açıldığı bildirildi.",
        (),
        "a passive names nobody",
        language="tr",
    ),
    Case(
        "Belediyeden yapılan açıklamada, yolun açıldığı belirtildi.",
        (),
        "a passive with a document",
        language="tr",
    ),
    Case(
        "Vali Adem Yurt, yolun açıldığını gördü.",
        (),
        "no verb of saying",
        language="tr",
    ),
    Case(
        'Vali Adem Yurt, "Hazırız." dedi. Yurt, yolun açıldığını kaydetti.',
        (
            Row("Hazırız.", "Adem Yurt", "Vali Adem Yurt", "dedi", "named", "direct", "sure"),
            Row("yolun açıldığını", "Adem Yurt", "Yurt", "kaydetti", "named", "indirect", "check"),
        ),
        "a speaker quoted before",
        language="tr",
    ),
    Case(
        "Çalışmaların süreceğini belirtti.",
        (),
        "nobody has spoken yet",
        language="tr",
    ),
    Case(
        "Bakanlık, kuralların değişmesi gerektiğini vurguladı.",
        (
            Row(
                "kuralların değişmesi gerektiğini",
                "Bakanlık",
                "Bakanlık",
                "vurguladı",
                "named",
                "indirect",
                "check",
            ),
        ),
        "an institution, and what ought to be",
        language="tr",
    ),
    Case(
        "Balıkçılar, ağların kaybolduğunu iddia etti.",
        (
            Row(
                "ağların kaybolduğunu",
                None,
                "Balıkçılar",
                "iddia etti",
                "unnamed",
                "indirect",
                "check",
            ),
        ),
        "a plural description",
        language="tr",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_statements_are_found_with_their_speakers(case: Case) -> None:
    assert rows(find_quotes(case.body, case.language, indirect=True)) == case.quotes


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_statements_are_left_out_unless_asked_for(case: Case) -> None:
    marked = [row for row in case.quotes if row.kind != QuoteKind.INDIRECT]
    assert list(rows(find_quotes(case.body, case.language))) == marked


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_statements_alone_are_of_one_kind(case: Case) -> None:
    unmarked = [row for row in case.quotes if row.kind == QuoteKind.INDIRECT]
    assert list(rows(find_statements(case.body, case.language))) == unmarked
