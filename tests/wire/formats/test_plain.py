"""Plain text: needs nothing beyond the standard library; bulletins, columns."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from articles.wire import read

ROOT = Path(__file__).parents[3]
READ = """
import sys
sys.modules["lxml"] = None  # importing it fails from now on
from articles.wire import read
print(read(b"Ferry stays\\n\\nTELLMAR (AP) - The ferry stayed.").stories[0].headline)
"""


def test_plain_text_is_read_where_lxml_is_not_installed() -> None:
    done = subprocess.run(
        [sys.executable, "-c", READ], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("Ferry stays\n", "")


BULLETIN = """IDZ21020
40:2:1:04:55S075E35100:11:00
SECURITE
High Seas Weather Warning for the Sound of Marna
Issued by the Weather Office of Skervia
At 1859UTC 15 June 2025

CANCELLATION OF GALE WARNING FOR SOUTHEASTERN AREA

PLEASE BE AWARE
Wind gusts can be a further 40 percent stronger than the averages given here,
and maximum waves may be up to twice the height.
"""


def test_numbers_above_a_weather_bulletin_are_no_headline() -> None:
    (story,) = read(BULLETIN.encode()).stories
    assert (story.headline, story.status) == (
        "High Seas Weather Warning for the Sound of Marna",
        "SECURITE",
    )
    assert story.body.startswith("Issued by the Weather Office of Skervia")


LIST = """Tellmar, Wednesday 27 Apr 2025
PL|DOG|BOX|RUG
Race 1|TOP ROPE|06:58PM
1|LOW TIDE|2|2|$2.80F
2|WET ROPE|1|1|$3.10
TIME: 18.04 (2)
"""


def test_columns_with_bars_are_left_alone() -> None:
    (story,) = read(LIST.encode()).stories
    assert (story.headline, story.language) == ("Tellmar, Wednesday 27 Apr 2025", None)
    assert story.body.split("\n\n") == [
        "PL|DOG|BOX|RUG\nRace 1|TOP ROPE|06:58PM\n1|LOW TIDE|2|2|$2.80F\n2|WET ROPE|1|1|$3.10",
        "TIME: 18.04 (2)",
    ]
