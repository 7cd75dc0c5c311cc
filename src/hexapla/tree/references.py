"""What the front matter of a source page names: other pages, ids on the page, and labelled ids."""

from __future__ import annotations

import posixpath
import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from hexapla.model import Finding, Span
from hexapla.tree.frontmatter import read_front_matter

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from hexapla.model import Document, Site

RELATED: Final = "related"
LABELLED: Final = {"owner": "owner", "roles": "role", "tags": "tag", "moments": "moment"}
"""The kind of label that the ids of a field have in the template."""

ALIKE: Final = 0.7
"""How like an id another is that stands for it, as difflib measures it."""

_KEY: Final = re.compile(r"[\w.-]+(?:/[\w.-]+)*")


def named_targets(page: Document) -> Iterator[str]:
    """The pages and ids that a page's front matter names, as links from the page would."""
    folder = posixpath.dirname(page.key)
    for key in related_keys(page):
        yield posixpath.relpath(f"{key}.md", folder or ".")
    anchors = page.meta.get("anchors")
    if isinstance(anchors, dict):
        yield from (f"#{new}" for new in anchors.values())


def related_keys(page: Document) -> tuple[str, ...]:
    """The keys of related pages that a page names; what cannot be a key is left out."""
    return tuple(key for key in _texts(page, RELATED) if _KEY.fullmatch(key))


def lost_relations(page: Document, site: Site) -> Iterator[Finding]:
    """One finding for each related page that there is not."""
    keys = related_keys(page) if site.named and page.locale == site.source else ()
    for key in keys:
        if f"{site.source}/{key}.md" not in site.anchors:
            known = [path.partition("/")[2][:-3] for path in site.anchors if _is_in(path, site)]
            message = f"`{RELATED}` names {key}, and there is no such page{hint(key, known)}"
            yield Finding(message, span=_place(page, RELATED, key))


def without_label(page: Document, labels: Collection[str]) -> Iterator[Finding]:
    """One finding for each owner, role, tag or moment that has no label, where others have one."""
    for name, kind in LABELLED.items():
        known = labelled(kind, labels)
        for text in _texts(page, name) if known else ():
            if text not in known:
                message = f"the template has no label `{kind}:{text}`{hint(text, known)}"
                yield Finding(message, span=_place(page, name, text), doubtful=True)


def labelled(kind: str, labels: Collection[str]) -> list[str]:
    """The ids of a kind that have a label."""
    return [label.partition(":")[2] for label in labels if label.startswith(f"{kind}:")]


def hint(text: str, known: Collection[str]) -> str:
    """The end of a sentence: the known id that may be meant, if there is one like a text."""
    near = get_close_matches(text, sorted(known), 1, ALIKE)
    return f"; did you mean {near[0]}?" if near else ""


def _is_in(path: str, site: Site) -> bool:
    return path.startswith(f"{site.source}/")


def _texts(page: Document, name: str) -> tuple[str, ...]:
    """The texts of a field that holds one or several, each once."""
    value = page.meta.get(name)
    found = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    return tuple(dict.fromkeys(one for one in found if isinstance(one, str) and one.strip()))


def _place(page: Document, name: str, text: str) -> Span:
    """Where a text of a field stands in the front matter."""
    span = read_front_matter(page.text).spans.get(name)
    word = re.compile(rf"(?<![\w/-]){re.escape(text)}(?![\w/-])")
    for number in range(span.line, span.end_line + 1) if span else ():
        line = page.lines[number - 1] if number <= len(page.lines) else ""
        if found := word.search(line, span.column - 1 if span and number == span.line else 0):
            return Span(number, found.start() + 1, number, found.end() + 1)
    return span or Span(1, 1, 1, 1)
