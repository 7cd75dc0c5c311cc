"""Which pages a command is about: paths and keys, narrowed by locale."""

from __future__ import annotations

import os
import re
from bisect import bisect_left
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

from hexapla.settings import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hexapla.project import Project
    from hexapla.settings import Settings

_LOCALE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?")
_FILES = ("messages.po", "synced.txt", "terms.yml")


@dataclass(frozen=True)
class Selection:
    """Keys by the target locales in which they are meant, and files besides pages.

    ``neutral`` are keys meant in every locale, the source's too. ``named`` has the pages of
    each argument that is one key and no folder of keys. ``folders`` end with a slash; an empty
    one is the whole tree.
    """

    pages: frozenset[tuple[str, str]] = frozenset()
    neutral: frozenset[str] = frozenset()
    named: tuple[frozenset[tuple[str, str]], ...] = ()
    files: frozenset[str] = frozenset()
    folders: tuple[str, ...] = ()

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys selected in any locale."""
        return frozenset(key for _, key in self.pages)

    def keeps(self, path: str, project: Project) -> bool:
        """Whether what is said of a file is about something selected.

        A source page counts where its key is selected in any locale.
        """
        if path in self.files or path.startswith(self.folders):
            return True
        inside = _inside(project.settings, path) or ""
        locale, _, name = inside.partition("/")
        key = normalize("NFC", name.removesuffix(".md"))
        if locale == project.settings.source:
            return key in self.keys
        return (locale, key) in self.pages

    def size(self, project: Project) -> int:
        """How many of the selected pages there are."""
        return sum(map(len, self.paths(project).values()))

    def paths(self, project: Project) -> dict[str, list[str]]:
        """The paths of the selected pages that there are, by locale."""
        found: dict[str, list[str]] = {locale: [] for locale in project.settings.locales}
        sources = {(project.settings.source, key) for key in self.neutral}
        for locale, key in self.pages | sources:
            if file := project.file(locale, key):
                found[locale].append(file.path)
        return found


def select(
    project: Project, arguments: Sequence[str], locale: str | None = None, *, lenient: bool = False
) -> Selection:
    """What arguments name: ``docs/fr/guide.md``, a folder, a key, or a locale and a key.

    A path in the source locale means its key in every target locale. Without arguments
    everything is meant, in ``locale`` or in all. ``lenient`` passes over what names nothing.

    Raises:
        SettingsError: an argument or the locale names nothing.
    """
    targets = project.settings.targets
    if arguments and arguments[0] in targets and not Path(arguments[0]).exists():
        locale, arguments = arguments[0], arguments[1:]
    if locale is not None and locale not in targets:
        known = ", ".join(targets)
        raise SettingsError(f"unknown locale {locale!r}; this tree translates into {known}.")
    finder = _Finder(project, locale)
    if not arguments:
        return finder.whole(locale)
    found = [finder.find(argument, lenient=lenient) for argument in arguments]
    return Selection(
        pages=frozenset().union(*(each.pages for each in found)),
        neutral=frozenset().union(*(each.neutral for each in found)),
        named=tuple(pages for each in found for pages in each.named),
        files=frozenset().union(*(each.files for each in found)),
        folders=tuple({folder for each in found for folder in each.folders}),
    )


def select_page(project: Project, arguments: Sequence[str], locale: str | None) -> tuple[str, str]:
    """The one locale and key that arguments name.

    Raises:
        SettingsError: they name none, or more than one.
    """
    pages = select(project, arguments, locale).pages
    if len(pages) != 1 or not arguments:
        raise SettingsError("name one page of one locale: a path, or a locale and a key.")
    return next(iter(pages))


class _Finder:
    """What a single argument names, in one locale or in all."""

    def __init__(self, project: Project, locale: str | None) -> None:
        self.settings = project.settings
        self.locale = locale
        self.locales = (locale,) if locale else self.settings.targets
        self.keys = project.keys()
        self.known = frozenset(self.keys)
        meant = (self.settings.source, *self.locales)
        misplaced = project.inventory.misplaced
        others = set(self.settings.targets).difference(meant)
        self.files = {item.path for item in misplaced if item.locale not in others}
        self.files |= set(_files(self.settings, meant))

    def find(self, argument: str, *, lenient: bool = False) -> Selection:
        """What an argument names, as a path or else as a key."""
        found = Selection() if lenient else None
        if argument.strip():
            found = self._path(argument) or self._key(argument) or found
        if found is None:
            raise SettingsError(self._unknown(argument))
        return found

    def _unknown(self, argument: str) -> str:
        """What is wrong with an argument that names nothing, and what to name instead."""
        if not _LOCALE.fullmatch(argument):
            return f"{argument!r} names no page of this tree{self._elsewhere(argument)}"
        targets = ", ".join(self.settings.targets)
        if argument == self.settings.source:
            return f"{argument!r} is the source locale; its target locales are {targets}."
        return (
            f"{argument!r} is no page and no locale of this tree; its target locales are {targets}."
        )

    def _elsewhere(self, argument: str) -> str:
        """The rest of that sentence: the locale or the key that may have been meant."""
        named = (_inside(self.settings, _relative(self.settings, argument) or "") or "").split("/")[
            0
        ]
        if self.locale and named in self.settings.targets and named != self.locale:
            return f" in {self.locale}; it is a path of {named}."
        near = get_close_matches(argument, self.keys, 1, 0.8)
        return f"; did you mean {near[0]!r}?" if near else "; give a path or a key."

    def whole(self, locale: str | None) -> Selection:
        """Everything, or everything of a target locale and of the source that it follows."""
        if locale is None:
            pages = frozenset((name, key) for name in self.locales for key in self.keys)
            return Selection(pages, self.known, folders=("",))
        places = list(_places(self.settings, (self.settings.source, locale)))
        return Selection(
            frozenset((locale, key) for key in self.keys),
            files=frozenset(places),
            folders=tuple(f"{place}/" for place in places),
        )

    def _path(self, argument: str) -> Selection | None:
        path = _relative(self.settings, argument)
        if path is None:
            return None
        docs = self.settings.docs.as_posix()
        if path in (".", docs) or docs.startswith(f"{path}/"):
            return self.whole(self.locale)
        named, _, rest = (_inside(self.settings, path) or "").partition("/")
        neutral = named == self.settings.source
        if neutral or named in self.locales:
            if not rest:
                return self.whole(self.locale if neutral else named)
            pages = self._pages(rest, self.locales if neutral else (named,), neutral=neutral)
        else:
            pages = Selection()
        folder = f"{path}/"
        if pages.pages or path in self.files or any(f.startswith(folder) for f in self.files):
            place, below = frozenset({path}), (folder,)
            return Selection(pages.pages, pages.neutral, pages.named, place, below)
        return None

    def _key(self, argument: str) -> Selection | None:
        name = os.path.normpath(argument).replace(os.sep, "/").strip("/")
        found = self._pages(name, self.locales, neutral=True)
        return found if found.pages else None

    def _pages(self, name: str, locales: Sequence[str], *, neutral: bool) -> Selection:
        name = normalize("NFC", name)
        key = name.removesuffix(".md")
        keys = [key] if key in self.known else []
        if not keys or key == name:
            keys += self._below(name)
        pages = frozenset((locale, each) for locale in locales for each in keys)
        everywhere = frozenset(keys if neutral and self.locale is None else ())
        single = frozenset((locale, key) for locale in locales)
        return Selection(pages, everywhere, (single,) if key in self.known else ())

    def _below(self, folder: str) -> list[str]:
        """The keys below a folder of keys: in their order they stand together."""
        after = chr(ord("/") + 1)
        keys = self.keys
        return keys[bisect_left(keys, f"{folder}/") : bisect_left(keys, folder + after)]


def _relative(settings: Settings, argument: str) -> str | None:
    """A path from the root of the tree, None for one outside."""
    path = Path(os.path.normpath(Path(argument).absolute()))
    root = Path(os.path.normpath(settings.root.absolute()))
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else None


def _inside(settings: Settings, path: str) -> str | None:
    """A path from the docs folder, None for one outside."""
    docs = settings.docs.as_posix()
    if docs == ".":
        return path
    return path.removeprefix(f"{docs}/") if path.startswith(f"{docs}/") else None


def _strings(settings: Settings) -> str:
    return (settings.strings or Path("locales")).as_posix()


def _places(settings: Settings, locales: Iterable[str]) -> Iterator[str]:
    for locale in locales:
        yield (settings.docs / locale).as_posix()
        yield f"{_strings(settings)}/{locale}"


def _files(settings: Settings, locales: Iterable[str]) -> Iterator[str]:
    for locale in locales:
        for name in _FILES:
            yield f"{_strings(settings)}/{locale}/{name}"
