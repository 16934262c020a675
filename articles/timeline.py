"""How often over time, as a picture: a bar for each month, or each year of a long span.

Everything is worked out here, and templates only print it: places and sizes are
whole numbers of a drawing ``WIDTH`` wide and ``HEIGHT`` high, written as strings,
since templates would localise each of some hundred numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format

from .figures import in_figures

WIDTH, HEIGHT = 720, 64
LEAST_MONTHS, MOST_MONTHS = 12, 48
_GAP = 2
_WIDEST = WIDTH // LEAST_MONTHS
_LOWEST = 3  # one among thousands still shows

Address = Callable[[date, date], str]


@dataclass(frozen=True, slots=True)
class Bar:
    """A period with ``count`` in it; ``address`` lists them, "" where there are none.

    ``figure`` is the count as it is written: "≈ 1,200" where it is estimated.
    """

    label: str
    count: int
    figure: str
    x: str
    y: str
    width: str
    height: str
    address: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The bars in the order of time; ``busiest`` is the first of the highest."""

    bars: tuple[Bar, ...]
    width: str
    height: str = str(HEIGHT)

    @property
    def newest(self) -> Bar:
        return self.bars[-1]

    @property
    def busiest(self) -> Bar:
        return max(self.bars, key=lambda bar: bar.count)


def timeline(months: Mapping[date, int], address: Address, *, weight: int = 1) -> Timeline | None:
    """The picture of ``months``, or None where all fall into one; of a short span, its year.

    ``address`` gives the list of what lies between two days. A ``weight`` above 1
    says that the counts are a sample's, of which each stands for so many.
    """
    if len(months) < 2:
        return None
    first, last = min(months), max(months)
    span = _month_number(last) - _month_number(first) + 1
    by_years = span > MOST_MONTHS
    periods = _years(first.year, last.year) if by_years else _months(last, max(span, LEAST_MONTHS))
    step = min(_WIDEST, WIDTH // len(periods))
    counted: Counter[date] = Counter()
    for month, number in months.items():
        counted[month.replace(month=1) if by_years else month] += weight * number
    counts = [counted[start] for _, start, _ in periods]
    most = max(counts)
    heights = [max(_LOWEST, round(HEIGHT * count / most)) if count else 0 for count in counts]
    bars = [
        Bar(
            label=label,
            count=count,
            figure=in_figures(count, estimated=weight > 1),
            x=str(index * step),
            y=str(HEIGHT - height),
            width=str(step - _GAP),
            height=str(height),
            address=address(start, end) if count else "",
        )
        for index, ((label, start, end), count, height) in enumerate(
            zip(periods, counts, heights, strict=True)
        )
    ]
    return Timeline(tuple(bars), width=str(len(periods) * step))


def _month_number(day: date) -> int:
    return day.year * 12 + day.month - 1


def _months(last: date, span: int) -> list[tuple[str, date, date]]:
    numbers = range(_month_number(last) - span + 1, _month_number(last) + 1)
    starts = [date(number // 12, number % 12 + 1, 1) for number in numbers]
    ends = [(start + timedelta(days=31)).replace(day=1) - timedelta(days=1) for start in starts]
    return [
        (date_format(start, "YEAR_MONTH_FORMAT"), start, end)
        for start, end in zip(starts, ends, strict=True)
    ]


def _years(first: int, last: int) -> list[tuple[str, date, date]]:
    return [(str(year), date(year, 1, 1), date(year, 12, 31)) for year in range(first, last + 1)]
