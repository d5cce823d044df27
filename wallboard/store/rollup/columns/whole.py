"""What is worked out of the rows of a half hour as a whole: who called in it, and which agents answered."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from wallboard.domain.words import AgentId, Seconds, SourceName
from wallboard.store.rollup.columns.names import NOBODY, Names
from wallboard.store.rollup.columns.rows import ANSWER, WHO, Flag
from wallboard.store.rollup.columns.table import Rows

Answers = NDArray[np.void]


def whos_of(calls: Rows) -> NDArray[np.uint32]:
    """Give the known callers of calls from outside, each once."""
    mine = calls["who"][(calls["flags"] & Flag.ATTEMPT) > 0]
    return np.unique(mine[mine != NOBODY]).astype(WHO)


def answers_of(answers: Sequence[tuple[Seconds, SourceName, AgentId]], names: Names) -> Answers:
    """Write answered visits."""
    numbers = names.words(text for _, *texts in answers for text in texts)
    return np.array([(at, numbers[source], numbers[agent]) for at, source, agent in answers], ANSWER)
