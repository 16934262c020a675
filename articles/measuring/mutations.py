"""Copy as it gets broken on its way: cut, spliced, doubled, wrongly decoded.

A mutation is a story with one to twelve things done to it that happen to real
copy, or nearly: characters lost or put in (those that the grammars turn on),
stretches moved, lines swapped, two stories run together, marks doubled or never
closed, bytes cut in the middle of a letter or decoded as another encoding.

Mutation ``n`` of a seed is always the same text, whatever was made before it,
so that a run can be taken up again and a failure made again by its number.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

_MARKS = "\"“”„‟'‘’‚«»‹›`"
_SIGNS = [
    *" \n\t()[]/,.:;-–—_<>^*=+0123456789#|\\@",
    *_MARKS,
    *("\x00", "\x01", "\x03", "\x1a", "\x1b", "\x7f", "\x85", "\r", "\r\n", "\f", "\v"),
    *("\ufeff", "\u00a0", "\u200b", "\u200f", "\u202e", "\u2028", "\u0301", "\u00ad", "\ufffd"),
    *("İ", "ı", "ß", "ﬁ", "\U0001f6a2", "\ud800", "٣", "²", "Ⅻ"),
]
_WORDS = [
    *("\n\n", "----", "***", "( )", "(AP)", "(Reuters) - ", "/TASS/", "[Syria]", "واس", "(İLKHA)"),
    *("By ", "BY ADA LIND, Reuters", "MARNA, Feb 31 (AP) — ", "Feb 26", "31.02.2027", "99:99 GMT"),
    *(
        "LEGAL WARNING:",
        "YASAL UYARI:",
        "© ",
        "READ ALSO:",
        "Reuter",
        "NNNN",
        "ZCZC",
        "ends",
        "sda/",
    ),
    *("Eds: ", "KILL KILL KILL", "UPDATE 2-", "EMBARGOED UNTIL ", "For release at 25:99 Monday"),
    *(
        "<p>",
        "&amp;",
        "]]>",
        "{",
        '"',
        "said ",
        " dedi.",
        "şunları kaydetti:",
        "was quoted as saying",
    ),
    *(
        "+49 30 1234567",
        "a@b.example",
        "https://c.example/",
        "Dr.",
        "U.S.",
        "he said, “",
        "”, she",
    ),
]
_ENCODINGS = ("cp1252", "latin-1", "cp1254", "mac-roman", "utf-16-le", "cp1256", "ascii")
_MOST = 12  # things done to one story
_LONGEST = 1500  # characters of a story that are taken

_Change = Callable[[str, random.Random, Sequence[str]], str]


def mutation(stories: Sequence[str], seed: int, number: int) -> str:
    """Mutation ``number`` of ``seed``: one of ``stories``, broken."""
    chance = random.Random(f"{seed}/{number}")  # noqa: S311 - not for secrets
    text = _stretch(chance.choice(stories), chance)
    for _ in range(chance.randint(1, _MOST)):
        text = chance.choice(CHANGES)(text, chance, stories)
    return text


def _stretch(story: str, chance: random.Random) -> str:
    """A story, of a long one its head, its end or a part."""
    start = chance.choice((0, 0, max(0, len(story) - _LONGEST), chance.randrange(len(story) + 1)))
    return story[start : start + _LONGEST]


def _put_in(text: str, chance: random.Random, _: Sequence[str]) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice(chance.choice((_SIGNS, _WORDS))) + text[at:]


def _lose(text: str, chance: random.Random, _: Sequence[str]) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + text[at + chance.choice((1, 1, 3, 20, 100)) :]


def _move(text: str, chance: random.Random, _: Sequence[str]) -> str:
    """A stretch once more, somewhere else."""
    at, start = chance.randint(0, len(text)), chance.randint(0, len(text))
    return text[:at] + text[start : start + chance.randint(1, 60)] + text[at:]


def _double_marks(text: str, chance: random.Random, _: Sequence[str]) -> str:
    """Every mark of a kind twice, or another in its place."""
    mark = chance.choice(_MARKS)
    return text.replace(mark, chance.choice((mark * 2, chance.choice(_MARKS), "")))


def _swap_lines(text: str, chance: random.Random, _: Sequence[str]) -> str:
    lines = text.split("\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


def _splice(text: str, chance: random.Random, stories: Sequence[str]) -> str:
    """Where one story breaks off another goes on."""
    other = _stretch(chance.choice(stories), chance)
    return (text[: chance.randint(0, len(text))] + other)[: 2 * _LONGEST]


def _run_together(text: str, chance: random.Random, stories: Sequence[str]) -> str:
    other = _stretch(chance.choice(stories), chance)
    return (text + chance.choice(("", "\n", "\n\n", "\n--\n")) + other)[: 2 * _LONGEST]


def _another_case(text: str, chance: random.Random, _: Sequence[str]) -> str:
    start = chance.randint(0, len(text))
    end = start + chance.randint(1, 80)
    changed = chance.choice((str.upper, str.lower, str.swapcase, str.title))(text[start:end])
    return text[:start] + changed + text[end:]


def _join_lines(text: str, chance: random.Random, _: Sequence[str]) -> str:
    return text.replace(*chance.choice((("\n", " "), ("\n", "\r\n"), ("\n\n", "\n"), (" ", "  "))))


def _misread(text: str, chance: random.Random, _: Sequence[str]) -> str:
    """The bytes, cut anywhere, in an encoding that may not be theirs."""
    data = text.encode("utf-8", errors="surrogatepass")
    data = data[chance.choice((0, 0, 1)) : chance.randint(0, len(data)) or None]
    return data.decode(chance.choice(_ENCODINGS), errors=chance.choice(("replace", "ignore")))


CHANGES: tuple[_Change, ...] = (
    *(_put_in, _put_in, _put_in, _lose, _lose, _move, _double_marks),
    *(_swap_lines, _splice, _run_together, _another_case, _join_lines, _misread),
)
