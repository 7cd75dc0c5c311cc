"""Which addresses stand on purpose for others: of the locale, of another release or site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from hexapla.facts.language.language_names import names_of
from hexapla.facts.literals.slips import apart
from hexapla.parity.linking.addresses import (
    are_alike,
    article,
    host_of,
    is_of,
    languages,
    neutral,
    neutral_page,
    parts_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_JOINT: Final = re.compile(r"[-_./]+")
_LANGUAGE: Final = re.compile(r"\A(?:www|[a-z]{2})\.")
_OPAQUE: Final = re.compile(r"(?=\D*\d)(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])[\w-]{10,}")
"""An id by which a site knows a film or a file, and which tells people nothing."""

_FILM: Final = re.compile(r"(?:[?&]v=|youtu\.be/|/(?:embed|shorts)/)[\w-]{11}(?![\w-])")
"""A film on YouTube, whose id may as well look like words."""

_ASKED: Final = re.compile(r"[?&](?:lang|language|locale|lng|hl)=([\w-]{2,10})\Z")
"""The language that a page is asked for, behind its address."""

_LENT: Final = (
    ".github.io",
    ".gitlab.io",
    ".readthedocs.io",
    ".netlify.app",
    ".vercel.app",
    ".web.app",
    ".pages.dev",
    ".herokuapp.com",
    ".azurestaticapps.net",
    ".blogspot.com",
    ".wordpress.com",
)
"""Domains of which anybody may have a name, as the Public Suffix List has them."""

_RELEASE: Final = re.compile(
    r"versions?|latest|stable|current|v\d{1,9}|(?:v?\d{1,9}\.)+(?:\d{1,9}|x)", re.IGNORECASE
)


def is_localised(was: str, now: str, ours: str, theirs: str, *, nearly: bool = False) -> bool:
    """Whether an address is the target locale's own on the same domain, under another name.

    ``ours`` and ``theirs`` are the locales. What is ``nearly`` the source's is mostly a slip.
    """
    known = languages((ours, theirs))
    old, new = parts_of(was), parts_of(now)
    if old is None or new is None or not new.netloc:
        return False
    own = languages((theirs,))
    one, other = (_domain(host_of(parts, known)) for parts in (old, new))
    if one != other and not _is_of_country(one, other, own):
        return False
    if (one == other and not is_of(new, own)) or is_of(old, own):
        return False
    ends = (parts.path.rpartition("/")[2] for parts in (old, new))
    return nearly or not (
        is_slip(*_apart(neutral(was, known), neutral(now, known))) or _is_respelt(*ends)
    )


def _is_of_country(one: str, other: str, own: tuple[str, ...]) -> bool:
    """Whether two hosts have one name, and the second the country of a language: ``x.fr``."""
    (name, _, _), (same, _, country) = one.rpartition("."), other.rpartition(".")
    return bool(name) and name == same and country in own


def nearness(one: str, other: str) -> int:
    """How near two addresses are: 2 for one host, be it of two countries, 1 for one domain."""
    hosts = [parts.netloc if (parts := parts_of(it)) else it for it in (one, other)]
    names = [_LANGUAGE.sub("", host.lower()).rpartition(".")[0] for host in hosts]
    return 2 if names[0] == names[1] else int(_domain(hosts[0]) == _domain(hosts[1]))


def may_be_chosen(was: str, now: str, locale: str) -> bool:
    """Whether an address may stand for another on purpose, as one for readers of a language.

    It is that of another site or of another article of an encyclopedia, or both are on one that
    names them by ids (films, files), or that is asked for a page in a language. A host or a title
    that is nearly the source's is a slip, unless only its country differs, or the address is in the
    language of the ``locale``.
    """
    if (one := article(was)) and (other := article(now)):
        return not is_slip(one, other)
    old, new = parts_of(was), parts_of(now)
    if old is None or new is None or not (old.netloc or new.netloc):
        return _is_rooted(now, locale) and was.startswith("/") and not _is_rooted(was, locale)
    one, other = host_of(old, ()), host_of(new, ())
    if _domain(one) == _domain(other):
        steps = (re.split("[/=&]", f"{parts.path}/{parts.query}") for parts in (old, new))
        both = [any(map(_OPAQUE.fullmatch, known)) for known in steps]
        return all(both) or all(map(_FILM.search, (was, now))) or _is_asked(was, now, locale)
    if one.rpartition(".")[0] == other.rpartition(".")[0]:
        return True
    for lent in _LENT:
        one, other = one.removesuffix(lent), other.removesuffix(lent)
    if not are_alike(one, other):
        return True
    own = languages((locale,))
    return is_of(new, own) and not is_of(old, own)


def _is_asked(was: str, now: str, locale: str) -> bool:
    """Whether a page is asked for in the language of a locale instead of in another."""
    one, other = _ASKED.search(was), _ASKED.search(now)
    if one is None or other is None:
        return False
    own = languages((locale,))
    return one[1].lower() not in own and other[1].lower() in own


def _is_rooted(path: str, locale: str) -> bool:
    """Whether a path from the site's root leads into the folder of a language: ``/fr/guide``."""
    return path.startswith("/") and path.split("/")[1].lower() in languages((locale,))


