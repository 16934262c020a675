"""Press releases as AsiaNet sends them."""

from __future__ import annotations

import pytest

from articles.wire import read

RELEASE = """Source: Lindquist Marine, Inc.
MEDIA RELEASE PR67276
Lindquist Marine Partners with the Port of Oland on Ferries That Sail on
Batteries

TELLMAR, Skervia, Feb. 1, 2025 /PRNewswire-AsiaNet/ --

- New ferries from June

Lindquist Marine, Inc. ( https://www.lindquist.example/ ), a maker of ferries,
today announced a partnership with the port of Oland.

"We row no more," said Ada Lind, the company's head.

About Lindquist Marine
Lindquist Marine makes ferries for everyone who has to cross a sound or a strait
and would rather not swim.

SOURCE  Lindquist Marine, Inc.

CONTACT: Bo Ek, bo.ek@lindquist.example
"""


@pytest.mark.parametrize("text", [RELEASE, RELEASE.replace("\n", "\r\n"), "\n" + RELEASE])
def test_release_is_a_story(text: str) -> None:
    result = read(text.encode())
    (story,) = result.stories
    assert (result.format, story.source) == ("asianet", "PRNEWSWIRE")
    assert story.headline == (
        "Lindquist Marine Partners with the Port of Oland on Ferries That Sail on Batteries"
    )
    assert (story.slugline, story.sign_off) == (
        "MEDIA RELEASE PR67276",
        "SOURCE  Lindquist Marine, Inc.",
    )
    assert story.dateline is not None
    assert story.dateline.places == ("TELLMAR", "Skervia")
    assert story.body.startswith("- New ferries from June\n\nLindquist Marine, Inc. (")
    assert story.body.endswith("and would rather not swim.")
    assert "".join(text[s.start : s.end] for s in story.segments) == text


def test_each_release_of_a_file_is_a_story() -> None:
    second = RELEASE.replace("67276", "67277").replace("Batteries", "Wind")
    found = read((RELEASE + second).encode()).stories
    assert [story.slugline for story in found] == [
        "MEDIA RELEASE PR67276",
        "MEDIA RELEASE PR67277",
    ]


def test_source_line_alone_is_no_release() -> None:
    assert read(b"Source: Lindquist\nFerries sail\n\nThe ferry stayed.\n").format == "plain"
