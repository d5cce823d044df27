"""What commands write to files: `--csv FILE` and `--xlsx FILE`, by the very code that the windows use."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Sequence
from pathlib import Path
from sqlite3 import Connection
from typing import TYPE_CHECKING

from wallboard.app.moment import written
from wallboard.app.speech import speak
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds, SourceName
from wallboard.store.queries.coverage import SourceCoverage, coverage_of
from wallboard.ui.format import Format

if TYPE_CHECKING:
    from wallboard.app.compose import Place
    from wallboard.domain.figures import Unit
    from wallboard.ui.export.paper import Cell, Fact, Paper

STANDARD_OUTPUT = "-"


def add_export(parser: ArgumentParser) -> None:
    """Let a command write what it would print to a file."""
    parser.add_argument(
        "--csv",
        metavar="FILE",
        help=speak(mark("cli", "write a CSV file (UTF-8) instead; - is standard output")),
    )
    parser.add_argument(
        "--xlsx", metavar="FILE", help=speak(mark("cli", "write an Excel file with numbers, times and dates"))
    )


def wants_file(args: Namespace) -> bool:
    """Whether something is to be written instead of printed."""
    return bool(args.csv or args.xlsx)


def write_files(args: Namespace, paper: "Paper") -> list[str]:
    """Write what the command line asks for; return what to say of it. Raises WallboardError."""
    # A wall's first frame comes before all that is loaded here.
    from wallboard.ui.export.csv_file import write_csv  # noqa: PLC0415 -- as said
    from wallboard.ui.export.writing import write  # noqa: PLC0415 -- as said

    if args.csv == STANDARD_OUTPUT:
        sys.stdout.reconfigure(newline="")  # type: ignore[union-attr]  # the lines end as RFC 4180 wants it
        for _ in write_csv(sys.stdout, paper):
            pass
    said = []
    for name, suffix in ((args.csv, ".csv"), (args.xlsx, ".xlsx")):
        if name and name != STANDARD_OUTPUT:
            path = Path(name)
            path = path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)
            write(path, paper)
            said.append(speak(say("cli", "{file}: {n} rows", file=path.name, n=paper.rows)))
    return said


class Papers:
    """Makes papers about a day of one centre."""

    def __init__(
        self,
        place: "Place",
        connection: Connection,
        times: tuple[Seconds, Seconds],
        sources: Iterable[SourceName],
    ) -> None:
        """Take the day's beginning, the instant up to which things are known, and whose they are."""
        since, at = times
        self._zone, self._since, self._at = place.zone, since, at
        names = place.names_to_read or sorted(set(sources))
        self._coverage = coverage_of(connection, names, since, at, at)

    def paper(
        self, title: Text, heads: "Sequence[tuple[Text, Unit | None]]", rows: "Iterable[Sequence[Cell]]"
    ) -> "Paper":
        """Make a paper with one table."""
        from wallboard.ui.export.paper import Grid, Heading, Paper  # noqa: PLC0415 -- as above

        headings = tuple(Heading(speak(words), unit) for words, unit in heads)
        grid = Grid(speak(title), headings, [tuple(row) for row in rows])
        return Paper(speak(title), self._facts(), (grid,), Format(self._zone), self._at)

    def _facts(self) -> "tuple[Fact, ...]":
        from wallboard.ui.export.paper import Fact  # noqa: PLC0415 -- as above

        facts = (
            (mark("export", "Period"), f"{written(self._since)} – {written(self._at)}"),
            (mark("export", "Seen"), self._seen()),
            (mark("export", "Time zone"), self._zone),
        )
        return tuple(Fact(speak(title), words) for title, words in facts)

    def _seen(self) -> str:
        form = Format(self._zone)
        return "; ".join(_seen(covered, form) for covered in self._coverage)


def _seen(covered: SourceCoverage, form: Format) -> str:
    share = form.share(covered.share)
    if not covered.gaps:
        return f"{covered.source}: {share}"
    gaps = ", ".join(f"{form.clock(gap.start)}–{form.clock(gap.end)}" for gap in covered.gaps)
    said = say("export", "{source}: {share}; not seen: {gaps}", source=covered.source, share=share, gaps=gaps)
    return speak(said)
