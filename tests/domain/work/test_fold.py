"""The work of a day, fact by fact: the same whatever the order and however often a fact is told."""

from random import Random

import pytest
from msgspec.structs import replace

from wallboard.domain.facts import AgentName, AgentSpell, Offer, Visit
from wallboard.domain.words import AgentState, OfferResult, Outcome
from wallboard.domain.work.fold import EVEN_FOR_S, WorkFold
from wallboard.domain.work.roster import Roster, Shift
from wallboard.domain.work.sums import Rostered, RosterTimes, WorkSums
from wallboard.domain.work.times import StateTimes

START, END = 0.0, 10_000.0
FREE, TALKING, OFF = AgentState.AVAILABLE, AgentState.ON_CALL, AgentState.LOGGED_OFF


def spell(agent: str, since: float, until: float | None, state: AgentState = FREE) -> AgentSpell:
    return AgentSpell("pbx", agent, since, until, state)


def answered(call: str, at: float, agent: str = "a") -> Visit:
    return Visit(
        "pbx", call, "q", 1, at - 5, Outcome.ANSWERED, answered=at, left=at, ended=at + 60, agent=agent
    )


def rang(k: int, at: float, result: OfferResult | None) -> Offer:
    return Offer("pbx", "c", "q", 1, k, "a", at, at + 15, result)


def day(seed: int) -> list[AgentSpell | Visit | Offer]:
    chance = Random(seed)
    facts: list[AgentSpell | Visit | Offer] = []
    for agent in "abc":
        at = -50.0
        for _ in range(20):
            until = at + chance.uniform(10, 800)
            facts.append(spell(agent, at, until, chance.choice(list(AgentState))))
            at = until
    facts += [answered(str(n), chance.uniform(-100, 12_000), chance.choice("abc")) for n in range(40)]
    facts += [rang(n, chance.uniform(-100, 12_000), chance.choice(list(OfferResult))) for n in range(20)]
    return facts


def put(fold: WorkFold, facts: list[AgentSpell | Visit | Offer]) -> WorkFold:
    for fact in facts:
        if isinstance(fact, AgentSpell):
            fold.put_spell(fact)
        elif isinstance(fact, Visit):
            fold.put_visit(fact)
        else:
            fold.put_offer(fact)
    return fold


@pytest.mark.parametrize("seed", range(10))
def test_order_and_repetition_change_nothing_and_people_add_up_to_all(seed: int) -> None:
    facts = day(seed)
    one = put(WorkFold(START, END), facts)
    again = [*facts, *facts[::3]]
    Random(seed).shuffle(again)
    other = put(WorkFold(START, END), again)
    for fold in (one, other):
        people = fold.everybody(END)
        total = sum((work.times for work in people.values()), StateTimes())
        assert total.logged_s == pytest.approx(fold.sums(END).times.logged_s)
        assert sum(work.contacts.answered for work in people.values()) == fold.sums(END).contacts.answered
        assert sum(work.missed_rings for work in people.values()) == fold.sums(END).missed_rings
    assert one.sums(END).contacts == other.sums(END).contacts
    assert one.sums(END).times.busy_s == pytest.approx(other.sums(END).times.busy_s)
    assert one.sums(END).missed_rings == other.sums(END).missed_rings


def test_splitting_the_day_and_adding_gives_the_day() -> None:
    facts = day(3)
    halves = [put(WorkFold(*part), facts).sums(END) for part in ((START, 4000.0), (4000.0, END))]
    whole = put(WorkFold(START, END), facts).sums(END)
    assert (halves[0].times + halves[1].times).logged_s == pytest.approx(whole.times.logged_s)
    assert (halves[0].contacts + halves[1].contacts).answered == whole.contacts.answered


def test_a_fact_that_changes_is_counted_once() -> None:
    fold = put(WorkFold(START, END), [answered("c", 100), answered("c", 100, "b"), rang(1, 5, None)])
    fold.put_offer(rang(1, 5, OfferResult.MISSED))
    fold.put_offer(rang(2, 6, OfferResult.ELSEWHERE))
    fold.put_offer(rang(3, 7, OfferResult.DUMPED))
    assert fold.of(("pbx", "a"), 200).contacts.answered == 0
    assert fold.of(("pbx", "b"), 200).contacts.answered == 1
    assert fold.of(("pbx", "a"), 200).missed_rings == 2
    fold.put_offer(rang(3, 7, OfferResult.ELSEWHERE))
    assert fold.sums(200).missed_rings == 1
    assert fold.of(("pbx", "nobody"), 200) == WorkSums()


