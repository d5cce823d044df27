"""What is wrong with a promise is said with its place, and with what would be right."""

import pytest

from wallboard.app.settings_file import settings_of
from wallboard.domain.errors import WallboardError

PROMISE = '[[promise]]\ntitle = "A"\n'
CHANGE = '[[change]]\nqueue = "support"\nvalid_from = "2026-11-01"\n'
INCIDENT = '[[incident]]\nreason = "line down"\nsince = "2026-11-23 10:42"\n'
CAMPAIGN = '[[campaign]]\ntitle = "A"\nlines = ["100"]\n'


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('[site]\nholidays = "XX"\n', ["[site] holidays", "“XX”", "DE-BY"]),
        ('[site]\nclosed = ["24.12."]\n', ["[site] closed", "“24.12.” is no date", "2026-11-23"]),
        (PROMISE + 'hours = "Mon 8-18"\n', ["[[promise]] 1 hours", "Mon-Fri 08:00-18:00"]),
        (PROMISE + PROMISE + 'holidays = "de"\n', ["[[promise]] 2 holidays", "“de”"]),
        (PROMISE + 'valid_from = "2026-13-01"\n', ["[[promise]] 1 valid_from", "“2026-13-01” is no date"]),
        (PROMISE + 'valid_from = "soon"\n', ["[[promise]] 1 valid_from", "2026-11-01"]),
        (PROMISE + 'leaves_out = ["rain"]\n', ["[[promise]] 1 leaves_out", "out_of_hours, menu"]),
        (PROMISE + "interval_min = 25\n", ["[[promise]] 1 interval_min", "does not divide", "5, 10, 15"]),
        (PROMISE + "interval_min = 13\n", ["[[promise]] 1 interval_min"]),
        (PROMISE + 'clock = "noon"\n', ["clock = 'noon'", '"arrival", "greeting", "join"']),
        (CHANGE, ["[[change]] 1", "changes nothing", "target_share"]),
        (CHANGE.replace("11-01", "11-31") + "target_s = 1\n", ["[[change]] 1 valid_from", "no date"]),
        ((CHANGE + "target_s = 1\n") * 2, ["[[change]] 1", "another one", "in one of them"]),
        (INCIDENT.replace("11-23", "11-31"), ["[[incident]] 1 since", "no date with a time"]),
        (INCIDENT.replace("10:42", "24:42"), ["[[incident]] 1 since", "2026-11-23 10:42"]),
        (INCIDENT + 'until = "2026-11-23 10:42"\n', ["[[incident]] 1 until", "ends before it begins"]),
        (INCIDENT + 'until = "10:50"\n', ["[[incident]] 1 until", "2026-11-23 11:20"]),
        (CAMPAIGN + 'valid_to = "2026-02-30"\n', ["[[campaign]] 1 valid_to", "no date"]),
        (
            CAMPAIGN + 'valid_from = "2026-03-01"\nvalid_to = "2026-02-01"\n',
            ["[[campaign]] 1 valid_to", "ends before it begins"],
        ),
        (CAMPAIGN + "cost = 12\n", ["[[campaign]] 1 cost", "1200.50"]),
        (CAMPAIGN + 'average_sale = "12,50"\n', ["[[campaign]] 1 average_sale", "89.90"]),
    ],
)
def test_what_is_wrong_is_answered_with_what_would_be_right(text: str, parts: list[str]) -> None:
    with pytest.raises(WallboardError) as told:
        settings_of(text, "my.toml")
    said = str(told.value)
    assert all(part in said for part in ["my.toml", *parts]), said


def test_what_fits_is_taken() -> None:
    text = PROMISE + CHANGE + "target_s = 1\n" + INCIDENT + 'until = "2026-11-23 10:43"\n' + CAMPAIGN
    made = settings_of(text, "my.toml")
    assert (len(made.promise), len(made.change), len(made.incident), len(made.campaign)) == (1, 1, 1, 1)
