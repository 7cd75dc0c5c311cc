"""Names and addresses that are no words of any language, though no mark says that they are code.

``userId``, ``SITE_URL``, ``/etc/hosts.conf``, ``https://example.org/start`` and
``help@example.org`` are one thing only letter for letter. One that is lost may be left out for a
reason; where another of the same form stands for it, it is surely changed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from posixpath import commonprefix
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.facts.language.languages import telling_words
from hexapla.facts.literals.metavariables import says
from hexapla.facts.literals.names import ENDINGS, is_other_file
from hexapla.facts.masking import OBJECT, markup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hexapla.model import Document

ALIKE: Final = 0.7
"""How alike two words are, at least, for one to be the other with a slip in it (Ratcliff and
Obershelp 1988)."""

SYSTEM: Final = r"/(?:bin|boot|dev|etc|lib|opt|proc|sbin|srv|sys|usr|var)/"
"""The folders of a system, whose names are none of a reader's."""

_ROUTE: Final = r"(?:/[a-z][\w-]{1,40}){1,6}/: ?[a-z]\w{0,40}(?:/:?[a-z]\w{0,40}){0,6}"
"""The way to something at a server, with what is put in: ``/accounts/:user/transactions``."""

_ENDING: Final = rf"(?:{'|'.join(sorted(ENDINGS, key=len, reverse=True))})(?![\w/@()#?\"'`-]|\.\w)"
_SIGN: Final = re.compile(
    rf"[A-Z:./](?:(?<=[a-z][A-Z])|(?<=[A-Za-z\d_]\.){_ENDING}|(?<=:)//(?<![(<\"']http://)(?<![(<\"']https://)"
    rf"|(?<=www\.)(?<!/www\.)|(?<=/:)(?= ?[a-z])|(?<=/){SYSTEM.removeprefix('/')})"
)
"""What such a name has in it; the addresses of links are left out. Begins with a set of
characters, so that text without them is passed over fast."""

_NAME: Final = re.compile(
    r"(?<![\w(<\[\"'=/@.-])(?:https?://|www\.)[^\s<>()\[\]\"'`*«»“”،؛"
    + OBJECT
    + r"]{3,}(?<![.,;:!?_])"
    rf"|(?<![\w./:~>-]){SYSTEM}[\w.+/-]*[\w+]"
    rf"|(?<![\w./:~>-]){_ROUTE}"
    r"|(?<![\w./@#$-])[a-z]{2,40}(?:[A-Z][a-z\d]{1,40}){1,8}(?:\(\))?(?![\w/(@-]|\.\w|://)"
    rf"|(?<![\w./~@$:#-])(?:[A-Za-z][\w-]{{0,40}}/){{0,8}}[A-Za-z_][\w-]{{0,60}}\.{_ENDING}"
)
_CAMEL: Final = re.compile(r"[a-z]{2,}(?:[A-Z][a-z\d]+)+(?:\(\))?")
_HUMPS: Final = re.compile(r"[A-Za-z][a-z\d]+(?:[A-Z][a-z\d]+)+(?:\(\))?")
_HUMP: Final = re.compile(r"[A-Z]?[a-z\d]+")
_SNAKE: Final = re.compile(r"[A-Za-z\d]+(?:_[A-Za-z\d]+)+")
_MAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PATH: Final = re.compile(rf"{SYSTEM}\S+")
_WEB: Final = re.compile(r"(?:https?://|www\.)\S+")
_PIECE: Final = re.compile(r"[^./@:?#&=_-]+")
_RESERVED: Final = re.compile(r"\bexample(?:\.(?:com|net|org))?\Z")
_NOBODY: Final = re.compile(r"@example\.(?:com|net|org)\Z")
_ENDED: Final = re.compile(r"@example\.(?!(?:com|net|org)\Z)[a-z]+\Z")
_LOCALE: Final = re.compile(r"(?<=/)[a-z]{2}(?=/)")
_STEP: Final = re.compile(r"[^/.]+")
_WAY: Final = re.compile(_ROUTE)


class Literal(NamedTuple):
    """A literal and its place; ``code`` if it is marked as such."""

    text: str
    start: int
    end: int
    code: bool


@lru_cache(maxsize=1024)  # a source block is compared in every locale
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
    return not names or all(has_name(target, name.text) for name in names)


def replaced(source: str, target: str) -> Iterator[tuple[Literal, Literal]]:
    """Unmarked names of the source, each with the one of the target that stands for it."""
    added = [one for one in unmarked_names(target) if not has_name(source, one.text)]
    for was in unmarked_names(source):
        if not has_name(target, was.text):
            now = next((one for one in added if is_replaced(was.text, one.text)), None)
            if now:
                added.remove(now)
                yield was, now


