from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from tests.ui.made_up import NOW, ZONE, centre, empty, free_while_waiting, queue, queues, source, the_day
from wallboard.domain.levels import Level
from wallboard.domain.promise.sums import PromiseSums
from wallboard.domain.snapshot import LostSums, Snapshot
from wallboard.domain.tally import CallTally, Policy
from wallboard.ui.details import Asked, details_of, level_of
from wallboard.ui.format import Format
from wallboard.ui.selection import select
from wallboard.ui.theme.tokens import Tone, tone_of


def _lines(
    key: str, snapshot: Snapshot, queues: Sequence[str] = ("*",), goal: float | None = None
) -> list[str]:
    chosen = select(snapshot, queues)
    assert chosen.whole is not None
    asked = Asked(key, chosen.whole, chosen, NOW, Format(ZONE), goal)
    return [" | ".join(str(run.words) for run in line) for line in details_of(asked)]


@pytest.mark.parametrize(
    ("key", "goal", "lines"),
    [
        ("waiting_now", None, ["4 over 20 s | longest 2:14"]),
        ("lost", None, ["5 in 30 min", "of 446 arrived"]),
        ("unique_unrecovered_callers", None, ["oldest 1:12 h", "15 lost | 5 in 30 min"]),
        ("callers_to_call_back", None, ["oldest 1:12 h", "15 lost | 6 of 11 reached"]),
        ("answered_rate", 0.98, ["goal 98% | 7 lost too many", "412 of 427"]),
        ("answered_rate", 0.95, ["goal 95%", "412 of 427"]),
        ("answered_rate", None, ["412 of 427"]),
        ("asa_s", None, ["longest 4:12", "of 420 answered"]),
        ("sl_default_30m", None, ["52 of 69"]),
        ("sl_default_30m", 0.8, ["goal 80% | 4 late too many", "52 of 69"]),
        ("arrived", None, []),
        ("longest_waiting_now_s", None, []),
    ],
)
def test_each_figure_is_explained(key: str, goal: float | None, lines: list[str]) -> None:
    assert _lines(key, the_day(), goal=goal) == lines


@pytest.mark.parametrize(("partial", "said"), [(446, True), (45, True), (44, False), (0, False)])
def test_calls_that_are_seen_in_queues_only_are_said_to_be(partial: int, said: bool) -> None:
    day = the_day()
    calls = day.all.day.calls
    assert calls is not None
    seen = replace(day, all=replace(day.all, day=replace(day.all.day, calls=_with_partial(calls, partial))))
    note = "in queues only"
    assert _lines("lost", seen)[1] == ("of 446 arrived | " + note if said else "of 446 arrived")
    assert _lines("arrived", seen) == ([note] if said else [])
    assert not [line for line in _lines("asa_s", seen) if "queues only" in line]


def _with_partial(calls: CallTally, partial: int) -> CallTally:
    made = calls.copy()
    made.partial = partial
    return made


@pytest.mark.parametrize("level", [Level.NONE, Level.WARN, Level.ALARM])
def test_how_many_wait_too_long_is_as_loud_as_the_longest_wait(level: Level) -> None:
    day = the_day()
    whole = replace(day.all, levels={**day.all.levels, "longest_waiting_now_s": level})
    asked = Asked("waiting_now", whole, select(day, ("*",)), NOW, Format(ZONE))
    over, longest = details_of(asked)[0]
    assert over.tone is longest.tone is tone_of(level)
    assert over.strong
    none = replace(asked, queue=replace(whole, waiting_over_target=0))
    assert (details_of(none)[0][0].tone, details_of(none)[0][0].strong) == (Tone.MUTED, False)


def test_nobody_waits_is_said() -> None:
    assert _lines("waiting_now", empty()) == ["nobody waits"]


def test_without_calls_nothing_is_explained_but_the_goal() -> None:
    assert _lines("asa_s", empty()) == []
    assert _lines("answered_rate", replace(empty(), all=queue("x")), goal=0.98) == ["goal 98%"]


