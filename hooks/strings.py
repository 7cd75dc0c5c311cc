"""Gives each locale its name of the site, its direction and its strings."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from hexapla.site.isolation import isolate_text, isolate_title
from hexapla.site.languages import language

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def on_config(config: MkDocsConfig) -> None:
    """Name the site, and set the direction of its pages."""
    book = config.extra["hexapla"]
    config.site_name = book.strings.gettext(book.site_name)
    config.theme["direction"] = language(book.locale).direction


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Let templates say ``_("…")`` and ``ngettext("…", "…", number)``, and isolate titles."""
    book = config.extra["hexapla"]
    strings, direction = book.strings, language(book.locale).direction
    env.filters["isolated"] = partial(isolate_title, direction=direction)
    env.filters["isolated_text"] = partial(isolate_text, direction=direction)
    env.globals.update(_=strings.gettext, ngettext=strings.ngettext, label=strings.label)
    return env
