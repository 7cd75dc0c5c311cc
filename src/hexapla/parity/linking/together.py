"""Links of a page that all differ from the source's in one way: one cause, which is told once."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from hexapla.parity.linking.destinations import is_followed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hexapla.model import Finding, Link, Pair

    Way = tuple[str, str]
    """What two addresses have not in common: of the source's, and of the target's."""

_PART: Final = re.compile(r"[^/#?.]+|[/#?.]")
_HERE: Final = "./"
_RULE: Final = "changed-link"


class Told(NamedTuple):
    """A finding; of a link that is changed, with the way in which it is."""

    finding: Finding
    way: Way | None = None


def way(was: str, now: str) -> Way | None:
    """What differs between two addresses but for whole parts at their ends: a folder, a suffix.

    So ``/a.md#x`` and ``/docs/a.html#x`` have `a.md` and `docs/a.html`. There is none where the
    tree answers for the address: of such links one may be broken, which is told in its place.
    """
    if is_followed(now):
        return None
    ours, theirs = (_PART.findall(address.removeprefix(_HERE)) for address in (was, now))
    while ours and theirs and ours[-1] == theirs[-1]:
        ours.pop()
        theirs.pop()
    same = 0
    while same < min(len(ours), len(theirs)) and ours[same] == theirs[same]:
        same += 1
    return "".join(ours[same:]), "".join(theirs[same:])


def way_of(was: Link, now: Link) -> Way | None:
    """The way in which one link is not the other; none of an address that is shown as it is.

    That is a literal, too, which another rule may tell in its place.
    """
    return None if now.text == now.target else way(was.target, now.target)


def together(found: Iterable[Told], pair: Pair) -> Iterator[Finding]:
    """Findings in order; of changed links that share a way the first, with the count of others.

    What is said of one place is said once. A doubt and a fault are never told as one, nor is
    anything on a page with a comment that silences a link, as that may be the first.
    """
    pages = (page for page in (pair.source, pair.target) if page)
    each = any(ignore.rule == _RULE for page in pages for ignore in page.ignores)
    groups: dict[object, list[Finding]] = {}
    for number, (finding, changed) in enumerate(found):
        key = (changed, finding.doubtful) if changed and not each else number
        group = groups.setdefault(key, [])
        if not any(one.span == finding.span for one in group):
            group.append(finding)
    seen = set()
    for first, *others in groups.values():
        if first.span is None or (first.message, first.span) not in seen:
            more = f", as {len(others)} more on this page" if others else ""
            yield replace(first, message=first.message + more)
        seen.add((first.message, first.span))
