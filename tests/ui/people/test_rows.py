"""Rows about agents' work, and what they keep to themselves."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from wallboard.domain.day.scope import EVERYTHING
from wallboard.domain.snapshot import AgentNow
from wallboard.domain.words import AgentState
from wallboard.domain.work.sums import Contacts, Rostered
from wallboard.domain.work.times import StateTimes
from wallboard.store.queries.people.work import AgentWork, QueueWork
from wallboard.ui.format import Format
from wallboard.ui.people.columns import columns_of, even_words
from wallboard.ui.people.rows import WorkRow, by_group, fits, shares_of, together, work_rows
from wallboard.ui.people.totals import evenly_in_words, totals_of
from wallboard.ui.spec import ScreenOptions, Setting
from wallboard.ui.text import shown
from wallboard.ui.theme.tokens import Tone

OPEN = ScreenOptions(agents="names", breaks=True)
HOUR = 3600.0


def setting(options: ScreenOptions = OPEN, group_of: Callable[[AgentNow], str] = lambda _: "") -> Setting:
    return Setting(Format("UTC"), options, group_of)


def work(
    agent: str, calls: int = 10, *, queue: str = "sales", busy: float = HOUR, name: str = ""
) -> AgentWork:
    times = StateTimes(available=HOUR, on_call=busy, paused=600, wrapup=60)
    done = QueueWork(Contacts(calls, calls, busy, 0, 60, 1, 2), 3)
    return AgentWork("pbx", agent, name or agent, times, {"lunch": 400, "": 100, "talk": 100}, {queue: done})


ANNA, BELA, CILI = work("anna"), work("Béla", 5), work("Cili", 0, queue="support")


def rows(
    *known: AgentWork, scope: tuple[str, ...] = EVERYTHING, mine: Setting | None = None
) -> tuple[WorkRow, ...]:
    return work_rows(known, scope, frozenset(), mine or setting())


def cells(row: WorkRow, mine: Setting, *, people: bool = True) -> dict[str, str]:
    return {column.key: column.text(row) for column in columns_of(mine, people=people)}


def test_a_row_has_all_that_its_columns_show() -> None:
    (row,) = rows(ANNA)
    made = cells(row, setting())
    assert made["agent"] == "anna"
    assert (made["logged"], made["on_call"], made["paused"]) == ("2:11 h", "1:00 h", "10:00")
    assert (made["occupancy"], made["contacts"], made["per_hour"], made["aht"]) == (
        "50.4%",
        "10",
        "5.0",
        "6:06",
    )
    assert (made["missed"], made["short"], made["ended"]) == ("3", "1", "2")
    assert made["day"] == "talking 45.8%, wrap-up 0.8%, paused 7.6%, free 45.8%"
    assert row.pauses == "lunch, talk"


def test_where_breaks_are_not_told_nothing_tells_them() -> None:
    kept = setting(replace(OPEN, breaks=False))
    (row,) = rows(ANNA, mine=kept)
    made = cells(row, kept)
    assert made.keys().isdisjoint({"paused", "occupancy", "per_hour"})
    assert made["free"] == "1:10 h"
    assert row.pauses == ""
    assert dict(shares_of(row.times, breaks=False))[AgentState.AVAILABLE] == HOUR + 600
    assert AgentState.PAUSED not in dict(shares_of(row.times, breaks=False))


def test_agents_stand_by_name_and_only_who_was_there() -> None:
    absent = AgentWork("pbx", "Zoé", "Zoé", StateTimes(logged_off=HOUR), {}, {})
    assert [row.name for row in rows(CILI, absent, BELA, ANNA)] == ["anna", "Béla", "Cili"]


def test_of_some_queues_only_their_calls_count_and_no_hour_is_measured_by_them() -> None:
    mine = rows(ANNA, CILI, scope=("pbx/sales",))
    assert [row.name for row in mine] == ["anna"]
    assert mine[0].per_hour is None
    members = frozenset({("pbx", "Cili")})
    both = work_rows([ANNA, CILI], ("sales",), members, setting())
    assert [(row.name, row.contacts.answered) for row in both] == [("anna", 10), ("Cili", 0)]
    whole = totals_of(together(both, "", ""), None, setting(), groups=False)
    assert shown(whole[2].before) == shown(whole[-1].before) == "calls of some queues only"


def test_groups_are_added_up_each_by_itself_and_who_is_in_none_comes_last() -> None:
    grouped = setting(group_of=lambda agent: "" if agent.agent == "Cili" else "Sales")
    groups = by_group(rows(ANNA, BELA, CILI, mine=grouped))
    assert [(shown(row.name), row.agents, row.contacts.answered) for row in groups] == [
        ("Sales", 2, 15),
        ("In no group", 1, 0),
    ]
    assert cells(groups[0], grouped, people=False)["evenly"] == "0.90"
    assert by_group(rows(ANNA)) == ()
    assert groups[0].who is None


def test_a_typed_text_means_a_name_or_a_group() -> None:
    (row,) = rows(ANNA, mine=setting(group_of=lambda _: "Sales"))
    assert fits(row, "ANN")
    assert fits(row, "sal")
    assert not fits(row, "x")
    assert [shown(row.name) for row in rows(ANNA, BELA) if fits(row, "bela")] == ["Béla"]


def test_who_is_busy_nearly_all_the_time_is_amber() -> None:
    (row,) = rows(work("a", busy=6 * HOUR))
    column = next(column for column in columns_of(setting(), people=True) if column.key == "occupancy")
    assert column.tone(row) is Tone.WARN
    assert column.tone(rows(ANNA)[0]) is Tone.TEXT
    assert totals_of(row, None, setting(), groups=False)[1].tone is Tone.WARN


def test_nothing_stands_back_and_what_cannot_be_divided_is_a_dash() -> None:
    (row,) = rows(work("a", 0, busy=0))
    contacts = next(column for column in columns_of(setting(), people=True) if column.key == "contacts")
    assert contacts.tone(row) is Tone.MUTED
    assert cells(row, setting())["aht"] == "–"
    nobody = WorkRow(("", ""), "", "", StateTimes(), Contacts(), 0)
    assert cells(nobody, setting())["day"] == cells(nobody, setting())["occupancy"] == "–"


@pytest.mark.parametrize(("jain", "words"), [(1.0, "1,00"), (0.999, "0,99"), (0.5, "0,50"), (None, "–")])
def test_only_what_is_equal_is_one(jain: float | None, words: str) -> None:
    assert even_words(jain, ",") == words


@pytest.mark.parametrize(
    ("calls", "words"),
    [
        ((10, 11), "evenly, 2 agents"),
        ((10, 30), "fairly, 2 agents"),
        ((1, 30, 1), "unevenly, 3 agents"),
        ((10,), "too few to compare"),
    ],
)
def test_evenness_is_told_in_words(calls: tuple[int, ...], words: str) -> None:
    every = together(rows(*(work(str(n), count) for n, count in enumerate(calls))), "", "")
    assert shown(evenly_in_words(every)) == words


def test_the_missing_are_named_only_where_names_are_told() -> None:
    every = together(rows(ANNA), "", "")

    def present(plan: Rostered, options: ScreenOptions = OPEN) -> tuple[str, str]:
        total = totals_of(every, plan, setting(options), groups=True)[-1]
        return shown(total.value), shown(total.before)

    assert present(Rostered(3)) == ("3 of 3", "nobody is missing")
    assert present(Rostered(3, ("Anna", "Béla"))) == ("1 of 3", "missing: Anna, Béla")
    assert present(Rostered(6, tuple("abcde")))[1] == "missing: a, b, c and 2 more"
    assert present(Rostered(3, ("Anna",)), ScreenOptions(agents="initials"))[1] == "1 missing"
