"""Pages that are missing, told once for a folder of which a locale has nothing."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from hexapla.model import Diagnostic

RULE = "missing-page"
FEW = 3
"""Pages of a folder up to which each is told by itself: one less."""


def gathered(
    found: Sequence[Diagnostic], docs: str, pages: Mapping[str, Iterable[str]]
) -> list[Diagnostic]:
    """The same diagnostics, where one stands for all missing pages of a folder.

    A locale that has some pages of a folder lacks the others; one that has none has not begun, or
    is not meant to. ``pages`` are the keys that each locale has, below the folder ``docs``.
    """
    lost = {item.path: item for item in found if item.rule == RULE}
    told: dict[str, Diagnostic] = {}
    for locale, keys in pages.items() if len(lost) >= FEW else ():
        top = f"{docs}/{locale}/"
        own = {path.removeprefix(top): lost[path] for path in lost if path.startswith(top)}
        told |= {item.path: item for item in _by_folder(own, keys)}
    if len(told) in (0, len(lost)):
        return list(found)
    kept = (told.get(item.path) if item.rule == RULE else item for item in found)
    return [item for item in kept if item]


def _by_folder(lost: Mapping[str, Diagnostic], keys: Iterable[str]) -> Iterator[Diagnostic]:
    """What to say of the missing pages of a locale, by their paths below its folder."""
    begun = {folder for key in keys if f"{key}.md" not in lost for folder in _folders(key)}
    groups: dict[str, list[Diagnostic]] = {}
    for path, item in sorted(lost.items()) if lost else ():
        folder = next((folder for folder in _folders(path) if folder not in begun), path)
        groups.setdefault(folder, []).append(item)
    for folder, group in groups.items():
        if len(group) < FEW:
            yield from group
        else:
            yield _told(folder, group)


def _folders(path: str) -> Iterator[str]:
    """The folders around a path, outermost first: ``""``, ``a/``, ``a/b/``."""
    return accumulate((f"{step}/" for step in path.split("/")[:-1]), initial="")


def _told(folder: str, group: Sequence[Diagnostic]) -> Diagnostic:
    where = f" below {folder}" if folder else ""
    message = f"none of the {len(group)} pages{where} is translated; readers get the source pages"
    return replace(group[0], message=message)
