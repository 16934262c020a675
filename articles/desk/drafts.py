"""What an editor has typed and not saved, kept while the copy is read anew.

Facts go by their fields; a quote goes by its words, since another reading may
count the quotes otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.forms.utils import pretty_name
from django.http import QueryDict

from ..forms import StoryForm
from .mending import Mending

AGENCY = "agency-"


def draft_of(mending: Mending, posted: QueryDict) -> dict[str, Any]:
    """What the posted forms say otherwise than the copy, as plain values; {} where nothing."""
    form = mending.form
    facts = {name: form[name].data for name in form.changed_data if name != "reading"}
    quotes = [
        [card.quote.text, card.form["speaker"].data or "", bool(card.form["rejected"].data)]
        for card in mending.cards
        if card.form.has_changed()
    ]
    agency = {name: posted[name] for name in posted if name.startswith(AGENCY)}
    kept = {
        "facts": facts,
        "quotes": quotes,
        "agency": agency if f"{AGENCY}make" in agency else {},
    }
    return kept if any(kept.values()) else {}


def is_typed(draft: Mapping[str, Any]) -> bool:
    """Whether the draft holds more than the choice of an agency."""
    return bool(
        draft and (draft["quotes"] or draft["agency"] or draft["facts"].keys() - {"source"})
    )


def facts_in_words(draft: Mapping[str, Any]) -> str:
    """The facts that an editor typed, as they may be copied from a message; "" for none."""
    facts = draft.get("facts", {})
    labels = {name: StoryForm.base_fields[name].label or pretty_name(name) for name in facts}
    return "; ".join(f"{labels[name]}: {_plain(value)}" for name, value in facts.items())


def _plain(value: Any) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value)


def over_again(mending: Mending, draft: Mapping[str, Any]) -> QueryDict:
    """What a browser would post if the editor typed the draft into ``mending``."""
    posted = QueryDict(mutable=True)
    facts = {name: mending.form[name].value() for name in mending.form.fields}
    for name, value in (facts | draft["facts"] | draft["agency"]).items():
        posted.setlist(name, value if isinstance(value, list) else [str(value or "")])
    typed = list(draft["quotes"])
    for card in mending.cards:
        given = next((one for one in typed if one[0] == card.quote.text), None)
        speaker, rejected = card.form["speaker"].value(), False
        if given:
            typed.remove(given)
            _, speaker, rejected = given
        posted[card.form.add_prefix("speaker")] = speaker or ""
        if rejected:
            posted[card.form.add_prefix("rejected")] = "on"
    return posted
