"""Names in the settings that no queue and no line has, and what to do about them. No Qt in it."""

from wallboard.domain.naming.unseen import Unseen
from wallboard.domain.text import mark
from wallboard.ui.models.column import Column
from wallboard.ui.theme.tokens import Tone

UNSEEN: tuple[Column[Unseen], ...] = (
    Column("where", mark("diagnose", "Where"), 8.5, lambda row: row.where, lambda row: row.where),
    Column(
        "what",
        mark("diagnose", "What is wrong"),
        19.0,
        lambda row: row.what(),
        lambda row: row.name,
        tone=lambda _row: Tone.WARN,
    ),
    Column("hint", mark("diagnose", "What to do"), 13.0, lambda row: row.hint(), lambda row: row.near),
)
