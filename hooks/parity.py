"""The parity gate: all locales are checked before MkDocs touches the site that was there."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Literal

from mkdocs.exceptions import PluginError

from hexapla.engine import check
from hexapla.model import Severity
from hexapla.report import text

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

log = logging.getLogger("mkdocs.hooks.parity")
serving = False


def on_startup(command: Literal["build", "gh-deploy", "serve"], **_: object) -> None:
    """Remember whether somebody is watching: a preview goes on with errors."""
    globals()["serving"] = command == "serve"


def on_pre_build(config: MkDocsConfig) -> None:
    """Check every locale once; under ``--strict`` an error ends the build here."""
    book = config.extra["hexapla"]
    if book.checked:
        return
    book.checked = True
    diagnostics = check(book.project)
    errors = [found for found in diagnostics if found.severity is Severity.ERROR]
    warnings = [found for found in diagnostics if found.severity is not Severity.ERROR]
    if warnings:
        log.info("Parity warnings:\n%s", text.render(warnings))
    if not errors:
        return
    message = f"The languages disagree:\n{text.render(errors)}"
    if config.strict and not serving:
        raise PluginError(message)
    log.info("%s", message) if config.strict else log.warning("%s", message)
