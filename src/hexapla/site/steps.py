"""Steps of a playbook: task-list items with attributes at the end of their line, and a role.

Python-Markdown's attribute lists stand on a line of their own below an item; authors of
playbooks write ``- [ ] Do it. { role=it }``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.extensions.attr_list import get_attrs_and_remainder

if TYPE_CHECKING:
    from hexapla.site.strings import Catalog

KEPT = {"id": "id", "role": "data-role"}
TASK = "task-list-item"
ATTRIBUTES = re.compile(r"[ \t]*\{:?[ ]*([^{}\n]+?)[ ]*\}\s*$")
INLINE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "br", "code", "del", "em", "i", "img", "input", "ins", "kbd"),
        *("label", "mark", "s", "small", "span", "strong", "sub", "sup", "u"),
    )
)


def set_step(item: Element) -> None:
    """Move the attributes at the end of a task's own text to the item.

    A role is a person's, not ARIA's: it becomes ``data-role``.
    """
    holder = _holder(item)
    last = _last_inline(holder)
    text = (holder.text if last is None else last.tail) or ""
    match = ATTRIBUTES.search(text)
    if match is None:
        return
    kept = text[: match.start()]
    if last is None:
        holder.text = kept
    else:
        last.tail = kept
    for name, value in get_attrs_and_remainder(match[1])[0]:
        if name in KEPT:
            item.set(KEPT[name], value)


def set_role(item: Element, role: str, strings: Catalog) -> None:
    """Name the role of a task, below the task's own text."""
    item.set(KEPT["role"], role)
    holder = _holder(item)
    last = _last_inline(holder)
    label = Element("span", {"class": "hx-role", "data-pagefind-ignore": "all"})
    prefix = Element("span", {"class": "hx-unseen"})
    prefix.text = strings.gettext("Role:")
    prefix.tail = f" {strings.label('role', role)}"
    label.append(prefix)
    holder.insert(0 if last is None else list(holder).index(last) + 1, label)


def _holder(item: Element) -> Element:
    """What holds a task's own text: the item, or its first paragraph."""
    paragraph = len(item) and item[0].tag == "p" and not (item.text or "").strip()
    return item[0] if paragraph else item


def _last_inline(holder: Element) -> Element | None:
    last = None
    for child in holder:
        if child.tag not in INLINE:
            break
        last = child
    return last
