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
    from hexapla.parity.steps import Step
    from hexapla.site.strings import Catalog

KEPT = {"id": "id", "role": "data-role"}
TASK = "task-list-item"
CONTROL = re.compile(r"\s*\x02wzxhzdk:\d+\x03\s*")  # where Python-Markdown keeps the box's HTML
BOX = re.compile(
    r'<label class="task-list-control"><input type="checkbox" disabled( checked)?/>'
    r'<span class="task-list-indicator"></span></label>'
)
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


def set_identity(item: Element, step: Step, number: int) -> None:
    """Tell scripts which step this is, in which wording; an explicit id is the same everywhere.

    Links lead to the source's id, whatever the translation calls the step. The step gets a box
    with its text as its name, and a place for what a script says of it; styles show them where
    scripts run.
    """
    item.set("data-step", step.name)
    if step.key:
        item.set("id", step.key)
    text = item.find(".//span[@class='hx-step']")
    holder = _holder(item)
    if text is not None:
        text.set("id", f"hx-step-{number}")
        state = Element("small", {"class": "hx-state", "id": f"hx-state-{number}"})
        holder.insert(list(holder).index(text) + 1, state)
        names = {"aria-labelledby": f"hx-step-{number}", "aria-describedby": f"hx-state-{number}"}
        holder.insert(list(holder).index(text), Element("input", {"type": "checkbox"} | names))
    if not step.name.startswith(step.digest):
        item.set("data-digest", step.digest)
    if step.later:
        item.set("data-later", step.later)


def wrap_text(item: Element) -> None:
    """Put a task's own text into an element that can label a box."""
    holder = _holder(item)
    last = _last_inline(holder)
    inner = list(holder)[: 0 if last is None else list(holder).index(last) + 1]
    control = CONTROL.match(holder.text or "")
    start = control.end() if control else 0
    own = holder.text or ""
    text = Element("span", {"class": "hx-step"})
    text.text, holder.text = own[start:], own[:start]
    for child in inner:
        holder.remove(child)
        text.append(child)
    holder.insert(0, text)


def draw_boxes(html: str) -> str:
    """Show the boxes of tasks as marks: what cannot be ticked looks like no control."""
    return BOX.sub(_mark, html)


def _mark(box: re.Match[str]) -> str:
    done = " hx-box--done" if box[1] else ""
    return f'<span class="hx-box{done}" aria-hidden="true"></span>'


def set_role(item: Element, role: str, strings: Catalog) -> None:
    """Name the role of a task, below the task's own text."""
    item.set(KEPT["role"], role)
    item.set("data-label", strings.label("role", role))
    holder = _holder(item)
    text = holder.find("span[@class='hx-step']")
    label = Element("span", {"class": "hx-role", "data-pagefind-ignore": "all"})
    prefix = Element("span", {"class": "hx-unseen"})
    prefix.text = strings.gettext("Role:")
    prefix.tail = f" {strings.label('role', role)}"
    label.append(prefix)
    holder.insert(0 if text is None else list(holder).index(text) + 1, label)


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
