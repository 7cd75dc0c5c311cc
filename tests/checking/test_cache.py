from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from hexapla.checking.cache import Cache, sources
from hexapla.checking.run import examine
from hexapla.project import load
from tests.trees import Tree

if TYPE_CHECKING:
    from pathlib import Path

    from hexapla.checking.cache import Record
    from hexapla.project import Project

GUIDE = "# Guide\n\n## Steps\n\nOne.\n"


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    files = {
        "en/index.md": "# Start\n\n[Steps](guide.md#steps)\n",
        "fr/index.md": "# Départ\n\n[Étapes](guide.md#steps)\n",
        "en/guide.md": GUIDE,
        "fr/guide.md": "# Guide\n\n## Étapes\n",
        "en/lost.md": "# Lost\n",
    }
    return Tree(tmp_path / "site", files, ["fr"])


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def test_a_cache_changes_no_result(tree: Tree, cache: Path) -> None:
    without = tree.run("check", "--no-cache", cache=cache)
    assert not cache.exists()
    assert len(without.lines) == 3
    cold, warm = tree.run("check", cache=cache), tree.run("check", cache=cache)
    assert cold == warm == without
    assert len(list(cache.iterdir())) == 1


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"{", id="cut off"),
        pytest.param(b"\xff\0", id="bytes"),
        pytest.param(b"[1, 2]", id="a list"),
        pytest.param(b"[" * 100_000, id="deep"),
        pytest.param(None, id="records of another shape"),
    ],
)
def test_a_corrupted_cache_is_harmless(tree: Tree, cache: Path, content: bytes | None) -> None:
    first = tree.run("check", cache=cache)
    (path,) = cache.iterdir()
    for broken in (content,) if content is not None else shapes(path.read_text("utf-8")):
        path.write_bytes(broken)
        assert tree.run("check", cache=cache) == first


def shapes(text: str) -> list[bytes]:
    """Caches that are JSON and yet not what they should be."""
    assert '"missing-block"' in text
    return [
        text.replace('"warning"', '"bad"').encode(),
        text.replace("[[", "[{}, [").encode(),
        text.replace('{"', '{"x": 1, "').encode(),
    ]


def test_a_deleted_cache_is_written_anew(tree: Tree, cache: Path) -> None:
    first = tree.run("check", cache=cache)
    (path,) = cache.iterdir()
    path.unlink()
    assert tree.run("check", cache=cache) == first
    assert path.exists()


def test_a_cache_that_cannot_be_written_is_none(tree: Tree, cache: Path) -> None:
    cache.write_text("a file", "utf-8")
    assert tree.run("check", cache=cache) == tree.run("check", "--no-cache")


@pytest.mark.parametrize(
    ("path", "change", "words"),
    [
        pytest.param("fr/guide.md", ("## É", "### É"), "heading level 3", id="a translation"),
        pytest.param("en/guide.md", ("One.", "A.\n\nB."), "“B.” is missing", id="a source page"),
        pytest.param("fr/index.md", ("guide.md", "gide.md"), "no page fr/gide.md", id="a link"),
    ],
)
def test_a_changed_page_is_checked_again(
    tree: Tree, cache: Path, path: str, change: tuple[str, str], words: str
) -> None:
    assert words not in tree.run("check", cache=cache).out
    tree.edit(path, *change)
    warm = tree.run("check", cache=cache)
    assert words in warm.out
    assert warm == tree.run("check", "--no-cache")


def test_a_renamed_heading_breaks_the_links_of_other_pages(tree: Tree, cache: Path) -> None:
    tree.run("check", cache=cache)
    tree.edit("en/guide.md", "## Steps", "## Stages")
    warm = tree.run("check", cache=cache)
    assert [row.split(": error")[0] for row in warm.lines if "broken-anchor" in row] == [
        "docs/en/index.md:3:1",
        "docs/fr/index.md:3:1",
    ]
    tree.edit("en/guide.md", "## Stages", "## Steps")
    assert "broken-anchor" not in tree.run("check", cache=cache).out


def test_a_deleted_page_breaks_the_links_of_other_pages(tree: Tree, cache: Path) -> None:
    tree.run("check", cache=cache)
    for locale in ("en", "fr"):
        tree.path(f"{locale}/guide.md").unlink()
    warm = tree.run("check", cache=cache)
    assert warm.out.count("[broken-link]") == 1  # told in the source, which the others follow
    assert warm == tree.run("check", "--no-cache")


