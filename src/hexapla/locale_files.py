"""What the locales of a tree have besides pages: strings, terms and ledgers."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from hexapla.facts.terms.terms import Termbase
from hexapla.model import Document, Fault, Pair
from hexapla.parity.syncing.digest import content_digest
from hexapla.parity.syncing.ledger import FILE as LEDGER
from hexapla.parity.syncing.ledger import Ledger, leftovers, parse_ledger
from hexapla.tree.inventory import Inventory, take_inventory
from hexapla.tree.reading import decode, read_bytes
from hexapla.tree.strings import FILE as STRINGS
from hexapla.tree.strings import KEY as STRINGS_KEY
from hexapla.tree.strings import labels_in, parse_strings, without_template
from hexapla.tree.terms import FILE as TERMS
from hexapla.tree.terms import lost_source, parse_terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from hexapla.settings import Settings


class LocaleFiles:
    """The files below ``locales/``, read when they are asked for and kept."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.read: dict[str, str] = {}
        """Digests of what files held when they were read; none of one that changed meanwhile."""

    @cached_property
    def inventory(self) -> Inventory:
        """The files below the docs folder."""
        return take_inventory(self.settings)

    @cached_property
    def strings(self) -> Mapping[str, Document]:
        """The strings of every locale that has them."""
        found = {}
        for locale in self.settings.locales:
            path = self._strings_path(locale, STRINGS)
            if path.exists() or path.is_symlink():
                found[locale] = self._read_strings(path, locale)
        if found and self.settings.source not in found:
            path = self._strings_path(self.settings.source, STRINGS)
            found[self.settings.source] = without_template(self.relative(path), found)
        return found

    @cached_property
    def labels(self) -> frozenset[str]:
        """The labels that the template has for ids of the front matter, as ``tag:budget``."""
        data = read_bytes(self._strings_path(self.settings.source, STRINGS), self.settings.root)
        return frozenset() if isinstance(data, Fault) else labels_in(data)

    def strings_pairs(self) -> Iterator[Pair]:
        """A pair for each target locale's strings, where the source locale has a template."""
        source = self.strings.get(self.settings.source)
        for locale in self.settings.targets:
            target = self.strings.get(locale)
            if source:
                path = self.relative(self._strings_path(locale, STRINGS))
                if target:
                    target = replace(target, termbase=self.termbases[locale])
                yield Pair(STRINGS_KEY, locale, path, source, target)

    @cached_property
    def termbases(self) -> Mapping[str, Termbase]:
        """The termbase of every locale; an empty one where there is none."""
        return {locale: self._terms(locale) for locale in self.settings.locales}

    def termbase_documents(self) -> Iterator[Document]:
        """The termbase of every locale as a document, what could not be read among its faults."""
        for locale, termbase in self.termbases.items():
            path = self.relative(self._strings_path(locale, TERMS))
            text, faults = termbase.text, termbase.faults
            lost = lost_source(self.termbases) if locale == self.settings.source else ()
            all_faults, sound = (*faults, *lost), not faults
            yield Document(
                TERMS, locale, path, text, faults=all_faults, readable=sound, termbase=termbase
            )

    @cached_property
    def ledgers(self) -> Mapping[str, Ledger]:
        """The sync ledger of every target locale; an empty one where there is none."""
        return {locale: self._ledger(locale) for locale in self.settings.targets}

    def ledger_documents(self) -> Iterator[Document]:
        """Ledgers as documents: what could not be read, or is left over, is among their faults."""
        for locale, ledger in self.ledgers.items():
            path = self.relative(self.ledger_path(locale))
            pages = self.inventory.pages.get(locale, ())
            faults = ledger.faults or leftovers(ledger, pages)
            if faults:
                yield Document(LEDGER, locale, path, faults=faults, readable=not ledger.faults)

    @cached_property
    def tracked(self) -> bool:
        """Whether the tree has any ledger: one without tracks no drift."""
        return any(self.ledger_path(locale).is_file() for locale in self.settings.targets)

    def ledger_path(self, locale: str) -> Path:
        """Where a locale's ledger is, or would be."""
        return self._strings_path(locale, LEDGER)

    def relative(self, path: Path) -> str:
        """A path as messages name it: POSIX, from the root of the tree."""
        return path.relative_to(self.settings.root).as_posix()

    def note(self, digests: Mapping[str, str]) -> None:
        """Keep in mind the digests of files that were read, by path."""
        for path, digest in digests.items():
            if self.read.setdefault(path, digest) != digest:
                self.read[path] = ""

    def _bytes(self, path: str) -> tuple[bytes | Fault, str]:
        """What a file holds, and the digest of it."""
        data = read_bytes(self.settings.root / path, self.settings.root)
        digest = content_digest(data.message.encode() if isinstance(data, Fault) else data)
        self.note({path: digest})
        return data, digest

    def _terms(self, locale: str) -> Termbase:
        path = self._strings_path(locale, TERMS)
        if not path.exists() and not path.is_symlink():
            return Termbase()
        data, _ = self._bytes(self.relative(path))
        return Termbase({}, (data,)) if isinstance(data, Fault) else parse_terms(data, locale)

    def _ledger(self, locale: str) -> Ledger:
        path = self.ledger_path(locale)
        if not path.exists() and not path.is_symlink():
            return Ledger()
        data, _ = self._bytes(self.relative(path))
        if isinstance(data, Fault):
            return Ledger({}, (data,))
        text, faults, readable = decode(data)
        if not readable:
            return Ledger({}, faults)
        return parse_ledger(text)

    def _read_strings(self, path: Path, locale: str) -> Document:
        relative = self.relative(path)
        data, _ = self._bytes(relative)
        if isinstance(data, Fault):
            return Document(STRINGS_KEY, locale, relative, faults=(data,), readable=False)
        template = locale == self.settings.source
        return parse_strings(data, locale, relative, template=template)

    def _strings_path(self, locale: str, name: str) -> Path:
        folder = self.settings.strings or self.settings.docs.parent / "locales"
        return self.settings.root / folder / locale / name
