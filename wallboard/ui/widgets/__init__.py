"""The catalogue of widgets a board may have. Importing it loads no Qt: each is imported when made."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from msgspec import Struct

from wallboard.domain.text import Text, mark
from wallboard.ui.spec import Setting, WidgetSpec

if TYPE_CHECKING:
    from wallboard.ui.paint.tile import Tile
    from wallboard.ui.theme.look import Look

Make: TypeAlias = "Callable[[Look, WidgetSpec, Setting], Tile[Any]]"


class Kind(Struct, frozen=True):
    """One kind of widget."""

    key: str
    """As a board names it, and the name of its module."""
    title: Text
    keys: tuple[str, ...]
    """What a board may say of it, besides `kind` and `at`."""
    make: Make
    needs_figure: bool = False


def _agent_counts(look: "Look", spec: WidgetSpec, setting: Setting) -> "Tile[Any]":
    from wallboard.ui.widgets.agent_counts import AgentCounts  # noqa: PLC0415 -- loads Qt

    return AgentCounts(look, spec, setting)


def _agent_grid(look: "Look", spec: WidgetSpec, setting: Setting) -> "Tile[Any]":
    from wallboard.ui.widgets.agent_grid import AgentGrid  # noqa: PLC0415 -- loads Qt

    return AgentGrid(look, spec, setting)


def _calls_at_once(look: "Look", spec: WidgetSpec, setting: Setting) -> "Tile[Any]":
    from wallboard.ui.widgets.calls_at_once import CallsAtOnce  # noqa: PLC0415 -- loads Qt

    return CallsAtOnce(look, spec, setting)


def _clock(look: "Look", spec: WidgetSpec, setting: Setting) -> "Tile[Any]":
    from wallboard.ui.widgets.clock import Clock  # noqa: PLC0415 -- loads Qt

    return Clock(look, spec, setting)


def _figure(look: "Look", spec: WidgetSpec, setting: Setting) -> "Tile[Any]":
    from wallboard.ui.widgets.figure import FigureTile  # noqa: PLC0415 -- loads Qt

    return FigureTile(look, spec, setting)


def _gauge(look: "Look", spec: WidgetSpec, setting: Setting) -> "Tile[Any]":
    from wallboard.ui.widgets.gauge import Gauge  # noqa: PLC0415 -- loads Qt

    return Gauge(look, spec, setting)


def _latest_lost(look: "Look", spec: WidgetSpec, setting: Setting) -> "Tile[Any]":
    from wallboard.ui.widgets.latest_lost import LatestLost  # noqa: PLC0415 -- loads Qt

    return LatestLost(look, spec, setting)


def _message(look: "Look", spec: WidgetSpec, setting: Setting) -> "Tile[Any]":
    from wallboard.ui.widgets.message import Message  # noqa: PLC0415 -- loads Qt

    return Message(look, spec, setting)


def _queue_table(look: "Look", spec: WidgetSpec, setting: Setting) -> "Tile[Any]":
    from wallboard.ui.widgets.queue_table import QueueTable  # noqa: PLC0415 -- loads Qt

    return QueueTable(look, spec, setting)


def _source_status(look: "Look", spec: WidgetSpec, setting: Setting) -> "Tile[Any]":
    from wallboard.ui.widgets.source_status import SourceStatus  # noqa: PLC0415 -- loads Qt

    return SourceStatus(look, spec, setting)


_ALL = (
    Kind("agent_counts", mark("widget", "Agents by state"), ("queues",), _agent_counts),
    Kind(
        "agent_grid",
        mark("widget", "Every agent"),
        ("queues", "long_call_s", "long_wrapup_s", "long_pause_s"),
        _agent_grid,
    ),
    Kind("calls_at_once", mark("widget", "Calls at once"), ("queues",), _calls_at_once),
    Kind("clock", mark("widget", "Clock and opening hours"), (), _clock),
    Kind(
        "figure",
        mark("widget", "One figure"),
        ("figure", "queues", "period", "goal"),
        _figure,
        needs_figure=True,
    ),
    Kind("gauge", mark("widget", "Service level"), ("queues", "period"), _gauge),
    Kind("latest_lost", mark("widget", "Latest lost calls"), ("queues",), _latest_lost),
    Kind("message", mark("widget", "Message"), ("text", "figure", "queues", "period", "goal"), _message),
    Kind("queue_table", mark("widget", "Queues"), ("queues",), _queue_table),
    Kind("source_status", mark("widget", "Sources"), (), _source_status),
)

KINDS: dict[str, Kind] = {kind.key: kind for kind in _ALL}
"""By the name a board gives."""
