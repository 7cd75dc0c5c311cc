"""What is checked besides pages: strings, terms, ledgers, and what stands where a page should."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.checking import engine
from hexapla.model import Pair

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hexapla.model import Diagnostic, Document
    from hexapla.project import Project


def check_files(project: Project) -> Iterator[Diagnostic]:
    """Strings, terms, ledgers, and what stands where a page should."""
    settings = project.settings
    documents: Iterable[Document] = (
        *project.inventory.misplaced,
        *project.ledger_documents(),
        *project.strings.values(),
        *project.termbase_documents(),
    )
    for document in documents:
        yield from engine.check_page(document, settings)
    bases = {document.locale: document for document in project.termbase_documents()}
    for locale, base in bases.items():
        pair = Pair(base.key, locale, base.path, bases[settings.source], base)
        yield from engine.check_terms(pair, settings)
    for pair in project.strings_pairs():
        yield from engine.check_strings(pair, settings)
