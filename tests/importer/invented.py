"""Invented stories, as many as wanted, each told from all others by its number.

Their words are drawn by lot, so that no two are alike to the archive.
"""

from __future__ import annotations

from random import Random

NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
WORDS = (
    "anchor barge beacon buoy cable captain cargo channel clerk coast compass crane crew current "
    "deck diver dock engine ferry fog funnel gale harbour hull ice island jetty keel lamp lantern "
    "ledger lighthouse mast mate mooring net oar office pier pilot plank port pump quay rail rope "
    "rudder sail salt sand shore signal skipper sound storm tide tower trawler tug wharf whistle"
)


def invented_copy(number: int) -> str:
    """A story of NPA with one quote; no two share a headline, an opening or a sentence."""
    lot = Random(number)  # noqa: S311 - nobody has to guess it
    words = f"{NUMBERS[number // 10 % 10]} {NUMBERS[number % 10]}"
    sentences = [" ".join(lot.choices(WORDS.split(), k=12)) for _ in range(9)]
    return (
        f"Pilot boat {number} of the {words} {sentences[0]}\n\n"
        f"Boat {number}, {words}, {sentences[1]}.\n\n"
        f'"We, {words}, {sentences[2]} with {number}," said Iver Lund.\n\n'
        f"{'. '.join(map(str.capitalize, sentences[3:]))}. (NPA)\n"
    )
