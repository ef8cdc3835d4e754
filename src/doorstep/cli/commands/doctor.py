"""``doorstep doctor``: is this installation sound?"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from doorstep.cli.asking import json_option
from doorstep.cli.exits import Exit
from doorstep.cli.group import ExampleCommand, manners
from doorstep.cli.json_out import put_json
from doorstep.cli.screen import paint

if TYPE_CHECKING:
    from doorstep.cli.checkup import Check

EXAMPLES = (
    ("doorstep doctor", "every check, with what to do"),
    ("doorstep doctor --json", "the same for a machine"),
)


@click.command(cls=ExampleCommand, examples=EXAMPLES)
@json_option
@manners
def command(*, as_json: bool) -> int:
    """Check that this installation is sound.

    Looks at Python, the compiled parts, the data files, the policy, the age of
    the helplines, the guard and the time to start.  A warning is no failure.
    """
    from doorstep.cli.checkup import State, all_checks

    checks = list(all_checks(datetime.now(UTC).date()))
    worst = max((check.exit for check in checks), default=Exit.FINE)
    needs = sum(check.state is not State.GOOD for check in checks)
    if as_json:
        put_json({"sound": worst is Exit.FINE, "checks": [_as_json(check) for check in checks]})
        return worst
    click.echo("All well." if not needs else f"{needs} of {len(checks)} checks need you.")
    for check in checks:
        state = paint(f"{check.state:8}", check.state)
        click.echo(f"  {state} {check.name:15} {check.words}")
        if check.hint:
            click.echo(f"  {'':8} {'':15} {check.hint}")
    return worst


def _as_json(check: Check) -> dict[str, str]:
    return {
        "name": check.name,
        "state": check.state,
        "words": check.words,
        "hint": check.hint,
    }
