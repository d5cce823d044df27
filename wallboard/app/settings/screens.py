"""What the windows show."""

from typing import Annotated, Literal

from msgspec import Struct

from wallboard.app.settings.declaring import about
from wallboard.domain.text import mark


class ScreenSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """`[screen."name"]`: what one window shows, to whom, and where."""

    board: Annotated[
        str,
        about(
            mark("setting", "Board"),
            mark("setting", "A built-in board such as wall or desk, or a file. Without it, the wall."),
        ),
    ] = ""
    boards: Annotated[
        tuple[str, ...],
        about(
            mark("setting", "Boards"),
            mark("setting", "In place of one board: several, as pages that the arrow keys turn."),
        ),
    ] = ()
    display: Annotated[
        int,
        about(
            mark("setting", "Display"),
            mark("setting", "Which of the computer's screens, from 1; 0 is where it was, else the main one."),
            ge=0,
            le=16,
        ),
    ] = 0
    fullscreen: Annotated[
        bool,
        about(mark("setting", "Full screen"), mark("setting", "Start in full screen.")),
    ] = False
    theme: Annotated[
        Literal["dark", "light", "high-contrast"],
        about(mark("setting", "Theme"), mark("setting", "The colours.")),
    ] = "dark"
    mask: Annotated[
        bool,
        about(
            mark("setting", "Mask numbers"),
            mark("setting", "Hide all of a caller's number but the country and the last two digits."),
        ),
    ] = True
    reveal: Annotated[
        bool,
        about(
            mark("setting", "Reveal numbers"),
            mark("setting", "Where numbers are masked: the key R shows one whole. Each time is noted."),
        ),
    ] = False
    agents: Annotated[
        Literal["counts", "initials", "names"],
        about(
            mark("setting", "Agents"),
            mark("setting", "How much of the agents is shown: on a wall better not their names."),
        ),
    ] = "counts"
    breaks: Annotated[
        bool,
        about(
            mark("setting", "Breaks"),
            mark("setting", "Tell how long each agent has paused: for the supervisor's own desk."),
        ),
    ] = False
    diagonal_in: Annotated[
        float,
        about(
            mark("setting", "Diagonal, inches"),
            mark("setting", "Size of the screen, from which text takes its own."),
            ge=5,
            le=500,
        ),
    ] = 55.0
    distance_m: Annotated[
        float,
        about(
            mark("setting", "Distance, metres"),
            mark("setting", "How far from the screen the last of its readers sits, likewise."),
            ge=0.2,
            le=100,
        ),
    ] = 5.0
    desk: (
        Annotated[
            bool,
            about(
                mark("setting", "Desk"),
                mark(
                    "setting",
                    "Whether callers may be taken on, rung and finished here. Without it, where the board "
                    "“desk” is shown.",
                ),
            ),
        ]
        | None
    ) = None
