"""Calls back over a real socket."""

import logging
from threading import Event

import pytest

from tests.sources.ami.originate.rung import WISH, Follower, rung, spec_for, toy_for
from wallboard.domain.desk.calling import Progress, Stage
from wallboard.sources.ami.originate.plan import RingPlan
from wallboard.sources.spec import with_details
from wallboard.sources.toy_ami import CallBack

BEGUN = [Stage.ASKED, Stage.AGENT]


@pytest.mark.parametrize(
    ("call", "then", "why"),
    [
        (CallBack(), [Stage.CALLER, Stage.SPEAKS, Stage.OVER], "None"),
        (CallBack(caller="NOANSWER"), [Stage.CALLER, Stage.MISSED], "no answer"),
        (CallBack(caller="BUSY"), [Stage.CALLER, Stage.MISSED], "busy"),
        (CallBack(caller=""), [Stage.CALLER, Stage.FAILED], "own list may not allow"),
        (CallBack(agent="rings on"), [Stage.NO_AGENT], "not taken up"),
        (CallBack(agent="busy"), [Stage.NO_AGENT], "is busy"),
        (CallBack(agent="absent"), [Stage.NO_AGENT], "not registered"),
    ],
)
def test_every_end_is_told_in_words(call: CallBack, then: list[Stage], why: str) -> None:
    with toy_for(call) as toy:
        followed = rung(spec_for(toy), Follower())

    assert followed.stages == [*BEGUN, *then]
    assert why in followed.why


def test_the_server_is_asked_for_one_place_and_told_number_and_line() -> None:
    with toy_for() as toy:
        rung(spec_for(toy), Follower(), RingPlan(ring_s=20))
        (asked,) = toy.asked_to_ring

    assert asked["channel"] == "PJSIP/1101"
    assert (asked["context"], asked["exten"], asked["priority"]) == ("wallboard-callback", "s", "1")
    assert asked["variable"] == "WB_NUMBER=+36555550142,WB_LINE=+3614000000,WB_ID=wb-0f2e8c"
    assert asked["channelid"] == "wb-0f2e8c"
    assert asked["timeout"] == "20000"


def test_an_account_that_may_hang_up_cancels() -> None:
    with toy_for(CallBack(ring_s=30)) as toy:
        followed = rung(spec_for(toy, "wallboard"), Follower(cancel_at=Stage.AGENT))

    assert followed.stages == [*BEGUN, Stage.CANCELLED]


def test_an_account_that_may_not_hang_up_says_so_and_follows_on() -> None:
    with toy_for(CallBack(ring_s=1.2)) as toy:
        followed = rung(spec_for(toy), Follower(cancel_at=Stage.AGENT))

    assert followed.stages == [*BEGUN, Stage.AGENT, Stage.CALLER, Stage.SPEAKS, Stage.OVER]
    assert "put the telephone down" in str(followed.steps[2].why)


def test_what_is_cancelled_at_once_rings_nobody() -> None:
    with toy_for() as toy:
        followed = rung(spec_for(toy), Follower(cancel_at=Stage.ASKED))

        assert followed.stages == [Stage.ASKED, Stage.CANCELLED]
        assert toy.asked_to_ring == []


@pytest.mark.parametrize(("at", "last"), [(Stage.CALLER, Stage.UNSEEN), (Stage.SPEAKS, Stage.OVER)])
def test_a_program_that_ends_leaves_the_call_alone(at: Stage, last: Stage) -> None:
    with toy_for(CallBack(ring_s=0.5, talk_s=60)) as toy:
        followed = rung(spec_for(toy, "wallboard"), Follower(leave_at=at))

    assert followed.stages[-1] is last


@pytest.mark.parametrize(
    ("user", "password", "why"),
    [("reader", None, "write = originate"), ("callback", "wrong", "refused the account")],
)
def test_an_account_that_may_not_is_told_apart(user: str, password: str | None, why: str) -> None:
    with toy_for() as toy:
        followed = rung(spec_for(toy, user, password), Follower())

    assert followed.stages == [Stage.ASKED, Stage.FAILED]
    assert why in followed.why


def test_a_dial_plan_without_the_place_is_told() -> None:
    with toy_for() as toy:
        followed = rung(spec_for(toy), Follower(), RingPlan(context="elsewhere"))

    assert followed.stages == [Stage.ASKED, Stage.FAILED]
    assert "context elsewhere" in followed.why


def test_without_a_password_nobody_is_asked() -> None:
    with toy_for() as toy:
        followed = rung(with_details(spec_for(toy), secret=lambda: None), Follower())

    assert followed.stages == [Stage.ASKED, Stage.FAILED]
    assert "[call_back]" in followed.why


def test_a_lost_connection_says_that_the_call_may_go_on() -> None:
    with toy_for(CallBack(ring_s=30)) as toy:
        dropped = Event()

        class Dropping(Follower):
            def told(self, progress: Progress) -> None:
                super().told(progress)
                if self.stages[-1] is Stage.AGENT and not dropped.is_set():
                    dropped.set()
                    toy.drop_clients()

        followed = rung(spec_for(toy), Dropping())

    assert followed.stages == [*BEGUN, Stage.UNSEEN]


def test_no_log_holds_number_or_password(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG), toy_for() as toy:
        rung(spec_for(toy), Follower())

    assert WISH.number.lstrip("+") not in caplog.text
    assert "callback-toy" not in caplog.text
