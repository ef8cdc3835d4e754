"""Writes the tables of docs/policy.md anew from the bundled policy.

Run ``python tools/policy_table.py`` after a change of ``default.toml``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from doorstep.model.decision import OnDispute, Outcome
from doorstep.model.finding import Act, Channel, Finding
from doorstep.model.people import AgeBand, Person, Role, Setting, Venue
from doorstep.model.text import Span
from doorstep.policy import Policy, Rule, bundled_policy, decide
from doorstep.policy.dumping import dump_policy

DOC = Path(__file__).parents[1] / "docs" / "policy.md"
BEGIN = "<!-- outcomes:begin (written by tools/policy_table.py) -->"
END = "<!-- outcomes:end -->"
_NOT_IN_TABLE = ("id", "acts", "outcome", "clause", "why", "on_dispute", "also")


def tables(policy: Policy) -> str:
    """Return both tables as Markdown: outcomes at a glance, and all rules in order."""
    return f"{at_a_glance(policy)}\n\n{in_order(policy)}\n"


def at_a_glance(policy: Policy) -> str:
    """Return the outcome of each act for the pairs that matter, all grown up."""
    pairs = (
        (Role.MEMBER, Role.LISTENER, Venue.SUPPORT_CHAT),
        (Role.LISTENER, Role.MEMBER, Venue.SUPPORT_CHAT),
        (Role.MEMBER, Role.MEMBER, Venue.PM),
        (Role.LISTENER, Role.LISTENER, Venue.PM),
        (Role.MODERATOR, Role.LISTENER, Venue.PM),
        (Role.LISTENER, Role.LISTENER, Venue.ROOM),
        (Role.LISTENER, Role.LISTENER, Venue.FORUM),
        (Role.LISTENER, Role.LISTENER, Venue.PROFILE),
    )
    rows = ["| who → whom, where | " + " | ".join(f"`{act}`" for act in Act) + " |"]
    rows.append("| --- |" + " --- |" * len(Act))
    for sender, reader, venue in pairs:
        one, other = Person(sender, AgeBand.ADULT), Person(reader, AgeBand.ADULT)
        setting = Setting(one, (other,), venue)
        said = (_outcome(policy, setting, act) for act in Act)
        rows.append(f"| {sender} → {reader}, {venue} | {' | '.join(said)} |")
    return "\n".join(rows)


def in_order(policy: Policy) -> str:
    """Return every rule as a row, in the order in which they are asked."""
    rows = ["| # | rule | acts | fits only | outcome | clause | why | also |"]
    rows.append("| --- |" + " --- |" * 7)
    for number, rule in enumerate(policy.rules, 1):
        acts = ", ".join(act for act in Act if act in rule.acts)
        also = ", ".join(rule.also)
        rows.append(
            f"| {number} | `{rule.id}` | {acts} | {_conditions(rule)} | "
            f"{_said(rule.outcome, rule.on_dispute)} | {rule.clause} | `{rule.why}` | {also} |"
        )
    return "\n".join(rows)


def _outcome(policy: Policy, setting: Setting, act: Act) -> str:
    channel = Channel.IDENTITY if act is Act.IDENTIFY else Channel.PHONE
    decision = decide(policy, setting, [Finding(act, channel, Span(0, 1), 0.9)])
    return _said(decision.outcome, decision.on_dispute)


def _said(outcome: Outcome, on_dispute: OnDispute) -> str:
    return f"{outcome}, then {on_dispute}" if outcome is Outcome.PAUSE else str(outcome)


def _conditions(rule: Rule) -> str:
    """Return the conditions of a rule as they stand in its file."""
    lines = dump_policy(Policy("1.0", "2026-01-01", (rule,))).splitlines()[4:]
    kept = [line for line in lines if not line.startswith(_NOT_IN_TABLE)]
    return ", ".join(f"`{line}`" for line in kept) or "everything left"


def renewed(document: str, policy: Policy) -> str:
    """Return *document* with its tables written anew."""
    before, rest = document.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}\n\n{tables(policy)}\n{END}{after}"


def main() -> None:
    """Write the document, or tell that it is up to date."""
    old = DOC.read_text("utf-8")
    new = renewed(old, bundled_policy())
    DOC.write_text(new, "utf-8")
    sys.stderr.write("written anew\n" if new != old else "up to date\n")


if __name__ == "__main__":
    main()
