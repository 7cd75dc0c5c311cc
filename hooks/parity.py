"""The parity gate: all locales are checked before MkDocs touches the site that was there."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Literal

from mkdocs.exceptions import PluginError

from hexapla.site.gate import verdict

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

log = logging.getLogger("mkdocs.hooks.parity")
preview = {"serving": False}


def on_startup(command: Literal["build", "gh-deploy", "serve"], **_: object) -> None:
    """Remember whether somebody is writing: a preview goes on with errors."""
    preview["serving"] = command == "serve"


def on_pre_build(config: MkDocsConfig) -> None:
    """Check every locale once; under ``--strict`` an error ends the build here."""
    book = config.extra["hexapla"]
    if book.checked:
        return
    book.checked = True
    errors, warnings = verdict(book.project)
    if warnings:
        log.info("The languages may disagree:\n%s", warnings)
    if not errors:
        return
    message = f"The languages disagree:\n{errors}"
    if config.strict and not preview["serving"]:
        raise PluginError(message)
    log.log(logging.INFO if config.strict else logging.ERROR, "%s", message)
