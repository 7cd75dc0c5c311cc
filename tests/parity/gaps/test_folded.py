"""What is missing of a page that has little of its source, told together."""

from hexapla.parity.gaps.folded import MANY
from hexapla.rules.missing_block import check
from tests.trees import pair

WORDS = ("rivers", "mountains", "gardens", "bridges", "windows", "letters", "candles", "islands")
KEPT = "# Notes\n\nWe keep our notes here, and read them together every single week.\n"


def source(count: int) -> str:
    notes = (
        f"About {WORDS[n % len(WORDS)]} we say thing number {n}.\n\n```\nrun {n}\n```"
        for n in range(count)
    )
    return KEPT + "\n" + "\n\n".join(notes) + "\n"


def test_few_are_told_one_by_one() -> None:
    found = list(check(pair(source(3), KEPT)))
    assert len(found) > 1
    assert not any("more" in each.message for each in found)


def test_many_are_told_together_where_the_page_has_little_of_its_source() -> None:
    found = list(check(pair(source(2 * MANY), KEPT)))
    assert 0 < len(found) <= 2
    assert all("much of the source's page is not here" in each.message for each in found)
