"""The way in: runs a command and turns every error into words and a number."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from dataclasses import dataclass

import click

from doorstep.cli.exits import Exit, exit_of
from doorstep.cli.group import doorstep
from doorstep.cli.screen import paint, say, say_problem
from doorstep.errors import DoorstepError


@dataclass(slots=True)
class Session:
    """What the options that every command has said of this run."""

    is_debug: bool = False
    is_quiet: bool = False


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its number; never with a traceback."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its number."""
    session = Session()
    try:
        answer = doorstep.main(arguments, prog_name="doorstep", standalone_mode=False, obj=session)
        sys.stdout.flush()
    except BrokenPipeError:
        return _leave_quietly()
    except Exception as error:  # noqa: BLE001 - the door is the one place that catches all
        if session.is_debug:
            traceback.print_exc()
        return _explain(error)
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    return int(answer or Exit.FINE)


def _explain(error: Exception) -> int:
    if isinstance(error, click.exceptions.Exit):
        return error.exit_code
    if isinstance(error, click.Abort):
        return Exit.INTERRUPTED
    if isinstance(error, click.ClickException):
        _explain_use(error)
        return Exit.STORE if isinstance(error, click.FileError) else Exit.WRONG_USE
    if isinstance(error, DoorstepError):
        for problem in error.problems:
            say_problem(problem)
        return exit_of(error)
    if isinstance(error, OSError):
        say(paint(f"cannot be read or written: {error.strerror}", "bad", sys.stderr))
        return Exit.STORE
    # The message of an unknown error may hold words of a conversation.
    name = type(error).__name__
    say(paint(f"Doorstep made a mistake of its own ({name}).", "bad", sys.stderr))
    say("    run it again with --debug to see where, and please report it")
    return Exit.BUG


def _explain_use(error: click.ClickException) -> None:
    say(paint(error.format_message(), "bad", sys.stderr))
    context = getattr(error, "ctx", None)
    if context is not None:
        say(f"    {context.command_path} --help shows examples")


def _leave_quietly() -> int:
    """End as the reader of a pipe wishes who has seen enough."""
    # Python would flush again at the end and complain about the closed pipe.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return Exit.FINE
