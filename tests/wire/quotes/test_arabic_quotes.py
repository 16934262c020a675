"""Arabic copy: the verb first, titles before names, no capitals. All invented."""

from __future__ import annotations

import pytest

from articles.wire.quotes import find_quotes
from tests.wire.quotes.table import Case, Row, rows

CASES = (
    Case(
        "وحضر اللقاء مدير المتحف سامي حداد وعدد من الزوار.\n\nوقال حداد: «سنفتح القاعة غدا».",
        (
            Row(
                "سنفتح القاعة غدا",
                "سامي حداد",
                "حداد",
                "وقال",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a surname whose full form a title introduced, quoted nowhere before",
    ),
    Case(
        "وأوضحت عالمة الآثار القديمة نهى الزيات أن القاعة ستغلق، وقالت: «الجدران تحتاج راحة».",
        (
            Row(
                "الجدران تحتاج راحة",
                "نهى الزيات",
                "عالمة الآثار القديمة نهى الزيات",
                "وقالت",
                "named",
                "direct",
                "sure",
            ),
        ),
        "the second verb of a sentence holds its subject",
    ),
    Case(
        "قال الوزير سامي حداد: «سنفتح القاعة».\n\n"
        "وأوضحت المهندسة نهى الزيات أن الأشغال انتهت.\n\n"
        "وأضافت: «بقي الطلاء وحده».",
        (
            Row(
                "سنفتح القاعة",
                "سامي حداد",
                "الوزير سامي حداد",
                "قال",
                "named",
                "direct",
                "sure",
            ),
            Row(
                "بقي الطلاء وحده",
                "نهى الزيات",
                "المهندسة نهى الزيات",
                "وأضافت",
                "continued",
                "direct",
                "check",
            ),
        ),
        "who was reported last goes on, though somebody else was quoted last",
    ),
    Case(
        "وأكدت المهندسة نهى الزيات أن الأشغال انتهت، ووصفت ذلك بأنه «فرج كبير».",
        (
            Row(
                "فرج كبير",
                "نهى الزيات",
                "المهندسة نهى الزيات",
                "ووصفت",
                "named",
                "mixed",
                "check",
            ),
        ),
        "a demonstrative behind the verb is its object",
    ),
    Case(
        "وقالت مديرة المتحف نهى الزيات لوكالة فرانس برس: «القاعة جاهزة منذ أمس».",
        (
            Row(
                "القاعة جاهزة منذ أمس",
                "نهى الزيات",
                "مديرة المتحف نهى الزيات",
                "وقالت",
                "named",
                "direct",
                "sure",
            ),
        ),
        "the agency is whom she told",
    ),
    Case(
        "وجاء في مقدمة الكتاب: «من قرأ وصل».",
        (
            Row(
                "من قرأ وصل",
                None,
                "مقدمة الكتاب",
                "وجاء",
                "unnamed",
                "direct",
                "check",
            ),
        ),
        "a document is the source",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_arabic_quotes_name_their_speaker(case: Case) -> None:
    assert rows(find_quotes(case.body, "ar")) == case.quotes


def test_title_before_an_arabic_name_is_its_role() -> None:
    (quote,) = find_quotes("قالت عالمة الآثار القديمة نهى الزيات: «الجدران تحتاج راحة».", "ar")
    assert quote.role == "عالمة الآثار القديمة"


def test_spokesman_of_an_institution_has_no_name() -> None:
    (quote,) = find_quotes("قال متحدث باسم وزارة الثقافة: «القاعة جاهزة الآن».", "ar")
    assert (quote.speaker, quote.mention) == (None, "متحدث باسم وزارة الثقافة")
