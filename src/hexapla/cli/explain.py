"""``hexapla explain``: what a rule means."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import Final

import click

from hexapla.rules import RULES
from hexapla.settings import SettingsError
from hexapla.work.rule_pages import examples

CASES: Final = Path(__file__).parents[3] / "tests" / "rules"
"""The rules' cases, from which the site has its examples, too; a checkout has them."""


@click.command("explain")
@click.argument("rule", required=False)
def command(*, rule: str | None) -> None:
    """Say what a rule means and how to fix what it finds, with a bad example and a good one.

    Without RULE, list them all.
    """
    if rule is None:
        width = max(map(len, RULES))
        for name, module in RULES.items():
            click.echo(f"{name:<{width}}  {module.SEVERITY:<7}  {_first_line(module.__doc__)}")
        return
    if rule not in RULES:
        near = "".join(f" Did you mean {name}?" for name in get_close_matches(rule, RULES, 1))
        raise SettingsError(f"there is no rule {rule!r}.{near} `hexapla explain` lists them.")
    module = RULES[rule]
    parts = [f"{rule} ({module.SEVERITY})", (module.__doc__ or "").strip()]
    file = CASES / f"{rule}.md"
    if file.is_file():
        parts += examples(file.read_text(encoding="utf-8"), {"Bad": 1, "Good": 1})
    click.echo("\n\n".join(parts))


def _first_line(text: str | None) -> str:
    return (text or "").strip().split("\n", 1)[0]
