"""Tells the site's Markdown extension which page it renders."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hexapla.site.book import key_of
from hexapla.site.rendering import prepare

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page


def on_config(config: MkDocsConfig) -> None:
    """Register the extension, once for all locales."""
    extension = config.extra["hexapla"].extension
    if extension not in config.markdown_extensions:
        config.markdown_extensions.append(extension)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Set ids, titles and strings of the page that is rendered next."""
    file: Any = page.file  # static-i18n adds the locale
    return prepare(config.extra["hexapla"], file.locale, key_of(file.norm_src_uri), markdown)
