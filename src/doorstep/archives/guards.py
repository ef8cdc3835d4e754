"""Makes the guard that every process of a scan uses."""

from __future__ import annotations

from pathlib import Path

from doorstep.errors import Problem, StoreError
from doorstep.guard import Guard
from doorstep.policy import Policy, load_policy


def read_policy(path: str) -> Policy:
    """Return the policy of a file.

    Raises:
        PolicyError: when it does not say what it must.
        StoreError: when it cannot be read.
    """
    try:
        source = Path(path).read_bytes()
    except OSError as error:
        raise StoreError(Problem(path, f"cannot be read: {error.strerror}")) from error
    return load_policy(source, Path(path).name)


def make_guard(policy: str | None) -> Guard:
    """Return a guard with the policy of a file, or the bundled one."""
    return Guard() if policy is None else Guard(policy=read_policy(policy))
