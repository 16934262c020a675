"""Patterns mean the same to every Python that the archive runs on.

Before 3.11.5 a group that is repeated possessively ("(?:a|b)*+") may fail to match what
it should (python/cpython#106052), and Debian 12 has 3.11.2. An atomic group around the
repeated one ("(?>(?:a|b)*)") is the same and always right.
"""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)\s*(?:[*+?]|\{[\d,{}]+\})\+(?!=)")


@pytest.mark.parametrize("folder", ["articles", "newsarchive"])
def test_no_pattern_repeats_a_group_possessively(folder: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in sorted((ROOT / folder).rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if POSSESSIVE_GROUP.search(line)
    ]
    assert found == []


@pytest.mark.parametrize("pattern", [r"(?:ab|c)*+d", r"(?:ab){2,3}+", r"(?:a)?+", r"(a+)++"])
def test_such_a_pattern_is_told(pattern: str) -> None:
    assert POSSESSIVE_GROUP.search(pattern)


@pytest.mark.parametrize("pattern", [r"(?>(?:ab|c)*)d", r"\)++", r"[ab)]*+", "total = f(x) + 1"])
def test_any_other_is_not(pattern: str) -> None:
    assert not POSSESSIVE_GROUP.search(pattern)
