from tests.ui.made_up import NOW, ZONE, agents, centre, empty, nothing_yet, queues, source, the_day
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.words import AgentState
from wallboard.ui.format import Format
from wallboard.ui.moment import Moment
from wallboard.ui.spec import Setting, WidgetSpec
from wallboard.ui.widgets.agent_counts import AgentCountsView, view_of


def _view(snapshot: Snapshot) -> AgentCountsView:
    spec = WidgetSpec("agent_counts", (0, 0, 1, 1))
    return view_of(Moment(snapshot, NOW), spec, Setting(Format(ZONE)))


def _blocks(view: AgentCountsView) -> dict[str, int]:
    return {str(block.word): block.count for block in view.blocks}


def test_agents_are_counted_by_state() -> None:
    view = _view(the_day())
    assert _blocks(view) == {"talking": 12, "ringing": 2, "wrap-up": 2, "paused": 2, "free": 1}
    assert (view.logged_in, str(view.of), str(view.missing)) == ("19", "of 21", "2 not logged in")


def test_every_state_but_logged_off_has_a_block() -> None:
    view = _view(centre(source("pbx-1", queues()), people=agents(tuple(AgentState))))
    assert sum(_blocks(view).values()) == len(AgentState) - 1
    assert str(view.missing) == "1 not logged in"


def test_that_nobody_is_free_is_shown() -> None:
    view = _view(centre(source("pbx-1", queues()), people=agents((AgentState.ON_CALL,))))
    assert _blocks(view) == {"talking": 1, "free": 0}
    assert view.missing == ""


def test_a_centre_without_agents_has_none() -> None:
    view = _view(empty())
    assert (view.logged_in, view.blocks) == ("0", ())


def test_before_anything_was_heard_nothing_is_known() -> None:
    view = _view(nothing_yet())
    assert (view.logged_in, view.of, view.blocks) == ("–", "", ())
