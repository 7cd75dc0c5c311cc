"""How pages name languages: what CLDR calls them, through Babel."""

from __future__ import annotations

from functools import cache

from hexapla.facts import cldr

SHORTEST = 4
"""Letters of a name that is no part of other words."""


def says_language(text: str, language: str, locale: str) -> bool:
    """Whether a text in a locale says that something is in a language: `(in inglese)`, `(en)`."""
    plain = cldr.folded(text)
    return any(name in plain for name in _names(language, locale))


@cache
def _names(language: str, locale: str) -> tuple[str, ...]:
    """What a language is called in a locale and by itself, folded, and its code in brackets."""
    code = language.replace("_", "-").partition("-")[0].lower()
    known = (cldr.locale(tag).languages.get(code, "") for tag in (locale, language))
    names = {cldr.folded(name) for name in known}
    return (*sorted(name for name in names if len(name) >= SHORTEST), f"({code})", f"[{code}]")
