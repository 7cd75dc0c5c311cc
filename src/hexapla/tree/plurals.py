"""The plural forms of a locale: those of CLDR, and those of a file's own ``Plural-Forms``."""

from __future__ import annotations

from functools import cache

TAGS = ("zero", "one", "two", "few", "many", "other")
SAMPLES = 1000
"""Numbers from nothing by which a form is known; forms for millions are CLDR's alone."""


@cache
def categories(locale: str) -> tuple[str, ...]:
    """The plural categories of a locale in the order of CLDR."""
    from babel import Locale  # noqa: PLC0415 (slow to import)

    used = Locale.parse(locale, sep="-").plural_form.tags | {"other"}
    return tuple(name for name in TAGS if name in used)


@cache
def form_names(locale: str, count: int, rule: str) -> tuple[str, ...]:
    """The category that each of the forms of a gettext file stands for.

    ``count`` and ``rule`` are what its ``Plural-Forms`` says (``nplurals``, ``plural``). They are
    CLDR's, or those that gettext has long had for the language, as two for French; empty where
    they are neither.
    """
    from babel.messages.plurals import get_plural  # noqa: PLC0415 (slow to import)

    known = categories(locale)
    if count not in (len(known), get_plural(locale.replace("-", "_")).num_plurals):
        return ()
    named = _named(locale, count, rule)
    if len(set(named)) == count:
        return named
    return known if count == len(known) else (*known[: count - 1], "other")


def _named(locale: str, count: int, rule: str) -> tuple[str, ...]:
    """What CLDR calls the first number that a rule gives each form to."""
    from gettext import c2py  # noqa: PLC0415 (needed for files with plurals only)

    from babel import Locale  # noqa: PLC0415 (slow to import)

    category = Locale.parse(locale, sep="-").plural_form
    found: dict[int, str] = {}
    try:
        form = c2py(rule)
        for number in range(SAMPLES):
            found.setdefault(form(number), category(number))
    except (ValueError, ArithmeticError):
        return ()
    return tuple(found[place] for place in range(count) if place in found)
