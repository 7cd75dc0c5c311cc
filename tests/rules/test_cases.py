"""Every rule against its cases, which are data: one Markdown file for each rule.

A case starts with ``## Bad: …`` or ``## Good: …``. Its four-backtick fences are the files of a
tree, each titled with its path; a path without a top folder is below ``docs/``. A byte that
cannot be shown is written in hexadecimal, as in ``⟨0D⟩``. A fence titled ``synced: en/guide.md``
holds the source page as it was when all translations were last synced, and one titled
``synced fr: en/guide.md`` as it was for one locale. The fence titled ``diagnostics`` lists all
that the check reports of a Bad case, with paths below ``docs/``; it reports nothing of a Good one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hexapla.report.text import ISOLATE, POP
from hexapla.rules import RULES
from tests.trees import Tree, located

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).parent

_CASE = re.compile(r"^## (Bad|Good): (.+)$", re.MULTILINE)
_FENCE = re.compile(r'^````\w+ title="([^"\n]+)"\n(.*?)^````$', re.MULTILINE | re.DOTALL)
_BYTE = re.compile(r"⟨([0-9A-F]{2})⟩")
_SYNCED = re.compile(r"synced(?: (\S+))?: en/(.+)\.md")
_ISOLATES = str.maketrans("", "", ISOLATE + POP)


@dataclass
class Case:
    """A tree and what its check reports."""

    rule: str
    verdict: str
    sentence: str
    files: dict[str, bytes] = field(default_factory=dict)
    synced: list[tuple[str, str, str]] = field(default_factory=list)
    diagnostics: list[str] = field(default_factory=list)

    def locales(self) -> list[str]:
        """The target locales of its files, in the order of the alphabet."""
        named = {located(path).split("/")[1] for path in self.files if "/" in located(path)}
        return sorted(named - {"en", "shared"})


def read_cases(path: Path) -> Iterator[Case]:
    """The cases of a rule's file."""
    text = path.read_text("utf-8")
    heads = list(_CASE.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    for head, end in zip(heads, ends, strict=True):
        case = Case(path.stem, head[1], head[2])
        for title, content in _FENCE.findall(text, head.end(), end):
            _take(case, title, content)
        yield case


def _take(case: Case, title: str, content: str) -> None:
    synced = _SYNCED.fullmatch(title)
    if title == "diagnostics":
        case.diagnostics = content.splitlines()
    elif synced:
        case.synced.append((synced[1] or "", synced[2], content))
    else:
        data = _joined(content)
        case.files[_joined(title).decode()] = data


def _joined(text: str) -> bytes:
    return b"".join(_bytes(piece) for piece in re.split(r"(⟨..⟩)", text))


def _bytes(piece: str) -> bytes:
    byte = _BYTE.fullmatch(piece)
    return bytes.fromhex(byte[1]) if byte else piece.encode()


def build(case: Case, root: Path) -> Tree:
    """Write a case's tree; a case without pages has a home page in each locale."""
    locales = case.locales()
    tree = Tree(root, case.files, locales)
    if not (root / "docs").exists():
        for locale in ("en", *locales):
            tree.write(f"{locale}/index.md", "# Home\n")
    for locale in locales:
        stanzas = {key: text for where, key, text in case.synced if where in ("", locale)}
        if stanzas:
            tree.sync(locale, stanzas)
    return tree


def reported(tree: Tree) -> list[str]:
    """What the check reports, with paths below the docs and without marks of direction."""
    rows = (row.translate(_ISOLATES) for row in tree.check())
    return [re.sub(r"(^|\()docs/", r"\1", row) for row in rows]


FILES = sorted(FOLDER.glob("*.md"))
CASES = [case for path in FILES for case in read_cases(path)]


@pytest.mark.parametrize(
    "case", [pytest.param(c, id=f"{c.rule}: {c.verdict}: {c.sentence}") for c in CASES]
)
def test_a_case_reports_what_it_lists_and_nothing_else(case: Case, tmp_path: Path) -> None:
    assert reported(build(case, tmp_path)) == case.diagnostics


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}: {case.sentence}")
def test_a_bad_case_is_about_its_rule_and_a_good_one_reports_nothing(case: Case) -> None:
    about = [row for row in case.diagnostics if f" [{case.rule}]" in row]
    assert case.files
    assert bool(about) == (case.verdict == "Bad")
    assert bool(case.diagnostics) == (case.verdict == "Bad")


def test_every_rule_has_a_file_and_every_file_a_rule() -> None:
    assert [path.stem for path in FILES] == sorted(RULES)


@pytest.mark.parametrize("rule", sorted(RULES))
def test_a_rule_has_two_bad_and_two_good_cases(rule: str) -> None:
    verdicts = [case.verdict for case in CASES if case.rule == rule]
    assert verdicts.count("Bad") >= 2
    assert verdicts.count("Good") >= 2


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_holds_cases_and_nothing_that_is_lost(path: Path) -> None:
    text = path.read_text("utf-8")
    outside = _FENCE.sub("", text)
    assert outside.startswith(f"# {path.stem}\n\n## ")
    assert "````" not in outside
    assert outside.count("\n## ") == len(_CASE.findall(text))
    assert 'title="diagnostics"\n````' not in text, "a Good case has none"
