"""A server that thinks up names can't fill the disk with what is odd about them."""

from wallboard.domain.events import CallerAbandoned
from wallboard.domain.facts import Anomaly
from wallboard.domain.floor import Floor
from wallboard.domain.naming.subjects import LONGEST, LONGEST_SAMPLE, MOST, OTHERS, Subjects


def test_a_name_is_cut_and_made_plain() -> None:
    made = Subjects().capped(Anomaly("pbx", 1.0, "odd", "q\u202e" + "x" * 500, "s" * 500))
    assert (len(made.subject), len(made.sample)) == (LONGEST, LONGEST_SAMPLE)
    assert made.subject.startswith("q x")
    assert (made.source, made.at, made.kind) == ("pbx", 1.0, "odd")


def test_beyond_the_most_subjects_are_counted_together_and_known_ones_stay_themselves() -> None:
    subjects = Subjects()
    made = [subjects.capped(Anomaly("pbx", 1.0, "odd", f"q{n}")).subject for n in range(MOST + 50)]
    assert made[MOST - 1 :] == [f"q{MOST - 1}"] + [OTHERS] * 50
    assert subjects.capped(Anomaly("pbx", 2.0, "odd", "q7")).subject == "q7"
    assert subjects.capped(Anomaly("pbx", 2.0, "other", "new")).subject == "new"


def test_the_floor_tells_no_more_subjects_than_that() -> None:
    floor = Floor("pbx")
    told = [
        fact for n in range(3 * MOST) for fact in floor.apply(CallerAbandoned(1.0, f"c{n}", f"queue {n}"))
    ]
    assert len(told) == 3 * MOST
    assert len({fact.subject for fact in told if isinstance(fact, Anomaly)}) == MOST + 1
