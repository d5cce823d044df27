"""What holds for every test of windows: garbage is collected in their thread only, as in the program.

Left to itself, Python collects in whichever thread makes the one object too many. In a reader's, that would
delete widgets in the middle of what the windows do, and end the interpreter.
"""

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def _collected_by_the_windows() -> Iterator[None]:
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.collect(1)
