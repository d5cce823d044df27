"""Rows of promises, lines, menu items and agents, and what their cells open."""

from decimal import Decimal
from typing import Any

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.facts import AgentName
from wallboard.domain.naming.names import Names
from wallboard.domain.promise.heard import Heard
from wallboard.domain.promise.incident import Incident
from wallboard.domain.promise.profile import Profile, promises_of
from wallboard.domain.promise.sums import PromiseSums, Rule
from wallboard.domain.quality.sums import QualitySums
from wallboard.domain.snapshot import Period
from wallboard.domain.tally import Tally
from wallboard.store.queries.callers.promised import PromisedDays
from wallboard.ui.behind import FigureBehind
from wallboard.ui.format import Format
from wallboard.ui.models.column import Column
from wallboard.ui.promises.asked import ContactsFound
from wallboard.ui.promises.columns import contacts_columns, incident_words, menu_columns, promise_columns
from wallboard.ui.promises.opening import figure_behind
from wallboard.ui.promises.rows import ALL_CALLS, contacts_rows, line_rows, menu_rows, promise_rows
from wallboard.ui.promises.totals import left_out_words, totals_of
from wallboard.ui.spec import ScreenOptions, Setting
from wallboard.ui.text import shown
from wallboard.ui.theme.tokens import Tone

SALES = Profile("Sales", lines=frozenset({"+3611"}))
HELP = Profile("Help", queues=("help",))
DOWN = Incident(60.0, 120.0, "line down", frozenset({"+3611"}))
AWAY = Incident(600.0, None, "no agents", frozenset(), frozenset({"help"}))
RULES = CallRules(promises=promises_of((SALES, HELP), Profile()), incidents=(DOWN, AWAY))
SPAN = (0.0, 86_400.0)
FORM = Format()
RULED = ((Rule.SHORT, 2), (Rule.CLOSED, 12))
BAD = PromiseSums("Sales", answered=45, lost=5, left_out=RULED, raw_answered=50)
FOUND = PromisedDays(
    (PromiseSums(answered=99, lost=1, raw_answered=110, raw_lost=10), BAD, PromiseSums("Help")),
    (Heard(120, 110, 10, 2, 100, 3000.0, 1, 1, 1), Heard(50, 45, 5), Heard()),
    {"+3620": Heard(20, 19, 1), "": Heard(1), "+36 11": Heard(50, 45, 5)},
    {"+3620": PromiseSums(answered=19, lost=1), "": PromiseSums(), "+36 11": BAD},
    QualitySums(served={"hours": 3, "": 9}),
)


def written(columns: tuple[Column[Any], ...], row: object) -> dict[str, str]:
    return {column.key: column.text(row) for column in columns}


def test_the_promise_about_all_calls_comes_first_and_says_what_was_broken() -> None:
    whole, sales, helped = promise_rows(FOUND, RULES, SPAN)
    said = written(promise_columns(ALL_CALLS, FORM), whole)
    assert said == {
        "title": "All calls", "calls": "120", "callers": "1", "new": "1", "answered": "110", "lost": "10",
        "net_lost": "3", "promised": "99.0%", "raw": "91.7%", "left": "1", "reach": "0:30", "incidents": "2",
    }  # fmt: skip
    assert (sales.incidents, helped.incidents) == ((DOWN,), (AWAY,))
    assert written(promise_columns(ALL_CALLS, FORM), helped)["promised"] == "–"


def test_colours_follow_what_may_still_be_lost() -> None:
    by_key = {column.key: column for column in promise_columns(ALL_CALLS, FORM)}
    whole, sales, helped = promise_rows(FOUND, RULES, SPAN)
    assert [by_key["left"].tone(row) for row in (whole, sales, helped)] == [Tone.OK, Tone.ALARM, Tone.TEXT]


def test_lines_come_by_how_much_they_are_called_and_by_their_names() -> None:
    rows = line_rows(FOUND, RULES, SPAN, Names(lines={"+3620": "Spring"}))
    assert [(shown(row.title), row.number) for row in rows] == [
        ("+36 11", ""), ("Spring", "+36 20"), ("Number not known", ""),
    ]  # fmt: skip
    assert [row.incidents for row in rows] == [(DOWN,), (), ()]


