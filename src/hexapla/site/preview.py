"""What a preview has to build again after a change: the locales that it can be seen in.

What the source locale says, the strings and which pages a locale has can be seen in every
locale; all else that a locale says can be seen in that locale alone.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from pathlib import Path

    from hexapla.site.book import Book

COMMON = ("mkdocs.yml", "pyproject.toml", "hooks", "overrides")
STRINGS = "messages.po"


@dataclass
class Preview:
    """One preview from build to build: ``last`` is what the site that can be seen was made from.

    Digests are by locale, and empty while a build is under way. ``kept`` are the locales that
    the build leaves as they are.
    """

    last: Mapping[str, str] = field(default_factory=dict)
    now: Mapping[str, str] = field(default_factory=dict)
    kept: frozenset[str] = frozenset()

    def begin(self, book: Book, chosen: Collection[str] = ()) -> list[str]:
        """The locales to build: of those that were chosen, or else of all, what has changed."""
        self.now = inputs(book)
        wanted = {book.source, *(chosen or self.now)}
        self.kept = unchanged(self.now, self.last, book.source) & wanted
        self.last = {}
        return [code for code in self.now if code in wanted - self.kept]

    def end(self) -> None:
        """Remember what was built, when nothing has failed."""
        self.last = self.now

    def hide(self, site: Path) -> None:
        """Hide the folders that are kept: MkDocs empties the site, but for what is hidden."""
        self._rename(site, "", ".")

    def show(self, site: Path) -> None:
        """Show them again."""
        self._rename(site, ".", "")

    def _rename(self, site: Path, old: str, new: str) -> None:
        for locale in self.kept:
            if (site / f"{old}{locale}").is_dir():
                (site / f"{old}{locale}").rename(site / f"{new}{locale}")


def inputs(book: Book) -> dict[str, str]:
    """A digest of what each locale is made from; the source's is of all that every locale shows."""
    settings, project = book.project.settings, book.project
    docs, locales = settings.root / settings.docs, settings.root / "locales"
    own = {code: [docs / code, *_files(locales / code)] for code in settings.targets}
    common = [settings.root / name for name in COMMON] + [*locales.glob(f"*/{STRINGS}")]
    common += [path for path in (*docs.glob("*"), *locales.glob("*")) if path.name not in own]
    keys = project.keys()
    pages = [(code, key) for code in own for key in keys if book.has(code, key)]
    said = f"{pages} {sorted(book.withheld)}"
    return {book.source: _digest(common, said)} | {code: _digest(own[code]) for code in own}


def unchanged(now: Mapping[str, str], last: Mapping[str, str], source: str) -> frozenset[str]:
    """The target locales that look as they did when ``last`` was built."""
    if now[source] != last.get(source):
        return frozenset()
    return frozenset(code for code in now if code != source and now[code] == last.get(code))


def _files(folder: Path) -> list[Path]:
    """What a locale has besides pages and strings."""
    return [path for path in folder.glob("*") if path.name != STRINGS]


def _digest(roots: Iterable[Path], said: str = "") -> str:
    found = hashlib.blake2b(said.encode(), digest_size=16)
    for root in sorted(set(roots)):
        for path in sorted(root.rglob("*")) if root.is_dir() else [root]:
            if path.is_file() and path.suffix != ".pyc":
                found.update(f"\0{path}\0".encode() + path.read_bytes())
    return found.hexdigest()
