"""Options that name a tree and the pages meant, and the project they give."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hexapla.checking.cache import Cache, default_folder
from hexapla.project import Project, load
from hexapla.settings import SettingsError, tree_settings

if TYPE_CHECKING:
    from collections.abc import Callable

pages_argument = click.argument("pages", nargs=-1, metavar="[LOCALE] [PAGE]...")
locale_option = click.option("--locale", metavar="LOCALE", help="Only this target locale.")


def tree_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--docs``, ``--source`` and ``--target``, which name any tree of pages."""
    options = (
        click.option(
            "--docs", type=click.Path(path_type=Path), help="A folder of locales' folders."
        ),
        click.option("--source", metavar="LOCALE", help="With --docs: the source locale."),
        click.option(
            "--target", "targets", multiple=True, metavar="LOCALE", help="Likewise a target."
        ),
    )
    for option in reversed(options):
        function = option(function)
    return function


def open_project(
    docs: Path | None = None, source: str | None = None, targets: tuple[str, ...] = ()
) -> Project:
    """The project of the options, else that of the site around the working folder.

    Raises:
        SettingsError: the options or the settings are wrong.
    """
    if docs is not None:
        return Project(tree_settings(docs, source or "en", targets))
    if source or targets:
        raise SettingsError(
            "--source and --target go with --docs; a site's locales are in mkdocs.yml."
        )
    here = Path.cwd()
    root = next((p for p in (here, *here.parents) if (p / "mkdocs.yml").is_file()), here)
    return load(root)


def open_cache(project: Project) -> Cache:
    """The cache of earlier runs on a project."""
    return Cache(default_folder(), project)
