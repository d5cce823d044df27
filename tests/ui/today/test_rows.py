import pytest
from msgspec.structs import replace

from tests.ui.today.days import AUTUMN, LONDON, MONDAY, SPRING, found, part, parts_of, wish
from wallboard.domain.snapshot import OpenHours
from wallboard.domain.tally import Policy
from wallboard.domain.words import Outcome
from wallboard.ui.export.paper import row_of as cells_of
from wallboard.ui.format import Format
from wallboard.ui.models.column import in_order
from wallboard.ui.text import shown
from wallboard.ui.theme.tokens import Tone
from wallboard.ui.today.rows import (
    KEYS,
    busy_part,
    columns_of,
    keys_of,
    labels_of,
    note_of,
    row_of,
    rows_of,
    target_of,
    tone_of,
    whole_day,
)

COLUMNS = columns_of(Format())
BY_KEY = {column.key: column for column in COLUMNS}


def test_a_row_says_its_figures() -> None:
    day = wish()
    row = row_of(
        part(day.day.start, day.day.start + 1800, answered=3, in_time=2, peak=4, on_duty=2.5), "00:00", day
    )
    said = {key: column.text(row) for key, column in BY_KEY.items()}
    assert said == {
        "time": "00:00", "offered": "3", "answered": "3", "abandoned": "0", "exited": "0",
        "lost": "0",
        "sl_default": "2 of 3", "asa_s": "0:10", "longest_wait_s": "–", "calls_peak": "4", "on_duty": "2.5",
    }  # fmt: skip


def test_a_file_gets_numbers_and_the_day_itself_its_own() -> None:
    day = wish()
    whole = row_of(part(0, 1800, answered=4, in_time=1), "Day", day, whole=True)
    assert cells_of(COLUMNS, whole)[:8] == ("Day", None, 4.0, 4.0, 0.0, 0.0, 0.0, 0.25)


@pytest.mark.parametrize("falls", [False, True])
@pytest.mark.parametrize("key", ["time", "offered", "sl_default"])
def test_the_day_itself_is_at_the_foot_whatever_sorts(key: str, falls: bool) -> None:
    day = wish()
    rows = [row_of(part(n * 1800.0, 1.0, answered=n), f"{n}", day) for n in (2, 1, 3)]
    whole = row_of(part(0, 1, answered=2), "Day", day, whole=True)
    assert in_order([whole, *rows], BY_KEY[key], descending=falls)[-1] is whole


def test_the_numbers_of_a_row_add_up() -> None:
    made = part(0, 1800, answered=3, abandoned=2, waiting=1)
    made.period.visits.outcomes[Outcome.TIMEOUT] = 4
    said = {key: BY_KEY[key].text(row_of(made, "", wish())) for key in ("offered", "exited")}
    assert said == {"offered": "10", "exited": "4"}
    assert [shown(column.title) for column in COLUMNS][1:5] == [
        "Offered", "Answered", "Abandoned", "Otherwise",
    ]  # fmt: skip


def test_of_the_day_itself_it_is_said_what_the_wall_says_was_seen() -> None:
    day = wish()
    first = part(day.now - 600, day.now, answered=1, seen=1.0)
    late = replace(found(day, [first]), seen=0.031)
    *_, last = rows_of(late, None)
    assert (shown(last.time), shown(last.note)) == ("Day", "3.1% seen")
    assert whole_day(found(day, ())) is None


def test_lost_calls_are_of_no_queue() -> None:
    assert keys_of(("*",)) == KEYS
    assert "lost" in keys_of(("pbx-1/*",))
    assert keys_of(("pbx-1/support",)) == tuple(key for key in KEYS if key != "lost")


@pytest.mark.parametrize(
    ("answered", "in_time", "tone"),
    [(10, 8, Tone.TEXT), (10, 7, Tone.WARN), (10, 3, Tone.ALARM), (9, 0, Tone.TEXT), (0, 0, Tone.TEXT)],
)
def test_a_missed_target_is_an_alarm_if_there_are_calls_enough(
    answered: int, in_time: int, tone: Tone
) -> None:
    row = row_of(part(0, 1800, answered=answered, in_time=in_time), "", wish())
    assert tone_of("sl_default", row) is tone
    assert tone_of("offered", row) is Tone.TEXT


def test_the_site_says_how_many_calls_are_enough() -> None:
    wary = wish(policies={("pbx-1", "support"): Policy(min_sample=50)})
    row = row_of(part(0, 1800, answered=40, in_time=1), "", wary)
    (level,) = (column for column in columns_of(Format()) if column.key == "sl_default")
    assert (shown(level.text(row)), tone_of("sl_default", row)) == ("1 of 40", Tone.TEXT)


def test_a_target_is_one_that_all_queues_have() -> None:
    policies = {("pbx-1", "support"): Policy(target_share=0.9), ("pbx-1", "sales"): Policy(target_share=0.8)}
    assert target_of(wish(policies=policies), 0.0) is None
    assert target_of(wish(policies=policies, scope=("sales",)), 0.0) == 0.8


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (part(0, 1800), ""),
        (part(0, 1800, waiting=1), "waiting: 1"),
        (part(1800, 5400), "so far"),
        (part(1800, 5400, waiting=2), "waiting: 2"),
        (part(0, 1800, seen=0.619), "61.9% seen"),
        (part(5400, 7200, seen=None), ""),
        (part(5400, 7200, provisional=True), ""),
    ],
)
def test_what_has_to_be_known_of_a_part_is_said(made: object, words: str) -> None:
    assert shown(note_of(made, wish(now=3600.0))) == words  # type: ignore[arg-type]


def test_the_clock_is_told_with_its_offset_on_a_day_that_changes_it() -> None:
    autumn, spring = (labels_of(parts_of(wish(day)), LONDON) for day in (AUTUMN, SPRING))
    assert autumn[1:7] == ["00:30 +1", "01:00 +1", "01:30 +1", "01:00 +0", "01:30 +0", "02:00 +0"]
    assert len(set(autumn)) == 50
    assert spring[1:4] == ["00:30 +0", "02:00 +1", "02:30 +1"]
    assert labels_of(parts_of(wish(MONDAY)), LONDON)[:2] == ["00:00", "00:30"]
    newfoundland = labels_of(
        parts_of(wish(AUTUMN.replace(month=11, day=1), "America/St_Johns")), "America/St_Johns"
    )
    assert newfoundland[0] == "00:00 −2:30"


def test_hours_in_which_nothing_was_are_left_out_and_never_a_call() -> None:
    day = wish(now=wish().day.start + 20 * 3600.0)
    parts = parts_of(day, lambda n: int(n in {4, 30}))
    assert busy_part(parts, None, day.now) == parts[4:31]
    start = day.day.start
    hours = OpenHours(((start + 9 * 3600, start + 18 * 3600),), None)
    assert busy_part(parts, hours, day.now) == parts[4:36]
    assert busy_part(parts, hours, start + 10 * 3600) == parts[4:21]
    assert busy_part(parts_of(day), None, day.now) == ()
