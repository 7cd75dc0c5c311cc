"""What a name takes: how many arguments a function has, and which value a setting is given."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from hexapla.facts.literals.identifiers import Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ARITY: Final = re.compile(r"[A-Za-z][\w.]*[?!]?/(\d{1,2})")
_SET: Final = r"[A-Z][a-z\d]+(?:[A-Z][a-z\d]+)+|[A-Za-z]+(?:_[A-Za-z]+)+"
_VALUE: Final = re.compile(
    rf"(?P<name>(?:{_SET})(?: ?= ?| ))(?:yes|no|on|off|true|false)"
    r"|(?P<field>\"?[a-z][\w.-]*\"?: )(?:true|false)"
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_MARKED: Final = re.compile(r"(?<=>)[^<>\n]{4,80}(?=</)|(?<=\*\*)[^*\n]{4,80}(?=\*\*)")


def is_other_arity(was: str, now: str, lost: Iterable[str], added: Iterable[str]) -> bool:
    """Whether a function takes another number of arguments, as in ``get/1`` for ``get/2``.

    Its name may be translated. ``lost`` and ``added`` are all that only one text has, among which
    each of the two numbers has to be too often: the order of functions is free.
    """
    one, other = _arity(was), _arity(now)
    if not (one and other) or one == other:
        return False
    ours, theirs = Counter(map(_arity, lost)), Counter(map(_arity, added))
    return ours[one] > theirs[one] and theirs[other] > ours[other]


def _arity(name: str) -> str:
    found = _ARITY.fullmatch(name)
    return found[1] if found else ""


def is_other_value(was: str, now: str) -> bool:
    """Whether a setting has a word for its value that is another one, as in ``UseDns sí``."""
    found = _VALUE.fullmatch(was)
    name = found and (found["name"] or found["field"])
    if not name or not now.startswith(name):
        return False
    return was != now and _WORD.fullmatch(now, len(name)) is not None


def other_values(source: str, target: str) -> Iterator[tuple[Literal, Literal]]:
    """Settings that a tag or emphasis marks, each with the target's that has another value."""
    for was in _MARKED.finditer(source) if "</" in source or "**" in source else ():
        if _VALUE.fullmatch(was[0]) and was[0] not in target:
            for now in _MARKED.finditer(target):
                if is_other_value(was[0], now[0]):
                    yield (
                        Literal(was[0], *was.span(), code=False),
                        Literal(now[0], *now.span(), code=False),
                    )
                    break
