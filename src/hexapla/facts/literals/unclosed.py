"""Commands whose words a translation quotes without an end, as in ``git commit -m 'L'ajout'``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.literals.forms import literals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.facts.literals.identifiers import Literal

_QUOTES: Final = ("'", '"')
_SIGN: Final = re.compile(r"\\.|['\"]")
_CLOSED, _OPEN = 1, 2


def unclosed(source: str, target: str) -> Iterator[Literal]:
    """The code of a target text with a quotation mark that is closed in the source's."""
    if not any(quote in source and quote in target for quote in _QUOTES):
        return
    ours, theirs = ([one for one in literals(text) if one.code] for text in (source, target))
    for was, now in zip(ours, theirs, strict=False) if len(ours) == len(theirs) else ():
        begin, _, words = was.text.partition(" ")
        same = words and now.text.startswith(f"{begin} ")
        if same and _quotes(was.text) == _CLOSED and _quotes(now.text) == _OPEN:
            yield now


def _quotes(command: str) -> int:
    """Whether the quotation marks of a command are closed, as a shell reads them; 0 for none."""
    found, last = 0, ""
    for sign in _SIGN.findall(command):
        if last in ("", sign) and sign in _QUOTES:
            last = "" if last else sign
            found = _OPEN if last else _CLOSED
    return found
