"""Kills and holds: which item an order to editors is about."""

from __future__ import annotations

import pytest

from articles.wire import is_take, other_item

FERRY = "Ferry crews stay ashore"
ORDERS = [
    (
        f'Please kill item dpa 157 "{FERRY}". The story "Comet seen" stands.',
        FERRY,
        "another stands",
    ),
    (f'The story "Comet seen" stands. Please kill item dpa 157 "{FERRY}".', FERRY, "and first"),
    ('Please kill item dpa 157. The story "Comet seen" stands.', "dpa 157", "only by its number"),
    ("Please kill item No. 157, sent at 1030 GMT.", "157", "a full stop that ends no sentence"),
    (f'Please kill the 1030 GMT story "{FERRY}".', FERRY, "a time is no number of an item"),
    (f'The story headlined "{FERRY}" is withdrawn.', FERRY, "the order comes last"),
    (
        f"Our story headlined “{FERRY}”, sent at 0900, has been withdrawn.",
        FERRY,
        "with more between",
    ),
    ("The story slugged BC-Ferry is withdrawn.", "BC-Ferry", "the slug, the order last"),
    ("KILL story slugged BC-Ferry", "BC-Ferry", "by its slug"),
    ("HOLD the story slugged BC-Ferry, please.", "BC-Ferry", "a comma is not the slug's"),
    (f"EDITORS: Please hold “{FERRY}” until further notice.", FERRY, "addressed"),
    (f"A name was wrong.\n\nPlease disregard our item “{FERRY}”.", FERRY, "in a later paragraph"),
    (f"Bitte ziehen Sie die Meldung „{FERRY}“ zurück.", FERRY, "the verb's two halves"),
    (f"Bitte die Meldung „{FERRY}“ nicht verwenden.", FERRY, "an infinitive"),
    (f"Bitte verwenden Sie die Meldung „{FERRY}“ nicht.", FERRY, "the negation comes last"),
    (f"Bitte streichen Sie die Meldung »{FERRY}«.", FERRY, "a German verb that needs no more"),
    (f"Die Meldung „{FERRY}“ wird zurückgezogen.", FERRY, "a German passive"),
    (
        f"Prière d'annuler la dépêche «\u00a0{FERRY}\u00a0».",
        FERRY,
        "French, with its inner blanks",
    ),
    (f"Rogamos anulen la noticia “{FERRY}”.", FERRY, "Spanish"),
    (f"“{FERRY}” başlıklı haberimiz iptal edilmiştir.", FERRY, "Turkish: the verb comes last"),
    (f"La compagnie annule le film « {FERRY} ».", None, "a French sentence, no order"),
    (f"Bitte verwenden Sie die Meldung „{FERRY}“.", None, "an order to use it"),
    (f'The story "{FERRY}" stands.', None, "no order"),
    (f'The story "{FERRY}" is not withdrawn.', None, "the contrary"),
    (f'The film "{FERRY}" was withdrawn.', None, "no item of an agency"),
    ("Please kill the story sent earlier.", None, "doesn't say which"),
    (f'The crews hold "{FERRY}" dear.', None, "a word of a sentence"),
]


@pytest.mark.parametrize(("text", "item", "why"), ORDERS)
def test_order_names_its_item(text: str, item: str | None, why: str) -> None:
    assert other_item(text) == item, why


TAKES = [("MORE", True), ("(more)", True), ("TAKE 2", True), ("1st Add", True), ("KILL", False)]


@pytest.mark.parametrize(("status", "take"), TAKES)
def test_take_is_told_by_its_status(status: str, take: bool) -> None:
    assert is_take(status) is take
