"""A whole reading: rows in, calls and what is to be said of them out."""

import pytest
from msgspec.structs import replace

from wallboard.domain.records.layout import Layout, Role, Without
from wallboard.domain.records.pass_ import RawRow, Reading
from wallboard.domain.records.reading import Given
from wallboard.domain.records.record import RecordSet
from wallboard.domain.records.survey import FIRST_LINES, FIRST_ROWS, Survey, Wrong
from wallboard.domain.records.tally import Keyed
from wallboard.domain.records.wording import doubt, role_text, roughness, wrong_text
from wallboard.domain.words import Direction

LAYOUT = Layout(
    columns={Role.CALLER: 1, Role.CALLED: 2, Role.START: 3, Role.DURATION: 4},
    billed=True,
    without=(Without(2, ("test*",)),),
)
GIVEN = Given("UTC", "HU")


def read(layout: Layout, *rows: RawRow) -> tuple[list[Keyed], Survey]:
    reading = Reading(layout, (), GIVEN)
    calls = [*reading.rows(rows), *reading.rest()]
    return calls, reading.tally.survey(cancelled=False)


def row(line: int, clock: str, lasted: str = "60", called: str = "100", wrong: Wrong | None = None) -> RawRow:
    return RawRow(line, ("06301234567", called, f"2026-01-05 {clock}", lasted), wrong)


def test_sums_and_first_lines_of_what_is_wrong() -> None:
    calls, survey = read(
        LAYOUT,
        row(2, "08:00:01"),
        row(3, "08:00:02", called="test-1"),
        row(4, "08:00:61"),
        row(5, "07:00:03", "0"),
        row(6, "09:00:00", "1", wrong=Wrong.BAD_BYTES),
        row(7, "09:00:00", "1", wrong=Wrong.TORN),
        *(row(n, "x") for n in range(8, 40)),
    )
    assert len(calls) == survey.calls == survey.readable == 3
    assert (survey.rows, survey.left_out, survey.wrong) == (38, 1, 34)
    assert [(one.kind, one.count) for one in survey.problems] == [
        (Wrong.BAD_START, 33), (Wrong.BAD_BYTES, 1), (Wrong.TORN, 1),
    ]  # fmt: skip
    assert survey.problems[0].lines == (4, *range(8, 8 + FIRST_LINES - 1))
    assert survey.problems[0].sample == "2026-01-05 08:00:61"
    assert (survey.incoming, survey.answered) == (3, 2)
    assert survey.until is not None
    assert survey.since is not None
    assert survey.until - survey.since == 7197
    assert survey.first == tuple(call.record for call in calls)


def test_equal_rows_are_calls_of_their_own_told_apart_by_their_count() -> None:
    calls, survey = read(
        LAYOUT, row(1, "08:00:00"), row(2, "08:00:00"), row(3, "08:00:00"), row(4, "08:00:01")
    )
    assert [call.nth for call in calls] == [0, 1, 2, 0]
    assert len({call.digest for call in calls}) == 2
    assert survey.twice == 2


def test_remarks_are_kept_beside_the_call_and_of_many_calls_the_first_are_shown() -> None:
    nobody = RawRow(1, ("", "", "2026-01-05 08:00:00", "1"))
    calls, survey = read(LAYOUT, nobody, *(row(n, f"08:{n % 60:02d}:00") for n in range(2, 70)))
    assert len(calls) == 69
    assert [(one.kind, one.lines, one.sample) for one in survey.problems] == [
        (Wrong.NO_NUMBER, (1,), "; ; 2026-01-05 08:00:00; 1")
    ]
    assert len(survey.first) == FIRST_ROWS


def test_which_way() -> None:
    rows_ = [
        RawRow(1, ("1101", "06301234567", "2026-01-05 08:00:00", "1")),
        RawRow(2, ("1101", "1102", "2026-01-05 08:00:00", "1")),
        RawRow(3, ("06301234567", "1101", "2026-01-05 08:00:00", "1")),
    ]
    calls, survey = read(LAYOUT, *rows_)
    assert (survey.outgoing, survey.internal, survey.incoming) == (1, 1, 1)
    assert calls[0].record.direction is Direction.OUTBOUND


def test_legs_with_an_id_are_one_call_and_those_without_stay_alone() -> None:
    layout = replace(LAYOUT, columns={**LAYOUT.columns, Role.ID: 5}, legs=True)
    rows_ = [
        RawRow(n, ("0630", "5", "2026-01-05 08:00:00", "9", call)) for n, call in enumerate(["a", "a", ""])
    ]
    calls, survey = read(layout, *rows_)
    assert sorted(call.record.call for call in calls) == ["", "a"]
    assert (survey.readable, survey.calls) == (3, 2)
    assert {call.nth for call in calls} == {0}


def test_whole_minutes_are_said_when_many_agree() -> None:
    whole = [row(n, f"08:{n:02d}:00", "120") for n in range(20)]
    survey = read(LAYOUT, *whole)[1]
    assert (survey.starts_in_minutes, survey.lasts_in_minutes, survey.whole_minutes) == (True, True, True)
    few = read(LAYOUT, *whole[:19])[1]
    assert not few.whole_minutes
    begins = read(LAYOUT, *whole, row(30, "08:40:00", "61"))[1]
    assert (begins.starts_in_minutes, begins.lasts_in_minutes) == (True, False)
    lasts = read(LAYOUT, *whole, row(30, "08:40:01", "60"))[1]
    assert (lasts.starts_in_minutes, lasts.lasts_in_minutes) == (False, True)
    said = {str(roughness(one)) for one in (survey, begins, lasts, few)}
    assert len(said) == 4


def test_a_set_says_the_same() -> None:
    kept = RecordSet("T1", 1, 0.0, 0.0, lasts_in_minutes=True)
    assert kept.whole_minutes
    assert "whole minutes" in str(roughness(kept))


@pytest.mark.parametrize("kind", Wrong)
def test_everything_wrong_has_words(kind: Wrong) -> None:
    assert str(wrong_text(kind))


@pytest.mark.parametrize("role", Role)
def test_every_column_has_a_name(role: Role) -> None:
    assert str(role_text(role))


def test_what_is_unlikely_is_a_doubt() -> None:
    bill = [row(n, f"08:{n:02d}:{n:02d}", f"{60 + n}") for n in range(25)]
    silent = read(replace(LAYOUT, billed=False), *bill)[1]
    same = read(LAYOUT, *(row(n, "08:00:00") for n in range(25)))[1]
    assert doubt(read(LAYOUT, *bill)[1]) is None
    assert doubt(read(replace(LAYOUT, billed=False), *bill[:5])[1]) is None
    assert "None of the calls" in str(doubt(silent))
    assert "Most rows" in str(doubt(same))