def test_cells_open_the_calls_behind_them() -> None:
    whole, sales, helped = promise_rows(FOUND, RULES, SPAN)
    assert figure_behind("promised", whole, None) == FigureBehind("answered_rate_promised")
    assert figure_behind("calls", whole, SPAN) == FigureBehind("arrived", ("*",), *SPAN)
    assert figure_behind("title", sales, SPAN) == FigureBehind("lost", ("*",), *SPAN, lines=("+3611",))
    assert figure_behind("left", sales, SPAN) == FigureBehind("lost", ("*",), *SPAN, lines=("+3611",))
    assert figure_behind("lost", helped, SPAN) == FigureBehind("lost", ("help",), *SPAN)


def test_the_menu_saved_what_agents_would_have_worked() -> None:
    rows = menu_rows(FOUND, Period(Tally(handled=2, talk_s=300.0, hold_s=60.0, wrap_s=40.0)))
    assert [written(menu_columns(FORM), row) for row in rows] == [
        {"item": "Item not told", "count": "9", "share": "12.7%", "saved": "30:00"},
        {"item": "hours", "count": "3", "share": "4.2%", "saved": "10:00"},
    ]
    assert [row.saved_s for row in menu_rows(FOUND, Period(Tally()))] == [None, None]
    assert menu_rows(FOUND, None)[0].saved_s is None
    assert menu_rows(PromisedDays(quality=QualitySums(served={"x": 1})), None)[0].share is None


def test_agents_are_named_only_where_the_screen_names_them() -> None:
    found = ContactsFound(
        {("pbx", "1"): (1, 5, 9), ("pbx", "2"): (2, 2, 2)}, (AgentName("pbx", "1", "Anna Kis"),)
    )
    named = contacts_rows(found, Setting(options=ScreenOptions(agents="names")))
    assert [shown(row.name) for row in named] == ["2", "Anna Kis"]
    (every,) = contacts_rows(found, Setting())
    assert written(contacts_columns(FORM), every) == {
        "agent": "All agents",
        "day": "3",
        "week": "7",
        "month": "11",
    }
    assert contacts_rows(ContactsFound({}, ()), Setting()) == ()


def test_contacts_of_a_time_that_nobody_saw_are_not_none() -> None:
    found = ContactsFound({("pbx", "1"): (0, 5, 9), ("pbx", "2"): (0, 7, 7)}, (), (False, True, True))
    rows = contacts_rows(found, Setting(options=ScreenOptions(agents="names")))
    assert [row.contacts for row in rows] == [(None, 7, 7), (None, 5, 9)]
    assert written(contacts_columns(FORM), rows[0])["day"] == "–"
    (every,) = contacts_rows(found, Setting())
    assert every.contacts == (None, 12, 16)


def test_what_was_broken_is_told_with_its_time() -> None:
    assert shown(incident_words(DOWN, FORM, dated=False)) == "00:01–00:02 line down"
    assert shown(incident_words(AWAY, FORM, dated=True)) == "Thu 1 Jan 00:10– no agents"


def test_totals_say_what_is_read_and_what_is_not_yet() -> None:
    unread = totals_of(None, None, FORM)
    assert {shown(total.value) for total in unread} == {"…"}
    total = PromisedDays((BAD,), quality=QualitySums(2.4, 3, 10, 3))
    said = {one.key: (shown(one.value), shown(one.before)) for one in totals_of(total, None, FORM)}
    assert said["answered_rate_promised"] == ("90.0%", "raw 100.0%")
    assert said["loss_allowance"] == ("-4", "5 lost, 1 allowed")
    assert said["promised_left_out"] == ("14", "12 out of hours, …")
    assert said["csat"] == ("80.0%", "n 3, 30.0% replied")
    assert shown(left_out_words(BAD, FORM)) == "12 out of hours, 2 short abandon"
    one = PromiseSums(permitted=Decimal("0.02"), left_out=((Rule.SHORT, 2),))
    quiet = {one.key: shown(one.before) for one in totals_of(PromisedDays((one,)), None, FORM)}
    assert quiet["promised_left_out"] == "2 short abandon"
    assert quiet["csat"] == "nobody was asked"