def is_switch(was: str, now: str, ours: str, theirs: str) -> bool:
    """Whether an address of the page in the target's language became that in the source's.

    ``ours`` and ``theirs`` are the locales: a file is called for its language, or for none.
    """
    known = names_of(theirs, (ours, theirs)), names_of(ours, (ours, theirs))
    steps = [_JOINT.split(it.casefold()) for it in (was, now)]
    left = [[step for step in it if step not in own] for it, own in zip(steps, known, strict=True)]
    return left[0] == left[1] and len(left[0]) < len(steps[0]) and was != now


def is_owned(address: str, locale: str) -> bool:
    """Whether an address that leads out of the tree names the language of a locale."""
    parts = parts_of(address)
    return parts is not None and bool(parts.netloc) and is_of(parts, languages((locale,)))


def is_adopted(was: str, now: str, locale: str) -> bool:
    """Whether another site's address in the language of a locale stands for one that is not.

    So does one with the same path on a host of that language, which is no slip of the source's.
    """
    if not is_owned(now, locale) or is_owned(was, locale) or _is_sister(was, now):
        return False
    return may_be_chosen(was, now, "") or _has_path_of(was, now, languages((locale,)))


def _is_sister(was: str, now: str) -> bool:
    """Whether two addresses lead to an encyclopedia and a sister of it, as a library of books."""
    one, other = (article(it).partition("/")[0].partition(".")[2] for it in (was, now))
    return bool(one and other) and one != other


def _has_path_of(was: str, now: str, known: tuple[str, ...]) -> bool:
    """Whether two addresses on two hosts, of which one is no slip of the other, have one path."""
    old, new = parts_of(was), parts_of(now)
    if old is None or new is None:
        return False
    paths = [(neutral_page(it.path, known), it.query, it.fragment) for it in (old, new)]
    one, other = host_of(old, known), host_of(new, known)
    return bool(paths[0][0]) and paths[0] == paths[1] and one != other and not is_slip(one, other)


def is_whole(path: str, address: str) -> bool:
    """Whether an address is a path of the site, which a template may begin, with the host."""
    inside = path.partition("}}")[2] if path.startswith("{{") else path
    inside = inside.rstrip("/")
    if not inside.startswith("/") or inside.startswith("//") or "://" not in address:
        return False
    return address.rstrip("/").endswith(inside)


def is_release(was: str, now: str, known: tuple[str, ...]) -> bool:
    """Whether two addresses are those of two releases of one document on one host."""
    one, other = ([*_timeless(neutral(address, known))] for address in (was, now))
    return one == other


def is_slip(one: str, other: str) -> bool:
    """Whether two names differ by one letter, or by two that changed places."""
    one, other = apart(one, other)
    return max(len(one), len(other)) <= 1 or (len(one) == 2 and one == other[::-1])  # noqa: PLR2004 (letters)


def _is_respelt(one: str, other: str) -> bool:
    return one != other and is_slip(one, other)


def _domain(host: str) -> str:
    """What the hosts of one organisation have in common, as a rule: `debian.org`, `bbc.co.uk`.

    Each host of a company that lends names is an organisation of its own.
    """
    if host.endswith(_LENT):
        return host
    labels = host.split(".")
    short = len(labels) > 2 and max(map(len, labels[-2:])) <= 3  # noqa: PLR2004 (two labels)
    return ".".join(labels[-3:] if short else labels[-2:])


def _timeless(name: str) -> Iterator[str]:
    """The steps of an address but for those that name a release: ``version/1/4``, ``v2``."""
    after = False
    for step in name.split("/"):
        is_release = _RELEASE.fullmatch(step) is not None
        if not is_release and not (after and step.isdecimal()):
            yield step
        after = is_release or (after and step.isdecimal())


def _apart(one: str, other: str) -> tuple[str, str]:
    """What is left of two addresses without the steps that they share at both ends."""
    ours, theirs = one.split("/"), other.split("/")
    for end in (0, -1):
        while ours and theirs and ours[end] == theirs[end]:
            ours.pop(end)
            theirs.pop(end)
    return unquote("/".join(ours)), unquote("/".join(theirs))
