"""How good many calls were: as `domain.quality.sums.sums_of` says it of each."""

import numpy as np

from wallboard.domain.quality.sums import QualitySums
from wallboard.store.queries.columns.reading import Mask, has
from wallboard.store.rollup.columns.names import Names
from wallboard.store.rollup.columns.rows import Flag, Written


def quality_among(rows: Written, names: Names) -> QualitySums:
    """Add up ratings, who was passed on and what the menu served."""
    calls, likes = rows.calls, rows.likes
    mine = has(calls, Flag.ATTEMPT)
    talked, rated = mine & ~np.isnan(calls["answered"]), mine & ~np.isnan(likes["rating"])
    over: Mask = talked & ~np.isnan(calls["ended"]) & (likes["talks"] > 0)
    ratings = likes["rating"][rated]
    return QualitySums(
        float(np.add.accumulate(ratings)[-1]) if len(ratings) else 0.0,  # one by one, as the fold adds
        int(rated.sum()),
        int((talked & (has(calls, Flag.ASKED) | rated)).sum()),
        int((talked & rated).sum()),
        int(over.sum()),
        int(likes["stays"][over].sum()),
        int(likes["talks"][over].sum()),
        int((likes["talks"][over] == 1).sum()),
        _served(rows, mine & ~talked & ~np.isnan(calls["ended"]) & has(calls, Flag.SELF_SERVED), names),
    )


def _served(rows: Written, served: Mask, names: Names) -> dict[str, int]:
    items, numbers = np.unique(rows.likes["item"][served], return_counts=True)
    texts = names.texts(items.tolist())
    return {texts[item] or "": int(n) for item, n in zip(items.tolist(), numbers.tolist(), strict=True)}
