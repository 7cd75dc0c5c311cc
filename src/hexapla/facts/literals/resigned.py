"""Code with the letters of the source's and other signs: `a == b` for `a = b`, `T` for `T*`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.literals.forms import MOST, literals
from hexapla.facts.rarely import rarely

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hexapla.facts.literals.identifiers import Literal

_SIGNS: Final = re.compile(r"[^A-Za-z\d]+")
_QUOTES: Final = rarely(r"[\"'`“”‘’«»\\]")
_EDGES: Final = rarely(r"\A(?:[$>] |[/.:@-](?=[A-Za-z]))|(?:\(\)?|(?<=\S)[.,:;/…!?)])\Z")
"""Signs at an edge that writers set or leave out: a prompt, a slash, brackets, an end."""

_DECIMAL: Final = re.compile(r"(?<=\d)[.,](?=\d)")
_NUMBER: Final = re.compile(r"[\d.,' ]+")
_ENTITY: Final = re.compile(r"&#?[A-Za-z\d]{1,8};")


def resigned(
    source: str, target: str, told: Sequence[Literal]
) -> Iterator[tuple[Literal, Literal]]:
    """Code that only one of two texts has, each with that of the other where signs alone differ.

    Quotation marks and what may stand at an edge or not tell nothing; signs by themselves are
    compared where there is one on either side, both of them ASCII. What is ``told`` is left out.
    """
    if source.count("`") != target.count("`"):
        return
    ours, theirs = ([one for one in literals(text)[:MOST] if one.code] for text in (source, target))
    lost, added = _fewer(ours, theirs), [one for one in _fewer(theirs, ours) if one not in told]
    if len(lost) == len(added) == 1 and _are_signs(lost[0].text, added[0].text):
        yield lost[0], added[0]
    for was in lost:
        now = next((one for one in added if _differ(was.text, one.text)), None)
        if now:
            added.remove(now)
            yield was, now


def _fewer(ours: Sequence[Literal], theirs: Sequence[Literal]) -> list[Literal]:
    known = {one.text for one in theirs}
    return [one for one in ours if one.text not in known]


def _differ(one: str, other: str) -> bool:
    """Whether two pieces of code have the same letters or digits, in order, and other signs."""
    letters = _SIGNS.sub("", one)
    if not letters or letters != _SIGNS.sub("", other) or not other.isascii():
        return False
    if _ENTITY.search(one + other) or _NUMBER.fullmatch(one + other):
        return False
    return _plain(one) != _plain(other)


def _plain(text: str) -> str:
    """Code without quotation marks, spaces, decimal marks and the signs at its edges."""
    text = _DECIMAL.sub("", _EDGES.sub("", _QUOTES.sub("", text).strip()))
    return "".join(text.split())


def _are_signs(one: str, other: str) -> bool:
    """Whether both are other signs without letters; where there are letters, `_differ` tells."""
    plain = _plain(one), _plain(other)
    are_signs = (one + other).isascii() and not _SIGNS.sub("", one + other)
    return are_signs and all(plain) and plain[0] != plain[1]
