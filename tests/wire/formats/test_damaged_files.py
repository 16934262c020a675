"""Files cut short or with a byte gone wrong: read or refused, and nothing raised or lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.wire import read

DEMO = Path(__file__).parents[3] / "fixtures" / "demo"
SAMPLES = {
    path.name: path.read_bytes()
    for path in DEMO.glob("[0-9]*")
    if path.suffix in {".json", ".xml", ".html"} or "bread-compass" in path.name
}


def accounted_for(data: bytes) -> bool:
    result = read(data)
    segments = [segment for story in result.stories for segment in story.segments]
    whole = "".join(result.text[s.start : s.end] for s in segments)
    return whole == result.text if result.stories else bool(result.refused or not result.text)


@pytest.mark.parametrize("name", SAMPLES)
@settings(max_examples=15, deadline=None)
@given(cut=st.floats(0, 1), byte=st.integers(0, 255))
def test_damaged_file_is_read_or_refused(name: str, cut: float, byte: int) -> None:
    data = SAMPLES[name]
    at = int(cut * (len(data) - 1))
    assert accounted_for(data[:at])
    assert accounted_for(data[:at] + bytes([byte]) + data[at + 1 :])


@settings(max_examples=60, deadline=None)
@given(
    start=st.sampled_from([b"{", b'[{"', b"<?xml", b"<nitf>", b"<NewsML>", b"\x01", b"From: x"]),
    rest=st.binary(max_size=200),
)
def test_bytes_that_only_open_like_a_format_are_read_or_refused(start: bytes, rest: bytes) -> None:
    assert accounted_for(start + rest)
