"""Where it is not clear what copy is to the archive: both side by side, and the editor's word."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ..comparison import Row, compare
from ..importer import Action, Decision, Plan
from ..wire import ParsedStory

_YES = {
    Action.UPDATE: _("It is a new version of that story"),
    Action.CORRECTION: _("It is a correction of that story"),
    Action.KILL: _("Kill that story: it leaves the public pages for good"),
    Action.HOLD: _("Withhold that story from the public pages"),
    Action.NOTICE: _("Keep the notice with that story, to be corrected there"),
}
_NO = {
    Action.KILL: _("It kills no story of the archive; keep it among the stories, killed"),
    Action.HOLD: _("It withholds no story of the archive; keep it among the stories, withheld"),
}
_NEW = _("It is a story of its own")
_LONGEST_NUMBER = 18


@dataclass(frozen=True, slots=True)
class Question:
    """What a plan asks of an editor; ``rows`` are both texts, where one may be the other's."""

    plan: Plan
    rows: tuple[Row, ...]

    @property
    def proposed(self) -> int | str:
        """The number of the story that the copy seems to be about; "" where none was found."""
        return self.plan.target.pk if self.plan.target else ""

    @property
    def answers(self) -> list[tuple[str, str]]:
        """What may be answered, and the words for it; the first is what the copy proposes."""
        action = self.plan.action
        return [(str(action), str(_YES[action])), (str(Action.STORE), str(_NO.get(action, _NEW)))]


def question(plan: Plan, story: ParsedStory) -> Question | None:
    """The plan's question, None where it is clear."""
    if not plan.asks:
        return None
    rows: list[Row] = []
    if plan.target and not plan.action.is_about_another:
        known = f"{plan.target.headline}\n\n{plan.target.body}"
        rows = compare(known, f"{story.headline or ''}\n\n{story.body}")
    return Question(plan, tuple(rows))


def decision_in(posted: QueryDict) -> Decision | None:
    """What the editor decided; None where nothing was."""
    chosen, number = posted.get("decision", ""), posted.get("target", "").strip()
    if chosen not in {*_YES, Action.STORE}:
        return None
    known = number.isascii() and number.isdecimal() and len(number) <= _LONGEST_NUMBER
    return Decision(Action(chosen), int(number) if known else None)