def has_name(text: str, name: str) -> bool:
    """Whether a text has a name that is no piece of a longer one."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        around = text[max(start - 1, 0) : start] + text[end : end + 1]
        if not any(sign.isascii() and sign.isalnum() for sign in around):
            return True
        start = text.find(name, start + 1)
    return False


def is_replaced(was: str, now: str) -> bool:
    """Whether a name or an address surely stands for another one: one piece of it differs.

    What differs in a path is a slip, for readers may give a file a name of their own.
    Of a name with underscores the pieces stand in another order, as others may be translated,
    or one in capitals begins alike. A file may have another ending.
    """
    if _SNAKE.fullmatch(was) and _SNAKE.fullmatch(now):
        ours, theirs = was.split("_"), now.split("_")
        return was != now and (sorted(ours) == sorted(theirs) or _is_bent(ours, theirs))
    if is_other_file(was, now):
        return True
    if _WAY.fullmatch(was) and _WAY.fullmatch(now):
        apart = _apart(was, now, _STEP)
        return len(apart) == 1 and _is_slip(*apart[0]) and not _is_put_in(*apart[0])
    for form, piece in ((_CAMEL, _HUMP), (_MAIL, _PIECE), (_WEB, _PIECE), (_PATH, _STEP)):
        if form.fullmatch(was) and form.fullmatch(now):
            apart = _apart(was, now, piece)
            return len(apart) == 1 and (form is not _PATH or _is_slip(*apart[0]))
    return False


def are_heads(was: Literal, now: Literal) -> bool:
    """Whether each of two texts begins with a name of as many joined words, and not marked."""
    begin = was.start == now.start == 0 and not (was.code or now.code)
    snakes = begin and all(_SNAKE.fullmatch(one.text) for one in (was, now))
    return snakes and was.text.count("_") == now.text.count("_")


def _is_put_in(one: str, other: str) -> bool:
    """Whether a step of a way is a word that is put in, for which another one stands."""
    return one.startswith(":") and one != other.replace(" ", "")


def _is_bent(ours: list[str], theirs: list[str]) -> bool:
    """Whether one piece of a name differs, in capitals on both sides, and in its end only."""
    apart = [both for both in zip(ours, theirs, strict=False) if both[0] != both[1]]
    if len(ours) != len(theirs) or len(apart) != 1 or not all(map(str.isupper, apart[0])):
        return False
    return 2 * len(commonprefix(apart[0])) > max(map(len, apart[0]))


def _is_slip(one: str, other: str) -> bool:
    """Whether two letters of a word differ at most, or it is alike in another way."""
    differing = sum(a != b for a, b in zip(one, other, strict=False))
    return (len(one) == len(other) and differing <= min(2, len(one) // 2)) or are_alike(one, other)


def are_alike(one: str, other: str) -> bool:
    """Whether one word may be the other with a slip in it."""
    from difflib import SequenceMatcher  # noqa: PLC0415 (few checks need it)

    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE


def is_slip(one: str, other: str) -> bool:
    """Whether one piece may be the other with a slip in it; of figures, any may be."""
    return (has_figure(one) and has_figure(other)) or are_alike(one, other)


def has_figure(text: str) -> bool:
    """Whether there is a digit in some text."""
    return any(map(str.isdecimal, text))


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
            if is_taken(was, now):
                return False
            apart = [(one.lower(), new.lower()) for one, new in _apart(was, now, piece)]
            if any(_is_own(*both, page, other) for both in apart):
                return True
            said = form is _WEB or _RESERVED.search(was)
            return bool(said) and any(_are_said(*both, page, other) for both in apart)
    return False


def is_taken(was: str, now: str) -> bool:
    """Whether an e-mail address at a domain that is nobody's is at one that may be somebody's."""
    if not (_MAIL.fullmatch(was) and _MAIL.fullmatch(now)):
        return False
    return _NOBODY.search(was) is not None and _ENDED.search(now) is not None


def is_translated_mail(was: str, now: str, page: Document, other: Document) -> bool:
    """Whether an e-mail address has a word of the target's prose for one of the source's."""
    if not (_MAIL.fullmatch(was) and _MAIL.fullmatch(now)):
        return False
    return any(_are_said(one, new, page, other) for one, new in _apart(was, now, _PIECE))


def _is_everywhere(was: str, now: str, page: Document, other: Document) -> bool:
    """Whether each page has its own path, more than once, and the target not the source's."""
    often = "/" in was and min(page.text.count(was), other.text.count(now)) > 1
    return often and was not in other.text


def _is_own(one: str, new: str, page: Document, other: Document) -> bool:
    """Whether a piece of an address is a word of its language, or names that."""
    return one in telling_words(page.locale, other.locale) or new == other.locale.lower()


def _are_said(one: str, new: str, page: Document, other: Document) -> bool:
    """Whether the prose of each page has its word, which is no slip."""
    is_slip = one.startswith(new) or new.startswith(one)
    return not is_slip and says(page, one) and says(other, new)


def _apart(was: str, now: str, piece: re.Pattern[str]) -> list[tuple[str, str]]:
    """The pieces that differ, one and the other; two pieces more if the marks between do."""
    ours, theirs = piece.findall(was), piece.findall(now)
    if len(ours) != len(theirs) or piece.sub("", was) != piece.sub("", now):
        return [("", ""), ("", "")]
    return [(one, other) for one, other in zip(ours, theirs, strict=True) if one != other]