def test_a_changed_setting_or_ledger_is_seen(tree: Tree, cache: Path) -> None:
    assert "[missing-page]" in tree.run("check", cache=cache).out
    tree.write("pyproject.toml", "[tool.hexapla.severity]\nmissing-page = 'off'\n")
    assert "[missing-page]" not in tree.run("check", cache=cache).out
    tree.sync("fr", {"guide": GUIDE.replace("One.", "Two.")})
    assert "[outdated-page]" in tree.run("check", cache=cache).out


def test_two_trees_may_share_a_cache(tree: Tree, cache: Path, tmp_path: Path) -> None:
    other = Tree(tmp_path / "other", {"en/guide.md": GUIDE, "fr/guide.md": "# Guide\n"}, ["fr"])
    first, second = tree.run("check", cache=cache), other.run("check", cache=cache)
    assert (tree.run("check", cache=cache), other.run("check", cache=cache)) == (first, second)
    assert first != second


def test_two_runs_at_once_are_both_right(tree: Tree, cache: Path) -> None:
    right = tree.run("check", "--no-cache")
    with ThreadPoolExecutor(4) as pool:
        runs = list(pool.map(lambda _: tree.spawn("check", cache=cache), range(4)))
    assert runs == [right] * 4
    assert [path.suffix for path in cache.iterdir()] == [".json"]


def test_many_pages_in_several_processes_are_told_in_the_same_order(tmp_path: Path) -> None:
    files = {f"en/p{n}.md": f"# P\n\nPay {n}.\n" for n in range(90)}
    files |= {f"fr/p{n}.md": "# P\n" for n in range(0, 90, 2)}
    tree = Tree(tmp_path / "site", files, ["fr"])
    runs = [tree.spawn("check", *options) for options in ([], [], ["--no-cache"])]
    assert runs[0] == runs[1] == runs[2]
    assert runs[0].lines[-1] == "45 errors, 45 warnings on 135 pages"


def examined(project: Project) -> dict[str, Record]:
    keys = project.keys()
    return {key: examine(project, key) for key in keys}


def test_a_page_that_is_saved_during_the_check_is_not_remembered(tree: Tree, cache: Path) -> None:
    """Its record speaks of two texts: one that was compared, one whose links were followed."""
    project = load(tree.root)
    records = examined(project)
    was = tree.read("fr/guide.md")
    tree.write("fr/guide.md", "# Guide\n")
    project.forget("guide")
    project.document("fr", "guide")
    Cache(cache, project).save(records)
    tree.write("fr/guide.md", was)
    assert set(Cache(cache, load(tree.root)).load(project.keys())) == {"index", "lost"}


def test_a_page_is_remembered_by_the_text_that_was_read(tree: Tree, cache: Path) -> None:
    project = load(tree.root)
    before = Cache(cache, project)
    before.load(project.keys())
    was = tree.read("fr/guide.md")
    tree.write("fr/guide.md", "# Guide\n")
    before.save(examined(project))
    assert "guide" in Cache(cache, load(tree.root)).load(project.keys())
    tree.write("fr/guide.md", was)
    assert "guide" not in Cache(cache, load(tree.root)).load(project.keys())


def test_a_change_of_the_terms_is_seen_by_a_warm_check(tree: Tree, cache: Path) -> None:
    terms = tree.root / "locales/fr/terms.yml"
    terms.parent.mkdir(parents=True, exist_ok=True)
    terms.write_text("start:\n  term: début\n", "utf-8")
    first = tree.run("check", cache=cache)
    terms.write_text("start:\n  term: début\n  forbidden: [départ]\n", "utf-8")
    second = tree.run("check", cache=cache)
    assert "forbidden-term" not in "".join(first.lines)
    assert any("forbidden-term" in line and "fr/index.md" in line for line in second.lines)


def test_a_module_that_is_compiled_is_the_same_program(tmp_path: Path) -> None:
    for name in ("a.py", "facts/words.tsv", "__pycache__/a.cpython-311.pyc"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("", "utf-8")
    assert [file.name for file in sources(tmp_path)] == ["a.py", "words.tsv"]
