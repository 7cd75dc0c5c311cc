"""Addresses that are made up for a sample, and those of people who are: each page has its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hexapla.facts.rarely import rarely
from hexapla.parity.linking.addresses import parts_of
from hexapla.parity.words.lexicon import folded

if TYPE_CHECKING:
    from urllib.parse import SplitResult

    from hexapla.model import Link

_LOCAL: Final = rarely(
    r"localhost|(?:10|127)(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])"
    r"(?:\.\d{1,3}){2}|[^.]+|.*\.(?:local|localhost|lan|home|internal|test|example|invalid|onion)"
    r"|(?:.*\.)?example\.(?:com|org|net)"
)
"""Hosts that nobody else has, by RFC 1918, RFC 2606 and RFC 6762."""

_FILLED: Final = rarely(
    r"(?<![\w-])(?:your|my)[-_]?(?:user[-_]?)?(?:name|org|organi[sz]ation|account|repo|project)?(?![\w-])"
    r"|<[\w-]{2,40}>|(?<=/)(?:username|user-name|USER(?:NAME)?|OWNER|ORG)(?=/)",
    re.IGNORECASE,
)
"""What a writer is to fill in, and forgot to: `github.com/yourname/x`."""

_NAME: Final = re.compile(r"\b[A-Z][^\W\d_]{2,}")

_OWN: Final = re.compile(r"(?:.*\.)?(?:my|your|the)-?[a-z][a-z-]*\..*")
"""A host of the reader's, as English samples call it."""


def are_made_up(was: Link, now: Link) -> bool:
    """Whether two links show addresses of which only the made-up hosts differ."""
    if was.text != was.target or now.text != now.target:
        return False
    one, other = parts_of(was.target), parts_of(now.target)
    if one is None or other is None or not is_made_up(one):
        return False
    same = (one.scheme, _port(one)) == (other.scheme, _port(other))
    steps = (one.path.rstrip("/").count("/"), other.path.rstrip("/").count("/"))
    return same and one.netloc != other.netloc and steps[0] == steps[1]


def is_filled_in(was: str, now: str) -> bool:
    """Whether an address has nothing left to fill in, and the source's has."""
    return _FILLED.search(was) is not None and not _FILLED.search(now)


def are_namesakes(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two texts have unlike names of people, each with a page of that name on one site."""
    (ours, was), (theirs, now) = one, other
    here, there = parts_of(was), parts_of(now)
    if here is None or there is None or here.netloc != there.netloc:
        return False
    names = [_named(text, parts.path) for text, parts in ((ours, here), (theirs, there))]
    return bool(names[0] and names[1]) and names[0].isdisjoint(names[1])


def _named(text: str, path: str) -> set[str]:
    """The names of a text that the one step of a path begins or ends with."""
    step = folded(path.strip("/"))
    found = {folded(name) for name in _NAME.findall(text)}
    return {name for name in found if step.startswith(name) or step.endswith(name)}


def is_made_up(parts: SplitResult | None) -> bool:
    """Whether an address has a host that nobody else has, or a name before it."""
    if parts is None:
        return False
    host = parts.netloc.rpartition("@")[2].partition(":")[0].lower()
    return bool("@" in parts.netloc or _LOCAL.fullmatch(host) or _OWN.fullmatch(host))


def _port(parts: SplitResult) -> str:
    return parts.netloc.rpartition("@")[2].partition(":")[2]
