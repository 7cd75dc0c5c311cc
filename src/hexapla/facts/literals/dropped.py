"""Code of the source that a translation has lost, though it is as long and has none of its own."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from hexapla.facts.literals.changes import LEAST
from hexapla.facts.literals.forms import MOST, literals
from hexapla.facts.literals.trimming import is_said
from hexapla.facts.rarely import rarely

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.facts.literals.identifiers import Literal

_PLAIN: Final = re.compile(r"[a-z][a-z\d-]{2,40}|[A-Z]{3,40}")
_BETWEEN: Final = re.compile(r", ?(?:[^\W\d_]{1,4} )?| (?:and|or|et|ou|y|o|e|und|oder|و|أو) ?")
"""What stands between two entries of a list within a sentence: a comma, *and* or *or*."""


_SIGNED: Final = re.compile(
    r"[\\<>=_@#$%*{}\[\]|~;]|[\w ][/.]\w|\w\(|(?:^|\s)-{1,2}[a-z]|\d\d|[a-z][A-Z]"
)
"""What code has in it and words of prose have not."""

_LABEL: Final = rarely(r"[A-Z][a-z]+ |[-=]>|\*\*|[→»…]|<\w+>|[a-z]\(s\)|^\d+$")
"""What translated names of menus and samples have in them; other numbers are compared as such."""


def dropped(source: str, target: str, told: Sequence[tuple[Literal, object]]) -> Iterator[Literal]:
    """Code that a target text as long does not say, marked or not, and that is not ``told``.

    Plain words are listed beside other code of which the target has some, so they are no words
    of the sentence; else there is a sign of code in it. The target has fewer spans of code, and
    none of its own that could stand for what is lost.
    """
    if len(target) < LEAST * len(source) or target.count("`") >= source.count("`"):
        return
    ours, theirs = ([one for one in literals(text)[:MOST] if one.code] for text in (source, target))
    if any(one.text not in source for one in theirs):
        return
    known, said = {was.text for was, _ in told}, target.casefold()
    listed = set(_listed(source, ours)) if theirs else set()
    code = " ".join(one.text for one in theirs)
    for one in ours:
        if one.text.casefold() in said or one.text in known:
            continue
        if one in listed or _is_signed(one.text, target, code):
            known.add(one.text)
            yield one


def _is_signed(name: str, text: str, code: str) -> bool:
    """Whether a piece of code is no prose, and a text does not say it in another way either."""
    if not _SIGNED.search(name) or _LABEL.search(name):
        return False
    return "\\" in name or not is_said(name.rstrip(".,:;") or name, text, code)


def _listed(text: str, code: Sequence[Literal]) -> Iterator[Literal]:
    """Plain words in code that stand right beside other code, as in a list of commands."""
    for one, other in pairwise(code):
        if _BETWEEN.fullmatch(text[one.end : other.start].replace("`", "")):
            yield from (each for each in (one, other) if _PLAIN.fullmatch(each.text))
