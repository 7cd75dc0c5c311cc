"""Rules across the page that only one of two pages has."""

from hexapla.parity.gaps.breaks import idle_breaks
from tests.trees import pair


def test_a_page_of_a_rule_alone_can_be_held_against_an_empty_one() -> None:
    for side, texts in enumerate((("***\n", ""), ("", "***\n"))):
        assert len(idle_breaks(pair(*texts), side)) == 1
