"""New pages: an article or playbook of the source locale, and a page to translate."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from hexapla.settings import SettingsError
from hexapla.tree.frontmatter import TRANSLATED, read_front_matter
from hexapla.work.replacing import write_atomically

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hexapla.project import Project

KINDS = {"article": "articles", "playbook": "playbooks"}

_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*")
_ROLE = re.compile(r"[ \t]*\{:?[ \t]*role=[^{}\n]*\}[ \t]*$", re.MULTILINE)
_TEMPLATES = Path(__file__).parent / "templates"


def new_page(project: Project, kind: str, name: str) -> Path:
    """Write the skeleton of an article or a playbook in the source locale.

    Raises:
        SettingsError: the name is no key, or the page is there already.
    """
    folder = KINDS[kind]
    docs = (project.settings.docs / project.settings.source).as_posix()
    key = name.removesuffix(".md").removeprefix(f"{docs}/").removeprefix(f"{folder}/")
    if not _KEY.fullmatch(key):
        raise SettingsError(f"{name!r} is no key; use lower case, digits and hyphens: my-new-page.")
    if "/" in key:
        raise SettingsError(f"{name!r} is not in {folder}/, where each {kind} is; give its name.")
    title = key.replace("-", " ").capitalize()
    template = (_TEMPLATES / f"{kind}.md").read_text("utf-8")
    return _write(
        project, project.settings.source, f"{folder}/{key}", template.replace("TITLE", title)
    )


def translation_scaffold(project: Project, locale: str, key: str) -> Path:
    """Write a page with the source's skeleton, marked as not yet translated.

    Raises:
        SettingsError: the source page is absent or unreadable, or the page is there already.
    """
    source = project.document(project.settings.source, key)
    if source is None or not source.readable:
        raise SettingsError(f"the source locale has no readable page {key!r}.")
    body = source.text[read_front_matter(source.text).body :]
    fields = {name: source.meta[name] for name in TRANSLATED if name in source.meta}
    head = _front_matter(fields | {"untranslated": True})
    return _write(project, locale, key, head + _ROLE.sub("", body.replace("\r\n", "\n")))


def _front_matter(fields: Mapping[str, object]) -> str:
    text = yaml.safe_dump(dict(fields), allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{text}---\n"


def _write(project: Project, locale: str, key: str, text: str) -> Path:
    settings = project.settings
    path = settings.root / settings.docs / locale / f"{key}.md"
    if path.exists() or path.is_symlink() or project.file(locale, key):
        raise SettingsError(f"{project.relative(path)} is there already; nothing was written.")
    write_atomically(path, text)
    return path
