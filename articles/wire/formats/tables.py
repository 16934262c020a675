"""Tables within a story's markup, as lines of text with a tab between columns.

    <tr><th/><th>W</th><th>L</th></tr>          W    L
    <tr><td>Rovers</td><td>9</td><td>2</td>     Rovers    9    2

A table of results or prices is the story's own text. One that only arranges a
page (mails do so: a single column, or whole paragraphs in its cells) is none,
and its text is read as if there were no table.
"""

from __future__ import annotations

from articles.wire.formats.xml import Element, local_name
from articles.wire.text import is_tabular

_WIDEST_CELL = 160  # characters
_FEWEST_ROWS = 2


def table_lines(table: Element) -> tuple[str, ...]:
    """A line for each row that has text; empty where the table only arranges a page."""
    if next(table.iterdescendants("{*}table"), None) is not None:
        return ()
    rows = [cells for row in table.iter("{*}tr") if any(cells := _cells(row))]
    filled = [[cell for cell in cells if cell] for cells in rows]
    if max(map(len, filled), default=0) < 2:
        return ()
    if any(len(cell) > _WIDEST_CELL for cells in filled for cell in cells):
        return ()
    return tuple("\t".join(cells).strip() for cells in rows)


def _cells(row: Element) -> list[str]:
    cells = (cell for cell in row if local_name(cell).lower() in {"td", "th"})
    return [" ".join(" ".join(cell.itertext()).split()) for cell in cells]


def is_set_in_columns(text: str) -> bool:
    """Whether lines of ``text`` are columns parted by blanks, which mean something then."""
    if "\n" not in text or "  " not in text:
        return False
    return sum(is_tabular(line.strip()) for line in text.split("\n")) >= _FEWEST_ROWS
