"""The command: each subcommand is a module, imported only when it is used."""

from __future__ import annotations

import atexit
import gc
import sys
from contextlib import suppress
from difflib import get_close_matches
from importlib import import_module
from typing import Any

import click

from hexapla import __version__
from hexapla.checking import PATIENT
from hexapla.cli.ending import EndError, closed, end, ending
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

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is named, or the nearest one to what was written."""
        if near := get_close_matches(args[0], COMMANDS, 1) if args[0] not in COMMANDS else []:
            ctx.fail(f"No such command {args[0]!r}. Did you mean {near[0]}?")
        return super().resolve_command(ctx, args)

    def make_context(self, *args: Any, **options: Any) -> click.Context:
        """Read the arguments; how that ended is not for click to say."""
        with ending():
            return super().make_context(*args, **options)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; the same holds."""
        with ending():
            return super().invoke(ctx)

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
    gc.set_threshold(*PATIENT)  # modules, tables and records live to the end
    atexit.register(gc.freeze)  # and are not looked through for circles once more there
    if problem := closed():
        end(2, problem)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        with ending():
            sys.exit(cli.main(standalone_mode=False, prog_name="hexapla"))
    except SettingsError as error:
        end(2, str(error))
    except click.ClickException as error:
        with suppress(OSError):
            error.show()
        end(error.exit_code)
    except EndError as error:
        end(error.status, error.reason)
