"""How a screen shows its boards: the same in a window that is opened and in one that is painted."""

from collections.abc import Callable

from wallboard.app.report.terminal import MADE_UP
from wallboard.app.settings import ScreenSettings
from wallboard.domain.snapshot import AgentNow
from wallboard.domain.words import SourceName
from wallboard.ui.spec import ScreenOptions
from wallboard.ui.theme.sizes import Viewing
from wallboard.ui.window import How


def how_of(
    screen: ScreenSettings,
    zone: str,
    group_of: Callable[[AgentNow], str],
    *,
    demo: bool,
    made_up: frozenset[SourceName] = frozenset(),
    past: bool = False,
) -> How:
    """Return what the settings of a screen amount to.

    `demo` marks the clock where all is made up; `made_up` are the sources that are so beside real ones.
    `past` says that an instant out of the cache is shown.
    """
    return How(
        zone=zone,
        options=ScreenOptions(screen.mask, screen.agents, screen.breaks, made_up, past, screen.reveal),
        demo=MADE_UP if demo else None,
        viewing=Viewing(screen.diagonal_in, screen.distance_m),
        theme=screen.theme,
        group_of=group_of,
    )
