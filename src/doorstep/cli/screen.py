"""What a terminal may be shown: colours only where they belong, no control characters."""

from __future__ import annotations

import os
import sys
import unicodedata
from typing import Any, TextIO

import click

from doorstep.errors import Problem

MASK = "•"
STYLES: dict[str, dict[str, Any]] = {
    "allow": {"fg": "green"},
    "hint": {"fg": "cyan"},
    "pause": {"fg": "yellow"},
    "hold": {"fg": "magenta"},
    "strong": {"bold": True},
    "quiet": {"dim": True},
    "good": {"fg": "green"},
    "warning": {"fg": "yellow"},
    "bad": {"fg": "red"},
}
SIGNS_OF_SPACE = frozenset("\n\t ")


def is_terminal(stream: TextIO) -> bool:
    """Tell whether a person looks at the stream, on a terminal that can move its cursor."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def has_colour(stream: TextIO) -> bool:
    """Tell whether colour is welcome: https://no-color.org and ``--no-color``."""
    return is_terminal(stream) and not os.environ.get("NO_COLOR")


def paint(words: str, style: str, stream: TextIO | None = None) -> str:
    """Return the words in a style, or as they are where colour is not welcome."""
    welcome = has_colour(sys.stdout if stream is None else stream)
    return click.style(words, **STYLES[style]) if welcome else words


def harmless(text: str) -> str:
    """Return a text that cannot move the cursor or break a line, with as many characters.

    Control and direction signs, and what cannot be encoded, become a middle dot.
    """
    return "".join(
        " " if sign in SIGNS_OF_SPACE else sign if _is_printable(sign) else "·" for sign in text
    )


def _is_printable(sign: str) -> bool:
    return unicodedata.category(sign) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def width(text: str) -> int:
    """Return how many columns a text takes on a terminal."""
    return sum(_columns(sign) for sign in text)


def _columns(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in {"W", "F"} else 1


def say(words: str = "") -> None:
    """Write words on standard error."""
    click.echo(words, err=True)


def say_problem(problem: Problem, style: str = "bad") -> None:
    """Say what is wrong, where, and how to put it right."""
    where = paint(f"{harmless(problem.where)}:", "strong", sys.stderr)
    say(f"{where} {paint(harmless(problem.what), style, sys.stderr)}")
    for line in problem.hint.splitlines():
        say(f"    {harmless(line)}")
