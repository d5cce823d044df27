"""A program that records facts as fast as it can and says which ones it was told are written.

Started by test_crash.py: `python writing_child.py CACHE FIRST`. It prints `r N` when fact N was recorded and
`w N` when everything up to N is in the cache.
"""

import os
import sys
from pathlib import Path

from wallboard.domain.facts import Anomaly, Visit
from wallboard.store.writer import Writer

NOON = 1_790_000_000.0


def main(cache: Path, first: int) -> None:
    writer = Writer(cache, lambda error: say(f"trouble {error}"), clock=lambda: NOON)
    writer.start()
    number = first
    while True:
        for _ in range(20):
            facts = [Visit("pbx", f"{number + n}", "support", 1, NOON + number + n) for n in range(50)]
            writer.record([*facts, Anomaly("pbx", NOON, "odd", "support")])
            number += 50
            say(f"r {number}")
        if not writer.flush(30):
            say("trouble flush")
        say(f"w {number}")


def say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
