"""A copy of the site with few pages: built by the real MkDocs, with the real hooks and theme."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from hexapla.parity.syncing.ledger import FILE, format_ledger, format_stanza
from hexapla.project import load

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
PAGES = Path(__file__).parent / "docs"
TERMS = Path(__file__).parent / "locales"
DAY = "1811808000"  # 1 June 2027, in seconds since 1970
SETTINGS = """
repo_url: https://git.example/team/site
edit_uri: edit/main/docs/
"""
TRANSLATE = "    translate: https://git.example/team/site/new/main/docs/{locale}?file={key}.md\n"
WILL_CHANGE = "This paragraph will change."
WARNINGS = {
    "Call a second person.": "Call [the owner](launch.md) `now`.",
    "Keep the logs for a week.": "Keep the logs for a year.",
    "- [ ] Call.\n": '- [ ] Call.\n\n    !!! error "Careful"\n        Do not guess.\n\n',
    "!!! caution\n    This box will be removed.\n\n": "",
    "## Afterwards\n": '## Afterwards\n\n!!! danger "Power"\n    Check the *power*.\n',
}
"""What the warnings of a playbook become: two change, one goes, two are new."""


def copy_site(root: Path) -> Path:
    """Write the small site to a folder that does not exist yet."""
    ignored = shutil.ignore_patterns("__pycache__")
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, root / name, ignore=ignored)
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    config = config.replace("  hexapla:\n", f"  hexapla:\n{TRANSLATE}")
    (root / "mkdocs.yml").write_text(config + SETTINGS, encoding="utf-8")
    shutil.copytree(PAGES, root / "docs")
    for strings in (ROOT / "locales").glob("*/messages.po"):
        target = root / "locales" / strings.parent.name
        target.mkdir(parents=True)
        shutil.copy(strings, target)
    shutil.copytree(TERMS, root / "locales", dirs_exist_ok=True)
    return root


def sync(root: Path, locale: str) -> None:
    """Declare the pages of a locale to be up to date, as ``hexapla sync`` does."""
    project = load(root)
    keys = project.keys()
    synced = [key for key in keys if project.document(locale, key)]
    stanzas = {key: format_stanza(project.entries(key)) for key in synced}
    (root / "locales" / locale / FILE).write_text(format_ledger(stanzas), encoding="utf-8")


def change_source(root: Path) -> None:
    """Change the paragraph and the warnings of the source pages that exist to be changed."""
    edit(root / "docs/en/guide/changed.md", WILL_CHANGE, "This paragraph says something new.")
    for old, new in WARNINGS.items():
        edit(root / "docs/en/playbooks/incident.md", old, new)


def edit(path: Path, old: str, new: str) -> None:
    """Replace a text that must be there."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def build(root: Path, *options: str, engine: str = "mkdocs") -> subprocess.CompletedProcess[str]:
    """Run ``mkdocs build`` in a folder."""
    command = [sys.executable, "-m", engine, "build", "-f", "mkdocs.yml", *options]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": DAY}
    return subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, check=False
    )


@contextmanager
def once(folder: Path) -> Iterator[bool]:
    """Whether this process is the first of all workers to come here; the others wait."""
    folder.mkdir(parents=True, exist_ok=True)
    done = folder / "done"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield not done.exists()
        done.touch()
