"""Reads what commands share: the message, the policy, the names of roles and venues."""

from __future__ import annotations

import sys

import click

from doorstep.errors import InputError, Problem


def message(text: str) -> str:
    """Return the message as given, or read from standard input for ``-``.

    Raises:
        InputError: when there is none.
    """
    if text != "-":
        return text
    read = sys.stdin.buffer.read().decode("utf-8", "surrogateescape")
    if not read:
        hint = 'give it as an argument: doorstep check "..."'
        raise InputError(Problem("standard input", "holds no message", hint))
    return read.removesuffix("\n")


policy_option = click.option(
    "--policy",
    type=click.Path(exists=True, dir_okay=False),
    help="The policy to decide by; the bundled one if left out.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="One JSON object, schema 1.")
