"""Undo what hides: from a message as written to the views that the detector reads."""

from __future__ import annotations

from doorstep.model.text import Reading
from doorstep.normalise.backwards import backwards
from doorstep.normalise.decoded import decoded
from doorstep.normalise.plain import plain

__all__ = ["fold_term", "normalise"]


def normalise(written: str) -> Reading:
    """Return the views of *written*; any text will do, in time that grows with its length."""
    text = plain(written)
    spelled = decoded(text)
    return Reading(text, spelled, backwards(spelled))


def fold_term(term: str) -> str:
    """Return *term* as the plain view of a message would show it."""
    return plain(term).folded
