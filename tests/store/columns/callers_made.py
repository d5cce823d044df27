"""Random weeks of two sources with callers who ring again, and what the folds of all their facts say."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from msgspec.structs import replace

from wallboard.domain.callers.repeats import RepeatFold
from wallboard.domain.callers.rules import DAY_S, CallRules, is_attempt
from wallboard.domain.callers.sums import RepeatSums
from wallboard.domain.day.hours import week_of
from wallboard.domain.day.lost import LostFold
from wallboard.domain.day.opening import Opening
from wallboard.domain.facts import Call, Visit
from wallboard.domain.folds import call_at, visit_at
from wallboard.domain.periods import Day, day_of
from wallboard.domain.promise.fold import PromiseFold, PromiseFolds
from wallboard.domain.promise.heard import Heard
from wallboard.domain.promise.incident import Incident
from wallboard.domain.promise.judging import Way, is_meant
from wallboard.domain.promise.profile import Loss, Profile, Promise, Start, promises_of
from wallboard.domain.promise.sums import PromiseSums, together
from wallboard.domain.quality.fold import QualityFold
from wallboard.domain.quality.sums import QualitySums
from wallboard.domain.snapshot import LostSums
from wallboard.domain.tally import is_lost
from wallboard.domain.words import CALLBACK_PROMISED, MESSAGE_LEFT, REFUSED, Direction, Outcome, Pre

ZONE = "Europe/London"
MIDDLES = (date(2026, 5, 12), date(2026, 3, 29), date(2026, 10, 25))
"""An ordinary day, one of 23 hours and one of 25."""
STAY_S = 6 * 3600.0
NUMBERS = ("+36551234567", "+36551234568", "+36551234569", "+36551234570", "+36551234571")
RAW = ("0655123456", "06 55 123456", "06-55-123457")
SHARED = NUMBERS[0]

Then = tuple[LostSums, RepeatSums, tuple[PromiseSums, ...], QualitySums]


def days_around(middle: date, count: int) -> tuple[Day, ...]:
    return tuple(day_of(middle + timedelta(n), ZONE) for n in range(count))


def call(chance: Random, since: float, until: float, number: int) -> Call:
    arrived = chance.choice([chance.uniform(since, until), since + chance.randrange(48) * 1800.0])
    caller = chance.choice([*NUMBERS, None, None])
    answered = chance.choice([None, None, arrived, arrived + chance.choice([3.0, 5.0, 30.25, 400.0])])
    ended = chance.choice([None, *[(answered or arrived) + chance.choice([0.0, 4.5, 60.0, 3000.0])] * 9])
    return Call(
        chance.choice("ab"),
        f"call-{number}",
        chance.choice([Direction.INBOUND] * 6 + [Direction.OUTBOUND]),
        arrived,
        caller,
        caller or chance.choice(["", "anonymous", *RAW]),
        line=chance.choice([None, "+36 11", "+3611", "+3612", "+3613"]),
        answered=answered,
        ended=ended,
        pre=chance.choice([None, None, *Pre]) if ended and answered is None else None,
        menu_path=chance.choice(["", "main", "main>hours"]),
        mark=chance.choice([None, None, MESSAGE_LEFT, CALLBACK_PROMISED]) if ended else None,
        result=chance.choice([None, *Outcome]),
        partial=chance.random() < 0.2,
        internal=chance.random() < 0.1,
        greeted=chance.choice([None, arrived + 2.0]),
        asked=chance.random() < 0.3,
        rating=chance.choice([None, None, 0.25, 1.0]),
        solved=chance.choice([None, True, False]),
    )


def visits(chance: Random, of: Call) -> Iterator[Visit]:
    if of.direction is Direction.OUTBOUND:
        return
    joined = of.arrived
    for nth in range(chance.choice([0, 1, 1, 1, 2, 3])):
        joined += chance.choice([0.0, 2.0, 4000.0])
        outcome = chance.choice([*Outcome, *[Outcome.ANSWERED] * 6])
        queue = chance.choice(["sales", "support", "Help"])
        one = Visit(of.source, of.call, queue, nth + 1, joined, outcome)
        if outcome is not Outcome.WAITING:
            one = replace(one, left=joined + (0.0 if outcome in REFUSED else chance.choice([0.0, 7.5])))
        if outcome is Outcome.ANSWERED:
            one = replace(one, answered=one.left, agent=chance.choice(["x", "y", None]))
        yield one


def some_weeks(seed: int, first: float, last: float, size: int = 150) -> tuple[list[Call], list[Visit]]:
    chance = Random(seed)
    calls = [call(chance, first, last, n) for n in range(size)]
    return calls, [one for of in calls for one in visits(chance, of)]


def rules_of(seed: int, days: Sequence[Day]) -> CallRules:
    chance = Random(seed)
    opening = Opening(week_of("Mon-Fri 09:00-13:00, 14:00-17:00, Sat 22:00-02:00"), ZONE)
    out = frozenset(chance.sample([*Loss], 4)) | {Loss.OUT_OF_HOURS}
    changed = days[len(days) // 2].start
    sales = (
        Profile("Sales", 0.0, frozenset({"+3611"}), start=Start.ARRIVAL, within_s=30.0, leaves_out=out),
        Profile("Sales", changed, frozenset({"+3611", "+3612"}), ("b/sales",), opening, Start.GREETING, 5.0),
    )
    help_ = Profile("Help", queues=("help", "a/support"), ceiling=2, interval_min=120, short_abandon_s=10.0)
    whole = Profile(opening=chance.choice([None, opening]), leaves_out=out, ceiling=chance.choice([None, 9]))
    middle = days[len(days) // 2].start
    return CallRules(
        recover_s=chance.choice([3600.0, DAY_S]),
        opening=chance.choice([None, opening]),
        repeat_s=chance.choice([7200.0, DAY_S]),
        fcr_s=chance.choice([DAY_S, 7 * DAY_S]),
        shared=chance.choice([frozenset(), frozenset({SHARED, "+000"})]),
        promises=promises_of((*sales, help_), whole),
        incidents=(
            Incident(middle + 30_000, middle + 40_000, "down", frozenset({"+3611"}), frozenset({"help"})),
            Incident(middle - 9_000, middle + 9_000, "dark"),
            Incident(middle + 60_000, None, "still"),
        )[: chance.randrange(4)],
    )


class Told:
    """All facts, as they were known at an instant."""

    def __init__(
        self, calls: Sequence[Call], visits_: Sequence[Visit], at: float, source: str | None
    ) -> None:
        self.at = at
        known = (call_at(one, at) for one in calls if source in {None, one.source})
        self.calls = [one for one in known if one is not None]
        seen = (visit_at(one, at) for one in visits_ if source in {None, one.source})
        self.visits = [one for one in seen if one is not None]

    def lost(self, day: Day, rules: CallRules) -> LostFold:
        fold = LostFold(day, rules)
        last = rules.look_ahead(day.end + DAY_S)
        for one in self.calls:
            if day.start - STAY_S <= one.arrived < last:
                fold.put_call(one)
        return fold

    def then(self, day: Day, rules: CallRules) -> Then:
        repeats, quality = RepeatFold(day, rules), QualityFold(day)
        promises = PromiseFolds(day, rules.promises, rules.incidents)
        for visit in self.visits:
            quality.put_visit(visit)
            promises.put_visit(visit)
        for one in sorted(self.calls, key=lambda call: call.arrived):
            repeats.put_call(one)
            quality.put_call(one)
            promises.put_call(one)
        return self.lost(day, rules).sums(self.at), repeats.sums(self.at), promises.sums(), quality.sums()

    def way(self, of: Call) -> Way:
        mine = [one for one in self.visits if (one.source, one.call) == (of.source, of.call)]
        if not mine:
            return Way()
        places = frozenset((one.source, one.queue) for one in mine)
        return Way(min(one.joined for one in mine), places)

    def promised(
        self, days: Sequence[Day], promise: Promise, line: str | None, rules: CallRules
    ) -> PromiseSums:
        made = []
        for day in days:
            fold = PromiseFold(day, promise, rules.incidents)
            here = [one for one in self.attempts((day,)) if line is None or (one.line or "") == line]
            for one in here:
                fold.put(one, self.way(one))
            if here or line is None:
                made.append(fold.sums())
        return together(made)

    def attempts(self, days: Sequence[Day]) -> list[Call]:
        mine = (one for one in self.calls if days[0].start <= one.arrived < days[-1].end)
        return [one for one in mine if is_attempt(one)]

    def meant(self, days: Sequence[Day], promise: Promise) -> list[Call]:
        found = []
        for one in self.attempts(days):
            profile = promise.at(one.arrived)
            if profile is not None and is_meant(profile, one, self.way(one)):
                found.append(one)
        return found

    def heard(self, days: Sequence[Day], calls: Sequence[Call], rules: CallRules, before: set[str]) -> Heard:
        mine = {(one.source, one.call) for one in calls}
        unreached: dict[str, bool] = {}
        withheld = 0
        for day in days:
            entries = sorted(self.lost(day, rules).all(), key=lambda one: (one.ended, one.source, one.call))
            for entry in entries:
                if (entry.source, entry.call) in mine:
                    who = rules.who(entry.caller.number, entry.caller.raw)
                    if who is None:
                        withheld += 1
                    else:
                        unreached[who] = entry.recovered is None
        callers = {who for one in calls if (who := rules.who(one.caller, one.caller_raw)) is not None}
        reached = [
            one.answered - one.arrived for one in calls if one.answered is not None and not one.partial
        ]
        return Heard(
            len(calls),
            sum(one.answered is not None for one in calls),
            sum(map(is_lost, calls)),
            withheld,
            len(reached),
            sum(reached),
            len(callers),
            len(callers - before),
            sum(unreached.values()),
        )

    def callers_before(self, since: float, rules: CallRules, everybody: "Told") -> set[str]:
        whos = (
            rules.who(one.caller, one.caller_raw)
            for one in everybody.calls
            if is_attempt(one) and since - 90 * DAY_S <= one.arrived < since
        )
        return {who for who in whos if who is not None}

    def lines(self, days: Sequence[Day]) -> dict[str, list[Call]]:
        found: dict[str, list[Call]] = {}
        for one in self.attempts(days):
            found.setdefault(one.line or "", []).append(one)
        return found
