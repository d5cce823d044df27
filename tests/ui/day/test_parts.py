import pytest

from wallboard.domain.facts import AgentSpell
from wallboard.domain.words import AgentState
from wallboard.ui.day.parts import Part, parts_of, said, sums_of
from wallboard.ui.format import Format

S = AgentState
T = 1_795_305_600.0
"""Midnight in UTC."""


def spell(
    since: float, until: float | None, state: AgentState, reason: str = "", queue: str | None = None
) -> AgentSpell:
    return AgentSpell("pbx", "PJSIP/1", T + since, None if until is None else T + until, state, reason, queue)


DAY = (
    spell(-60, 100, S.AVAILABLE),
    spell(100, 160, S.PAUSED, "lunch"),
    spell(160, 200, S.AVAILABLE),
    spell(200, 260, S.ON_CALL, queue="support"),
    spell(300, 330, S.LOGGED_OFF),
    spell(330, None, S.WRAPUP),
)
TITLES = {("pbx", "support"): "Support line"}


def cut(parts: tuple[Part, ...]) -> list[tuple[float, float, AgentState | None]]:
    return [(part.since - T, part.until - T, part.state) for part in parts]


def test_spells_are_cut_to_the_day_and_the_last_goes_on() -> None:
    parts = parts_of(DAY, (T, T + 400), [(T + 260, T + 300)], TITLES, breaks=True)
    assert cut(parts) == [
        (0, 100, S.AVAILABLE),
        (100, 160, S.PAUSED),
        (160, 200, S.AVAILABLE),
        (200, 260, S.ON_CALL),
        (260, 300, None),
        (300, 330, S.LOGGED_OFF),
        (330, 400, S.WRAPUP),
    ]
    assert parts[3].queue == "Support line"


def test_where_breaks_are_not_told_nobody_can_work_them_out() -> None:
    parts = parts_of(DAY, (T, T + 400), [], TITLES, breaks=False)
    assert cut(parts)[0] == (0, 200, S.AVAILABLE)
    assert S.PAUSED not in {part.state for part in parts}
    assert "lunch" not in repr(parts)
    assert [(str(words), seconds) for _, words, seconds in sums_of(parts)] == [
        ("Free or paused", 200),
        ("Wrap-up", 70),
        ("Talking", 60),
    ]


def test_sums_leave_out_what_nobody_saw_and_being_away() -> None:
    parts = parts_of(DAY, (T, T + 400), [(T + 260, T + 300)], TITLES, breaks=True)
    assert {state: seconds for state, _, seconds in sums_of(parts)} == {
        S.AVAILABLE: 140,
        S.PAUSED: 60,
        S.ON_CALL: 60,
        S.WRAPUP: 70,
    }
    assert str(sums_of(parts)[-1][1]) in {"Paused", "Talking"}


@pytest.mark.parametrize(
    ("nth", "words"),
    [
        (1, "00:01–00:02 · 1:00 · Paused · lunch"),
        (3, "00:03–00:04 · 1:00 · Talking · Support line"),
        (4, "00:04–00:05 · 0:40 · Not seen"),
    ],
)
def test_a_part_is_told_in_words(nth: int, words: str) -> None:
    parts = parts_of(DAY, (T, T + 400), [(T + 260, T + 300)], TITLES, breaks=True)
    assert str(said(parts[nth], Format("UTC"))) == words


def test_a_hostile_reason_is_plain() -> None:
    bad = (spell(0, None, S.PAUSED, "\u202e<img src=x>" + "x" * 10_000),)
    (part,) = parts_of(bad, (T, T + 9), [], {}, breaks=True)
    assert len(str(part.words)) < 100
    assert "\u202e" not in str(part.words)


def test_nothing_outside_the_span() -> None:
    assert parts_of(DAY, (T + 1000, T + 1000), [], {}, breaks=True) == ()
    assert cut(parts_of(DAY, (T + 110, T + 120), [(T, T + 50)], {}, breaks=True)) == [(110, 120, S.PAUSED)]
