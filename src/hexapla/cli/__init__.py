"""The command: each subcommand is a module, imported only when it is used."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from hexapla import __version__
from hexapla.settings import SettingsError

COMMANDS = {
    "check": "say where the languages disagree",
    "status": "list what is to be translated, most needed first",
    "diff": "show what changed in the source since a page was synced",
    "sync": "say that a translation reflects the source as it is now",
    "new": "start an article or a playbook",
    "translate": "start the translation of a page",
    "explain": "say what a rule means and how to fix what it finds",
    "schema": "print the JSON Schema of the front matter, for editors",
}


class _Commands(click.Group):
    """Subcommands by name; listing them imports none."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order of a page's life."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"hexapla.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list in the help text."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def cli() -> None:
    """Hexapla keeps a knowledge base true in every language it speaks."""


def main() -> None:
    """Run the command; what a user got wrong is one sentence and exit status 2."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        cli(standalone_mode=True, prog_name="hexapla")
    except SettingsError as error:
        click.echo(f"hexapla: {error}", err=True)
        sys.exit(2)
    except BrokenPipeError:
        sys.exit(1)
