"""A locale as its readers see it: its own name and its direction of writing, from CLDR."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from babel import Locale
from babel.core import get_global

SCRIPT = 4  # letters in a script's code


@dataclass(frozen=True, slots=True)
class Language:
    """A locale's code, its BCP 47 tag, its name in itself, ``ltr`` or ``rtl``, and its script.

    The script is an ISO 15924 code (``Arab``): type is set by script, not by language.
    """

    code: str
    tag: str
    name: str
    direction: str
    script: str


@cache
def cldr(code: str) -> Locale:
    """CLDR's facts about a locale, whether it is written ``pt-BR`` or ``pt_BR``."""
    return Locale.parse(code.replace("-", "_"))


@cache
def language(code: str) -> Language:
    """The language of a locale."""
    locale = cldr(code)
    name = locale.get_display_name() or code
    return Language(code, code.replace("_", "-"), name, locale.text_direction, _script(locale))


def _script(locale: Locale) -> str:
    """The script that a locale names, or the one that is likely (CLDR's likely subtags)."""
    if locale.script:
        return locale.script
    likely = get_global("likely_subtags").get(locale.language, "")
    return next((part for part in likely.split("_") if len(part) == SCRIPT), "")


def name_in(code: str, reader: str) -> str:
    """The name of a locale's language in a reader's language (``anglais``)."""
    return cldr(code).get_display_name(cldr(reader)) or code


def prefix(code: str, source: str) -> str:
    """The folder of a locale in the built site: the source locale is served at the root."""
    return "" if code == source else f"{code}/"
