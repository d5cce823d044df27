"""What goes from the sources' threads to the one that owns the floors."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import TypeAlias

from msgspec import Struct

from wallboard.domain.desk.deeds import Deed
from wallboard.domain.duty.plan import DutyPlan
from wallboard.domain.events import Event
from wallboard.domain.facts import Call, Fact
from wallboard.domain.text import Text
from wallboard.domain.words import SourceName
from wallboard.live.again import DaySoFar


class Happened(Struct, frozen=True):
    """Events in order; none of them means that the source is alive."""

    source: SourceName
    events: Sequence[Event]
    posted: float
    """When it was put into the inbox, in seconds of a monotonic clock."""


class Starting(Struct, frozen=True):
    """A source is about to connect."""

    source: SourceName


class Down(Struct, frozen=True):
    """A source could not go on."""

    source: SourceName
    why: Text
    refused: bool = False


class Finished(Struct, frozen=True):
    """A source has told all there is."""

    source: SourceName


class Told(Struct, frozen=True):
    """What people did about callers; it comes from no source."""

    deeds: Sequence[Deed]


class Planned(Struct, frozen=True):
    """Who works when, as it is known from now on."""

    plan: DutyPlan


class Noted(Struct, frozen=True):
    """Calls with what people noted of them; no source says so."""

    calls: Sequence[Call]


class Elsewhere(Struct, frozen=True):
    """What another program wrote into the cache of today; no source here says so."""

    facts: Sequence[Fact]


class ReadAgain(Struct, frozen=True):
    """The day as the cache knows it, read again: somebody else may have changed anything in it."""

    day: DaySoFar
    done: "Future[bool]"
    """Whether it was counted anew; not, where another day has begun since."""


Message: TypeAlias = Happened | Starting | Down | Finished
Post: TypeAlias = Callable[[Message], None]
