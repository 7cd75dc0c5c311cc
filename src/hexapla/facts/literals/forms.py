"""What has the form of a literal in a text: code, a placeholder, a flag, keys, an address."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hexapla.facts import masking
from hexapla.facts.literals.identifiers import Literal
from hexapla.facts.rarely import rarely
from hexapla.markdown import inline

if TYPE_CHECKING:
    import re

MOST: Final = 200
"""How many literals of a block are looked for."""

_KEY: Final = r"(?:[\w-]{1,20}|\"(?:\\.|[^\"\\\n]){1,40}\"|'(?:\\.|[^'\\\n]){1,40}')"
_WORDS: Final = rarely(
    r"\$?\{{1,2}\s{0,2}[A-Za-z_][\w.]{0,60}\s{0,2}\}{1,2}"  # {name}, {{ name }}, ${NAME}
    r"|%(?:\([A-Za-z_]\w{0,60}\))[sdif]|(?<![\w%])%[sd](?!\w)"  # %(name)s, %s
    r"|(?<![\w$])\$[A-Z_][A-Z\d_]{1,60}"  # $NAME
    r"|<[A-Z][A-Z\d]*(?:[_-][A-Z\d]+)+>"  # <YOUR-TOKEN>
    r"|(?<![\w-])--(?![a-z][\w -]{0,60}\w--(?![\w-]))[a-z][a-z\d]+(?:-[a-z\d]+)*"  # --flag
    rf"|(?<![\w+\\])\+\+{_KEY}(?:\+{_KEY}){{0,4}}\+\+(?![\w+])"  # ++ctrl+c++
    r"|(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63}){1,4}"  # an e-mail address
    r"|(?<![\w./@-])[A-Za-z][a-z\d]*_[A-Za-z\d_]*[A-Za-z\d](?![\w-])"  # snake_case
    r"|(?<![\w./@$<{-])[A-Z][A-Z\d]+(?:_[A-Z\d]+)+(?![\w>}-])"  # CAPITALS_SO
    r"|(?<![\w./@-])example\.(?:com|net|org)(?![\w-])"  # domains that are nobody's (RFC 2606)
    r"|(?<![\w.:/-])(?:(?:127|10|0)\.\d{1,3}|192\.168)(?:\.\d{1,3}){2}(?![\w.]?\d)"  # 127.0.0.1
)

FORMULA: Final = rarely(
    r"\$\$(?=\s*\S)[^$]{1,2000}\$\$"
    r"|(?<![\w$\\])\$(?=[^\s$\d]|\d[^$\n]*[\\^_=+*/<>{-])[^$\n]{0,300}(?<![\s\\$])\$(?![\w$])"
)
"""TeX as Arithmatex reads it; an amount of dollars has no second sign at its end."""

_GLUED: Final = rarely(r"[^\W\d_]+_[A-Z][^\W_]+")
_END: Final = rarely(r"[^\s_]_(?!\w)")

_LABEL: Final = rarely(r"(?<=\]\[)[^\[\]]{1,80}(?=\])")
"""The label of a link that is defined elsewhere: readers do not see it."""


@lru_cache(maxsize=512)
def literals(text: str) -> tuple[Literal, ...]:
    """The literals of a block's Markdown, in order."""
    found = [Literal(code, start, end, code=True) for start, end, code in inline.code_spans(text)]
    bare = _LABEL.sub(_blank, masking.unmarked(text)) if "][" in text else masking.unmarked(text)
    bare = FORMULA.sub(_blank, bare) if "$" in bare and "\\" in bare else bare
    found += [
        Literal(m.group(), m.start(), m.end(), code=False)
        for m in _WORDS.finditer(bare)
        if not _is_emphasis(m)
    ]
    return tuple(sorted(found, key=lambda literal: literal.start))


def _is_emphasis(match: re.Match[str]) -> bool:
    """Whether an underscore opens emphasis, and only the blank before it is lost.

    It stands before a capital, and one more that no other opened closes it in that line.
    """
    if not _GLUED.fullmatch(match[0]):
        return False
    rest = match.string[match.end() :].partition("\n")[0]
    end = _END.search(rest)
    return end is not None and " _" not in rest[: end.start()]


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
