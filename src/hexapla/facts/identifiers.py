"""Names and addresses that are no words of any language, though no mark says that they are code.

``userId``, ``SITE_URL``, ``/etc/hosts.conf``, ``https://example.org/start`` and
``help@example.org`` are one thing only letter for letter. One that is lost may be left out for a
reason; where another of the same form stands for it, it is surely changed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts.languages import telling_words
from hexapla.facts.masking import OBJECT, markup
from hexapla.facts.metavariables import says

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Document

ALIKE: Final = 0.7
"""How alike two words are, at least, for one to be the other with a slip in it (Ratcliff and
Obershelp 1988)."""

_SYSTEM: Final = r"/(?:bin|boot|dev|etc|lib|opt|proc|sbin|srv|sys|usr|var)/"
"""The folders of a system, whose names are none of a reader's."""

_SIGN: Final = re.compile(
    rf"[A-Z:./](?:(?<=[a-z][A-Z])|(?<=:)//(?<![(<\"']http://)(?<![(<\"']https://)"
    rf"|(?<=www\.)(?<!/www\.)|(?<=/){_SYSTEM.removeprefix('/')})"
)
"""What such a name has in it; the addresses of links are left out. Begins with a set of
characters, so that text without them is passed over fast."""

_NAME: Final = re.compile(
    r"(?<![\w(<\[\"'=/@.-])(?:https?://|www\.)[^\s<>()\[\]\"'`*«»“”،؛"
    + OBJECT
    + r"]{3,}(?<![.,;:!?_])"
    rf"|(?<![\w./:~>-]){_SYSTEM}[\w.+/-]*[\w+]"
    r"|(?<![\w./@#$-])[a-z]{2,40}(?:[A-Z][a-z\d]{1,40}){1,8}(?![\w/(.@-]|://)"
)
_CAMEL: Final = re.compile(r"[a-z]{2,}(?:[A-Z][a-z\d]+)+")
_HUMPS: Final = re.compile(r"[A-Za-z][a-z\d]+(?:[A-Z][a-z\d]+)+(?:\(\))?")
_HUMP: Final = re.compile(r"[A-Z]?[a-z\d]+")
_SNAKE: Final = re.compile(r"[A-Za-z\d]+(?:_[A-Za-z\d]+)+")
_MAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PATH: Final = re.compile(rf"{_SYSTEM}\S+")
_WEB: Final = re.compile(r"(?:https?://|www\.)\S+")
_PIECE: Final = re.compile(r"[^./@:?#&=_-]+")
_LOCALE: Final = re.compile(r"(?<=/)[a-z]{2}(?=/)")
_STEP: Final = re.compile(r"[^/.]+")


class Literal(NamedTuple):
    """A literal and its place; ``code`` if it is marked as such."""

    text: str
    start: int
    end: int
    code: bool


@lru_cache(maxsize=4096)  # a source block is compared in every locale
def unmarked_names(text: str) -> tuple[Literal, ...]:
    """The names and addresses in a block's Markdown that nothing marks."""
    if not _SIGN.search(text):
        return ()
    letters = list(text)
    for mark in markup(text):
        letters[mark.start : mark.end] = OBJECT * (mark.end - mark.start)
    found = _NAME.finditer("".join(letters))
    return tuple(Literal(match.group(), *match.span(), code=False) for match in found)


def kept(source: str, target: str) -> bool:
    """Whether a target text has all the unmarked names of its source; a quick look."""
    names = unmarked_names(source)
    return not names or all(name.text in target for name in names)


def replaced(source: str, target: str) -> Iterator[tuple[Literal, Literal]]:
    """Unmarked names of the source, each with the one of the target that stands for it."""
    added = [one for one in unmarked_names(target) if one.text not in source]
    for was in unmarked_names(source):
        if was.text not in target:
            now = next((one for one in added if is_replaced(was.text, one.text)), None)
            if now:
                added.remove(now)
                yield was, now


def is_replaced(was: str, now: str) -> bool:
    """Whether a name or an address surely stands for another one: one piece of it differs.

    What differs in a path is a slip, for readers may give a file a name of their own.
    Of a name with underscores the pieces stand in another order, as others may be translated.
    """
    if _SNAKE.fullmatch(was) and _SNAKE.fullmatch(now):
        return was != now and sorted(was.split("_")) == sorted(now.split("_"))
    for form, piece in ((_CAMEL, _HUMP), (_MAIL, _PIECE), (_WEB, _PIECE), (_PATH, _STEP)):
        if form.fullmatch(was) and form.fullmatch(now):
            apart = _apart(was, now, piece)
            return len(apart) == 1 and (form is not _PATH or _is_slip(*apart[0]))
    return False


def _is_slip(one: str, other: str) -> bool:
    """Whether two letters of a word differ at most, or it is alike in another way."""
    differing = sum(a != b for a, b in zip(one, other, strict=False))
    return (len(one) == len(other) and differing <= min(2, len(one) // 2)) or are_alike(one, other)


def are_alike(one: str, other: str) -> bool:
    """Whether one word may be the other with a slip in it."""
    from difflib import SequenceMatcher  # noqa: PLC0415 (few checks need it)

    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE


def is_adapted(was: str, now: str, page: Document, other: Document) -> bool:
    """Whether a name or an address is the target's own: that of its locale, or an example.

    An example is told by a word such as *my*, or by what both pages call the thing, or have for
    it everywhere.
    """
    if _LOCALE.sub(other.locale, was) == now or _is_everywhere(was, now, page, other):
        return True
    if _HUMPS.fullmatch(was) and _HUMPS.fullmatch(now):
        telling = telling_words(page.locale, other.locale)
        return any(one.lower() in telling for one, _ in _apart(was, now, _HUMP))
    for form, piece in ((_MAIL, _PIECE), (_WEB, _PIECE)):
        if form.fullmatch(was) and form.fullmatch(now):
            apart = _apart(was, now, piece)
            return any(_is_own(one.lower(), new.lower(), page, other) for one, new in apart)
    return False


def _is_everywhere(was: str, now: str, page: Document, other: Document) -> bool:
    """Whether each page has its own path, more than once, and the target not the source's."""
    often = "/" in was and min(page.text.count(was), other.text.count(now)) > 1
    return often and was not in other.text


def _is_own(one: str, new: str, page: Document, other: Document) -> bool:
    if one in telling_words(page.locale, other.locale) or new == other.locale.lower():
        return True
    is_slip = one.startswith(new) or new.startswith(one)
    return not is_slip and says(page, one) and says(other, new)


def _apart(was: str, now: str, piece: re.Pattern[str]) -> list[tuple[str, str]]:
    """The pieces that differ, one and the other; two pieces more if the marks between do."""
    ours, theirs = piece.findall(was), piece.findall(now)
    if len(ours) != len(theirs) or piece.sub("", was) != piece.sub("", now):
        return [("", ""), ("", "")]
    return [(one, other) for one, other in zip(ours, theirs, strict=True) if one != other]
