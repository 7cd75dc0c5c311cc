"""Tells the site's Markdown extension which page it renders."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

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
    book = config.extra["hexapla"]
    key = PurePosixPath(page.file.norm_src_uri).with_suffix("").as_posix()
    book.extension.page = book.content(page.file.locale, key)
    return markdown