def test_queues_with_different_limits_have_no_common_one() -> None:
    first, second = queue("a", (40,)), queue("b", (90,))
    second = replace(second, policy=replace(second.policy, target_s=60))
    assert _lines("waiting_now", centre(source("pbx-1", (first, second)))) == [
        "2 over the limit | longest 1:30"
    ]


@pytest.mark.parametrize(
    ("lost", "said"), [(13, "goal 98% | 5 lost too many"), (3, "goal 98%"), (0, "goal 98%")]
)
def test_how_many_are_lost_too_many_is_what_the_promise_says(lost: int, said: str) -> None:
    day = the_day()
    kept = replace(day.all.day, promises=(PromiseSums(answered=412, lost=lost),))
    promised = replace(day, all=replace(day.all, day=kept))
    assert _lines("answered_rate", promised, goal=0.98) == [said, "412 of 427"]


def test_a_day_that_was_not_wholly_seen_says_so() -> None:
    partly = centre(replace(source("pbx-1", queues()), covered=0.934))
    assert _lines("answered_rate", partly, goal=0.98) == [
        "goal 98% | 7 lost too many",
        "412 of 427 | 93.4% seen",
    ]
    assert _lines("asa_s", replace(partly, all=partly.all))[-1].endswith("93.4% seen")
    assert _lines("sl_default_30m", partly) == ["52 of 69"]
    assert _lines("waiting_now", partly) == ["4 over 20 s | longest 2:14"]


def test_a_share_of_few_calls_is_not_judged() -> None:
    few = replace(queue("a", in_time=(9, 9)), levels={"sl_default_30m": Level.OK})
    enough = replace(queue("a", in_time=(9, 10)), levels={"sl_default_30m": Level.OK})
    assert level_of("sl_default_30m", few) is Level.NONE
    assert level_of("sl_default_30m", enough) is Level.OK
    wary = replace(enough, policy=Policy(min_sample=11))
    assert level_of("sl_default_30m", wary) is Level.NONE


@pytest.mark.parametrize(
    ("key", "level", "shown"),
    [
        ("longest_waiting_now_s", Level.OK, Level.NONE),
        ("longest_waiting_now_s", Level.WARN, Level.WARN),
        ("waiting_now", Level.OK, Level.NONE),
        ("waiting_now", Level.ALARM, Level.ALARM),
        ("sl_default_30m", Level.OK, Level.OK),
    ],
)
def test_that_few_wait_is_no_news(key: str, level: Level, shown: Level) -> None:
    assert level_of(key, replace(queue("a", (3,), (10, 10)), levels={key: level})) is shown


def test_who_waits_too_long_stands_out() -> None:
    chosen = select(the_day(), ("*",))
    assert chosen.whole is not None
    lines = details_of(Asked("waiting_now", chosen.whole, chosen, NOW, Format(ZONE)))
    assert lines[0][1].tone is Tone.ALARM
    assert lines[0][0].strong
    assert lines[0][1].strong


def test_free_agents_while_callers_wait_stand_out() -> None:
    chosen = select(free_while_waiting(), ("*",))
    assert chosen.whole is not None
    _, (idle,) = details_of(Asked("waiting_now", chosen.whole, chosen, NOW, Format(ZONE)))
    assert (str(idle.words), idle.tone, idle.strong) == ("2 free while callers wait", Tone.ALARM, True)


def test_when_everybody_was_reached_nobody_is_the_oldest() -> None:
    key = "unique_unrecovered_callers"
    assert _lines(key, empty()) == ["0 lost | 0 in 30 min"]
    assert _lines(key, the_day(), ("Support",)) == []


def test_where_nobody_is_to_be_called_back_it_says_how_many_were_lost() -> None:
    assert _lines("callers_to_call_back", empty()) == ["0 lost"]
    assert _lines("callers_to_call_back", the_day(), ("Support",)) == []


def test_the_oldest_is_told_in_minutes() -> None:
    day = the_day()
    sums = LostSums(callers=1, callers_open=1, oldest_open=NOW - 20)
    fresh = replace(day, all=replace(day.all, day=replace(day.all.day, lost=sums)))
    assert _lines("unique_unrecovered_callers", fresh)[0] == "oldest 1 min"
