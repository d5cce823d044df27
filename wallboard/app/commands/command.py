"""What a command is."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable

from msgspec import Struct

from wallboard.domain.text import Text


class Command(Struct, frozen=True):
    """A command: its name, what it does, its options, and the function that does it."""

    name: str
    summary: Text
    more: Text
    add: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]
    """Returns the exit code; may raise WallboardError."""
