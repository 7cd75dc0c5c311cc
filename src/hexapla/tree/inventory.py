"""Which files a tree has: pages by locale and key, assets, and what is in the way."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from hexapla.model import Document, Fault
from hexapla.tree.reading import link_problem

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from hexapla.settings import Settings

PAGE = ".md"
_OTHER = (".markdown", ".mkdown", ".mdown", ".mkdn", ".mkd", ".md")
"""Suffixes of Markdown in lower case; a page has the last one, in lower case."""


@dataclass(frozen=True, slots=True)
class File:
    """A page's file; ``path`` is POSIX and relative to the root, ``site_path`` to the docs."""

    locale: str
    key: str
    path: str
    site_path: str


@dataclass(frozen=True)
class Inventory:
    """Every page, asset and misplaced thing below the docs folder."""

    pages: dict[str, dict[str, File]] = field(default_factory=dict)
    assets: frozenset[str] = frozenset()
    misplaced: tuple[Document, ...] = ()

    @property
    def size(self) -> int:
        """How many pages there are in all locales."""
        return sum(len(pages) for pages in self.pages.values())

    def keys(self) -> list[str]:
        """The keys of all locales, sorted."""
        return sorted(set().union(*(pages.keys() for pages in self.pages.values())))


def take_inventory(settings: Settings) -> Inventory:
    """Walk the docs folder once."""
    docs = settings.root / settings.docs
    pages: dict[str, dict[str, File]] = {locale: {} for locale in settings.locales}
    assets: set[str] = set()
    misplaced: list[Document] = []
    taken: dict[tuple[str, str], File] = {}
    found = dict(_walk(docs, settings.root))
    for site_path, fault in sorted(found.items(), key=lambda item: _rank(item[0], settings, found)):
        file = _file(settings, site_path)
        if site_path.endswith(PAGE) and file.locale in pages:  # reading it says what is wrong
            rival = taken.setdefault((file.locale, file.key.casefold()), file)
            if rival is file:
                pages[file.locale][file.key] = file
            else:
                misplaced.append(_unreadable(file, _collision(rival)))
        elif fault or (file.locale in pages and site_path.lower().endswith(_OTHER)):
            misplaced.append(_unreadable(file, fault or _renaming(site_path)))
        else:
            assets.add(site_path)
    return Inventory(pages, frozenset(assets), tuple(misplaced))


def _rank(site_path: str, settings: Settings, found: Container[str]) -> tuple[bool, str]:
    """Of names that differ only by case the source's comes first, then lower case."""
    name = site_path.partition("/")[2]
    return f"{settings.source}/{name}" not in found, site_path.swapcase()


def _walk(docs: Path, root: Path) -> Iterator[tuple[str, str]]:
    """Pairs of a path below the docs and what is wrong with it, an empty text where nothing is."""
    folders = [(docs, "")]
    while folders:
        folder, prefix = folders.pop()
        try:
            entries = list(os.scandir(folder))
        except OSError as error:
            yield prefix.rstrip("/"), f"cannot be read: {error.strerror}"
            continue
        for entry in entries:
            path = prefix + entry.name
            if entry.name.startswith("."):
                continue
            if entry.is_symlink():
                here = Path(entry.path)
                yield path, link_problem(here, root) or _folder_problem(here)
            elif entry.is_dir():
                if entry.name.endswith(PAGE):
                    yield path, "is a folder with the name of a page; rename it"
                folders.append((Path(entry.path), path + "/"))
            else:
                yield path, ""


def _folder_problem(path: Path) -> str:
    return "is a link to a folder; put the folder itself here" if path.is_dir() else ""


def _file(settings: Settings, site_path: str) -> File:
    locale, _, name = site_path.partition("/")
    key = unicodedata.normalize("NFC", name.removesuffix(PAGE))
    return File(locale, key, _below(settings.docs) + site_path, site_path)


@lru_cache(maxsize=8)  # every file of a tree is below the same one
def _below(folder: Path) -> str:
    """What stands before the paths of what a folder has: nothing for the root itself."""
    return (folder / "x").as_posix().removesuffix("x")


def _collision(rival: File) -> str:
    return f"has the same address as {rival.path} but for case or Unicode form; rename one"


def _renaming(site_path: str) -> str:
    """What is wrong with another suffix of Markdown, upper case too: all pages have the same."""
    name = site_path.rpartition("/")[2]
    return f"is no page with this name; rename it to {name.rpartition('.')[0]}{PAGE}"


def _unreadable(file: File, message: str) -> Document:
    rule = "invalid-key" if "same address" in message else "invalid-file"
    return Document(
        file.key, file.locale, file.path, faults=(Fault(rule, message),), readable=False
    )
