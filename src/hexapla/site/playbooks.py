"""What the template of a playbook needs: the page's key, and the roles to filter its steps by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hexapla.model import Document
    from hexapla.parity.steps import Step
    from hexapla.site.strings import Catalog

FOLDER = "playbooks/"
TOGETHER = {"both": ("marketing", "it")}
"""A role that stands for several: its steps are each one's."""


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice of steps: its label, and the roles whose steps it shows."""

    label: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Playbook:
    """A page with steps that can be ticked.

    ``tag`` is the reader's language for numbers and dates, in the numerals of the page.
    ``elsewhere`` names steps that the source page has and this translation has not yet.
    """

    key: str
    tag: str
    filters: tuple[Filter, ...]
    elsewhere: tuple[str, ...]


def playbook(
    page: Document,
    steps: Sequence[Step],
    current: Iterable[Step],
    roles: Iterable[str],
    strings: Catalog,
) -> Playbook | None:
    """The playbook on a page, None where the page is none.

    Args:
        page: what its readers get.
        steps: its steps as its readers see them.
        current: those of the source page as it is now.
        roles: the role of each step, empty where it has none.
        strings: the reader's.
    """
    if not page.key.startswith(FOLDER) or not steps:
        return None
    known = {name for step in steps for name in (step.name, step.later)}
    elsewhere = tuple(step.name for step in current if step.name not in known)
    return Playbook(page.key, _tag(page.text, strings), filters(roles, strings), elsewhere)


def _tag(text: str, strings: Catalog) -> str:
    """A language tag with the numerals that most digits of a text are (Unicode UTS 35, U)."""
    digits = [char for char in text if char.isdecimal()]
    native = 2 * sum(map(str.isascii, digits)) < len(digits)
    systems = strings.variety.other_numbering_systems
    system = systems.get("native", "latn") if native else "latn"
    return f"{str(strings.variety).replace('_', '-')}-u-ca-gregory-nu-{system}"


def filters(roles: Iterable[str], strings: Catalog) -> tuple[Filter, ...]:
    """A choice for each single role, in the order of the page; none where there is one role."""
    present = [role for role in dict.fromkeys(roles) if role]
    single = dict.fromkeys(one for role in present for one in TOGETHER.get(role, (role,)))
    choices = tuple(
        Filter(
            strings.label("role", one),
            tuple(role for role in present if one in TOGETHER.get(role, (role,))),
        )
        for one in single
    )
    return choices if len(choices) > 1 else ()
