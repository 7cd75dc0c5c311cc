"""What the check is compared with: reading and hashing the same pages, and Python-Markdown.

usage: python -m benchmarks.baselines hash DOCS
       python -m benchmarks.baselines markdown DOCS PAGES    prints the seconds for PAGES pages

Each runs in a process of its own, so that neither its memory nor its imports are anyone else's.
"""

from __future__ import annotations

import random
import sys
import time
from hashlib import blake2b
from pathlib import Path

CONFIG = Path(__file__).parent.parent / "mkdocs.yml"


def pages_below(docs: Path) -> list[Path]:
    """All pages of all locales, in the order of their paths."""
    return sorted(docs.rglob("*.md"))


def read_and_hash(docs: Path) -> None:
    """Read each page and hash it: less than this no check of all pages can do."""
    for page in pages_below(docs):
        blake2b(page.read_bytes()).digest()


def render(docs: Path, count: int) -> float:
    """Seconds that Python-Markdown takes for ``count`` pages chosen by seeded chance.

    It has the extensions of ``mkdocs.yml``. Its imports and its set-up are not counted.
    """
    from markdown import Markdown  # noqa: PLC0415 - the other baseline does without
    from mkdocs.config import load_config  # noqa: PLC0415

    config = load_config(str(CONFIG), hooks=[], plugins=[])
    markdown = Markdown(
        extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"]
    )
    pages = random.Random(0).sample(pages_below(docs), count)
    texts = [page.read_text(encoding="utf-8").split("\n---\n", 1)[-1] for page in pages]
    start = time.perf_counter()
    for text in texts:
        markdown.reset().convert(text)
    return time.perf_counter() - start


if __name__ == "__main__":
    if sys.argv[1] == "hash":
        read_and_hash(Path(sys.argv[2]))
    else:
        print(render(Path(sys.argv[2]), int(sys.argv[3])))
