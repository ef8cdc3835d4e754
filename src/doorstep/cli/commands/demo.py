"""``doorstep demo``: three talks played in the terminal, judged by the real guard."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from importlib.resources import files
from typing import TYPE_CHECKING

import click

from doorstep.cli.exits import Exit
from doorstep.cli.group import ExampleCommand, manners
from doorstep.cli.interrupts import clean_stop
from doorstep.cli.screen import is_terminal, paint

if TYPE_CHECKING:
    from doorstep.archives.conversation import Conversation
    from doorstep.verdict import Verdict

SECONDS_PER_TURN = 1.2
BAR = "┃"

EXAMPLES = (
    ("doorstep demo", "at reading pace"),
    ("doorstep demo --fast", "all at once"),
)


@click.command(cls=ExampleCommand, examples=EXAMPLES)
@click.option("--fast", is_flag=True, help="Do not wait between turns.")
@manners
def command(*, fast: bool) -> int:
    """Play three talks and show what the guard says.

    The talks and everybody in them are invented; what the guard says of them
    is worked out while you watch.
    """
    from doorstep.guard import Guard

    guard = Guard()
    wait = 0.0 if fast or not is_terminal(sys.stdout) else SECONDS_PER_TURN
    with clean_stop():
        for number, talk in enumerate(demo_talks(), start=1):
            click.echo(paint(f"{number}. {talk.id}", "strong"))
            click.echo(paint(f"   {_who(talk)}", "quiet"))
            click.echo()
            voice = guard.talk(talk.venue or "support_chat", talk.people)
            for turn in talk.turns:
                verdict = voice.say(turn.by, turn.text)
                for line in _turn_lines(turn.by, turn.text, verdict):
                    click.echo(line)
                time.sleep(wait)
            click.echo()
    click.echo('Try your own words: doorstep check "..."')
    return Exit.FINE


def demo_talks() -> Iterator[Conversation]:
    """Yield the talks that ship with the package."""
    from doorstep.archives.conversation import conversation, read_object

    data = files("doorstep.cli").joinpath("demo_talks.jsonl").read_bytes()
    for number, line in enumerate(data.splitlines(), start=1):
        yield conversation(read_object(line), number)


def _who(talk: Conversation) -> str:
    people = [
        f"{label} ({person if isinstance(person, str) else person['role']})"
        for label, person in (talk.people or {}).items()
    ]
    return f"{(talk.venue or '').replace('_', ' ')}: {' and '.join(people)}"


def _turn_lines(by: str, text: str, verdict: Verdict) -> Iterator[str]:
    from doorstep.cli.verdict_words import judgement_lines

    yield f"   {paint(f'{by:>10}', 'quiet')}  {text}"
    for line in judgement_lines(verdict, "en"):
        yield f"   {'':>10}  {paint(BAR, verdict.outcome)} {line}"