def test_a_conversation_that_was_none_is_taken_out_again() -> None:
    fold = put(WorkFold(0, END), [answered("c", 5), answered("c", 5)])
    assert fold.sums(END).contacts.answered == 1
    fold.put_visit(replace(answered("c", 5), outcome=Outcome.ABANDONED, answered=None, agent=None))
    assert fold.sums(END).contacts == fold.of(("pbx", "a"), END).contacts == WorkSums().contacts


def test_a_spell_told_outside_the_window_is_taken_out_again() -> None:
    fold = put(WorkFold(START, END), [spell("a", 10, None)])
    assert fold.sums(30).times.available == 20
    fold.put_spell(spell("a", 10, 15, TALKING))
    assert fold.sums(30).times == StateTimes(on_call=5)
    fold.put_spell(spell("b", -20, -10))
    fold.put_spell(spell("b", END + 1, None))
    assert fold.sums(END + 5).times == StateTimes(on_call=5)


def test_adherence_asks_when_and_conformance_how_much() -> None:
    plan = Roster([("Anna", Shift(0, 100)), ("Anna", Shift(50, 60, "break")), ("ghost", Shift(0, 100))])
    fold = put(WorkFold(START, END, plan), [spell("a", 0, 50), spell("a", 50, 70, AgentState.PAUSED)])
    assert fold.sums(80).roster == RosterTimes(160)
    fold.put_name(AgentName("pbx", "a", "Anna"))
    assert fold.of(("pbx", "a"), 80).roster == RosterTimes(80, 60, 70)
    fold.put_spell(spell("a", 70, None))
    fold.put_name(AgentName("pbx", "a", "Anna"))
    assert fold.sums(80).roster == RosterTimes(160, 70, 80)
    assert fold.of(("pbx", "ghost"), 80).roster == RosterTimes(80)
    fold.put_spell(spell("b", 0, None))
    assert fold.of(("pbx", "b"), 80).roster == RosterTimes()


def test_who_is_missing_is_named_as_the_roster_does() -> None:
    plan = Roster([("Anna", Shift(0, 100)), ("ghost", Shift(0, 100))])
    fold = put(WorkFold(START, END, plan), [spell("a", 0, None)])
    assert fold.rostered(50) == Rostered(2, ("Anna", "ghost"))
    fold.put_name(AgentName("pbx", "a", "Anna"))
    assert fold.rostered(50) == Rostered(2, ("ghost",))
    fold.put_spell(spell("a", 60, None, OFF))
    fold.put_spell(spell("a", 0, 60))
    assert fold.rostered(70) == Rostered(2, ("Anna", "ghost"))
    assert WorkFold(START, END).rostered(50) is None
    assert WorkFold(START, END).sums(50).roster is None


def test_evenness_is_looked_at_anew_after_a_while_only() -> None:
    spells = [spell("a", 0, None), spell("b", 0, None)]
    fold = put(WorkFold(START, END), [*spells, answered("1", 10), answered("2", 10, "b")])
    assert fold.sums(1000).evenness.jain is None
    assert fold.sums(3600).evenness.jain == pytest.approx(1)
    fold.put_visit(answered("3", 3601))
    assert fold.sums(3600 + EVEN_FOR_S - 1).evenness.jain == pytest.approx(1)
    assert fold.sums(3600 + EVEN_FOR_S).evenness.jain == pytest.approx(0.9)


def test_the_next_day_begins_with_what_goes_on() -> None:
    fold = put(WorkFold(START, END), [spell("a", 0, 9000), spell("a", 9000, None, TALKING), answered("c", 5)])
    fold.put_name(AgentName("pbx", "a", "Anna"))
    following = fold.next_window(END, 2 * END)
    assert following.sums(END + 10).times == StateTimes(on_call=10)
    assert following.sums(END + 10).contacts.answered == 0
    following.put_visit(replace(answered("c", 5), wrap_until=END + 3))
    assert following.sums(END + 10).contacts.answered == 0
