"""Front matter in other formats than YAML: it is for a machine, and not read here."""

from __future__ import annotations

from typing import Final

from hexapla.facts.rarely import rarely

LONGEST: Final = 64_000
"""Characters within which such front matter ends."""

_OPENINGS: Final = ("%{", "{", "+++", ";;;")
_HEAD: Final = rarely(
    r"%?\{[ \t]*\r?\n(?:.*\n)*?\}[ \t]*(?:\r?\n|\Z)(?:---[ \t]*(?:\r?\n|\Z))?"
    r"|(\+\+\+|;;;)[ \t]*\r?\n(?:.*\n)*?\1[ \t]*(?:\r?\n|\Z)"
)


def opaque_head(text: str) -> int:
    """The offset at which a text's front matter in a format of its own ends, or 0 if it has none.

    It is TOML between ``+++``, or between ``;;;``, or an object in braces, with a line of three
    hyphens below it or none, as Hugo and the generators of Elixir have it.
    """
    if not text.startswith(_OPENINGS):
        return 0
    head = _HEAD.match(text, 0, LONGEST)
    return head.end() if head else 0
