"""Calls back over the toy server, as the steps that are told."""

from collections.abc import Callable, Iterable
from threading import Event

from tests.sources.toy_ami.stories import clock
from wallboard.domain.desk.calling import CallWish, Progress, Stage
from wallboard.domain.events import Event as Happened
from wallboard.sources.ami.originate.plan import RingPlan
from wallboard.sources.ami.originate.ring import Ends, ring
from wallboard.sources.spec import SourceSpec, spec_of, with_details
from wallboard.sources.toy_ami import CallBack, ToyAmi, ToyOptions

WISH = CallWish("0f2e8c", "+36555550142", "+36555550142", "1101", "+3614000000")
NOBODY: Iterable[Happened] = ()


def spec_for(toy: ToyAmi, user: str = "callback", password: str | None = None) -> SourceSpec:
    """Name the toy server with one of its accounts."""
    spec = spec_of(f"ami://{user}@{toy.host}:{toy.port}", "pbx-1")
    return with_details(spec, secret=lambda: password or f"{user}-toy", country="HU")


def toy_for(*plans: CallBack) -> ToyAmi:
    """Make a toy server at which nothing else happens."""
    return ToyAmi(NOBODY, clock, ToyOptions(call_backs=plans))


class Follower:
    """Hears the steps, and may want an end when one of them comes."""

    def __init__(self, cancel_at: Stage | None = None, leave_at: Stage | None = None) -> None:
        self.steps: list[Progress] = []
        self.ends = Ends(Event(), Event())
        self._sets: dict[Stage, Callable[[], None]] = {}
        if cancel_at is not None:
            self._sets[cancel_at] = self.cancel
        if leave_at is not None:
            self._sets[leave_at] = self.leave

    @property
    def stages(self) -> list[Stage]:
        return [step.stage for step in self.steps]

    @property
    def why(self) -> str:
        return str(self.steps[-1].why)

    def cancel(self) -> None:
        end = self.ends.cancel
        assert isinstance(end, Event)
        end.set()

    def leave(self) -> None:
        end = self.ends.leave
        assert isinstance(end, Event)
        end.set()

    def told(self, progress: Progress) -> None:
        self.steps.append(progress)
        act = self._sets.get(progress.stage)
        if act is not None:
            act()


def rung(
    spec: SourceSpec, follower: Follower, plan: RingPlan | None = None, wish: CallWish = WISH
) -> Follower:
    """Make a call back, to its end."""
    ring(spec, plan or RingPlan(), wish, follower.told, follower.ends, clock)
    return follower
