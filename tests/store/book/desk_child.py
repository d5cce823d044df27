"""A program that enters deeds and notes: `python desk_child.py BOOK NAME COUNT`; it prints `kept`.

Its deeds have the same ids as those of the other programs, as if one click had reached all of them.
"""

import os
import sys
from pathlib import Path

from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.desk.notes import Note
from wallboard.store.book.book import Book

NOON = 1_790_000_000.0


def main(path: Path, name: str, count: int) -> None:
    book = Book(path, lambda error: say(f"trouble {error}"), lambda _: None, clock=lambda: NOON)
    book.start()
    kept = [
        book.write(
            Deed(f"shared-{n}", "+36551234567", NOON, DeedKind.TAKEN, name),
            Note(f"{name}-{n}", "+36551234567", NOON, name),
        )
        for n in range(count)
    ]
    for future in kept:
        future.result(30)
    book.stop()
    say("kept")


def say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
