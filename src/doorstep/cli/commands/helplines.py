"""``doorstep helplines``: list the helplines and find entries that nobody has looked at lately."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from doorstep.cli.asking import json_option
from doorstep.cli.exits import Exit
from doorstep.cli.group import SuggestingGroup, manners
from doorstep.cli.json_out import put_json
from doorstep.cli.screen import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from doorstep.helplines import Helpline

_DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.group(cls=SuggestingGroup)
def command() -> None:
    """List the helplines and check their age.

    An entry was *checked* where the service itself, a public body or an
    organisation that helps was read; all others are known from data sets or
    national publications and wait to be verified.
    """


@command.command(
    examples=(
        ("doorstep helplines check", "entries last seen more than 180 days ago"),
        ("doorstep helplines check --today 2027-06-01", "as seen from another day"),
    )
)
@click.option("--today", type=_DAY, help="The day to count from, as 2027-06-01; today if left out.")
@click.option("--days", default=180, show_default=True, help="Days after which an entry is old.")
@json_option
@manners
def check(today: object, days: int, *, as_json: bool) -> int:
    """List the entries that were not looked at lately.

    Ends with 0 when there is none and with 1 when there are.
    """
    from doorstep.helplines import registry

    day = getattr(today, "date", date.today)()
    old = registry().stale(day, days)
    _put(old, as_json=as_json)
    say(f"{len(old)} of {len(registry().lines)} helplines were last seen over {days} days ago.")
    return Exit.FOUND if old else Exit.FINE


@command.command(name="list", examples=(("doorstep helplines list --country gb", "one country"),))
@click.option("--country", default="", help="Two letters, as gb; all countries if left out.")
@json_option
@manners
def list_(country: str, *, as_json: bool) -> int:
    """List helplines with their numbers and links."""
    from doorstep.helplines import registry

    found = registry().for_country(country) if country else registry().lines
    if not found:
        say(f"No helpline is listed for '{country}'; countries are two letters, as gb or br.")
        return Exit.FOUND
    _put(found, as_json=as_json)
    return Exit.FINE


def _put(lines: Sequence[Helpline], *, as_json: bool) -> None:
    if as_json:
        put_json({"helplines": [_as_json(line) for line in lines]})
        return
    for line in lines:
        ways = ", ".join((*line.numbers, *line.text_codes, *line.domains, *line.emails))
        checked = "checked" if line.checked else "not checked"
        click.echo(f"{line.country:>13}  {line.name}: {ways}  ({checked}, seen {line.seen})")


def _as_json(line: Helpline) -> dict[str, object]:
    return {
        "name": line.name,
        "country": line.country,
        "languages": list(line.languages),
        "numbers": list(line.numbers),
        "text_codes": list(line.text_codes),
        "domains": list(line.domains),
        "emails": list(line.emails),
        "seen": line.seen.isoformat(),
        "checked": line.checked,
        "source": line.source,
    }
