"""The settings of the site that are ours: ``extra.hexapla`` in ``mkdocs.yml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from hexapla.settings import SettingsError

WORDS_A_MINUTE = 238.0
"""Silent reading of non-fiction by adults, the mean of 190 studies: Brysbaert (2019)."""
WHERE = "extra.hexapla in mkdocs.yml"
HEAVIEST = 10


@dataclass(frozen=True, slots=True)
class Options:
    """What a site may choose.

    ``pace`` is in words a minute, by locale, ``""`` for all others. ``mail`` is an address, and
    ``issues`` the page of a tracker that opens an issue; without either nobody is asked whether a
    page helped. ``translate`` is where a missing translation is begun, with ``{locale}`` and
    ``{key}`` to fill in. ``search_weight`` is by glob over keys: how much the words of those
    pages count in search, where others count 1. An ``internal`` site asks search engines to
    stay away.
    """

    pace: Mapping[str, float] = field(default_factory=lambda: {"": WORDS_A_MINUTE})
    mail: str = ""
    issues: str = ""
    translate: str = ""
    search_weight: Mapping[str, float] = field(default_factory=dict)
    internal: bool = False

    def words_a_minute(self, locale: str) -> float:
        """How fast a locale's readers read."""
        return self.pace.get(locale, self.pace[""])

    def weight(self, key: str) -> float:
        """How much a page's words count in search, by the first glob that matches its key."""
        return next((w for glob, w in self.search_weight.items() if fnmatchcase(key, glob)), 1)


def read_options(found: object) -> Options:
    """Options from the mapping that ``mkdocs.yml`` holds, None where it holds none.

    Raises:
        SettingsError: a name is unknown, or a value is of the wrong kind.
    """
    given = _mapping(found, WHERE)
    known = {"words_per_minute", "feedback", "translate", "search_weight", "internal"}
    _known(given, known, WHERE)
    feedback = _mapping(given.get("feedback"), f"{WHERE}: feedback")
    _known(feedback, {"mail", "issues"}, f"{WHERE}: feedback")
    internal = given.get("internal", False)
    if not isinstance(internal, bool):
        raise SettingsError(f"{WHERE}: internal is {internal!r}; it is true or false.")
    return Options(
        pace=_pace(given.get("words_per_minute")),
        mail=_text(feedback, "mail"),
        issues=_text(feedback, "issues"),
        translate=_text(given, "translate"),
        search_weight=_weights(given.get("search_weight")),
        internal=internal,
    )


def _mapping(found: object, name: str) -> Mapping[str, object]:
    if found is None:
        return {}
    if not isinstance(found, Mapping):
        raise SettingsError(f"{name} is {found!r}; it is a mapping of names to values.")
    return {str(key): value for key, value in found.items()}


def _known(given: Mapping[str, object], known: set[str], name: str) -> None:
    for unknown in sorted(given.keys() - known):
        names = ", ".join(sorted(known))
        raise SettingsError(f"{name} has no setting {unknown!r}; it has {names}.")


def _text(given: Mapping[str, object], name: str) -> str:
    value = given.get(name)
    if value is not None and not isinstance(value, str):
        raise SettingsError(f"{WHERE}: {name} is {value!r}; it is a text.")
    return value or ""


def _pace(found: object) -> Mapping[str, float]:
    """One number for all, or a number by locale."""
    given = found if isinstance(found, Mapping) else {"": found if found is not None else 0}
    pace = {"": WORDS_A_MINUTE}
    for locale, value in given.items():
        if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
            raise SettingsError(f"{WHERE}: words_per_minute is {value!r}; it is a number over 0.")
        if value:
            pace["" if locale == "default" else str(locale)] = float(value)
    return pace


def _weights(found: object) -> Mapping[str, float]:
    """By glob; Pagefind's weights go from 0, for words that are not counted, to 10."""
    name = f"{WHERE}: search_weight"
    weights = {}
    for glob, value in _mapping(found, name).items():
        if (
            isinstance(value, bool)
            or not isinstance(value, int | float)
            or not 0 <= value <= HEAVIEST
        ):
            raise SettingsError(f"{name} of {glob} is {value!r}; it is a number from 0 to 10.")
        weights[glob] = float(value)
    return weights
