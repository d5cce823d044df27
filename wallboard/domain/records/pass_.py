"""One reading of a table of calls, from its rows to whole calls; for a survey and an import alike."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from wallboard.domain.records.layout import Cell, Layout
from wallboard.domain.records.legs import Legs
from wallboard.domain.records.places import places_of
from wallboard.domain.records.reading import Given, Misread, Reader, digest_of, digest_of_call
from wallboard.domain.records.record import CallRecord
from wallboard.domain.records.survey import Wrong
from wallboard.domain.records.tally import Keyed, Tally


class RawRow(NamedTuple):
    """A row of a file, and on which of its lines it begins."""

    line: int
    cells: Sequence[Cell]
    wrong: Wrong | None = None
    """What is wrong with it as a row; with a remark it is read all the same."""


class Reading:
    """Reads rows in their order."""

    def __init__(self, layout: Layout, headings: Sequence[str], given: Given) -> None:
        """Take how to read it. Raises WallboardError: a column is not there; ZoneInfoNotFoundError."""
        self.tally = Tally()
        self._places = places_of(layout, headings)
        self._reader = Reader(layout, self._places, given)
        self._legs = Legs() if layout.legs else None

    def rows(self, rows: Iterable[RawRow]) -> Iterator[Keyed]:
        """Read some; give the calls that are whole."""
        tally, left_out = self.tally, self._places.left_out if self._places.without else None
        for line, cells, wrong in rows:
            tally.rows += 1
            if wrong is not None:
                tally.wrong(wrong, line, "; ".join(map(str, cells)))
                if wrong is not Wrong.BAD_BYTES:
                    continue
            if left_out is not None and left_out(cells):
                tally.left_out += 1
                continue
            leg = self._reader.read(cells)
            if isinstance(leg, Misread):
                tally.wrong(leg.kind, line, leg.sample)
                continue
            for remark in leg.remarks:
                tally.wrong(remark, line, "; ".join(map(str, cells)))
            tally.readable += 1
            if self._legs is None:
                yield tally.call(leg.record, digest_of(leg.record))
            else:
                yield from map(self._whole, self._legs.take(leg))

    def rest(self) -> Iterator[Keyed]:
        """Give the calls that more might have been told of."""
        if self._legs is not None:
            yield from map(self._whole, self._legs.rest())

    def _whole(self, record: CallRecord) -> Keyed:
        if not record.call:
            return self.tally.call(record, digest_of(record))
        return self.tally.call(record, digest_of_call(record.call))._replace(nth=0)
