"""The numbers that a command ends with; docs/cli.md lists them."""

from __future__ import annotations

from enum import IntEnum

from doorstep.errors import (
    DoorstepError,
    InputError,
    IntegrityError,
    RecordError,
    StoreError,
)


class Exit(IntEnum):
    """How a command ended."""

    FINE = 0
    FOUND = 1
    WRONG_USE = 2
    SETTINGS = 3
    STORE = 4
    INTEGRITY = 5
    REFUSED = 6
    BUG = 70
    INTERRUPTED = 130


MEANINGS = {
    Exit.FINE: "fine",
    Exit.FOUND: "finished, and found something",
    Exit.WRONG_USE: "wrong use",
    Exit.SETTINGS: "settings, a policy or a data file are not valid",
    Exit.STORE: "a file, store or network place cannot be read or written",
    Exit.INTEGRITY: "what is stored is torn, or belongs to something else",
    Exit.REFUSED: "refused by a safety rule",
    Exit.BUG: "a mistake of Doorstep's own",
    Exit.INTERRUPTED: "interrupted",
}


def exit_of(error: DoorstepError) -> Exit:
    """Return the number for an error that was raised on purpose."""
    if isinstance(error, InputError):
        return Exit.WRONG_USE
    if isinstance(error, StoreError):
        return Exit.STORE
    if isinstance(error, IntegrityError | RecordError):
        return Exit.INTEGRITY
    return Exit.SETTINGS
