"""How topics and agencies move: the stories of the last weeks beside those of the weeks before.

Weeks are counted back from the newest story, not from today, so that an archive of
old copy has its movement too. "Now" are the last four of them, "before" the four
before: a month on the calendar would be compared with a longer one on most days.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from .figures import in_figures
from .models import Article
from .querysets import Reader
from .search import Finding, Query

WEEKS, NOW = 8, 4
_DAYS = 7 * WEEKS
# A sparkline, which `partials/spark.html` frames: a bar for each week, as wide as this, every
# so far, and no higher or lower than this.
_BAR, _STEP, _HEIGHT, _LOWEST = 6, 8, 18, 2


@dataclass(frozen=True, slots=True)
class Trend:
    """Stories in each of the last weeks, the newest last; ``weight`` above 1 in a sample's."""

    weeks: tuple[int, ...]
    weight: int = 1

    @property
    def now(self) -> int:
        return self.weight * sum(self.weeks[-NOW:])

    @property
    def before(self) -> int:
        return self.weight * sum(self.weeks[:-NOW])

    @property
    def figure(self) -> str:
        return in_figures(self.now, estimated=self.weight > 1)

    @property
    def way(self) -> str:
        """How the last weeks differ from those before: "up from 5"; "" where there is nothing."""
        if not any(self.weeks):
            return ""
        asked = {"figure": in_figures(self.before, estimated=self.weight > 1)}
        if self.now == self.before:
            return _("as before")
        if not self.before:
            return _("none before")
        way = _("up from %(figure)s") if self.now > self.before else _("down from %(figure)s")
        return way % asked

    @property
    def bars(self) -> tuple[str, str]:
        """The sparkline's weeks before and its last ones, each as the path of an SVG."""
        most = max(self.weeks) or 1
        drawn = [_bar(week, round(_HEIGHT * n / most)) for week, n in enumerate(self.weeks) if n]
        parted = sum(1 for n in self.weeks[:-NOW] if n)
        return "".join(drawn[:parted]), "".join(drawn[parted:])


@dataclass(frozen=True, slots=True)
class Recent:
    """The last weeks' stories, by day and by what they are filed under, up to the day ``last``."""

    last: date
    days: Mapping[date, Counter[str]]
    weight: int = 1

    def agencies_on(self, day: date) -> list[tuple[int, int]]:
        """Agencies by key and how many stories each sent on the day, those with most first."""
        counts = self.days.get(day, Counter()).most_common()
        return [(int(tag[1:]), number) for tag, number in counts if tag.startswith("s")]

    def in_figures(self, number: int) -> str:
        """A number of these stories, as it is written."""
        return in_figures(self.weight * number, estimated=self.weight > 1)

    def trend(self, tag: str) -> Trend:
        weeks = [0] * WEEKS
        for day, counts in self.days.items():
            weeks[WEEKS - 1 - (self.last - day).days // 7] += counts[tag]
        return Trend(tuple(weeks), self.weight)

    def most(self, kind: str) -> list[int]:
        """The keys of a ``kind`` ("t": topics) with stories in the last weeks, most first."""
        begin = self.last - timedelta(days=7 * NOW)
        told: Counter[str] = Counter()
        for day, counts in self.days.items():
            if day > begin:
                told.update(counts)
        return [int(tag[1:]) for tag, _number in told.most_common() if tag.startswith(kind)]


def recent(reader: Reader, last: date | None = None) -> Recent:
    """What the reader may see of the weeks up to ``last``, the day of the newest story."""
    last = last or _newest_day(reader)
    query = Query(since=last - timedelta(days=_DAYS - 1), until=last)
    days, weight = Finding(query, reader).by_day
    return Recent(last, days, weight)


def _newest_day(reader: Reader) -> date:
    """The day of the newest story that the reader may see; today in an empty archive."""
    newest = Article.objects.visible_to(reader).newest_first()
    moment = newest.values_list("published_at", flat=True).first()
    return localdate(moment) if moment else localdate()


def _bar(week: int, height: int) -> str:
    """The path of a bar, never so low that one story among hundreds is not seen."""
    height = max(_LOWEST, height)
    return f"M{week * _STEP} {_HEIGHT}v-{height}h{_BAR}v{height}z"
