"""A tree as the checker sees it: its documents, pairs, ledgers and the site they make."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from hexapla.locale_files import LocaleFiles
from hexapla.model import Document, Fault, Pair, Site
from hexapla.parity.alignment.teaching import sample, teach
from hexapla.parity.anchors import page_anchors
from hexapla.parity.pairing import pair_pages
from hexapla.parity.syncing.digest import content_digest, entries
from hexapla.parity.words.vocabulary import Vocabulary
from hexapla.settings import CONTRACTS, Settings, read_settings
from hexapla.tree.pages import parse_page
from hexapla.tree.terms import with_terms
from hexapla.tree.vocabulary import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from hexapla.parity.syncing.digest import Entry
    from hexapla.parity.words.lexicon import Lexicon
    from hexapla.tree.inventory import File


def load(root: Path) -> Project:
    """The project of a site, with the settings of its ``mkdocs.yml`` and ``pyproject.toml``.

    Raises:
        SettingsError: the settings are wrong.
    """
    return Project(read_settings(root))


class Project(LocaleFiles):
    """Everything in a tree, read when it is asked for and kept until ``forget``."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self._documents: dict[tuple[str, str], Document] = {}
        self._digests: dict[tuple[str, str], str] = {}
        self._pairs: dict[tuple[str, str], Pair] = {}
        self._entries: dict[str, tuple[Entry, ...]] = {}
        self._lexicons: dict[str, Lexicon] = {}
        self.taught: set[str] = set()

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
            termbase, site = self.termbases[locale], self.settings.shared_ids
            page = parse_page(self._read(file), file, termbase, site=site)
            self._documents[locale, key] = page
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
        ledger = self.ledgers[locale]
        return pair_pages(
            source,
            target,
            current=self.entries(key) if self.tracked else (),
            stanza=ledger.entries(key),
            tracked=self.tracked and ledger.readable,
            contract=contract,
            lexicon=partial(self.lexicon, locale, key),
        )

    def lexicon(self, locale: str, key: str) -> Lexicon:
        """The lexicon of a target locale; ``taught`` keeps the keys that it was asked for."""
        self.taught.add(key)
        return self._lexicon(locale)

    def learn(self) -> None:
        """Make the lexicons of all target locales, before any page asks for one."""
        for locale in self.settings.targets:
            self._lexicon(locale)

    def _lexicon(self, locale: str) -> Lexicon:
        if locale not in self._lexicons:
            vocabulary = Vocabulary(self.settings.source, rows(self.settings.source, locale))
            self._lexicons[locale] = teach(self._lessons(locale), vocabulary)
        return self._lexicons[locale]

    def _lessons(self, locale: str) -> Iterator[tuple[Document, Document]]:
        """The pages of the sample with their translations."""
        for key in self.sample:
            source, target = self.document(self.settings.source, key), self.document(locale, key)
            if source and target:
                yield source, target

    @cached_property
    def sample(self) -> list[str]:
        """The keys whose pages teach the lexicons."""
        return sample(self.keys())

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
            for known in (self._documents, self._digests, self._pairs):
                known.pop((locale, key), None)

    def _read(self, file: File) -> bytes | Fault:
        """What a page's file holds, whose digest is kept."""
        data, self._digests[file.locale, file.key] = self._bytes(file.path)
        return data

    def digests(self, key: str) -> dict[str, str]:
        """The digests of a key's pages as they were read, by path."""
        files = (file for locale in self.settings.locales if (file := self.file(locale, key)))
        known = self._digests
        return {f.path: known[f.locale, f.key] for f in files if (f.locale, f.key) in known}

    def content(self, key: str) -> str:
        """A digest of a key's pages, as they were read, and of their stanzas in the ledgers."""
        parts = [key]
        for locale in self.settings.locales:
            if file := self.file(locale, key):
                if (locale, key) not in self._digests:
                    self._read(file)
                ledger = self.ledgers.get(locale)
                never = "never" if ledger and ledger.readable else ""
                stanza = ledger.stanzas.get(key, never) if ledger else ""
                parts += [file.path, self._digests[locale, key], stanza]
        return content_digest("\0".join(parts).encode("utf-8", "surrogatepass"))

    def is_content(self, key: str, content: str) -> bool:
        """Whether a digest is still that of a key's pages, if any of them was read here at all."""
        read = any((locale, key) in self._digests for locale in self.settings.locales)
        return not read or self.content(key) == content

    def site(
        self,
        anchors: Mapping[str, Mapping[str, str]] | None = None,
        drafts: frozenset[str] | None = None,
    ) -> Site:
        """What links resolve against; ``anchors`` and ``drafts`` where they are known already."""
        if anchors is None or drafts is None:
            anchors, keys = {}, self.keys()
            for key in keys:
                anchors |= self.anchors(key)
            drafts = frozenset().union(*map(self.drafts, keys))
        known = with_terms(anchors, self.termbases)
        named, assets = self.settings.shared_ids, self.inventory.assets
        return Site(self.settings.source, known, assets, drafts, named)

    def drafts(self, key: str) -> frozenset[str]:
        """The pages of a key below the docs, where its source is a draft; else none."""
        source = self.document(self.settings.source, key)
        draft = source is not None and source.meta.get("draft") is True
        return frozenset(f"{locale}/{key}.md" for locale in self.settings.locales if draft)

    def anchors(self, key: str) -> dict[str, dict[str, str]]:
        """The ids on a key's page in each locale, by the page's path below the docs."""
        found = {}
        source = self.document(self.settings.source, key)
        if source:
            found[source.site_path] = page_anchors(source, own=not self.settings.shared_ids)
        for locale in self.settings.targets:
            target = self.document(locale, key)
            if target:
                pair = self.pair(locale, key)
                found[target.site_path] = page_anchors(pair, own=not self.settings.shared_ids)
        return found

    def contract(self, key: str) -> str:
        """The parity contract of a page: its own, else the one of the settings."""
        source = self.document(self.settings.source, key)
        parity = source.meta.get("parity") if source else None
        declared = parity.get("contract") if isinstance(parity, dict) else None
        return str(declared) if declared in CONTRACTS else self.settings.contract(key)

    def reload_ledgers(self) -> None:
        """Read the ledgers anew, and with them what depends on them."""
        for name in ("ledgers", "tracked"):
            self.__dict__.pop(name, None)
        self._pairs.clear()
