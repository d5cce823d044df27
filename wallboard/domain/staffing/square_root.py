"""The rule of the square root: what safety a load needs grows with its root only.

For explanations and as a first guess, never as the answer.
Source: the definitions of the figures, section 10.5; Halfin and Whitt 1981.
"""

import math


def square_root(erlangs: float, grade: float) -> int:
    """Return the load and so many times its root, rounded up. A grade of 1 lets about 22 % wait."""
    return math.ceil(erlangs + grade * math.sqrt(erlangs))


def about_waiting(grade: float) -> float:
    """Return about which share has to wait at a grade, by the limit of Halfin and Whitt."""
    bell = math.exp(-grade * grade / 2) / math.sqrt(2 * math.pi)
    below = (1 + math.erf(grade / math.sqrt(2))) / 2
    return 1 / (1 + grade * below / bell)
