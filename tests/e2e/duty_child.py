"""Types shifts into a book as fast as it keeps them, and says of each that it is kept. To be killed."""

import sys
from itertools import count
from pathlib import Path

from wallboard.app.compose import REAL
from wallboard.domain.duty.deeds import DutyDeed, DutyKind
from wallboard.store.book.book import Book

if __name__ == "__main__":
    book = Book(Path(sys.argv[1]), lambda _trouble: None, lambda _entries: None, clock=REAL)
    book.start()
    for n in count():
        who, now = f"Agent {n}", REAL()
        typed = DutyDeed(f"d{n}", who, "2026-11-23", now, DutyKind.SHIFT, "Iva", float(n), n + 8.0)
        book.write(typed).result(10)
        sys.stdout.write(f"{n}\n")
        sys.stdout.flush()
