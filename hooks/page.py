"""Tells templates what they need to know of a page: languages, notices and addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hexapla.site.book import key_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext


def on_page_context(
    context: TemplateContext,
    page: Page,
    config: MkDocsConfig,
    nav: Navigation,  # noqa: ARG001
) -> TemplateContext:
    """Add ``hx``, the page as its readers get it, and remember where the page is."""
    book = config.extra["hexapla"]
    file: Any = page.file  # static-i18n adds the locale
    key = key_of(file.norm_src_uri)
    view = book.view(file.locale, key, file.url)
    book.addresses.setdefault(book.locale, {})[key] = file.dest_uri
    extended: Any = context
    extended["hx"] = view
    return context


def on_template_context(
    context: dict[str, Any],
    template_name: str,
    config: MkDocsConfig,
) -> dict[str, Any]:
    """Add ``hx`` for what is no page."""
    context["hx"] = config.extra["hexapla"].shell(template_name)
    return context
