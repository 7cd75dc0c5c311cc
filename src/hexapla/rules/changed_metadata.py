"""A translation repeats a neutral field of the front matter with another value.

Owner, roles, tags, related pages and review dates are facts about the page and not about its
language. The source page says them once, and every locale inherits them.

Tags that are words for people and no ids, with capitals, blanks or letters of other scripts, may be
translated. Words of the language may stand beside all of the source's tags, for those who search.

The name of a field is the source's, letter for letter: `Weight` is none for `weight`. Of the fields
of other tools only plain slips are reported:

- a `lang` that names the source's language
- a word for a number or for `true`
- as a warning, words for a name that programs know, or another `layout`

How to fix: delete the field from the translation, or give it the source's name or value.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hexapla.model import Finding, Severity
from hexapla.parity.other_fields import misfits
from hexapla.tree.frontmatter import NEUTRAL, read_front_matter

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hexapla.model import Document, Pair

SEVERITY = Severity.ERROR

_TYPED = frozenset((*NEUTRAL, "untranslated"))
_ID = re.compile(r"[a-z0-9][a-z0-9_.:/+-]*")


def check(pair: Pair) -> Iterator[Finding]:
    """One finding for each neutral field whose value is not the source's."""
    if not pair.source or not pair.target:
        return
    ours, theirs = pair.source.meta, pair.target.meta
    changed = [name for name in NEUTRAL if name in theirs and not _are_same(name, ours, theirs)]
    if "tags" in changed and _are_words(ours.get("tags"), theirs["tags"]):
        changed.remove("tags")
    if changed:
        spans = read_front_matter(pair.target.text).spans
        for name in changed:
            message = f"`{name}` is {theirs[name]!s}, the source says {ours.get(name, 'nothing')!s}"
            yield Finding(f"{message}; delete it here", span=spans[name])
    if ours.keys() != theirs.keys():
        yield from _renamed(pair.target, ours, theirs)
    for name, was, now, sure in misfits(pair):
        if name not in _TYPED:
            said = f"the source says {was!s}" if was != now else "which is the source's language"
            span = read_front_matter(pair.target.text).spans.get(name)
            yield Finding(f"`{name}` is {now!s}, {said}", span=span, doubtful=not sure)


def _renamed(
    page: Document, ours: Mapping[str, object], theirs: Mapping[str, object]
) -> Iterator[Finding]:
    """Fields with capitals in their names that the source's have not: programs tell them apart."""
    known = {name for name in map(str, ours) if name.islower() and name not in theirs}
    for name in theirs:
        if name not in ours and (was := str(name).lower()) in known:
            span = read_front_matter(page.text).spans.get(name)
            yield Finding(f"the field `{name}` is `{was}` in the source", span=span)


def _are_same(name: str, ours: Mapping[str, object], theirs: Mapping[str, object]) -> bool:
    """Whether a field has one value, though one page may have it in quotation marks."""
    was, now = ours.get(name), theirs[name]
    return was == now or (isinstance(was, bool) and str(was).lower() == str(now).lower())


def _are_words(ours: object, theirs: object) -> bool:
    """Whether tags are words for people: not all of them are ids, or others stand beside them."""
    if not (isinstance(ours, list) and ours):
        return False
    kept = isinstance(theirs, list) and all(tag in theirs for tag in ours)
    return kept or not all(_ID.fullmatch(str(tag)) for tag in ours)
