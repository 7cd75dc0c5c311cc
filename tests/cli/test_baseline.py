"""A baseline: what an old tree is forgiven, and what it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.trees import Tree

if TYPE_CHECKING:
    from pathlib import Path

FILE = "known.txt"


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """Two pages in two locales, each with a paragraph too many; one twice."""
    files = {f"en/{key}.md": f"# {key}\n" for key in ("a", "b")}
    files |= {
        f"{locale}/{key}.md": f"# {key}\n\nToo much.\n"
        for key in ("a", "b")
        for locale in ("fr", "ar")
    }
    files["fr/b.md"] += "\nToo much.\n"
    return Tree(tmp_path / "site", files, ["fr", "ar"])


def baseline(tree: Tree, *arguments: str) -> tuple[int, list[str], str]:
    done = tree.run("check", "--baseline", FILE, *arguments)
    return done.code, done.lines, done.err


def clean(known: int) -> list[str]:
    return [f"0 errors, 0 warnings on 6 pages, {known} known"]


CLEAN = clean(5)


def test_what_is_listed_is_not_reported(tree: Tree) -> None:
    assert baseline(tree, "--update-baseline") == (0, CLEAN, f"{FILE}: 5 findings listed\n")
    assert baseline(tree) == (0, CLEAN, "")
    rows = tree.read(FILE).splitlines()
    assert rows[0] == "# hexapla baseline 1"
    assert [row.split()[2:] for row in rows[2:]] == [
        ["1", "docs/ar/a.md"],
        ["1", "docs/ar/b.md"],
        ["1", "docs/fr/a.md"],
        ["2", "docs/fr/b.md"],
    ]


def test_what_is_new_is_reported(tree: Tree) -> None:
    baseline(tree, "--update-baseline")
    tree.edit("fr/a.md", "# a\n", "# a\n\nBrand new.\n")
    code, lines, err = baseline(tree)
    assert (code, err, len(lines)) == (0, "", 2)
    assert lines[0].startswith("docs/fr/a.md:3:1: warning: ")
    tree.edit("fr/b.md", "# b\n", "# b\n\nToo much.\n")
    assert len(baseline(tree)[1]) == 3
    tree.write("ar/a.md", "Too much.\n")
    assert baseline(tree)[0] == 1


def test_a_move_to_another_line_is_nothing_new(tree: Tree) -> None:
    baseline(tree, "--update-baseline")
    for path in ("fr/a.md", "fr/b.md"):
        tree.write(path, "\n\n" + tree.read(path))
    assert baseline(tree) == (0, CLEAN, "")


SOURCE = "# a\n\nRun `npm ci` at 5 pm, then read [the guide](b.md) and tell all 30 people of it.\n"
FAULTY = (
    "# a\n\nLancez `npm cl` à 17 h, puis lisez [le guide](a.md) et dites-le aux 40 personnes.\n"
)


@pytest.mark.parametrize(
    ("wrong", "right"), [("npm cl", "npm ci"), ("a.md", "b.md"), ("40 pers", "30 pers")]
)
def test_a_fault_that_is_mended_makes_no_other_of_its_paragraph_new(
    tree: Tree, wrong: str, right: str
) -> None:
    tree.write("en/a.md", SOURCE)
    tree.write("fr/a.md", FAULTY)
    tree.write("ar/a.md", "# a\n")
    baseline(tree, "--update-baseline")
    total = baseline(tree)[1][0].split()[-2]
    tree.edit("fr/a.md", wrong, right)
    told = "1 entry of the baseline is gone: --update-baseline drops it\n"
    assert baseline(tree) == (0, clean(int(total) - 1), told)


def test_of_equal_findings_as_many_are_known_as_are_listed(tree: Tree) -> None:
    tree.write("fr/b.md", "# b\n\nToo much.\n")
    baseline(tree, "--update-baseline")
    tree.write("fr/b.md", "# b\n\nToo much.\n\nToo much.\n")
    assert len(baseline(tree)[1]) == 2


def test_what_is_gone_is_told_and_dropped_when_asked(tree: Tree) -> None:
    baseline(tree, "--update-baseline")
    tree.edit("fr/a.md", "\nToo much.\n", "")
    told = "1 entry of the baseline is gone: --update-baseline drops it\n"
    assert baseline(tree) == (0, clean(4), told)
    tree.write("fr/b.md", "# b\n")
    told = "3 entries of the baseline are gone: --update-baseline drops them\n"
    assert baseline(tree) == (0, clean(2), told)
    assert baseline(tree, "--update-baseline") == (0, clean(2), f"{FILE}: 2 findings listed\n")
    assert baseline(tree) == (0, clean(2), "")


def test_a_narrowed_check_leaves_the_rest_alone(tree: Tree) -> None:
    baseline(tree, "--update-baseline")
    tree.write("fr/b.md", "# b\n")
    tree.write("ar/a.md", "# a\n")
    assert baseline(tree, "fr", "a")[2] == ""
    assert baseline(tree, "docs/fr/b.md", "--update-baseline")[2] == f"{FILE}: 3 findings listed\n"
    assert "ar/a.md" in tree.read(FILE)
    assert "fr/b.md" not in tree.read(FILE)


@pytest.mark.parametrize("form", ["json", "sarif", "gitlab", "github", "junit", "text"])
def test_every_form_knows_the_baseline(tree: Tree, form: str) -> None:
    baseline(tree, "--update-baseline")
    done = tree.run("check", "--baseline", FILE, "--format", form, "--fail-on", "warning")
    assert (done.code, done.err) == (0, "")
    assert "Too much" not in done.out


def test_the_settings_may_name_it(tree: Tree) -> None:
    tree.write("pyproject.toml", f"[tool.hexapla]\nbaseline = '{FILE}'\n")
    assert tree.run("check").code == 2
    assert tree.run("check", "--update-baseline").code == 0
    assert tree.run("check").lines == CLEAN


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(None, "there is no baseline known.txt; write it", id="missing"),
        pytest.param("", "known.txt:1 is no baseline of this version", id="empty"),
        pytest.param("# hexapla baseline 2\n", "known.txt:1 is no baseline", id="a later version"),
        pytest.param("# hexapla baseline 1\nx\n", "known.txt:2 of the baseline", id="no entry"),
        pytest.param(
            "# hexapla baseline 1\n\n<<<<<<< ours\n", "known.txt:3 of the baseline is a mark",
            id="a merge",
        ),
        pytest.param(
            "<<<<<<< ours\n# hexapla baseline 1\n=======\n# hexapla baseline 1\n>>>>>>> theirs\n",
            "known.txt:1 of the baseline is a mark of a merge that is not finished; keep the",
            id="a merge in the first line",
        ),
        pytest.param("missing-page " + "0" * 24 + " 1 docs/fr/a.md\n", "put it there again, or",
                     id="a first line that is lost"),
        pytest.param(b"# hexapla baseline 1\n\xff", "known.txt:2 is not UTF-8", id="bytes"),
    ],
)  # fmt: skip
def test_a_baseline_that_is_none_is_wrong_usage(
    tree: Tree, content: str | bytes | None, words: str
) -> None:
    if content is not None:
        tree.write(FILE, content)
    before = tree.listing()
    code, lines, err = baseline(tree)
    assert (code, lines, err.count("\n")) == (2, [], 1)
    assert words in err
    if content is not None:
        assert baseline(tree, "--update-baseline")[0] == 2
    assert tree.listing() == before


def test_the_advice_on_a_damaged_line_can_be_followed(tree: Tree) -> None:
    baseline(tree, "--update-baseline")
    sound = tree.read(FILE)
    tree.write(FILE, f"{sound}rubbish\n")
    assert (
        "known.txt:7 of the baseline is no entry: 'rubbish'; delete the line" in baseline(tree)[2]
    )
    tree.write(FILE, sound)
    assert baseline(tree) == (0, CLEAN, "")


def test_a_folder_is_no_baseline(tree: Tree) -> None:
    done = tree.run("check", "--baseline", "")
    assert (done.code, done.err) == (2, "hexapla: the baseline '.' is a folder; name a file.\n")


def test_a_link_to_a_baseline_stays_one(tree: Tree) -> None:
    (tree.root / FILE).symlink_to("other.txt")
    baseline(tree, "--update-baseline")
    assert (tree.root / FILE).is_symlink()
    assert baseline(tree) == (0, CLEAN, "")


def test_a_page_with_another_name_keeps_what_is_known_of_it(tree: Tree) -> None:
    baseline(tree, "--update-baseline")
    for locale in ("en", "fr", "ar"):
        tree.path(f"{locale}/b.md").rename(tree.path(f"{locale}/c.md"))
    assert baseline(tree) == (0, CLEAN, "")
    tree.write("fr/c.md", tree.read("fr/c.md") + "\nToo much.\n")
    assert len(baseline(tree)[1]) == 2
    for locale in ("en", "fr", "ar"):
        tree.write(f"{locale}/sub/c.md", tree.read(f"{locale}/c.md"))
        tree.path(f"{locale}/c.md").unlink()
    baseline(tree, "--update-baseline")
    assert baseline(tree) == (0, clean(6), "")
    assert "/b.md" not in tree.read(FILE)


def test_what_is_known_of_a_page_that_is_there_is_known_of_no_other(tree: Tree) -> None:
    baseline(tree, "--update-baseline")
    for locale in ("en", "fr", "ar"):
        tree.write(f"{locale}/c.md", tree.read(f"{locale}/b.md"))
    tree.write("fr/b.md", "# b\n")
    assert len(baseline(tree)[1]) == 4


SAME = "# a\n\nWait for 30% of the money.\n\nWe meet on Fridays.\n\nPay back 30% of the price.\n"
HALF = "# a\n\nAttendez 40 % de l’argent.\n\nOn se voit vendredi.\n\nRendez {} % du prix.\n"


def test_a_new_fault_does_not_hide_behind_an_equal_one(tree: Tree) -> None:
    tree.write("en/a.md", SAME)
    tree.write("fr/a.md", HALF.format(30))
    tree.write("ar/a.md", "# a\n")
    baseline(tree, "--update-baseline")
    tree.write("fr/a.md", HALF.format(40))
    code, lines, _ = baseline(tree)
    assert (code, len(lines)) == (1, 2)
    assert lines[0].startswith("docs/fr/a.md:7:8: error: the number is 40 %")


def test_an_update_without_a_file_is_wrong_usage(tree: Tree) -> None:
    done = tree.run("check", "--update-baseline")
    assert (done.code, done.out) == (2, "")
    assert "--baseline FILE" in done.err


def test_any_file_name_comes_back(tree: Tree) -> None:
    for name in ("a b", "é\\u0041", "a\u2028b"):
        tree.write(f"fr/{name}.md", "# A\n")
    baseline(tree, "--update-baseline")
    assert baseline(tree)[::2] == (0, "")


def test_two_branches_that_add_entries_merge(tree: Tree) -> None:
    baseline(tree, "--update-baseline")
    rows = tree.read(FILE).splitlines(keepends=True)
    tree.write(FILE, "".join([*rows, rows[-1], "\n", rows[2].replace("\n", "\r\n")]))
    assert baseline(tree) == (0, CLEAN, "")
