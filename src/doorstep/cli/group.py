"""The command group: finds commands when they are asked for and helps with typos."""

from __future__ import annotations

import difflib
import importlib
import os
from collections.abc import Callable, Sequence
from typing import Any, TypeVar, cast

import click

from doorstep.cli.commands import COMMANDS
from doorstep.cli.exits import MEANINGS

HELP_NAMES = {"help_option_names": ["-h", "--help"]}
FIRST_SCREEN = """\
Doorstep notices when a conversation in an anonymous community is about to leave the house.

  doorstep check "whats ur insta?"              one message
  doorstep scan talks.jsonl --out found.jsonl   a whole archive, on all cores
  doorstep demo                                 three talks, and what the guard says
  doorstep policy show                          the rules in force
  doorstep doctor                               is everything here sound?

doorstep --help lists every command; doorstep COMMAND --help begins with examples.
"""
Function = TypeVar("Function", bound=Callable[..., Any])


class ExampleCommand(click.Command):
    """A command whose help begins with examples."""

    def __init__(self, *args: Any, examples: Sequence[tuple[str, str]] = (), **kwargs: Any) -> None:
        kwargs.setdefault("context_settings", HELP_NAMES)
        super().__init__(*args, **kwargs)
        self.examples = tuple(examples)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does, examples, use and options, in that order."""
        self.format_help_text(ctx, formatter)
        if self.examples:
            with formatter.section("Examples"):
                formatter.write_dl([(command, what) for command, what in self.examples], 60)
        formatter.write_paragraph()
        self.format_usage(ctx, formatter)
        self.format_options(ctx, formatter)
        formatter.write_paragraph()
        formatter.write_text("More in docs/cli.md.")


class SuggestingGroup(click.Group):
    """A group that says which command was probably meant."""

    command_class = ExampleCommand

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("context_settings", HELP_NAMES)
        super().__init__(*args, **kwargs)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the first word names.

        Raises:
            UsageError: with a suggestion where one is close.
        """
        name = click.utils.make_str(args[0])
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            close = difflib.get_close_matches(name, self.list_commands(ctx), n=1)
            meant = f"did you mean '{close[0]}'?" if close else ""
            raise click.UsageError(f"There is no command '{name}'. {meant}".strip(), ctx)
        return super().resolve_command(ctx, args)


class LazyGroup(SuggestingGroup):
    """The group of all commands; a command's file is loaded when it is used."""

    def list_commands(self, _: click.Context) -> list[str]:
        """Return the names of all commands, in the order of their table."""
        return list(COMMANDS)

    def get_command(self, _: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of that name."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"doorstep.cli.commands.{cmd_name}")
        return cast(click.Command, module.command)

    def format_commands(self, _: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading them, and the exit codes."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))
        with formatter.section("Exit codes"):
            formatter.write_dl([(str(int(code)), what) for code, what in MEANINGS.items()])


def manners(function: Function) -> Function:
    """Give a command the options that every command has."""
    for option in (
        click.option("--debug", is_flag=True, expose_value=False, callback=_note("is_debug"),
                     is_eager=True, help="Show where an error came from."),
        click.option("--quiet", is_flag=True, expose_value=False, callback=_note("is_quiet"),
                     help="No progress and no summary."),
        click.option("--no-color", is_flag=True, expose_value=False, callback=_no_colour,
                     is_eager=True, help="No colours (also: NO_COLOR=1)."),
    ):  # fmt: skip
        function = option(function)
    return function


def _note(name: str) -> Callable[[click.Context, click.Parameter, bool], None]:
    def note(context: click.Context, _: click.Parameter, value: bool) -> None:
        if value and context.obj is not None:
            setattr(context.obj, name, True)

    return note


def _no_colour(_: click.Context, __: click.Parameter, value: bool) -> None:
    if value:
        os.environ["NO_COLOR"] = "1"


def _version(context: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        from importlib.metadata import version

        click.echo(f"doorstep {version('doorstep')}")
        context.exit()


@click.group(cls=LazyGroup, invoke_without_command=True)
@click.option("--version", is_flag=True, expose_value=False, is_eager=True, callback=_version,
              help="Print the version.")  # fmt: skip
@manners
@click.pass_context
def doorstep(context: click.Context) -> None:
    """The safety net of an anonymous peer-support community."""
    if context.invoked_subcommand is None:
        click.echo(FIRST_SCREEN, nl=False)
