"""What queues are called and promised, as a page takes it out of a snapshot."""

from msgspec.structs import replace

from tests.ui.made_up import the_day
from tests.ui.today.days import wish
from wallboard.domain.promise.step import Step
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.tally import Policy
from wallboard.ui.explain.live import Promised
from wallboard.ui.titles import called, policies_of, steps_of, titles_of

STEPS = (Step(0.0, Policy(10.0)), Step(100.0, Policy(30.0)))


def changed() -> tuple[Snapshot, tuple[str, str]]:
    """The made-up day, with another promise of its first queue from an instant on."""
    day = the_day()
    first, *others = day.sources
    queue, *rest = first.queues
    queues = (replace(queue, steps=STEPS), *rest)
    return replace(day, sources=(replace(first, queues=queues), *others)), (queue.source, queue.queue)


def test_only_queues_whose_promise_was_changed_have_steps() -> None:
    snapshot, place = changed()
    assert steps_of(snapshot) == {place: STEPS}
    assert steps_of(the_day()) == {}


def test_a_page_judges_by_what_was_promised_then() -> None:
    snapshot, place = changed()
    asked = replace(wish(policies=policies_of(snapshot)), steps=steps_of(snapshot))
    for promised in (Promised(snapshot), asked.promised):
        assert [promised(*place, at).target_s for at in (99.0, 100.0)] == [10.0, 30.0]
        assert promised(*place, -1.0) == policies_of(snapshot)[place]
    assert Promised(snapshot)("pbx", "gone", 5.0) == snapshot.all.policy


def test_queues_are_called_by_their_titles_and_groups_by_what_a_board_calls_them() -> None:
    _, (source, queue) = changed()
    titles = {**titles_of(the_day()), (source, queue): "Technical help"}
    assert called((f"{source}/{queue}", "nowhere"), titles) == "Technical help, nowhere"
    assert called((f"{source}/*",), titles) == f"{source}/*"
