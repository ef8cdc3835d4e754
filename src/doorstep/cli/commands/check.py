"""``doorstep check``: one message, and what the guard makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from doorstep.cli.asking import json_option, message, policy_option
from doorstep.cli.exits import Exit
from doorstep.cli.group import ExampleCommand, manners
from doorstep.cli.json_out import put_json
from doorstep.cli.screen import MASK
from doorstep.model.decision import Outcome
from doorstep.model.people import AgeBand, Role, Venue

if TYPE_CHECKING:
    from doorstep.verdict import Verdict

EXAMPLES = (
    ('doorstep check "whats ur insta?"', "a member to a listener, the usual case"),
    ('doorstep check "call me on 202 555 0134" --show', "with the matched words"),
    ('doorstep check "text me" --from listener --to listener --venue pm', "between listeners"),
    ("doorstep check - --json < message.txt", "for a machine"),
)


@click.command(cls=ExampleCommand, examples=EXAMPLES)
@click.argument("text", metavar="TEXT|-")
@click.option("--from", "sender", type=click.Choice(list(Role)), default=Role.MEMBER,
              help="The role of the sender.", show_default=True)  # fmt: skip
@click.option("--to", "reader", type=click.Choice(list(Role)), default=Role.LISTENER,
              help="The role of the reader.", show_default=True)  # fmt: skip
@click.option("--venue", type=click.Choice(list(Venue)), default=Venue.SUPPORT_CHAT,
              help="Where it is said.", show_default=True)  # fmt: skip
@click.option("--age", type=click.Choice(list(AgeBand)), default=AgeBand.UNKNOWN,
              help="How old both say they are; unknown counts as teen.", show_default=True)  # fmt: skip
@click.option("--audience", type=click.IntRange(min=0), metavar="N", help="How many can read it.")
@click.option("--lang", default="en", show_default=True, metavar="CODE",
              help="The language of the message and of what is said about it.")  # fmt: skip
@click.option("--show", is_flag=True, help="Show the matched words instead of masking them.")
@json_option
@policy_option
@manners
def command(text: str, policy: str | None, **options: Any) -> int:
    """Say what the guard makes of one message.

    Ends with 0 when nothing was found and with 1 when something was.  TEXT
    is read from standard input for -, which keeps it out of the shell's history.
    """
    from doorstep.archives.guards import make_guard

    written = message(text)
    talk = make_guard(policy).talk(
        options["venue"],
        {
            "A": {"role": options["sender"], "age_band": options["age"]},
            "B": {"role": options["reader"], "age_band": options["age"]},
        },
        audience=options["audience"],
        language=options["lang"],
    )
    verdict = talk.say("A", written)
    if options["as_json"]:
        put_json(_as_json(verdict, show=options["show"]))
    else:
        from doorstep.cli.verdict_words import verdict_lines

        for line in verdict_lines(verdict, written, options["lang"], show=options["show"]):
            click.echo(line)
    found = verdict.findings or verdict.crisis or verdict.outcome is not Outcome.ALLOW
    return Exit.FOUND if found else Exit.FINE


def _as_json(verdict: Verdict, *, show: bool) -> dict[str, Any]:
    """Return the verdict; the plain form of a way is masked unless it may be seen."""
    from doorstep.archives.lean import crisis_result, finding_result

    value = verdict.value
    return {
        "outcome": verdict.outcome,
        "acts": verdict.acts,
        "channels": verdict.channels,
        "value": value if show or value is None else MASK * len(value),
        "score": verdict.score,
        "findings": [finding_result(finding) for finding in verdict.findings],
        "crisis": None if verdict.crisis is None else crisis_result(verdict.crisis),
        "why": verdict.why,
        "clause": verdict.clause,
        "rule": verdict.rule,
        "policy_version": verdict.policy_version,
        "machine_decided": verdict.machine_decided,
        "deliver": verdict.deliver,
        "without": verdict.without(),
    }
