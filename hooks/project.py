"""Reads the site once per build, and tells every other hook whose turn it is."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.utils import get_build_date

from hexapla.settings import SettingsError
from hexapla.site.book import Book, open_book

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


@event_priority(100)
def on_config(config: MkDocsConfig) -> None:
    """Put the book where hooks and templates find it: ``config.extra["hexapla"]``."""
    i18n: Any = config.plugins["i18n"]
    book = config.extra.get("hexapla")
    if not isinstance(book, Book):
        root = Path(config.config_file_path).resolve().parent
        try:
            today = date.fromisoformat(get_build_date())  # reads SOURCE_DATE_EPOCH
            book = open_book(root, config.site_name, config.site_url or "", today, book)
        except SettingsError as error:
            raise PluginError(str(error)) from None
        config.extra["hexapla"] = book
    book.locale = i18n.current_language or i18n.default_language
