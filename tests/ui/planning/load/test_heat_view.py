"""The map and the busy hour in words."""

from msgspec.structs import replace

from tests.ui import made_up
from tests.ui.planning.made_up_load import found, with_lines
from wallboard.domain.load.layers import Layer
from wallboard.domain.load.peaks import Waits
from wallboard.domain.staffing.goal import Goal
from wallboard.ui.format import DASH, Format
from wallboard.ui.planning.load.heat_view import (
    busy_of,
    cell_at,
    map_of,
    map_words,
    nothing_words,
    seen_words,
)
from wallboard.ui.text import shown
from wallboard.ui.theme.tokens import Tone

FORM = Format(made_up.ZONE)
LAYER: Layer = "in_queue_or_talking"


def test_the_map_has_a_row_for_each_open_weekday_and_a_ring_at_the_busy_hour() -> None:
    view = map_of(found(), FORM)
    assert [shown(day) for day in view.rows] == ["Mon", "Tue", "Wed", "Thu", "Fri"]
    assert (view.columns[0], view.columns[-1], view.chosen) == ("8–9", "17–18", (0, 3))
    cell = view.cells[0, 3]
    assert (shown(cell.words), cell.part) == ("26", 1.0)
    assert shown(cell.told).startswith("Mon 11–12: 26 at once on Mon 9 Nov at ")
    assert "4 Mondays" in shown(cell.told)
    assert cell_at(found(), 0, 3) == found().heat[3]
    assert cell_at(found(), 9, 9) is None


def test_what_had_gaps_is_at_least_and_what_is_thin_stands_in_brackets() -> None:
    first = found().heat[0]
    cells = (
        replace(first, is_least=True),
        replace(first, hour=9, days=1),
        replace(first, hour=10, most=0, at=None, is_least=True),
        replace(first, hour=11, most=0, at=None),
    )
    view = map_of(replace(found(), heat=cells, busiest=None), FORM)
    assert [shown(cell.words) for cell in view.cells.values()] == ["≥7", "(7)", DASH, "0"]
    assert shown(view.cells[0, 0].told).endswith("some of it was not seen")
    assert "one Monday" in shown(view.cells[0, 1].told)
    assert view.cells[0, 2].part is None


def test_nothing_at_all_is_no_map_and_says_what_to_do() -> None:
    empty = replace(found(), most=0, number=0, seen=0.0, heat=())
    assert not map_of(empty, FORM).cells
    assert "import call records" in shown(nothing_words(empty))
    assert "No calls" in shown(nothing_words(replace(empty, seen=1.0)))


def test_the_busy_hour_as_people_say_it() -> None:
    view = busy_of(found(), LAYER, Goal(), FORM)
    assert shown(view.title) == "Mon 11–12"
    assert [shown(line.before) for line in view.lines] == [
        "26 calls at once",
        "mean 15.9 erlangs on 4 Mondays",
        "90% wait less than",
    ]
    last = view.lines[-1]
    assert (shown(last.value), shown(last.after), last.tone) == ("3:40", "(day: 0:14)", Tone.ALARM)
    assert (shown(view.lost), shown(view.lost_of)) == ("61%", "of 283 lost calls")


def test_records_know_no_waits_and_lines_turn_calls_away() -> None:
    busiest = found().busiest
    assert busiest is not None
    bill = replace(with_lines(found()), busiest=replace(busiest, waits=None), seen=None)
    view = busy_of(bill, "lines", Goal(), FORM)
    assert next(shown(line.before) for line in view.lines) == "26 lines at once"
    assert len(view.lines) == 2
    assert shown(view.blocked[0]) == "With 20 lines 61 calls are turned away (0.7%)"
    calm = replace(busiest, waits=Waits(380, 21.0, 30.0))
    assert busy_of(replace(found(), busiest=calm), LAYER, Goal(), FORM).lines[-1].tone is Tone.WARN
    assert busy_of(replace(found(), busiest=None), LAYER, Goal(), FORM).title == ""


def test_head_and_note() -> None:
    assert shown(map_words(found(), LAYER, "4 weeks")) == "Waiting + talking · highest of 4 weeks · open 8–18"
    whole = replace(found(), whole_minutes=True, open_hours=None)
    assert shown(map_words(whole, "lines", "4 weeks")).endswith("whole minutes only")
    ends = (made_up.NOW - 28 * 86_400, made_up.NOW - 86_400)
    assert shown(seen_words(found(), ends, FORM)) == "data Mon 26 Oct – Sun 22 Nov · complete 99.8%"
    assert shown(seen_words(replace(found(), seen=None), ends, FORM)) == "data Mon 26 Oct – Sun 22 Nov"
