"""Options that name a tree and the pages meant, and the project they give."""

from __future__ import annotations

from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hexapla.checking.cache import Cache, default_folder
from hexapla.project import Project, load
from hexapla.settings import SettingsError, tree_settings
from hexapla.work.selection import select

if TYPE_CHECKING:
    from collections.abc import Callable

pages_argument = click.argument("pages", nargs=-1, metavar="[LOCALE] [PAGE]...")
locale_option = click.option("--locale", metavar="LOCALE", help="Only this target locale.")


_OPTIONS = (
    pages_argument,
    locale_option,
    click.option("--docs", type=click.Path(path_type=Path), help="A folder of locales' folders."),
    click.option("--source", metavar="LOCALE", help="With --docs: the source locale."),
    click.option("--target", "targets", multiple=True, metavar="LOCALE", help="Likewise a target."),
)


def on_selection(function: Callable[..., Any]) -> Callable[..., Any]:
    """Let a command take pages of any tree; it is given the project and the selection.

    A command with an option ``--skip-others`` passes over arguments that name no page.
    """

    @wraps(function)
    def command(  # noqa: PLR0913 (an option each)
        *,
        pages: tuple[str, ...],
        locale: str | None,
        docs: Path | None,
        source: str | None,
        targets: tuple[str, ...],
        skip_others: bool = False,
        **options: Any,
    ) -> None:
        project = open_project(docs, source, targets)
        function(project, select(project, pages, locale, lenient=skip_others), **options)

    for option in reversed(_OPTIONS):
        command = option(command)
    return command


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
