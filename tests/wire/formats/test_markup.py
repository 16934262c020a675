"""Texts in XHTML and NITF: tables, columns, footnotes, breaks, and what is no text."""

from __future__ import annotations

import pytest

from articles.wire import read

NITF = "<nitf><body><body.head><hedline><hl1>Ferry stays</hl1></hedline></body.head><body.content>"
END = "</body.content></body></nitf>"
ROW = "<tr><td>{}</td><td>{}</td><td>{}</td></tr>"


def body(content: str) -> str:
    (story,) = read(f"{NITF}<p>It rained.</p>{content}{END}".encode()).stories
    return story.body.removeprefix("It rained.\n\n")


TABLES = [
    (
        f"<table>{ROW.format('Club', 'W', 'L')}{ROW.format('Rovers', 9, 2)}</table>",
        "Club\tW\tL\nRovers\t9\t2",
        "a row a line, a tab between columns",
    ),
    (
        f"<table>{ROW.format('Rovers', 9, 2)}{ROW.format('United', 8, 3)}</table><p>It ends.</p>",
        "Rovers\t9\t2\nUnited\t8\t3\n\nIt ends.",
        "rows of a table stay together",
    ),
    (
        "<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>",
        "One.\n\nTwo.",
        "one column arranges a page",
    ),
    (
        f"<table>{ROW.format('word ' * 40, 'One.', 'Two.')}</table>",
        f"{'word ' * 40}".strip() + "\n\nOne.\n\nTwo.",
        "a cell as long as a paragraph is one",
    ),
    (
        f"<table><tr><td><table>{ROW.format('A', 1, 2)}{ROW.format('B', 3, 4)}</table></td></tr>"
        "</table>",
        "A\t1\t2\nB\t3\t4",
        "a table within one that arranges the page",
    ),
]


@pytest.mark.parametrize(("table", "lines", "why"), TABLES)
def test_table_of_a_story_is_kept_row_by_row(table: str, lines: str, why: str) -> None:
    assert body(table) == lines, why


def test_columns_set_with_blanks_keep_their_lines() -> None:
    columns = "<p>Rovers           2  United     0\nTown             1  Athletic   1</p>"
    assert body(columns) == "Rovers           2  United     0\nTown             1  Athletic   1"


def test_source_set_in_by_an_editor_is_no_table() -> None:
    assert body("<p>The ferry\n              stayed in\n              port.</p>") == (
        "The ferry stayed in port."
    )


def test_footnotes_mark_is_no_part_of_the_number_before_it() -> None:
    assert body("<p>In 2020<sup>2</sup> and on the 1<sup>er</sup> it rained.</p>") == (
        "In 2020² and on the 1er it rained."
    )


CONTACTS = [
    ("<p>Email: ada@example.com Phone: 1.833.555.0101</p>", "both ways to reach somebody"),
    ("<p>For access please contact our desk on (02) 5550 0101.</p>", "an agency's own offer"),
    ("<h4>Kontakter</h4><ul><li>Ada Lind +47 555 50 101 ada@example.no</li></ul>", "a heading"),
    (
        "<table><tr><td>Contact information:</td></tr>"
        "<tr><td>Ada (416) 555-0101 ada@example.com</td><td>Bo bo@example.com</td></tr></table>",
        "a table of people",
    ),
]


@pytest.mark.parametrize(("contact", "why"), CONTACTS)
def test_contacts_in_mid_text_stay_out(contact: str, why: str) -> None:
    assert body(f"<p>One stayed.</p>{contact}<p>Two left.</p>") == "One stayed.\n\nTwo left.", why


def test_number_that_the_police_give_to_witnesses_is_news() -> None:
    asked = "Police asked witnesses to ring them on (02) 5550 0101."
    assert body(f"<p>One stayed.</p><p>{asked}</p><p>Two left.</p>") == (
        f"One stayed.\n\n{asked}\n\nTwo left."
    )
