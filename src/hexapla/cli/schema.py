"""``hexapla schema``: the front matter, for editors."""

from __future__ import annotations

import json

import click

from hexapla.tree.fields import front_matter_schema


@click.command("schema")
def command() -> None:
    """Print the JSON Schema (draft 2020-12) of the front matter, for editors."""
    click.echo(json.dumps(front_matter_schema(), ensure_ascii=False, indent=2))
