"""Doorstep: the safety net of an anonymous peer-support community."""

from doorstep.guard import Guard, Talk
from doorstep.model.decision import Decision, Outcome
from doorstep.model.finding import Act, Channel, Crisis, CrisisKind, Finding, Mark
from doorstep.model.people import AgeBand, Person, Role, Venue
from doorstep.model.text import Span
from doorstep.verdict import Verdict

__all__ = [
    "Act",
    "AgeBand",
    "Channel",
    "Crisis",
    "CrisisKind",
    "Decision",
    "Finding",
    "Guard",
    "Mark",
    "Outcome",
    "Person",
    "Role",
    "Span",
    "Talk",
    "Venue",
    "Verdict",
]
