"""Checks the conversations of one batch with the guard."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass, field

from doorstep.archives.batches import Batch, Item
from doorstep.archives.conversation import Conversation, LineError, conversation, read_object
from doorstep.archives.lean import TurnResult, to_line, turn_result
from doorstep.errors import DoorstepError, Problem
from doorstep.guard import Guard
from doorstep.model.people import Venue


@dataclass(slots=True)
class Tally:
    """Counts over the conversations that were checked."""

    conversations: int = 0
    turns: int = 0
    crossings: int = 0
    crises: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    cpu_seconds: float = 0.0

    def add(self, other: Tally) -> None:
        """Take the counts of another part in."""
        self.conversations += other.conversations
        self.turns += other.turns
        self.crossings += other.crossings
        self.crises += other.crises
        self.outcomes.update(other.outcomes)
        self.cpu_seconds += other.cpu_seconds

    @property
    def found(self) -> int:
        """Return how many turns were not simply allowed."""
        return sum(self.outcomes.values()) - self.outcomes["allow"]


@dataclass(frozen=True, slots=True)
class Result:
    """The lines of one batch, ready to be written, and what there is to say about it."""

    lines: bytes = field(repr=False)
    tally: Tally
    problems: tuple[Problem, ...]
    bytes_read: int


def scan_batch(guard: Guard, batch: Batch) -> Result:
    """Check every conversation of a batch; a broken line becomes a problem, never an error."""
    began = time.process_time()
    written: list[bytes] = []
    problems: list[Problem] = []
    tally = Tally()
    for item in batch.items:
        try:
            talk = read_item(item)
            written.append(scan_conversation(guard, talk, tally))
        except LineError as error:
            problems.append(Problem(f"{batch.source} line {item[0]}", str(error)))
        except DoorstepError as error:
            problems.append(Problem(f"{batch.source} line {item[0]}", error.problems[0].what))
    tally.cpu_seconds = time.process_time() - began
    return Result(b"".join(written), tally, tuple(problems), batch.bytes_read)


def read_item(item: Item) -> Conversation:
    """Return the conversation of one item.

    Raises:
        LineError: when the item holds none.
    """
    number, held = item
    if isinstance(held, bytes):
        return conversation(read_object(held), number)
    if isinstance(held, str):
        raise LineError(held)
    return held


def scan_conversation(guard: Guard, talk: Conversation, tally: Tally) -> bytes:
    """Return the line of one conversation and count it."""
    turns = _verdicts(guard, talk, tally)
    tally.conversations += 1
    tally.turns += len(turns)
    for turn in turns:
        tally.outcomes[turn["outcome"]] += 1
    return to_line({"id": talk.id, "turns": turns})


def _verdicts(guard: Guard, talk: Conversation, tally: Tally) -> list[TurnResult]:
    voice = guard.talk(
        talk.venue or Venue.SUPPORT_CHAT,
        talk.people,
        audience=talk.audience,
        language=talk.language,
    )
    results = []
    for turn in talk.turns:
        verdict = voice.say(turn.by, turn.text)
        tally.crossings += verdict.crosses
        tally.crises += verdict.crisis is not None
        results.append(turn_result(verdict))
    return results
