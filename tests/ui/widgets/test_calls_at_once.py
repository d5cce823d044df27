from tests.ui.made_up import NOW, ZONE, centre, empty, nothing_yet, queues, source, stale, the_day
from wallboard.domain.snapshot import Snapshot
from wallboard.ui.format import Format
from wallboard.ui.moment import Moment
from wallboard.ui.spec import Setting, WidgetSpec
from wallboard.ui.widgets.calls_at_once import view_of
from wallboard.ui.widgets.figure import FigureView


def _view(snapshot: Snapshot, queue: str = "*") -> FigureView:
    spec = WidgetSpec("calls_at_once", (0, 0, 1, 1), queues=(queue,))
    return view_of(Moment(snapshot, NOW), spec, Setting(Format(ZONE)))


def test_now_and_the_most_of_today_are_shown() -> None:
    view = _view(the_day())
    assert view.figure == "19"
    assert str(view.lines[0][0].words) == "most 25 at 11:30"


def test_where_nobody_counted_a_most_there_is_none() -> None:
    assert _view(the_day(), "Support").figure == "4"
    assert _view(the_day(), "Support").lines == ()
    assert _view(empty()).lines == ()


def test_old_or_never_heard() -> None:
    assert _view(centre(source("pbx-1", queues(), stale()))).lines == ()
    assert _view(nothing_yet()).figure == "–"
