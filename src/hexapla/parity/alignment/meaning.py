"""What the words and names of two blocks say for and against their saying the same."""

from __future__ import annotations

from typing import NamedTuple

EVEN = 0.35
"""The share of known words that says nothing: translations tell some 0.75, others some 0.15.

A half of a block that was split tells as much.
"""

RARE = 3.0
"""What one cognate weighs: as much as a sure word that stands in one block of twenty."""

NAME = 0.4
"""How many words a name counts for that both have: other blocks of the page have it as easily."""

DOUBT, STRANGE, MOST = 0.6, 0.7, 1.2
"""Words that may be missing with no more ado, what more of them cost, and their cost at most."""

SURE = 1.1
"""The words more than usual from which two blocks say the same, even as blocks of two kinds."""


class Meaning(NamedTuple):
    """What is known of a source block, and what of that a target block tells."""

    known: float
    """The weight of all words that a lexicon knows."""

    told: float
    sure: int
    """How many words the vocabulary knows: what a page teaches is no proof."""

    sure_told: int
    names: int
    """The names, numbers and addresses of both blocks."""

    shared: int
    cognates: int

    @property
    def likeness(self) -> float:
        """How much of the source's evidence the target confirms; a half where there is none."""
        weight = RARE * (2 * self.names + self.cognates + 1) + self.known
        return (RARE * (2 * self.shared + self.cognates + 0.5) + self.told) / weight

    @property
    def surplus(self) -> float:
        """How many words more than usual are told; below 0 the two do not say the same.

        Names that only one of them has are no evidence: links often lead elsewhere.
        """
        return self.sure_told - EVEN * self.sure + NAME * (self.shared + self.cognates)

    @property
    def is_sure(self) -> bool:
        """Whether the two surely say the same."""
        return self.surplus >= SURE

    @property
    def strangeness(self) -> float:
        """From 0, nothing is against it, to more than the cost of two gaps: not the same."""
        return min(max(STRANGE * (-self.surplus - DOUBT), 0.0), MOST)
