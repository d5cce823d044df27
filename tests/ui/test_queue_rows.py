from msgspec.structs import replace

from tests.ui.made_up import (
    NOW,
    ZONE,
    agents,
    centre,
    queue,
    queues,
    source,
    stale,
    the_day,
    thirty_queues,
    two_sources,
)
from wallboard.domain.snapshot import AgentNow, Snapshot
from wallboard.domain.words import AgentState
from wallboard.ui.format import Format
from wallboard.ui.freshness import freshness
from wallboard.ui.moment import Moment
from wallboard.ui.queue_rows import Row, pages_of, rows_of
from wallboard.ui.selection import select
from wallboard.ui.spec import ScreenOptions, Setting
from wallboard.ui.theme.tokens import Tone

HERE = Format(ZONE)


def _rows(snapshot: Snapshot, *made_up: str) -> tuple[Row, ...]:
    moment, chosen = Moment(snapshot, NOW), select(snapshot, ("*",))
    by_source = {one.name: freshness(moment, (one,), HERE) for one in snapshot.sources}
    return rows_of(chosen, by_source, Setting(HERE, ScreenOptions(made_up=frozenset(made_up))))


def _names(page: tuple[Row, ...]) -> list[str]:
    return [f"{row.name} {row.beside}".strip() for row in page]


def test_values_have_the_colour_of_their_level_and_few_calls_none() -> None:
    tones = {row.name: [cell.tone for cell in row.cells] for row in _rows(the_day())}
    assert tones["Support"] == [Tone.ALARM, Tone.ALARM, Tone.ALARM, Tone.MUTED]
    assert tones["Sales"] == [Tone.TEXT, Tone.WARN, Tone.OK, Tone.MUTED]
    assert tones["Hotline 0800"] == [Tone.TEXT, Tone.MUTED, Tone.MUTED, Tone.MUTED]


def test_queues_of_one_name_are_told_apart_by_their_source() -> None:
    names = _names(_rows(two_sources()))
    assert names == [
        "Support pbx-1",
        "Sales",
        "Billing",
        "Hotline 0800",
        "Technical",
        "Support pbx-2",
        "Berlin",
    ]


def test_queues_of_a_made_up_source_are_marked() -> None:
    names = _names(_rows(two_sources(), "pbx-2"))
    assert names[-2:] == ["Support pbx-2, made up", "Berlin made up"]


def test_queues_of_a_source_that_is_away_stand_below_the_others() -> None:
    snapshot = two_sources(stale(NOW - 240))
    rows = _rows(replace(snapshot, sources=snapshot.sources[::-1]))
    assert _names(rows)[-2:] == ["Support pbx-2", "Berlin"]
    assert all(not row.cells for row in rows if row.fresh)
    assert all(row.live and row.cells for row in rows if not row.fresh)


def test_where_not_all_fit_the_queues_of_a_source_that_is_away_share_a_row() -> None:
    (page,) = pages_of(_rows(two_sources(stale())), 6)
    assert _names(page)[-2:] == ["Technical", "2 queues pbx-2"]
    one_queue = centre(source("pbx-1", queues()), source("pbx-2", (queue("Berlin"),), stale()))
    assert _names(pages_of(_rows(one_queue), 5)[1]) == ["Support", "Berlin pbx-2"]


def test_queues_that_are_connected_stay_while_those_away_take_turns() -> None:
    gone = [source(f"pbx-{n}", (queue("x"), queue("y")), stale()) for n in range(2, 5)]
    pages = pages_of(_rows(centre(source("pbx-1", queues()), *gone)), 6)
    assert [page[:5] for page in pages] == [pages[0][:5]] * 3
    assert [_names(page)[5] for page in pages] == ["2 queues pbx-2", "2 queues pbx-3", "2 queues pbx-4"]


def test_rows_that_fit_keep_the_centres_order() -> None:
    rows = _rows(centre(source("pbx-1", (queue("a"), queue("b", (99,), levels="alarm//")))))
    assert [_names(page) for page in pages_of(rows, 2)] == [["a", "b"]]
    assert pages_of((), 5) == ((),)


def test_an_alarming_queue_leads_every_page_and_no_queue_is_left_out() -> None:
    pages = pages_of(_rows(thirty_queues()), 8)
    assert [len(page) for page in pages] == [8, 8, 8, 8, 2]
    assert {_names(page)[0] for page in pages} == {"Last"}
    assert len({row.name for page in pages for row in page}) == 30


def test_more_alarming_queues_than_room_come_first_and_take_turns() -> None:
    calm = [queue("calm")]
    bad = [queue(f"bad {n}", (300,), levels="alarm//") for n in range(5)]
    pages = pages_of(_rows(centre(source("pbx-1", (*calm, *bad)))), 3)
    assert [_names(page) for page in pages] == [["bad 0", "bad 1", "bad 2"], ["bad 3", "bad 4", "calm"]]


def _staff(*people: AgentNow) -> list[str]:
    names = ("Support", "Sales")
    its = [replace(queue(name), agents=tuple(p for p in people if name in p.queues)) for name in names]
    day = centre(source("pbx-1", its))
    return [str(row.wide[1].words) for row in _rows(replace(day, all=replace(day.all, agents=people)))]


def test_who_talks_is_counted_at_the_queue_of_the_call_only() -> None:
    talks = replace(agents()[0], queues=("Support", "Sales"))
    assert talks.queue == "Support"
    assert _staff(talks) == ["0 / 1 / 0", "0 / 0 / 0"]
    assert _staff(replace(talks, queue="Sales", queues=("Support",))) == ["0 / 0 / 0", "0 / 1 / 0"]
    other = replace(talks, state=AgentState.NON_QUEUE_CALL, queue=None, call=None)
    assert _staff(other) == ["0 / 0 / 0"] * 2
    free, paused = (replace(other, state=state) for state in (AgentState.AVAILABLE, AgentState.PAUSED))
    assert _staff(free) == ["1 / 0 / 0"] * 2
    assert _staff(paused) == ["0 / 0 / 1"] * 2


def test_the_columns_talks_add_up_to_all_who_talk() -> None:
    talks = [int(str(row.wide[1].words).split(" / ")[1]) for row in _rows(the_day())]
    assert talks == [5, 3, 2, 1, 1]
    assert sum(talks) == sum(agent.state is AgentState.ON_CALL for agent in the_day().all.agents)


def test_what_the_agents_of_a_queue_do_is_told_or_not_known() -> None:
    known = _rows(the_day())[0].wide
    out_of_a_cache = [replace(one, agents=(), staffing_known=False) for one in queues()]
    unknown = _rows(centre(source("pbx-1", out_of_a_cache)))[0].wide
    assert [str(cell.words) for cell in (known[1], unknown[1])] == ["0 / 5 / 1", "–"]
    assert unknown[0] == known[0]
