"""A row becomes a call or what is wrong with it; nothing is lost without a word."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from wallboard.domain.errors import WallboardError
from wallboard.domain.records.layout import Cell, Layout, Role, Without
from wallboard.domain.records.places import heading_key, places_of
from wallboard.domain.records.reading import Given, Leg, Misread, Reader, digest_of, digest_of_call
from wallboard.domain.records.record import CallRecord
from wallboard.domain.records.survey import Wrong

AT = 1_767_600_731.0  # 2026-01-05 08:12:11 UTC
BILL = Layout(
    columns={Role.CALLER: 1, Role.CALLED: 2, Role.START: 3, Role.DURATION: 4, Role.COST: 5}, billed=True
)
GIVEN = Given("UTC", "HU", AT + 1000, AT - 1000)
DIGEST = -1079972573666030291
START = "2026-01-05 08:12:11"


def one(layout: Layout, *row: Cell, given: Given = GIVEN) -> Leg | Misread:
    return Reader(layout, places_of(layout, ()), given).read(row)


def call(layout: Layout, *row: Cell) -> CallRecord:
    leg = one(layout, *row)
    assert isinstance(leg, Leg)
    return leg.record


def wrong(layout: Layout, *row: Cell) -> Wrong:
    found = one(layout, *row)
    assert isinstance(found, Misread)
    return found.kind


def test_a_row_of_a_bill() -> None:
    record = call(BILL, "06301234567", "0680200100", START, "82", "12.5")
    assert (record.began, record.answered, record.ended, record.lasted_s) == (AT, AT, AT + 82, 82)
    assert (record.caller, record.line, record.cost) == ("+36301234567", "+3680200100", Decimal("12.5"))
    unanswered = call(BILL, "06301234567", "0680200100", START, "0", "")
    assert (unanswered.answered, unanswered.cost) == (None, None)


def test_what_nobody_says_of_single_rows() -> None:
    layout = replace(BILL, operator="T1", currency="HUF")
    record = call(layout, "06301234567", "0680200100", START, 82.0, 3.0)
    assert (record.operator, record.currency, record.cost) == ("T1", "HUF", Decimal("3.0"))
    assert call(layout, "06301234567", "0680200100", START, 82.0, "").currency == ""


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (("1", "2", START), Wrong.RAGGED),
        (("06301234567", "0680200100", "29.02.2025", "82", "1"), Wrong.BAD_START),
        (("06301234567", "0680200100", "=NOW()", "82", "1"), Wrong.FORMULA),
        (("06301234567", "0680200100", "1955-01-05 08:00:00", "82", "1"), Wrong.BAD_START),
        (("06301234567", "0680200100", "2026-02-05 08:12:11", "82", "1"), Wrong.FUTURE),
        (("06301234567", "0680200100", "2025-01-05 08:12:11", "82", "1"), Wrong.TOO_OLD),
        (("06301234567", "0680200100", START, "long", "1"), Wrong.BAD_DURATION),
        (("06301234567", "0680200100", START, "86401", "1"), Wrong.BAD_DURATION),
        (("06301234567", "0680200100", START, "=A1", "1"), Wrong.FORMULA),
        (("06301234567", "0680200100", START, "-5", "1"), Wrong.NEGATIVE),
        (("06301234567", "0680200100", START, -5.0, "1"), Wrong.NEGATIVE),
    ],
)
def test_rows_that_can_not_be_read(row: tuple[Cell, ...], kind: Wrong) -> None:
    assert wrong(BILL, *row) is kind


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (("06301234567", "0680200100", START, "82", "free"), Wrong.BAD_COST),
        (("06301234567", "0680200100", START, "82", float("nan")), Wrong.BAD_COST),
        (("", "anonymous", START, "82", "1"), Wrong.NO_NUMBER),
    ],
)
def test_rows_that_are_read_all_the_same(row: tuple[Cell, ...], kind: Wrong) -> None:
    leg = one(BILL, *row)
    assert isinstance(leg, Leg)
    assert leg.remarks == (kind,)
    assert leg.record.ended == AT + 82


def test_an_hour_that_no_clock_showed_is_remarked() -> None:
    layout = replace(BILL, zone="Europe/Budapest")
    leg = one(layout, "06301234567", "1", "2026-03-29 02:30:00", "1", "", given=Given("UTC", "HU"))
    assert isinstance(leg, Leg)
    assert Wrong.NO_SUCH_TIME in leg.remarks


SPLIT = Layout(columns={Role.CALLER: 1, Role.START: 2, Role.TIME: 3, Role.TALK: 4, Role.WAIT: 5})


def test_date_and_time_in_two_columns_and_waiting_beside_talking() -> None:
    record = call(SPLIT, "06301234567", "2026-01-05", "08:12:11", "60", "20")
    assert (record.began, record.answered, record.ended) == (AT, AT + 20, AT + 80)
    assert call(SPLIT, "06301234567", "2026-01-05", "08:12:11", "0", "20").answered is None
    sheet = replace(SPLIT, dates="excel")
    assert call(sheet, "06301234567", 46027.0, 0.5, "60", "20").began == 1_767_614_400


ENDS = Layout(columns={Role.CALLER: 1, Role.START: 2, Role.ANSWERED: 3, Role.ENDED: 4})


def test_ends_and_answers_as_instants() -> None:
    record = call(ENDS, "06301234567", START, "2026-01-05 08:12:21", "2026-01-05 08:13:11")
    assert (record.answered, record.ended) == (AT + 10, AT + 60)
    assert call(ENDS, "06301234567", START, "", "2026-01-05 08:13:11").answered is None
    assert wrong(ENDS, "06301234567", START, "", "2026-01-05 08:12:10") is Wrong.ENDED_BEFORE
    assert wrong(ENDS, "06301234567", START, "", "later") is Wrong.BAD_DURATION


def test_an_answer_outside_of_its_call_is_put_inside() -> None:
    leg = one(ENDS, "06301234567", START, "2026-01-05 08:20:00", "2026-01-05 08:13:11")
    assert isinstance(leg, Leg)
    assert (leg.record.answered, leg.remarks) == (AT + 60, (Wrong.ANSWER_OUTSIDE,))


def test_of_an_end_and_a_duration_the_end_is_finer_and_the_duration_safer() -> None:
    columns: dict[Role, int | str] = {**ENDS.columns, Role.DURATION: 5}
    layout = replace(ENDS, columns=columns)
    assert call(layout, "06301234567", START, "", "2026-01-05 08:13:11", "59").ended == AT + 60
    assert call(layout, "06301234567", START, "", "2026-01-05 09:13:11", "59").ended == AT + 59
    assert call(layout, "06301234567", START, "", "", "59").ended == AT + 59


FLAGS = Layout(columns={Role.CALLER: 1, Role.START: 2, Role.DURATION: 3, Role.ANSWERED: 4})


@pytest.mark.parametrize(
    ("cell", "answered"),
    [("yes", True), ("no", False), (1.0, True), (0.5, True), ("nem", False), ("", False), ("talked", True)],
)
def test_an_answer_may_be_a_word_or_a_number(cell: Cell, answered: bool) -> None:
    assert (call(FLAGS, "06301234567", START, "60", cell).answered is not None) is answered


def test_with_words_of_ones_own_all_others_mean_no() -> None:
    layout = replace(FLAGS, answered_words=("igen", "kapcs*"))
    assert call(layout, "06301234567", START, "60", "igen").answered == AT
    assert call(layout, "06301234567", START, "60", "talked").answered is None
    assert call(layout, "06301234567", START, "60", "1.1.26").answered is None


def test_how_it_ended_tells_whether_it_was_answered() -> None:
    layout = Layout(columns={Role.CALLER: 1, Role.START: 2, Role.DURATION: 3, Role.OUTCOME: 4, Role.WAIT: 5})
    assert call(layout, "06301234567", START, "60", "Answered", "").answered == AT
    assert call(layout, "06301234567", START, "60", "Answered", "15").answered == AT + 15
    assert call(layout, "06301234567", START, "60", "Busy", "15").answered is None
    assert call(layout, "06301234567", START, "60", "", "15").answered == AT + 15
    assert call(layout, "06301234567", START, "60", "", "60").answered is None
    columns: dict[Role, int | str] = {**layout.columns, Role.WAIT: 9}
    chosen = replace(layout, answered_words=("ok*",), columns=columns)
    assert call(chosen, "06301234567", START, "60", "OK: bridged").answered == AT
    assert call(chosen, "06301234567", START, "60", "fine").answered is None
    plain = Layout(columns={Role.CALLER: 1, Role.START: 2, Role.DURATION: 3, Role.OUTCOME: 4})
    assert call(plain, "06301234567", START, "60", "ANSWERED").answered == AT
    assert call(plain, "06301234567", START, "60", "whatever").answered is None


def test_a_channel_that_met_nobody_was_answered_by_a_machine() -> None:
    layout = Layout(
        columns={Role.CALLER: 1, Role.START: 2, Role.DURATION: 3, Role.TALK: 4, Role.PEER: 5, Role.LEG: 6}
    )
    alone = one(layout, "06301234567", START, "60", "50", "", "c1")
    together = one(layout, "06301234567", START, "60", "50", "PJSIP/1101", "c1")
    assert isinstance(alone, Leg)
    assert isinstance(together, Leg)
    assert (alone.answered, alone.record.answered, alone.joined) == (AT + 10, None, False)
    assert (together.record.answered, together.joined, together.record.call) == (AT + 10, True, "c1")


def test_our_own_number_and_the_way() -> None:
    layout = Layout(
        columns={Role.CALLER: 1, Role.CALLED: 2, Role.START: 3, Role.DURATION: 4, Role.LINE: 5,
                 Role.DIRECTION: 6},
        way="words",
    )  # fmt: skip
    assert call(layout, "06301234567", "s", START, "1", "0680200100", "in").line == "+3680200100"
    assert call(layout, "06301234567", "s", START, "1", "", "in").line == "s"
    assert wrong(layout, "06301234567", "s", START, "1", "", "up") is Wrong.BAD_DIRECTION


def test_finger_prints_tell_calls_apart_and_are_the_same_everywhere() -> None:
    record = call(BILL, "06301234567", "0680200100", START, "82", "12.5")
    assert digest_of(record) == digest_of(replace(record, cost=None, caller_raw="+36301234567"))
    assert digest_of(record) != digest_of(replace(record, ended=record.ended + 1))
    assert digest_of(record) != digest_of(replace(record, answered=None))
    assert digest_of(record) != digest_of(replace(record, began=record.began - 1, ended=record.ended - 1))
    assert digest_of_call("1795324908.0") == DIGEST
    assert -(2**63) <= digest_of(record) < 2**63


def test_columns_are_found_by_number_or_heading() -> None:
    headings = ("\ufeffA  Szám", "Kezdés", "Hossz")
    columns: dict[Role, int | str] = {Role.CALLER: "a szám", Role.START: 2, Role.DURATION: "HOSSZ"}
    layout = Layout(columns=columns, without=(Without("hossz", ("0", "x*")), Without(1, ())))
    places = places_of(layout, headings)
    assert places.of == {Role.CALLER: 0, Role.START: 1, Role.DURATION: 2}
    assert places.needed == 3
    assert [places.left_out(("1", "2", cell)) for cell in ("0", "Xyz", "7")] == [True, True, False]
    assert not places.left_out(("1",))
    assert heading_key(" A\n B ") == "a b"


@pytest.mark.parametrize(
    ("columns", "says"),
    [
        ({Role.CALLER: 1}, "No column says when a call began."),
        ({Role.START: 1}, "No column says who called"),
        ({Role.START: 1, Role.CALLER: "Who"}, "no column “Who”"),
        ({Role.START: 0, Role.CALLER: 1}, "no column 0"),
    ],
)
def test_what_a_layout_lacks_is_said(columns: dict[Role, int | str], says: str) -> None:
    with pytest.raises(WallboardError, match=says):
        places_of(Layout(columns=columns), ("A", "B"))


SHEET = Layout(columns={Role.CALLER: 1, Role.START: 2, Role.TIME: 3, Role.DURATION: 4}, dates="excel")


@pytest.mark.parametrize(
    ("date", "clock"),
    [
        (46027.0, 0.34179398148148146),
        ("46027", "0,34179398148148146"),
        (46027.0, 46027.34179398148),
        ("2026-01-05", 0.34179398148148146),
        ("2026-01-05 00:00:00", "08:12:11"),
        ("2026-01-05 00:00:00", "1899-12-31 08:12:11"),
    ],
)
def test_a_spreadsheets_date_and_time_in_two_columns(date: Cell, clock: Cell) -> None:
    assert call(SHEET, "06301234567", date, clock, "60").began == AT


def test_a_row_without_a_date_is_shown_whole() -> None:
    total = one(SHEET, "Total", "", "", 12.5)
    assert total == Misread(Wrong.BAD_START, "Total; 12.5")


@pytest.mark.parametrize(
    ("yes", "no"),
    [
        ("Atsiliepta", "Neatsiliepta"),
        ("Odebrane", "Nieodebrane"),
        ("Отвечено", "Нет ответа"),
        ("Answered", "No answer"),
    ],
)
def test_bills_say_in_many_languages_whether_somebody_answered(yes: str, no: str) -> None:
    layout = Layout(columns={Role.CALLER: 1, Role.START: 2, Role.DURATION: 3, Role.OUTCOME: 4})
    assert call(layout, "06301234567", START, "60", yes).answered == AT
    assert call(layout, "06301234567", START, "60", no).answered is None
