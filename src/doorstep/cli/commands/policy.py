"""``doorstep policy``: check, compare and show the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from doorstep.cli.asking import json_option
from doorstep.cli.exits import Exit
from doorstep.cli.group import SuggestingGroup, manners
from doorstep.cli.json_out import put_json
from doorstep.cli.screen import say_problem
from doorstep.errors import PolicyError

if TYPE_CHECKING:
    from doorstep.policy import Policy

BUNDLED = "-"


@click.group(cls=SuggestingGroup)
def command() -> None:
    """Check, compare and show policies.

    A policy is a TOML file; docs/policy.md explains every field.  Where a
    FILE is - or left out, the bundled policy is meant.
    """


def _policy(path: str) -> Policy:
    from doorstep.archives.guards import read_policy
    from doorstep.policy import bundled_policy

    return bundled_policy() if path == BUNDLED else read_policy(path)


@command.command(examples=(("doorstep policy check house.toml", "every mistake at once"),))
@click.argument("file", default=BUNDLED)
@json_option
@manners
def check(file: str, *, as_json: bool) -> int:
    """Check a policy and name every mistake at once.

    Ends with 0 when it is valid and with 3 when it is not.
    """
    try:
        policy = _policy(file)
    except PolicyError as error:
        if as_json:
            problems = [
                {"where": problem.where, "what": problem.what, "hint": problem.hint}
                for problem in error.problems
            ]
            put_json({"valid": False, "problems": problems})
            return Exit.SETTINGS
        for problem in error.problems:
            say_problem(problem)
        click.echo(f"{len(error.problems)} mistakes.")
        return Exit.SETTINGS
    if as_json:
        rules = len(policy.rules)
        put_json({"valid": True, "problems": [], "version": policy.version, "rules": rules})
    else:
        click.echo(f"Valid: version {policy.version}, {len(policy.rules)} rules.")
    return Exit.FINE


@command.command(
    examples=(
        ("doorstep policy diff house.toml", "what house.toml would change"),
        ("doorstep policy diff old.toml new.toml", "what happens otherwise, setting by setting"),
    )
)
@click.argument("files", nargs=-1, metavar="[OLD] NEW")
@json_option
@manners
@click.pass_context
def diff(context: click.Context, /, files: tuple[str, ...], *, as_json: bool) -> int:
    """Show what would happen otherwise under another policy.

    Ends with 0 when nothing would and with 1 when something would.
    """
    from doorstep.policy import diff as differences

    if not 1 <= len(files) <= 2:
        raise click.UsageError("Name one policy, or two.", context)
    old, new = _policy(files[0] if len(files) == 2 else BUNDLED), _policy(files[-1])
    changes = list(differences(old, new))
    if as_json:
        put_json({"changes": [str(change) for change in changes]})
    else:
        click.echo(f"{old.version} to {new.version}: {len(changes)} changes.")
        for change in changes:
            click.echo(f"  {change}")
    return Exit.FOUND if changes else Exit.FINE


@command.command(examples=(("doorstep policy show", "the rules in force, in order"),))
@click.argument("file", default=BUNDLED)
@json_option
@manners
def show(file: str, *, as_json: bool) -> int:
    """Show the rules of a policy in the order in which they are tried."""
    from doorstep.cli.policy_words import policy_lines, rule_as_json

    policy = _policy(file)
    if as_json:
        put_json(
            {
                "version": policy.version,
                "date": policy.date,
                "rules": [rule_as_json(rule) for rule in policy.rules],
                "house_words": [word.id for word in policy.house_words],
            }
        )
        return Exit.FINE
    for line in policy_lines(policy):
        click.echo(line)
    return Exit.FINE
