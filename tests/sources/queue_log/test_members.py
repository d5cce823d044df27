"""A name in a log means the agent whom others beside it know by that name."""

from collections.abc import Mapping

from tests.live.made import HandClock
from tests.sources.queue_log.made import NOON, line, told
from wallboard.domain.events import MembershipChanged, OfferEnded
from wallboard.sources.queue_log.members import PATIENCE_S, Members
from wallboard.sources.queue_log.translate import Translator

KNOWN = {"PJSIP/1": "Ada", "PJSIP/2": "Bea", "PJSIP/3": "Bea", "Local/1004@q/n": "Dan"}


class Waited:
    """A stop that never comes; whoever waits for it lets time pass."""

    def __init__(self, clock: HandClock) -> None:
        self._clock, self.waits = clock, 0

    def is_set(self) -> bool:
        return False

    def wait(self, timeout: float | None = None) -> bool:
        self._clock.now += timeout or 0.0
        self.waits += 1
        return False


def members(known: Mapping[str, str] | None = KNOWN) -> Members:
    made = Members(lambda: known, {"1004": "Daniel"})
    made.wait(Waited(HandClock()), HandClock())
    return made


def test_a_name_that_one_has_is_that_one_and_a_place_is_itself() -> None:
    made = members()
    assert [made.id_of(name) for name in ("Ada", "Bea", "PJSIP/2", "Eve")] == [
        "PJSIP/1", "Bea", "PJSIP/2", "Eve",
    ]  # fmt: skip
    assert made.name_of("PJSIP/2", "PJSIP/2") == "Bea"
    assert made.name_of("Local/1004@q/n", "Dan") == "Daniel"  # as the settings say
    assert made.name_of("Eve", "Eve") == "Eve"


def test_who_is_told_later_is_known_then_but_nobody_becomes_another() -> None:
    known: dict[str, str] = {}
    made = Members(lambda: known, {})
    assert made.id_of("Ada") == "Ada"
    known.update(KNOWN)
    assert made.id_of("Ada") == "Ada"
    known["PJSIP/5"] = "Eve"
    assert made.id_of("Eve") == "PJSIP/5"


def test_a_log_that_names_anybody_is_not_looked_up_for_ever() -> None:
    looks = list[int]()

    def known() -> dict[str, str]:
        looks.append(1)
        return {}

    made = Members(known, {})
    for n in range(1000):
        made.id_of(f"nobody {n}")
    assert len(looks) == 200


def test_at_first_it_waits_for_names_but_only_where_somebody_tells_them() -> None:
    for known, waits in ((None, False), (KNOWN, False), ({}, True)):
        clock = HandClock(NOON)
        stop = Waited(clock)
        Members(lambda known=known: known, {}).wait(stop, clock)  # type: ignore[misc]
        assert bool(stop.waits) is waits
        assert (clock.now >= NOON + PATIENCE_S) is waits


def test_events_tell_of_the_place_and_of_the_name_that_others_know() -> None:
    made = members()
    translator = Translator("", made.id_of, made.name_of)
    events = told(
        line(0, "ENTERQUEUE", "", "", 1),
        line(2, "RINGNOANSWER", 500, agent="Ada"),
        line(4, "RINGNOANSWER", 500, agent="PJSIP/3"),
        translator=translator,
    )
    joined = [(e.agent, e.name) for e in events if isinstance(e, MembershipChanged)]
    assert joined == [("PJSIP/1", "Ada"), ("PJSIP/3", "Bea")]
    assert [e.agent for e in events if isinstance(e, OfferEnded)] == ["PJSIP/1", "PJSIP/3"]
    assert [(p.agent, p.name) for p in translator.present(NOON + 9.0).agents] == joined
