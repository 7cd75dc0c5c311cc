"""Builds in a preview (`mkdocs serve`) only the locales that a change can be seen in.

``LOCALES="fr ar"`` previews these and the source alone.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mkdocs.plugins import event_priority

from hexapla.site.preview import Preview

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

log = logging.getLogger("mkdocs.hooks.preview")
previews: list[Preview] = []


def on_startup(command: Literal["build", "gh-deploy", "serve"], **_: object) -> None:
    """Begin a preview; a site that is built for its readers is built as a whole."""
    previews[:] = [Preview()] if command == "serve" else []


def on_config(config: MkDocsConfig) -> None:
    """Let the i18n plugin build what has changed since the last build."""
    i18n: Any = config.plugins["i18n"]
    for preview in previews if not i18n.building else ():
        chosen = preview.begin(config.extra["hexapla"], os.environ.get("LOCALES", "").split())
        for locale in i18n.config.languages:
            locale.build = locale.locale in chosen
        log.info("To be built: %s", ", ".join(chosen))


def on_pre_build(config: MkDocsConfig) -> None:
    """Hide what is kept before MkDocs empties the folder of the site."""
    i18n: Any = config.plugins["i18n"]
    for preview in previews if not i18n.building else ():
        preview.hide(Path(config.site_dir))


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Show it again."""
    for preview in previews:
        preview.show(Path(config.site_dir))
    return files


@event_priority(-300)
def on_post_build(config: MkDocsConfig) -> None:
    """Remember what was built, once all is done."""
    i18n: Any = config.plugins["i18n"]
    for preview in previews if not i18n.building else ():
        preview.end()
