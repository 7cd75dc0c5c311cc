"""The steps of a playbook: task-list items, and the role that the source page gives each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hexapla.model import Document

if TYPE_CHECKING:
    from hexapla.model import Block, Pair

_ATTRIBUTES = re.compile(r"\{:?([^{}\n]*)\}\s*$")
_ROLE = re.compile(r"""(?:^|\s)role\s*=\s*["']?([\w-]+)""")


def step_roles(page: Document | Pair) -> tuple[str, ...]:
    """The role of every step of a page, in order, empty for a step without one.

    A source page says roles itself (``{ role=it }``). A step of a translated page has the role
    of the source step that it aligns with.
    """
    if isinstance(page, Document):
        return tuple(_role(block) for block in page.blocks if _is_step(block))
    if page.target is None:
        return step_roles(page.source) if page.source else ()
    roles = {match.target.span: _role(match.source) for match in page.matches if match.target}
    return tuple(roles.get(block.span, "") for block in page.target.blocks if _is_step(block))


def _is_step(block: Block) -> bool:
    return block.kind == "item" and block.info == "task"


def _role(step: Block | None) -> str:
    """The role in the attributes at the end of a step's own text."""
    attributes = _ATTRIBUTES.search(step.text) if step else None
    role = _ROLE.search(attributes[1]) if attributes else None
    return role[1] if role else ""
