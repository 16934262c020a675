"""Names stand where their reader looks for them, on either database."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils.translation import override
from lxml import html

from articles.alphabet import by_name
from tests.factories import make_article, make_editor, make_source

SORTED = [
    ("en", ["Agora", "İlke", "Ilves", "Zenit"], "İ is an i with a dot"),
    ("en", ["Echo", "Éclair", "Edda"], "accents are looked over"),
    ("en", ["agora", "Basalt", "cord"], "and so are capitals"),
    ("en", ["Agora", "Ağora"], "what is alike but for them has an order"),
    ("tr", ["Hare", "Ilgaz", "İlke", "Jale"], "dotless before dotted"),
    ("tr", ["ılgaz", "IZGARA", "iğde", "İlke"], "in capitals too"),
    ("tr", ["Cuma", "Czar", "Çaba", "Dere"], "ç behind all that begins with c"),
    ("tr", ["Ovacık", "Öz", "Pusula", "Suat", "Şule", "Tan", "Uzun", "Üç", "Var"], "as ö, ş, ü"),
    ("tr", ["Dagar", "Dağ", "Dah"], "ğ within a word"),
    ("tr", ["C\u0327aba", "Çabuk"], "a letter and its mark, written apart"),
    ("tr", ["Âlem", "Alev"], "a hat is an accent"),
]


@pytest.mark.parametrize(("language", "names", "why"), SORTED)
def test_names_are_in_the_order_of_the_reader_s_alphabet(
    language: str, names: list[str], why: str
) -> None:
    with override(language):
        assert by_name(reversed(names), str) == names, why


AGENCIES = {
    "en": ["Çark Press", "Dune Press", "Ilgaz Press", "İlke Press", "Zenit Press"],
    "tr": ["Cuma Press", "Çark Press", "Dune Press", "Ilgaz Press", "İlke Press"],
}


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["en", "tr"])
@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("/sources/", "//th[@scope='row']/a"),
        ("/admin/articles/import/", "//select[@name='source']/option[@value!='']"),
        ("/admin/articles/quote/", "//details[.//a[contains(@href, 'source')]]//li[position()>1]"),
        (
            "/admin/articles/article/",
            "//details[.//a[contains(@href, 'source')]]//li[position()>1]",
        ),
    ],
)
def test_agencies_are_listed_so(client: Client, language: str, address: str, names: str) -> None:
    for number, name in enumerate(sorted(AGENCIES[language])):
        make_article(source=make_source(f"A{number}", name=name))
    client.force_login(make_editor())
    page = client.get(address, headers={"Accept-Language": language}).text
    told = [one.text_content().strip() for one in html.fromstring(page).xpath(names)]
    assert told == AGENCIES[language]
