"""The generated corpus is the same on every run, and alike in all of its locales."""

import re
import subprocess
import sys
from pathlib import Path

GENERATOR = Path(__file__).parents[2] / "benchmarks" / "corpus.py"
DOCUMENTS = 24
SHAPE = re.compile(
    r"^(?:#+|- \[ \]|[-|>]|1\.|!!!|\?\?\?|===|```.*|:  )|\d+|\]\([^)]*\)", re.MULTILINE
)


def generate(folder: Path) -> dict[str, str]:
    subprocess.run([sys.executable, GENERATOR, folder, str(DOCUMENTS)], check=True)
    pages = folder.rglob("*.md")
    return {str(page.relative_to(folder / "docs")): page.read_text("utf-8") for page in pages}


def test_it_is_the_same_on_every_run(tmp_path: Path) -> None:
    assert generate(tmp_path / "one") == generate(tmp_path / "two")


def test_all_locales_of_a_document_have_its_structure_and_facts(tmp_path: Path) -> None:
    pages = generate(tmp_path)
    assert len(pages) == DOCUMENTS * 5
    for path, text in pages.items():
        source = pages[f"en/{path.partition('/')[2]}"]
        bodies = (page.split("\n---\n", 1)[1] for page in (source, text))
        expected, found = map(SHAPE.findall, bodies)
        assert found == expected, path


def test_pages_are_as_long_as_real_ones(tmp_path: Path) -> None:
    lengths = [len(text.split()) for text in generate(tmp_path).values()]
    assert 650 < sum(lengths) / len(lengths) < 800
