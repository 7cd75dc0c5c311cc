"""Words that the source marks as code and a translation has lost, though it has others of them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from hexapla.facts.literals import LEAST, MOST, literals

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.facts.identifiers import Literal

_PLAIN: Final = re.compile(r"[a-z][a-z\d-]{2,40}|[A-Z]{3,40}")
_BETWEEN: Final = re.compile(r", ?(?:[^\W\d_]{1,4} )?| (?:and|or|et|ou|y|o|e|und|oder|و|أو) ?")
"""What stands between two entries of a list within a sentence: a comma, *and* or *or*."""


def dropped(source: str, target: str) -> Iterator[Literal]:
    """Plain words in code that a target text as long does not say, marked or not.

    They are listed beside other code, so they are no words of the sentence. The target has other
    code of the source, and none of its own that could stand for them.
    """
    if len(target) < LEAST * len(source) or target.count("`") >= source.count("`"):
        return
    ours, theirs = ([one for one in literals(text)[:MOST] if one.code] for text in (source, target))
    if not theirs or any(one.text not in source for one in theirs):
        return
    known, said, listed = set[str](), target.casefold(), set(_listed(source, ours))
    for one in ours:
        if one in listed and one.text not in known and one.text.casefold() not in said:
            known.add(one.text)
            yield one


def _listed(text: str, code: Sequence[Literal]) -> Iterator[Literal]:
    """Plain words in code that stand right beside other code, as in a list of commands."""
    for one, other in pairwise(code):
        if _BETWEEN.fullmatch(text[one.end : other.start].replace("`", "")):
            yield from (each for each in (one, other) if _PLAIN.fullmatch(each.text))
