"""The rules' pages on the site, made from each rule's docstring and its cases (``make pages``)."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from hexapla.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Mapping

INDEX = "index"
SHOWN = {"Bad": 3, "Good": 2}
"""How many cases of a kind a page shows."""

_MEANING = {
    "error": (
        "This is an **error**: what it reports is surely wrong, and stops the build. "
        "Where the rule is in doubt, it warns, and stops nothing."
    ),
    "warning": "This is a **warning**: what it reports is possibly wrong, and stops nothing.",
}
_FIX = "How to fix: "
_CASE = re.compile(r"^## (Bad|Good): (.+)\n", re.MULTILINE)
_DIAGNOSTICS = '````text title="diagnostics"'
_REPORT = '````{.text .hx-wrap title="hexapla check"}'
_SNIPPET = re.compile(r"(?<![;-])(?=;*-+8<-+(?:$|[ \t]+[\"'\[]))", re.MULTILINE)
_NOTES = {
    re.compile(
        r"⟨[0-9A-F]{2}⟩"
    ): "A byte that cannot be shown is written as its number, as in `⟨0D⟩`.",
    re.compile(r'title="synced[ :]'): (
        "A file titled `synced` is the source page as it was when the translation was last synced."
    ),
}
_INTRODUCTION = """\
`hexapla check` compares each translation with its source, and names the rule in what it reports.
An **error** is surely wrong and stops the build. A **warning** is possibly wrong and stops nothing.
A rule for errors warns where it is in doubt, as where a translation tells a passage in other words.
[Write a page](../write.md#check-and-look) says what to do where a rule is wrong.
"""


def rule_page(rule: str, severity: str, documentation: str, cases: str) -> str:
    """The page of a rule, as Markdown.

    Args:
        rule: its id.
        severity: ``error`` or ``warning``.
        documentation: the docstring of its module, whose last paragraph says how to fix.
        cases: the text of its file of cases.
    """
    first, _, rest = documentation.strip().partition("\n")
    body, _, fix = rest.partition(_FIX)
    source = f"src/hexapla/rules/{rule.replace('-', '_')}.py and tests/rules/{rule}.md"
    parts = [
        _front_matter(source, title=rule, description=first_line(documentation)),
        f"# {rule}",
        first,
        _MEANING[severity],
        body.strip(),
        "## How to fix",
        fix[:1].upper() + fix[1:],
        *examples(cases, SHOWN),
        f"All cases, which are the rule's tests too, are in `tests/rules/{rule}.md`.",
    ]
    return "\n\n".join(parts) + "\n"


def index_page(rules: Mapping[str, tuple[str, str]]) -> str:
    """The table of all rules, as Markdown, from the severity and the docstring of each by id."""
    rows = [
        f"| [{rule}]({rule}.md) | {severity} | {_cell(first_line(documentation))} |"
        for rule, (severity, documentation) in rules.items()
    ]
    head = _front_matter(
        "src/hexapla/rules",
        title="Checks",
        description="Every rule of the check, what it reports, and how to fix it, with examples.",
        order=4,
    )
    table = ["| Rule | Severity | What it says |", "|---|---|---|", *rows]
    return "\n\n".join([head, "# Checks", _INTRODUCTION.strip(), "\n".join(table)]) + "\n"


def pages(cases: Mapping[str, str]) -> dict[str, str]:
    """All pages by name, from the text of each rule's cases by id."""
    rules = {rule: (str(module.SEVERITY), module.__doc__ or "") for rule, module in RULES.items()}
    made = {rule: rule_page(rule, *facts, cases[rule]) for rule, facts in rules.items()}
    return made | {INDEX: index_page(rules)}


def first_line(documentation: str) -> str:
    """What a docstring says in its first line."""
    return documentation.strip().split("\n", 1)[0]


def write_pages(source: Path, target: Path) -> None:
    """Write the pages into a folder, from the cases in another; pages of no rule are deleted."""
    made = pages({path.stem: path.read_text("utf-8") for path in source.glob("*.md")})
    target.mkdir(parents=True, exist_ok=True)
    for path in target.glob("*.md"):
        if path.stem not in made:
            path.unlink()
    for name, text in made.items():
        (target / f"{name}.md").write_text(text, encoding="utf-8", newline="\n")


def _front_matter(source: str, *, title: str, description: str, order: int | None = None) -> str:
    fields = {
        "title": title,
        "description": description,
        "owner": "knowledge-team",
        "parity": {
            "contract": "independent",
            "reason": "written in English from the rules themselves",
        },
    } | ({"order": order} if order else {})
    text = yaml.safe_dump(
        fields, allow_unicode=True, default_flow_style=None, sort_keys=False, width=10_000
    )
    return f"---\n# Written by `make pages` from {source}.\n{text}---"


def examples(cases: str, shown: Mapping[str, int]) -> list[str]:
    """The first cases of each kind, as many as ``shown`` says; none has a snippet marker."""
    _, *found = _CASE.split(cases.replace(_DIAGNOSTICS, _REPORT))
    parts = []
    for kind, most in shown.items():
        of_kind = [
            f"### {sentence}\n\n{_SNIPPET.sub(';', body).strip()}"
            for verdict, sentence, body in zip(found[::3], found[1::3], found[2::3], strict=True)
            if verdict == kind
        ][:most]
        notes = [note for sign, note in _NOTES.items() if sign.search("\n".join(of_kind))]
        parts += [f"## {kind} examples", *notes, *of_kind]
    return parts


def _cell(text: str) -> str:
    return text.replace("|", r"\|")


if __name__ == "__main__":
    write_pages(*map(Path, sys.argv[1:]))
