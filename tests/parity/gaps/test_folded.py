"""What is missing of a page that has little of its source, told together."""

from hexapla.parity.gaps.folded import MANY
from hexapla.rules.missing_block import check
from tests.trees import pair

WORDS = ("rivers", "mountains", "gardens", "bridges", "windows", "letters", "candles", "islands")
HEAD = "# Notes\n\nWe keep our notes here, and read them together every single week.\n"


def page(count: int, *, whole: bool = True) -> str:
    """A page of notes, each with a sample, and what stands between them, which is all if not."""
    kept = [f"Between them is place {n}, where {WORDS[n % len(WORDS)]} are." for n in range(count)]
    notes = [
        f"About {WORDS[n % len(WORDS)]} we say thing number {n}.\n\n```\nrun {n}\n```\n\n" * whole
        for n in range(count)
    ]
    parts = (note + place for note, place in zip(notes, kept, strict=True))
    return HEAD + "\n" + "\n\n".join(parts) + "\n"


def test_few_are_told_one_by_one() -> None:
    found = list(check(pair(page(3), page(3, whole=False))))
    assert len(found) > 1
    assert not any("more" in each.message for each in found)


def test_many_are_told_together_where_the_page_has_little_of_its_source() -> None:
    found = list(check(pair(page(2 * MANY), page(2 * MANY, whole=False))))
    assert 0 < len(found) <= 2
    assert all("much of the source's page is not here" in each.message for each in found)


def test_a_run_is_told_as_one() -> None:
    (only,) = check(pair(page(3), HEAD))
    assert only.message.endswith("is missing here, with the 8 blocks that follow")
