"""Which pages a command is about: paths and keys, narrowed by locale."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from hexapla.settings import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hexapla.model import Diagnostic
    from hexapla.project import Project


@dataclass(frozen=True)
class Selection:
    """Keys by the target locales in which they are meant, and files besides pages."""

    pages: frozenset[tuple[str, str]]
    files: frozenset[str] = frozenset()

    def keeps(self, diagnostic: Diagnostic, project: Project) -> bool:
        """Whether a diagnostic is about something selected.

        A diagnostic of a source page is kept where its key is selected in any locale.
        """
        if diagnostic.path in self.files:
            return True
        key = _key(project, diagnostic.path)
        if diagnostic.locale == project.settings.source:
            return any(key == name for _, name in self.pages)
        return (diagnostic.locale, key) in self.pages


def select(project: Project, arguments: Sequence[str], locale: str | None = None) -> Selection:
    """What arguments name: ``docs/fr/guide.md``, a folder, a key, or a locale and a key.

    A path in the source locale means its key in every target locale. Without arguments
    everything is meant, in ``locale`` or in all.

    Raises:
        SettingsError: an argument or the locale names nothing.
    """
    targets = project.settings.targets
    if arguments and arguments[0] in targets and not Path(arguments[0]).exists():
        locale, arguments = arguments[0], arguments[1:]
    if locale is not None and locale not in targets:
        known = ", ".join(targets)
        raise SettingsError(f"unknown locale {locale!r}; this tree translates into {known}.")
    locales = (locale,) if locale else targets
    if not arguments:
        keys = project.keys()
        everything = frozenset((name, key) for name in locales for key in keys)
        return Selection(everything, frozenset(_files(project, locales)))
    pages: set[tuple[str, str]] = set()
    files: set[str] = set()
    for argument in arguments:
        found, path = _one(project, argument, locales)
        pages |= found
        files.add(path)
        if not found and path not in _files(project, project.settings.locales):
            raise SettingsError(f"{argument!r} names no page of this tree; give a path or a key.")
    return Selection(frozenset(pages), frozenset(files))


def select_page(project: Project, arguments: Sequence[str], locale: str | None) -> tuple[str, str]:
    """The one locale and key that arguments name.

    Raises:
        SettingsError: they name none, or more than one.
    """
    pages = select(project, arguments, locale).pages
    if len(pages) != 1 or not arguments:
        raise SettingsError("name one page of one locale: a path, or a locale and a key.")
    return next(iter(pages))


def _one(
    project: Project, argument: str, locales: Sequence[str]
) -> tuple[set[tuple[str, str]], str]:
    path = _relative(project, argument)
    docs = project.settings.docs.as_posix()
    if path == docs or path.startswith(docs + "/"):
        named, _, rest = path.removeprefix(docs).lstrip("/").partition("/")
        if named in project.settings.targets:
            locales = [named] if named in locales else []
    else:
        rest = argument.strip("/")
    key = rest.removesuffix(".md").strip("/")
    known = project.keys()
    keys = [name for name in known if name == key or not key or name.startswith(key + "/")]
    return {(locale, name) for locale in locales for name in keys}, path


def _relative(project: Project, argument: str) -> str:
    path = Path(argument).absolute()
    root = project.settings.root.absolute()
    inside = path.is_relative_to(root)
    return path.relative_to(root).as_posix() if inside else PurePosixPath(argument).as_posix()


def _key(project: Project, path: str) -> str:
    inside = path.removeprefix(project.settings.docs.as_posix() + "/")
    return inside.partition("/")[2].removesuffix(".md")


def _files(project: Project, locales: Iterable[str]) -> Iterator[str]:
    folder = (project.settings.strings or Path("locales")).as_posix()
    for locale in (project.settings.source, *locales):
        yield f"{folder}/{locale}/messages.po"
        yield f"{folder}/{locale}/synced.txt"
