"""Finishes the built site once all locales are there: search, 404 pages, sitemap, styles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from hexapla.site.finishing import finish, keep_not_found, pack
from hexapla.site.offline import OfflineError
from hexapla.site.searching import SearchError

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

NOT_FOUND = "404.html"


def on_config(config: MkDocsConfig) -> None:
    """The sitemap is ours; MkDocs would write one per locale, over the others."""
    config.theme.static_templates.discard("sitemap.xml")


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Keep the 404 page of every locale under the locale's folder."""
    if template_name != NOT_FOUND:
        return output_content
    return keep_not_found(config.extra["hexapla"], Path(config.site_dir), output_content)


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Run after the i18n plugin has built the last locale, and only then."""
    i18n: Any = config.plugins["i18n"]
    if i18n.building:
        return
    try:
        finish(config.extra["hexapla"], Path(config.site_dir))
        if config.extra.get("zips"):
            pack(config.extra["hexapla"], Path(config.site_dir))
    except (OfflineError, SearchError) as error:
        raise PluginError(str(error)) from error
