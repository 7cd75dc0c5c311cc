"""Derives the navigation from the source locale, and withholds what is not published."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def on_config(config: MkDocsConfig) -> None:
    """Set ``nav`` for the locale whose turn it is."""
    config.nav = config.extra["hexapla"].outline()


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Take out scaffolds and drafts before the i18n plugin chooses a file for each page."""
    withheld = config.extra["hexapla"].withheld
    for file in [file for file in files if file.src_uri in withheld]:
        files.remove(file)
    return files
