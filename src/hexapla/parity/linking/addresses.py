"""What addresses have in common that lead to the same thing in two locales."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from urllib.parse import SplitResult, unquote, urlsplit

from hexapla.facts.language.languages import code_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ALIKE: Final = 0.7
"""How like two names are, from 0 to 1, from which they are of one series, or one misspelt."""

_TEMPLATE: Final = ("{{", "{%", "${", "<%")
_ENCYCLOPEDIA: Final = re.compile(r"(?:^|\.)wiki(?:pedia|data|voyage|books|quote)\.org\Z")
_FIELDS: Final = frozenset(
    {"hl", "lang", "language", "locale", "lc", "l", "setlang", "tl", "uselang"}
)
_LONG: Final = {
    "ar": ("ara",),
    "de": ("deu", "ger"),
    "en": ("eng",),
    "es": ("spa",),
    "fr": ("fra", "fre"),
    "it": ("ita",),
    "nl": ("nld", "dut"),
    "pt": ("por",),
}
"""What sites of authorities call languages by ISO 639-2, which has two codes for some."""

_TRACKING: Final = frozenset(
    (
        *("ref", "usp", "fbclid", "gclid", "wt.mc_id", "mc_cid", "mc_eid"),
        *("ab_channel", "feature", "igsh", "si"),
    )
)
"""Fields of a query that tell a site where its readers come from, as all that begin `utm_` do."""

_PORTS: Final = {"http": ":80", "https": ":443"}
_INDEX: Final = re.compile(
    r"/(?:index|default)(?:\.(?:s?html?|php\d?|aspx?|jspx?|cgi|md))?\Z", re.IGNORECASE
)
_SUFFIX: Final = re.compile(r"\.(?:html?|php)\Z", re.IGNORECASE)
_BARE: Final = re.compile(r"(?:https?|ftp)://[^\s<>\"'`()\[\]{}|\\،؛]+", re.IGNORECASE)
_BREAKS: Final = re.compile(r"[\s().-]+")
"""What parts a telephone number for people."""

_STRAY: Final = ".,;:!?*_"


def is_template(target: str) -> bool:
    """Whether a target holds an expression that a template fills in: ``{{ site.repo }}/a.md``."""
    return ("{" in target or "<%" in target) and any(map(target.__contains__, _TEMPLATE))


def languages(locales: Iterable[str]) -> tuple[str, ...]:
    """The codes of the languages of some locales, in lower case and in order."""
    found = set(map(code_of, locales))
    return tuple(sorted(found.union(*(_LONG.get(code, ()) for code in found))))


def neutral(address: str, known: tuple[str, ...]) -> str:
    """An address that leads out of the tree, without what names one of the known languages.

    Nor does it have what servers take for the same: the protocol's letter for safety, `www`, the
    default port, `index.html`, a suffix of pages, a field that tracks readers, a stray mark at its
    end. Every article of an encyclopedia is that encyclopedia, every letter to somebody is one.
    """
    parts = parts_of(address)
    if parts is None:
        return address
    host = host_of(parts, known)
    if _ENCYCLOPEDIA.search(host):
        return host
    if parts.scheme == "mailto":  # its fields are words for the reader
        box, mark, host = parts.path.lower().partition("@")
        return f"mailto:{neutral_path(box, known)}{mark}{host}"
    if parts.scheme == "tel":
        return f"tel:{_BREAKS.sub('', unquote(parts.path))}"
    scheme = "http" if parts.scheme in ("http", "https") else parts.scheme
    fields = (field for field in parts.query.split("&") if not _tracks(field))
    query = "&".join(field for field in fields if not _asks(field, known))
    return f"{scheme}:{host}{neutral_page(parts.path, known)}{query and '?' + query}"


def neutral_page(path: str, known: tuple[str, ...]) -> str:
    """A path of a site as ``neutral`` gives it: without a language, an index page and a suffix."""
    return _SUFFIX.sub("", _INDEX.sub("", neutral_path(path, known)))


def is_encyclopedia(address: str, known: tuple[str, ...]) -> bool:
    """Whether an address leads to an encyclopedia in one of the known languages."""
    parts = _encyclopedia(address)
    return parts is not None and _names(parts.netloc.partition(".")[0], known)


def article(address: str) -> str:
    """What the addresses of one place of an encyclopedia have in common; empty for others.

    That of an article without a language is the English one's, as the site has it.
    """
    parts = _encyclopedia(address)
    if parts is None:
        return ""
    labels = [label for label in parts.netloc.lower().split(".") if label not in ("www", "m")]
    host = ".".join(labels if len(labels) > 2 else ["en", *labels])  # noqa: PLR2004 (a site has two)
    title = unquote(parts.path).removeprefix("/wiki").strip("/").replace(" ", "_")
    place = f"#{unquote(parts.fragment)}" if parts.fragment else ""
    return f"{host}/{title}{place}".casefold()


def _encyclopedia(address: str) -> SplitResult | None:
    """The parts of an address that leads to an encyclopedia; none of others."""
    parts = parts_of(address) if "wiki" in address else None
    return parts if parts and _ENCYCLOPEDIA.search(parts.netloc.lower()) else None


def neutral_path(path: str, known: tuple[str, ...]) -> str:
    """A path without what names one of the known languages: folders, and parts of names."""
    token = _token(known)
    steps = ((step, token.sub("", step)) for step in path.rstrip("/").split("/"))
    kept = (step if new == step else new.lstrip("-._") for step, new in steps if new or not step)
    return "/".join(kept)


def are_alike(one: str, other: str) -> bool:
    """Whether one of two names is rather the next of a series than another name."""
    return SequenceMatcher(None, one, other).ratio() >= ALIKE


def shown(text: str) -> Iterator[str]:
    """The addresses that a text shows as they are, in code, too."""
    for found in _BARE.finditer(text) if "://" in text else ():
        yield found.group().rstrip(_STRAY)


def is_named(address: str, text: str) -> bool:
    """Whether a text has the end of an address anywhere: its last step, or its host."""
    bare = _SUFFIX.sub("", _INDEX.sub("", address.partition("#")[0].partition("?")[0]))
    end = bare.rstrip("/").rpartition("/")[2] or address
    return end.removesuffix(".md").lower() in text.lower()


@lru_cache(maxsize=4096)
def parts_of(address: str) -> SplitResult | None:
    """The parts of an address without stray marks at its end; none where it is none."""
    try:
        return urlsplit(address.rstrip(_STRAY))
    except ValueError:
        return None


def host_of(parts: SplitResult, known: tuple[str, ...]) -> str:
    """The host without the label that names a language, and without the default port."""
    labels = parts.netloc.lower().removesuffix(_PORTS.get(parts.scheme, " ")).split(".")
    kept = labels[1:] if labels[0] == "www" or _names(labels[0], known) else labels
    return ".".join(kept)


def is_of(parts: SplitResult, known: tuple[str, ...]) -> bool:
    """Whether an address names one of the known languages."""
    path = parts.path.rstrip("/")
    return (
        _names(parts.netloc.partition(".")[0], known)
        or any(_asks(field, known) for field in parts.query.split("&"))
        or neutral_path(path, known) != path
    )


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
