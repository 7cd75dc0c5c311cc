"""What a block said before: looked up in git where there is history, and told word by word."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from hexapla.parity.syncing.digest import entries
from hexapla.tree.pages import parse_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from hexapla.parity.syncing.digest import Entry
    from hexapla.tree.inventory import File

DEEPEST = 200
"""How many versions of a page are looked through."""

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that was kept, removed or added."""

    sign: str
    text: str


def old_texts(root: Path, file: File, wanted: Iterable[Entry]) -> dict[Entry, str]:
    """The text of ledger entries of a page, as far as git history at hand has it."""
    missing = set(wanted)
    found: dict[Entry, str] = {}
    for data in _versions(root, file.path) if missing else ():
        page = parse_page(data, file)
        for entry, block in zip(entries(page), page.blocks, strict=True):
            if entry in missing:
                missing.discard(entry)
                found[entry] = block.text
        if not missing:
            break
    return found


def word_diff(before: str, after: str) -> list[Piece]:
    """How one text became the other, word by word; ``sign`` is a blank, ``-`` or ``+``."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    pieces = []
    for tag, i, j, k, n in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(Piece(" ", "".join(old[i:j])))
            continue
        if j > i:
            pieces.append(Piece("-", "".join(old[i:j])))
        if n > k:
            pieces.append(Piece("+", "".join(new[k:n])))
    return pieces


def _versions(root: Path, path: str) -> Iterator[bytes]:
    """A file's committed contents, newest first."""
    log = _git(root, "log", f"--max-count={DEEPEST}", "--format=%H", "--", path)
    for commit in (log or b"").decode("ascii", "replace").split():
        content = _git(root, "show", f"{commit}:./{path}")
        if content is not None:
            yield content


def _git(root: Path, *arguments: str) -> bytes | None:
    """What git prints; None where there is no git, no history or no such thing."""
    command = ["git", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=True, timeout=30)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout
