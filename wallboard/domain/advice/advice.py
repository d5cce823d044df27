"""What is advised at an instant."""

from msgspec import Struct


class Advice(Struct, frozen=True):
    """There is time to ring somebody back."""

    agents: int
    """So many agents are free beyond those that the calls to come need."""
    callers: tuple[str, ...]
    """Whom to ring, as `CallRules.who` names them, the best first; never more than agents."""
