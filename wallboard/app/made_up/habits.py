"""How one works at the desk of the built-in centre."""

from msgspec.structs import replace

from wallboard.domain.desk.dialling import ANYWHERE
from wallboard.ui.desk.habits import DeskHabits


def at_home_anywhere(habits: DeskHabits) -> DeskHabits:
    """Let every country be rung where nothing is said of that: its callers come from six, and are nobody."""
    rules = habits.rules
    if rules.allowed or rules.country:
        return habits
    return replace(habits, rules=replace(rules, allowed=(ANYWHERE,)))
