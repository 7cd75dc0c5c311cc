"""Signs of a literal that stand at its other end, as writing from right to left moves them.

Who types `build:` in an Arabic sentence may see the colon on the left and put it there: `:build`.
What readers copy is another text then.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from hexapla.facts.literals.identifiers import Literal
from hexapla.facts.literals.trimming import bare
from hexapla.facts.safety.controls import right_to_left

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SIGN: Final = re.compile(r"[\W_]+")
_LETTER: Final = re.compile(r"[^\W\d_]")
_FACING: Final = str.maketrans(")]}>", "([{<")
_LED: Final = re.compile(r"([:#@]|\(\))([A-Za-z][\w -]*)")


def is_displaced(was: str, now: str) -> bool:
    """Whether all that differs between two literals is where their signs stand.

    Brackets may face the other way, and what is called be named in full: `()app.run` for `.run()`.
    """
    one, other = bare(was), bare(now)
    if one == other or not _LETTER.search(one):
        return False
    if other.startswith("()") and one.endswith("()") and one[:-2] in other[2:]:
        return True
    if len(one) != len(other) or _SIGN.sub("", one) != _SIGN.sub("", other):
        return False
    return Counter(one.translate(_FACING)) == Counter(other.translate(_FACING))


def turned(source: str, target: str, added: Iterable[Literal]) -> Iterator[tuple[Literal, Literal]]:
    """Code that only a text from right to left has, and that the source has with its sign behind.

    The source may mark it in another way than as code.
    """
    if not right_to_left(target):
        return
    for now in added:
        led = _LED.fullmatch(now.text)
        if led and now.text not in source:
            found = re.search(rf"(?<!\w){re.escape(led[2] + led[1])}", source)
            if found:
                yield Literal(found[0], *found.span(), code=True), now
