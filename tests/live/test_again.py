"""Today counted anew: from what was read, with what was told meanwhile, unless another day has begun."""

from tests.live.made import MIDNIGHT, NOON, HandClock, Live, answered, baseline, feed, lost, site
from tests.store.made import answered as visit
from wallboard.domain.callers.withheld import Withheld
from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.facts import Coverage
from wallboard.live.again import DaySoFar, Meanwhile
from wallboard.live.present import Present

DEED = Deed("d1", "+36551234567", NOON, DeedKind.TAKEN, "Ana")


def test_only_what_is_told_while_somebody_reads_is_collected() -> None:
    meanwhile, facts = Meanwhile(), [visit("c1"), visit("c2"), visit("c3")]
    meanwhile.take(facts[:1])
    meanwhile.told([DEED])
    assert meanwhile.end() == ([], [])
    meanwhile.begin()
    meanwhile.take(facts[1:2])
    meanwhile.told([DEED])
    assert meanwhile.end() == (facts[1:2], [DEED])
    meanwhile.take(facts[2:])
    assert meanwhile.end() == ([], [])


def test_the_day_is_as_it_was_read_with_what_was_told_meanwhile() -> None:
    it = Live([feed()], HandClock())
    it.engine.start()
    it.tell(baseline(), *lost("c1", NOON - 200))
    it.shows(lambda s: sum(s.all.day.visits.outcomes.values()) == 1)
    it.engine.reading_again()
    it.tell(*answered("c2", NOON - 100))
    it.shows(lambda s: s.all.day.visits.answered == 1)
    read = [visit("c8", at=NOON - 900), visit("c9", at=NOON - 800)]
    told = DaySoFar(MIDNIGHT, read, [Coverage("pbx", MIDNIGHT, NOON - 500)], withheld=Withheld(frozenset()))
    assert it.engine.read_again(told).result(20)
    shown = it.shows(lambda s: s.all.day.visits.answered == 3)
    assert sum(shown.all.day.visits.outcomes.values()) == 3  # c1 is in nobody's cache
    assert shown.sources[0].gaps == ((NOON - 500, NOON),)
    it.engine.stop()


def test_what_was_read_of_another_day_is_not_taken() -> None:
    present = Present(site(), NOON)
    present.take([visit("c1", at=NOON - 100)])
    assert not present.count_anew(DaySoFar(MIDNIGHT - 86_400, []), NOON)
    assert present.snapshot([feed()], NOON, 0.0).all.day.visits.answered == 1
    assert present.count_anew(DaySoFar(MIDNIGHT, []), NOON)
    assert present.snapshot([feed()], NOON, 0.0).all.day.visits.answered == 0
