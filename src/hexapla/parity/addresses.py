"""What addresses have in common that lead to the same thing in two locales."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from posixpath import commonprefix
from typing import TYPE_CHECKING, Final
from urllib.parse import SplitResult, unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ALIKE: Final = 0.7
"""How like two names of pictures are, from 0 to 1, from which they are of one series."""

_OPAQUE: Final = re.compile(r"(?=\D*\d)(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])[\w-]{10,}")
"""An id by which a site knows a film or a file, and which tells people nothing."""

_TEMPLATE: Final = ("{{", "{%", "${", "<%")
_ENCYCLOPEDIA: Final = re.compile(r"(?:^|\.)wiki(?:pedia|data|voyage|books|quote)\.org\Z")
_FIELDS: Final = frozenset({"hl", "lang", "language", "locale", "lc", "l", "setlang", "uselang"})
_TRACKING: Final = ("ref", "usp", "fbclid", "gclid")
"""Fields of a query that tell a site where its readers come from, as all that begin `utm_` do."""

_PORTS: Final = {"http": ":80", "https": ":443"}
_INDEX: Final = re.compile(r"/(?:index|default)(?:\.\w{1,5})?\Z", re.IGNORECASE)
_SUFFIX: Final = re.compile(r"\.(?:html?|php)\Z", re.IGNORECASE)
_RELEASE: Final = re.compile(
    r"versions?|latest|stable|current|v\d{1,9}|(?:v?\d{1,9}\.)+(?:\d{1,9}|x)", re.IGNORECASE
)
_BARE: Final = re.compile(r"(?:https?|ftp)://[^\s<>\"'`()\[\]{}|\\،؛]+", re.IGNORECASE)
_STRAY: Final = ".,;:!?*_"


def is_template(target: str) -> bool:
    """Whether a target holds an expression that a template fills in: ``{{ site.repo }}/a.md``."""
    return ("{" in target or "<%" in target) and any(map(target.__contains__, _TEMPLATE))


def languages(locales: Iterable[str]) -> tuple[str, ...]:
    """The languages of some locales, in lower case and in order."""
    return tuple(sorted({locale.partition("-")[0].lower() for locale in locales}))


def neutral(address: str, known: tuple[str, ...]) -> str:
    """An address that leads out of the tree, without what names one of the known languages.

    Nor does it have what servers take for the same: the protocol's letter for safety, `www`, the
    default port, `index.html`, a suffix of pages, a field that tracks readers, a stray mark at its
    end. Every article of an encyclopedia is that encyclopedia.
    """
    parts = _parts(address)
    if parts is None:
        return address
    host = _host(parts, known)
    if _ENCYCLOPEDIA.search(host):
        return host
    scheme = "http" if parts.scheme in ("http", "https") else parts.scheme
    fields = (field for field in parts.query.split("&") if not _tracks(field))
    query = "&".join(field for field in fields if not _asks(field, known))
    path = _INDEX.sub("", neutral_path(parts.path, known))
    return f"{scheme}:{host}{_SUFFIX.sub('', path)}{query and '?' + query}"


def is_encyclopedia(address: str, known: tuple[str, ...]) -> bool:
    """Whether an address leads to an encyclopedia in one of the known languages."""
    parts = _parts(address)
    if parts is None or not _ENCYCLOPEDIA.search(parts.netloc.lower()):
        return False
    return _names(parts.netloc.partition(".")[0], known)


def neutral_path(path: str, known: tuple[str, ...]) -> str:
    """A path without what names one of the known languages: folders, and parts of names."""
    token = _token(known)
    steps = ((step, token.sub("", step)) for step in path.rstrip("/").split("/"))
    kept = (step if new == step else new.lstrip("-._") for step, new in steps if new or not step)
    return "/".join(kept)


def is_localised(was: str, now: str, ours: str, theirs: str) -> bool:
    """Whether an address is the target locale's own on the same domain, under another name.

    ``ours`` and ``theirs`` are the locales. What is nearly the source's is a slip, and not that.
    """
    known = languages((ours, theirs))
    old, new = _parts(was), _parts(now)
    if old is None or new is None or not new.netloc:
        return False
    if _domain(_host(old, known)) != _domain(_host(new, known)):
        return False
    own = languages((theirs,))
    if not _is_of(new, own) or _is_of(old, own):
        return False
    return not _is_slip(*_apart(neutral(was, known), neutral(now, known)))


def may_be_chosen(was: str, now: str) -> bool:
    """Whether an address may stand for another on purpose, as one for readers of a language.

    It is that of another site, or both are on one that names them by ids (films, files). A host
    that is nearly the source's is a slip, unless only its country differs.
    """
    old, new = _parts(was), _parts(now)
    if old is None or new is None or not (old.netloc or new.netloc):
        return False
    one, other = _host(old, ()), _host(new, ())
    if _domain(one) == _domain(other):
        steps = (re.split("[/=&]", f"{parts.path}/{parts.query}") for parts in (old, new))
        return all(any(map(_OPAQUE.fullmatch, known)) for known in steps)
    return one.rpartition(".")[0] == other.rpartition(".")[0] or not are_alike(one, other)


def are_alike(one: str, other: str) -> bool:
    """Whether one of two names is rather the next of a series than another name."""
    return SequenceMatcher(None, one, other).ratio() >= ALIKE


def _is_slip(one: str, other: str) -> bool:
    """Whether two names differ by one letter, or by two that changed places."""
    same = len(commonprefix((one, other)))
    one, other = one[same:], other[same:]
    same = len(commonprefix((one[::-1], other[::-1])))
    one, other = one[: len(one) - same], other[: len(other) - same]
    return max(len(one), len(other)) <= 1 or (len(one) == 2 and one == other[::-1])  # noqa: PLR2004 (letters)


def is_release(was: str, now: str, known: tuple[str, ...]) -> bool:
    """Whether two addresses are those of two releases of one document on one host."""
    one, other = ([*_timeless(neutral(address, known))] for address in (was, now))
    return one == other


def shown(text: str) -> Iterator[str]:
    """The addresses that a text shows as they are, in code, too."""
    for found in _BARE.finditer(text) if "://" in text else ():
        yield found.group().rstrip(_STRAY)


@lru_cache(maxsize=4096)
def _parts(address: str) -> SplitResult | None:
    try:
        return urlsplit(address.rstrip(_STRAY))
    except ValueError:
        return None


def _host(parts: SplitResult, known: tuple[str, ...]) -> str:
    """The host without the label that names a language, and without the default port."""
    labels = parts.netloc.lower().removesuffix(_PORTS.get(parts.scheme, " ")).split(".")
    kept = labels[1:] if labels[0] == "www" or _names(labels[0], known) else labels
    return ".".join(kept)


def _domain(host: str) -> str:
    """What the hosts of one organisation have in common, as a rule: `debian.org`, `bbc.co.uk`."""
    labels = host.split(".")
    short = len(labels) > 2 and max(map(len, labels[-2:])) <= 3  # noqa: PLR2004 (two labels)
    return ".".join(labels[-3:] if short else labels[-2:])


def _is_of(parts: SplitResult, known: tuple[str, ...]) -> bool:
    """Whether an address names one of the known languages."""
    path = parts.path.rstrip("/")
    return (
        _names(parts.netloc.partition(".")[0], known)
        or any(_asks(field, known) for field in parts.query.split("&"))
        or neutral_path(path, known) != path
    )


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


def _tracks(field: str) -> bool:
    """Whether a field of a query only says where a reader comes from: ``utm_source=docs``."""
    name = field.partition("=")[0].lower()
    return name.startswith("utm_") or name in _TRACKING


def _asks(field: str, known: tuple[str, ...]) -> bool:
    """Whether a field of a query asks for one of the languages: ``hl=fr``, ``lang=fr-FR``."""
    name, _, value = field.partition("=")
    return name.lower() in _FIELDS and _names(value, known)


def _names(step: str, known: tuple[str, ...]) -> bool:
    """Whether a part of an address is a locale of one of the languages."""
    language, _, rest = step.lower().replace("_", "-").partition("-")
    return language in known and len(rest) <= len("hant")


@lru_cache(maxsize=64)
def _token(known: tuple[str, ...]) -> re.Pattern[str]:
    """What names one of the languages within a step: ``es`` of ``a.es.html`` and ``es.i386``."""
    names = "|".join(map(re.escape, known)) or r"(?!)"
    own = rf"(?i:{names})"
    region = r"(?:[-_](?:[A-Z]{2}|[A-Z][a-z]{3}|\d{3}))?"
    return re.compile(rf"\A{own}(?:[-_]\w{{2,4}})?\Z|(?:\A|[-._]){own}{region}(?=[-._]|\Z)")
