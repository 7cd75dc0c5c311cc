"""``hexapla explain``: what a rule means."""

from __future__ import annotations

import click

from hexapla.rules import RULES
from hexapla.settings import SettingsError


@click.command("explain")
@click.argument("rule", required=False)
def command(*, rule: str | None) -> None:
    """Say what a rule means and how to fix what it finds; without RULE, list them all."""
    if rule is None:
        width = max(map(len, RULES))
        for name, module in RULES.items():
            click.echo(f"{name:<{width}}  {module.SEVERITY:<7}  {_first_line(module.__doc__)}")
        return
    if rule not in RULES:
        raise SettingsError(f"there is no rule {rule!r}; `hexapla explain` lists them.")
    module = RULES[rule]
    click.echo(f"{rule} ({module.SEVERITY})\n\n{(module.__doc__ or '').strip()}")


def _first_line(text: str | None) -> str:
    return (text or "").strip().split("\n", 1)[0]
