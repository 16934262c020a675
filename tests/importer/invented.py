"""Invented stories, as many as wanted, each told from all others by its number."""

from __future__ import annotations

NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def invented_copy(number: int) -> str:
    """A story of NPA with one quote; no two share a headline or an opening."""
    words = f"{NUMBERS[number // 10 % 10]} {NUMBERS[number % 10]}"
    return (
        f"Pilot boat {number} of the {words} pier is found\n\n"
        f"Boat {number}, adrift since the {words} gale, was found on Thursday off Osk Rock.\n\n"
        f'"We counted {words} lamps before we saw boat {number}," said Iver Lund. (NPA)\n'
    )
