"""What the planner's pages work with, besides the cache. No Qt in it."""

from typing import Protocol

from msgspec import Struct

from wallboard.domain.duty.slots import PauseSlot
from wallboard.domain.records.layout import Layout, Look, Preset
from wallboard.domain.records.reading import Given
from wallboard.domain.records.record import RecordSet
from wallboard.domain.records.survey import Imported, Survey, Tell
from wallboard.domain.source import Stop
from wallboard.domain.staffing.goal import Goal
from wallboard.domain.vendors.operator import Operator
from wallboard.domain.vendors.vendor import Vendor


class RecordImporter(Protocol):
    """Brings call records of other origin in. Everything here may take long: ask it in a thread of its own.

    A path is a file, or the address of a table such as `mysql://reader@pbx/asteriskcdrdb?table=cdr`.
    All raise WallboardError for what can't be read or written.
    """

    @property
    def given(self) -> Given:
        """What holds for all that is read now, whatever its layout: clock, country, the oldest call."""

    def look(self, path: str, layout: Layout | None = None) -> Look:
        """Read the first rows, by a layout or by what they seem to be."""

    def survey(self, path: str, layout: Layout, tell: Tell, stop: Stop) -> Survey:
        """Read all and keep nothing."""

    def run(self, path: str, layout: Layout, name: str, tell: Tell, stop: Stop) -> Imported:
        """Add it to the set of that name, which need not be there; what is in it already is not added again.

        Where it is stopped, what was read is kept.
        """

    def presets(self) -> tuple[Preset, ...]:
        """Give those that come with the program and those that were saved."""

    def save_preset(self, name: str, layout: Layout) -> None:
        """Keep a layout by name; one of the same name goes."""

    def forget_preset(self, name: str) -> None:
        """Forget a saved one."""

    def sets(self) -> tuple[RecordSet, ...]:
        """Give what was imported, the latest first."""

    def forget_set(self, name: str) -> None:
        """Remove all records of a set."""


class PlanHabits(Struct, frozen=True):
    """What the settings say of planning."""

    goal: Goal = Goal()
    """The patience in it is taken where too few callers gave up to measure it."""
    lines: int | None = None
    """How many calls the trunks carry at once; None: nobody said."""
    importer: RecordImporter | None = None
    """None: nothing can be imported from here."""
    slots: tuple[PauseSlot, ...] = ()
    """How many are to pause at once, by reason."""
    absence_reasons: tuple[str, ...] = ()
    """Why somebody may be absent; none: nobody is asked."""
    operators: tuple[Operator, ...] = ()
    """Who carries which calls."""
    vendors: tuple[Vendor, ...] = ()
    """Whose call centres are compared; none: each source is one."""
