"""A tree as the checker sees it: its documents, pairs, ledgers and the site they make."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from hexapla.model import Document, Fault, Pair, Site
from hexapla.parity.anchors import page_anchors
from hexapla.parity.digest import content_digest, entries
from hexapla.parity.ledger import FILE as LEDGER
from hexapla.parity.ledger import Ledger, parse_ledger
from hexapla.parity.pairing import pair_pages
from hexapla.settings import CONTRACTS, Settings, read_settings
from hexapla.tree.inventory import File, Inventory, take_inventory
from hexapla.tree.pages import read_page
from hexapla.tree.reading import decode, read_bytes
from hexapla.tree.strings import FILE as STRINGS
from hexapla.tree.strings import KEY as STRINGS_KEY
from hexapla.tree.strings import parse_strings
from hexapla.tree.terms import FILE as TERMS
from hexapla.tree.terms import Termbase, parse_terms, with_terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from hexapla.parity.digest import Entry


def load(root: Path) -> Project:
    """The project of a site, with the settings of its ``mkdocs.yml`` and ``pyproject.toml``.

    Raises:
        SettingsError: the settings are wrong.
    """
    return Project(read_settings(root))


class Project:
    """Everything in a tree, read when it is asked for and kept until ``forget``."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._documents: dict[tuple[str, str], Document] = {}
        self._pairs: dict[tuple[str, str], Pair] = {}
        self._entries: dict[str, tuple[Entry, ...]] = {}

    @cached_property
    def inventory(self) -> Inventory:
        """The files below the docs folder."""
        return take_inventory(self.settings)

    def keys(self) -> list[str]:
        """The keys of pages of any locale, sorted."""
        return self.inventory.keys()

    def file(self, locale: str, key: str) -> File | None:
        """The file of a page, if the locale has it."""
        return self.inventory.pages.get(locale, {}).get(key)

    def document(self, locale: str, key: str) -> Document | None:
        """A page, parsed; None where the locale has no such file."""
        file = self.file(locale, key)
        if file is None:
            return None
        if (locale, key) not in self._documents:
            self._documents[locale, key] = read_page(file, self.settings.root)
        return self._documents[locale, key]

    def documents(self, keys: Iterable[str], locales: Iterable[str]) -> Iterator[Document]:
        """The pages of some keys in some locales."""
        wanted = tuple(locales)
        for key in keys:
            for locale in wanted:
                document = self.document(locale, key)
                if document:
                    yield document

    def pair(self, locale: str, key: str) -> Pair:
        """A key in the source locale and in a target locale."""
        if (locale, key) not in self._pairs:
            self._pairs[locale, key] = self._make_pair(locale, key)
        return self._pairs[locale, key]

    def _make_pair(self, locale: str, key: str) -> Pair:
        source = self.document(self.settings.source, key)
        target = self.document(locale, key)
        contract = self.contract(key)
        if source is None or target is None:
            path = target.path if target else f"{self.settings.docs.as_posix()}/{locale}/{key}.md"
            return Pair(key, locale, path, source, target, contract=contract)
        return pair_pages(
            source,
            target,
            current=self.entries(key) if self.tracked else (),
            stanza=self.ledgers[locale].entries(key),
            tracked=self.tracked,
            contract=contract,
        )

    def entries(self, key: str) -> tuple[Entry, ...]:
        """The source page's blocks as the ledger would hold them."""
        if key not in self._entries:
            source = self.document(self.settings.source, key)
            self._entries[key] = entries(source) if source else ()
        return self._entries[key]

    def forget(self, key: str) -> None:
        """Let go of what was read for a key."""
        self._entries.pop(key, None)
        for locale in self.settings.locales:
            self._documents.pop((locale, key), None)
            self._pairs.pop((locale, key), None)

    def fingerprint(self, locale: str, key: str) -> str:
        """A digest of a page's file and of its stanza in the ledger."""
        file = self.file(locale, key)
        if file is None:
            return ""
        data = read_bytes(self.settings.root / file.path, self.settings.root)
        content = data.message.encode() if isinstance(data, Fault) else data
        ledger = self.ledgers.get(locale)
        stanza = ledger.stanzas.get(key, "never") if ledger else ""
        return f"{file.path} {content_digest(content)} {content_digest(stanza.encode())}"

    @cached_property
    def ledgers(self) -> Mapping[str, Ledger]:
        """The sync ledger of every target locale; an empty one where there is none."""
        return {locale: self._ledger(locale) for locale in self.settings.targets}

    @cached_property
    def tracked(self) -> bool:
        """Whether the tree has any ledger: one without tracks no drift."""
        return any(self.ledger_path(locale).is_file() for locale in self.settings.targets)

    def site(self, anchors: Mapping[str, frozenset[str]] | None = None) -> Site:
        """What links resolve against; ``anchors`` where they are known already."""
        if anchors is None:
            anchors = {}
            for key in self.keys():
                anchors |= self.anchors(key)
        known = with_terms(anchors, self.termbases)
        return Site(self.settings.source, known, self.inventory.assets)

    def anchors(self, key: str) -> dict[str, frozenset[str]]:
        """The ids on a key's page in each locale, by the page's path below the docs."""
        found = {}
        source = self.document(self.settings.source, key)
        if source:
            found[source.site_path] = page_anchors(source)
        for locale in self.settings.targets:
            target = self.document(locale, key)
            if target:
                pair = self.pair(locale, key)
                found[target.site_path] = page_anchors(pair, own=not self.settings.shared_ids)
        return found

    @cached_property
    def strings(self) -> Mapping[str, Document]:
        """The strings of every locale that has them."""
        found = {}
        for locale in self.settings.locales:
            path = self._strings_path(locale, STRINGS)
            if path.exists() or path.is_symlink():
                found[locale] = self._read_strings(path, locale)
        return found

    def strings_pairs(self) -> Iterator[Pair]:
        """A pair for each target locale's strings, where the source locale has a template."""
        source = self.strings.get(self.settings.source)
        for locale in self.settings.targets:
            target = self.strings.get(locale)
            if source:
                path = self.relative(self._strings_path(locale, STRINGS))
                yield Pair(STRINGS_KEY, locale, path, source, target)

    @cached_property
    def termbases(self) -> Mapping[str, Termbase]:
        """The termbase of every locale; an empty one where there is none."""
        return {locale: self._termbase(locale) for locale in self.settings.locales}

    def termbase_documents(self) -> Iterator[Document]:
        """Termbases as documents: what could not be read in them is among their faults."""
        for locale, termbase in self.termbases.items():
            path = self.relative(self._strings_path(locale, TERMS))
            if termbase.faults:
                yield Document(TERMS, locale, path, faults=termbase.faults, readable=False)

    def ledger_documents(self) -> Iterator[Document]:
        """Ledgers as documents: what could not be read in them is among their faults."""
        for locale, ledger in self.ledgers.items():
            path = self.relative(self.ledger_path(locale))
            if ledger.faults:
                yield Document(LEDGER, locale, path, faults=ledger.faults, readable=False)

    def contract(self, key: str) -> str:
        """The parity contract of a page: its own, else the one of the settings."""
        source = self.document(self.settings.source, key)
        parity = source.meta.get("parity") if source else None
        declared = parity.get("contract") if isinstance(parity, dict) else None
        return str(declared) if declared in CONTRACTS else self.settings.contract(key)

    def ledger_path(self, locale: str) -> Path:
        """Where a locale's ledger is, or would be."""
        return self._strings_path(locale, LEDGER)

    def relative(self, path: Path) -> str:
        """A path as messages name it: POSIX, from the root of the tree."""
        return path.relative_to(self.settings.root).as_posix()

    def reload_ledgers(self) -> None:
        """Read the ledgers anew, and with them what depends on them."""
        for name in ("ledgers", "tracked"):
            self.__dict__.pop(name, None)
        self._pairs.clear()

    def _ledger(self, locale: str) -> Ledger:
        path = self.ledger_path(locale)
        if not path.exists() and not path.is_symlink():
            return Ledger()
        data = read_bytes(path, self.settings.root)
        if isinstance(data, Fault):
            return Ledger({}, (data,))
        text, faults, readable = decode(data)
        if not readable:
            return Ledger({}, faults)
        return parse_ledger(text)

    def _termbase(self, locale: str) -> Termbase:
        path = self._strings_path(locale, TERMS)
        if not path.exists() and not path.is_symlink():
            return Termbase()
        data = read_bytes(path, self.settings.root)
        return Termbase({}, (data,)) if isinstance(data, Fault) else parse_terms(data, locale)

    def _read_strings(self, path: Path, locale: str) -> Document:
        relative = self.relative(path)
        data = read_bytes(path, self.settings.root)
        if isinstance(data, Fault):
            return Document(STRINGS_KEY, locale, relative, faults=(data,), readable=False)
        template = locale == self.settings.source
        return parse_strings(data, locale, relative, template=template)

    def _strings_path(self, locale: str, name: str) -> Path:
        folder = self.settings.strings or self.settings.docs.parent / "locales"
        return self.settings.root / folder / locale / name
