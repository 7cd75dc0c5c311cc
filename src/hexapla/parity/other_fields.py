"""Fields of the front matter that other tools read: what a translation surely has wrong there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts.language.languages import code_of, telling_words
from hexapla.parity.messages import is_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Pair

LANGUAGES: Final = frozenset(("lang", "language", "locale"))
LOOKS: Final = frozenset(("layout", "template"))
"""Fields that name a file of the site, which every locale shares."""

SHOWN: Final = frozenset(
    (
        "abstract",
        "excerpt",
        "headline",
        "intro",
        "lead",
        "linkTitle",
        "linktitle",
        "nav_title",
        "seo_title",
        "short_title",
        "shortTitle",
        "sidebar_label",
        "sidebar_title",
        "subheading",
        "subtitle",
        "summary",
        "tagline",
        "teaser",
        "toc_title",
    )
)
"""Fields that readers see, by the names that they have in many a tool."""

ADDRESSES: Final = frozenset(("aliases", "id", "permalink", "slug", "url"))
_NAME: Final = re.compile(r"[a-z\d]+(?:[-_.][a-z\d]+)+")
_FLAGS: Final = frozenset(("", "true", "false", "yes", "no", "on", "off"))
_DIGIT: Final = re.compile(r"\d")


class Misfit(NamedTuple):
    """A field of a translation that surely ought to say what the source's does, or not to."""

    name: str
    was: object
    now: object
    sure: bool


def misfits(pair: Pair) -> Iterator[Misfit]:
    """Fields of a translation that are not what their source's are, by what these are."""
    if not (pair.source and pair.target):
        return
    ours, theirs = pair.source.meta, pair.target.meta
    for name, now in theirs.items():
        was = ours.get(name)
        if was == now:
            if name in LANGUAGES and _is_of(was, pair.source.locale, pair.locale):
                yield Misfit(name, was, now, sure=True)
        elif isinstance(now, str) and was is not None:
            sure = _is_word_for(was, now)
            if sure or _is_translated(name, was, now):
                yield Misfit(name, was, now, sure=sure)


def left_fields(pair: Pair) -> Iterator[tuple[str, str]]:
    """Fields that readers see with a phrase of the source, each with its text."""
    if not (pair.source and pair.target):
        return
    ours, theirs = pair.source.meta, pair.target.meta
    own = telling_words(pair.source.locale, pair.locale)
    for name in sorted(SHOWN.intersection(theirs)):
        text = theirs[name]
        is_left = isinstance(text, str) and text == ours.get(name) and is_phrase(text)
        if is_left and not own.isdisjoint(str(text).lower().split()):
            yield name, str(text)


def _is_of(value: object, source: str, target: str) -> bool:
    """Whether a field names the source's language, and the target's is another."""
    said = code_of(str(value).replace("_", "-"))
    return said == code_of(source) != code_of(target)


def _is_word_for(was: object, now: str) -> bool:
    """Whether a word stands for a number, or for true or false."""
    if isinstance(was, bool):
        return now.strip().lower() not in _FLAGS
    return isinstance(was, int | float) and not _DIGIT.search(now) and now.strip() != ""


def _is_translated(name: str, was: object, now: str) -> bool:
    """Whether words stand for a name that programs know, or another file for the source's."""
    if name in LOOKS:
        return isinstance(was, str)
    if name in ADDRESSES or not isinstance(was, str) or not _NAME.fullmatch(was):
        return False
    return " " in now.strip() or not now.isascii()
