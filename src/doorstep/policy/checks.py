"""What can be wrong with a policy as a whole, found without a message."""

from __future__ import annotations

from doorstep.errors import Problem
from doorstep.policy.places import Places
from doorstep.policy.policy import Policy


def policy_problems(policy: Policy, places: Places | None = None) -> tuple[Problem, ...]:
    """Return every mistake that shows only when all rules are looked at together."""
    return ()
