"""Adds the pages that are no files: a page for each role, moment and tag of a locale."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from jinja2 import ChoiceLoader, DictLoader, Environment
from mkdocs.plugins import event_priority

from hexapla.site.book import key_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation

log = logging.getLogger("mkdocs.hooks.lists")
SHELF = '{% extends "shelf.html" %}'


@event_priority(-150)
def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG001
    """Tell the book where the pages of this locale are, after the i18n plugin has placed them."""
    pages: Any = nav.pages  # static-i18n adds what a file is called without its locale
    urls = {key_of(page.file.norm_src_uri): page.url for page in pages}
    book = config.extra["hexapla"]
    book.publish(urls)
    if book.locale == book.source and book.lists.unlabelled:
        names = ", ".join(book.lists.unlabelled)
        log.info("Without a label, to be added to the template of the strings: %s", names)
    return nav


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Let MkDocs render them as it renders the 404 page: as templates that are named as their file.

    The files of MkDocs would not do: static-i18n takes none that was generated.
    """
    book = config.extra["hexapla"]
    loaders = [env.loader] if env.loader else []
    env.loader = ChoiceLoader([*loaders, DictLoader(dict.fromkeys(book.shelves, SHELF))])
    templates = config.theme.static_templates
    templates.difference_update([name for name in templates if name.endswith("/index.html")])
    templates.update(book.shelves)
    return env
