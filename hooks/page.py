"""Tells templates what they need to know of a page: languages, notices and addresses."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext


def on_page_context(
    context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation  # noqa: ARG001
) -> TemplateContext:
    """Add ``hx``, the page as its readers get it, and remember where the page is."""
    book = config.extra["hexapla"]
    key = PurePosixPath(page.file.norm_src_uri).with_suffix("").as_posix()
    view = book.view(page.file.locale, key, page.file.url)
    book.addresses.setdefault(book.locale, {})[key] = page.file.dest_uri
    extended: Any = context
    extended["hx"] = view
    return context


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:  # noqa: ARG001
    """Add ``hx`` for what is no page."""
    context["hx"] = config.extra["hexapla"].shell()
    return context
