"""A program that erases a caller, to be killed: `python erasing_child.py CACHE NUMBER`."""

import sys
from pathlib import Path

from wallboard.app.privacy.erase import Stage, erase_caller
from wallboard.domain.desk.access import Access, AccessKind


def tell(stage: Stage) -> None:
    """Say how far it has come, at once."""
    sys.stdout.write(f"{stage}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    tell(Stage.ENTRIES)
    erase_caller(Path(sys.argv[1]), sys.argv[2], Access("a1", 0.0, "Ana", AccessKind.ERASED, "test", 1), tell)
