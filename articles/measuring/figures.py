"""One line of what was measured: what, on which copy, how much was right, the aim."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

PER_CENT = "%"


@dataclass(frozen=True, slots=True)
class Figure:
    """``found`` of what was aimed at; a share from 0 to 1 where ``unit`` is "%".

    ``aim`` is the least that will do, or with ``below`` what ``found`` has to
    stay under; None where nothing is aimed at. ``counted`` says of how many.
    """

    what: str
    on: str
    found: float
    aim: float | None = None
    unit: str = PER_CENT
    below: bool = False
    counted: str = ""

    @property
    def holds(self) -> bool:
        if self.aim is None:
            return True
        return self.found < self.aim if self.below else self.found >= self.aim

    def line(self) -> tuple[str, str, str, str, str, str]:
        """The cells of its line, the verdict last."""
        aim = "" if self.aim is None else ("under " if self.below else "") + self._told(self.aim)
        verdict = "" if self.aim is None else "ok" if self.holds else "SHORT"
        return (self.what, self.on, self._told(self.found), aim, self.counted, verdict)

    def _told(self, value: float) -> str:
        if self.unit == PER_CENT:
            return f"{value * 100:.2f} %"
        return f"{value:,.2f} {self.unit}" if value < _MANY else f"{value:,.0f} {self.unit}"


_MANY = 1000
_HEAD = ("what", "on", "found", "aim", "counted", "")


def share(what: str, on: str, right: int, of: int, aim: float | None = None) -> Figure:
    """The figure of ``right`` among ``of``."""
    return Figure(what, on, right / of if of else 0.0, aim, counted=f"{right:,} of {of:,}")


def f1(right: int, found: int, gold: int) -> float:
    """The harmonic mean of right/found and right/gold; 0 where nothing is right."""
    return 2 * right / (found + gold) if right else 0.0


def table(figures: Iterable[Figure]) -> str:
    """The figures as lines of columns, with a line end after each."""
    lines = [_HEAD, *(figure.line() for figure in figures)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    rows = (
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )
    return "".join(f"{row}\n" for row in rows)
