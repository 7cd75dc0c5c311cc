"""Lines of Markdown tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NONE = "–"


def table(head: Sequence[str]) -> Iterator[str]:
    """The first two lines of a table."""
    yield row(*head)
    yield row(*("---" for _ in head))


def row(*cells: object) -> str:
    """A line of a table."""
    return f"| {' | '.join(map(str, cells))} |"
