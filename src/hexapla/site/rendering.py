"""What the Markdown extension needs to render a page, gathered from the book."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from hexapla.model import Pair
from hexapla.parity.anchors import heading_ids, old_ids
from hexapla.parity.steps import step_roles
from hexapla.site.cautions import cautions, mark
from hexapla.site.content import PageContent, admonition_title
from hexapla.site.glossary import glossary
from hexapla.tree.terms import GLOSSARY

if TYPE_CHECKING:
    from hexapla.facts.terms.terms import Term
    from hexapla.site.book import Book


def prepare(book: Book, written: str, key: str, markdown: str) -> str:
    """Tell the extension which page comes next; return its Markdown as it is to be rendered.

    Args:
        book: the build.
        written: the locale of the page's file.
        key: the page's key.
        markdown: the file's text without its front matter.
    """
    content = page_content(book, written, key)
    book.extension.page = content
    page = book.project.document(written, key)
    return mark(markdown, page.lines, content.cautions) if page else markdown


def page_content(book: Book, written: str, key: str) -> PageContent:
    """Ids, steps, terms and changed warnings of a page of a locale."""
    shown, catalog = book.shown(written, key), book.catalogs[written]
    if shown is None:
        return PageContent(catalog)
    content = PageContent(
        catalog,
        heading_ids(shown),
        step_roles(shown),
        steps=book.steps(written, key),
        old_ids=old_ids(shown),
        source=book.source,
    )
    if isinstance(shown, Pair):
        title = partial(admonition_title, book.catalogs[book.source])
        content = replace(content, cautions=cautions(shown, title))
    if key == GLOSSARY:
        return replace(content, terms=_glossary(book, written))
    finder = book.project.termbases[written].explained
    return replace(content, finder=finder, glossary=_path_to_glossary(book, key))


def _glossary(book: Book, locale: str) -> tuple[Term, ...]:
    bases = book.project.termbases
    return tuple(glossary(bases[locale].terms, bases[book.source].terms, locale))


def _path_to_glossary(book: Book, key: str) -> str:
    """Where the glossary is, seen from a page; empty on a site that has none."""
    if not book.project.file(book.source, GLOSSARY):
        return ""
    return posixpath.relpath(f"{GLOSSARY}.md", posixpath.dirname(key) or ".")
