"""A corpus in one target locale: its untouched findings, and those after a mutation."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hexapla.checking.cache import Cache, Record
from hexapla.checking.run import check
from hexapla.project import Project
from hexapla.settings import Settings, read_settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from benchmarks.parity.mutation import Mutation
    from hexapla.model import Diagnostic

LEDGER = "synced.txt"
OWN = ("docs", "locales", "mkdocs.yml", "pyproject.toml")


@dataclass(frozen=True)
class Corpus:
    """Pages to measure with, ``docs/<locale>/**.md`` below a folder.

    ``site`` says that the folder has a ``mkdocs.yml`` with the locales, strings and terms.
    ``ledger`` says whether its sync ledger is used, where it has one.
    """

    name: str
    folder: Path
    source: str
    targets: tuple[str, ...]
    site: bool = False
    ledger: bool = False

    @property
    def title(self) -> str:
        """The corpus as tables name it."""
        state = f", {'with' if self.ledger else 'without'} the ledger" if self.site else ""
        return self.name + state

    def copy(self, folder: Path) -> None:
        """Write the corpus into an empty folder."""
        for name in OWN if self.site else ("docs",):
            path = self.folder / name
            if path.is_dir():
                shutil.copytree(path, folder / name)
            elif path.exists():
                shutil.copy(path, folder / name)
        for path in () if self.ledger else folder.glob(f"locales/*/{LEDGER}"):
            path.unlink()

    def settings(self, folder: Path, locale: str = "") -> Settings:
        """The settings of a copy of the corpus, with one target locale or with all."""
        targets = (locale,) if locale else self.targets
        if self.site:
            return replace(read_settings(folder), targets=targets)
        docs = (folder / "docs").relative_to(folder)
        return Settings(folder, docs, self.source, targets, shared_ids=False)


class Known(Cache):
    """Records of the untouched tree in memory, but for the one key that was changed."""

    def __init__(self) -> None:
        self.records: dict[str, Record] = {}
        self.changed = ""

    def name(self) -> None:
        """Nothing: what is in memory needs no names."""

    def load(self, keys: Iterable[str]) -> dict[str, Record]:
        """Fresh copies, since a check writes into records."""
        known = ((key, self.records.get(key)) for key in keys if key != self.changed)
        return {key: replace(record) for key, record in known if record}

    def save(self, records: Mapping[str, Record]) -> None:
        """Keep what the first check found, and nothing after it."""
        self.records = self.records or dict(records)


class World:
    """A copy of a corpus with one target locale, ready for one mutation after the other."""

    def __init__(self, corpus: Corpus, locale: str, folder: Path) -> None:
        corpus.copy(folder)
        self.corpus, self.locale, self.folder = corpus, locale, folder
        self._known = Known()
        self.project = Project(corpus.settings(folder, locale))
        self.untouched = check(self.project, cache=self._known)

    def text(self, path: str) -> str:
        """The text of an untouched file, with its line ends."""
        return (self.folder / path).read_bytes().decode("utf-8-sig")

    def findings(self, mutation: Mutation) -> list[Diagnostic]:
        """What is reported of the mutated tree and not of the untouched one."""
        path = self.folder / mutation.path
        data = path.read_bytes()
        self._known.changed = mutation.key
        try:
            if mutation.edits:
                path.write_bytes(mutation.apply(data.decode("utf-8")).encode("utf-8"))
            else:
                path.unlink()
            found = check(self._project(mutation), cache=self._known)
        finally:
            path.write_bytes(data)
            self.project.forget(mutation.key)
        return list(self._new(found, mutation))

    def _project(self, mutation: Mutation) -> Project:
        """The project to check: a new one where more than the text of a page is another."""
        pages = self.project.inventory.pages[self.locale].values()
        if mutation.edits and any(file.path == mutation.path for file in pages):
            self.project.forget(mutation.key)
            return self.project
        return Project(self.project.settings)

    def _new(self, found: Iterable[Diagnostic], mutation: Mutation) -> Iterator[Diagnostic]:
        """Findings that the untouched tree, its lines moved by the edits, does not have."""
        known = Counter(_identity(item, mutation) for item in self.untouched)
        for item in found:
            identity = _identity(item, None)
            known[identity] -= 1
            if known[identity] < 0:
                yield item


def _identity(item: Diagnostic, mutation: Mutation | None) -> tuple[object, ...]:
    line = item.span.line
    if mutation and item.path == mutation.path:
        line = mutation.moved(line)
    return item.path, item.rule, line, item.message, item.source
