"""What the page remembers of what was chosen last. No Qt in it."""

from datetime import date

from wallboard.domain.day.scope import EVERYTHING
from wallboard.ui.behind import LoadBehind
from wallboard.ui.means import Memory
from wallboard.ui.planning.load.asked import LoadChoice
from wallboard.ui.planning.load.heat_view import LAYERS
from wallboard.ui.planning.parts.site import STRETCHES
from wallboard.ui.today.controls import MINUTES, USUAL_MINUTES


def choice_kept(memory: Memory, behind: LoadBehind) -> LoadChoice:
    """Return what to show: what is asked for, and of what is not, what was chosen last."""
    usual = LoadChoice()
    stretch = memory.get("load.stretch")
    layer = memory.get("load.layer")
    minutes = memory.get("load.minutes") or ""
    queues = memory.get("load.queues")
    asked = behind.queues != EVERYTHING or bool(behind.records)
    kept = tuple(queues.split("\n")) if queues and not asked else behind.queues
    return LoadChoice(
        next((key for key, _, _ in STRETCHES if key == stretch), usual.stretch),
        kept,
        behind.records,
        next((key for key, _ in LAYERS if key == layer), usual.layer),
        next((one for one in MINUTES if str(one) == minutes), USUAL_MINUTES),
        None if behind.date is None else date.fromisoformat(behind.date),
    )


def tables_kept(memory: Memory) -> bool:
    """Say whether the numbers were shown as tables last."""
    return memory.get("load.tables") == "yes"


def keep_tables(memory: Memory, *, there: bool) -> None:
    """Remember whether they are."""
    memory.put("load.tables", "yes" if there else "")


def keep(memory: Memory, choice: LoadChoice) -> None:
    """Remember what was chosen, for next time; the day to plan and imported records are of the moment."""
    memory.put("load.stretch", choice.stretch)
    memory.put("load.layer", choice.layer)
    memory.put("load.minutes", str(choice.minutes))
    memory.put("load.queues", "\n".join(choice.scope))
