"""Runs the guard over labelled archives and pairs what it says with the labels."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import orjson

from doorstep.archives.batches import Batch, Item, Unreadable, batches
from doorstep.archives.conversation import Conversation, LineError, conversation, read_object
from doorstep.archives.scanner import Tally
from doorstep.archives.workers import scan_all
from doorstep.errors import Problem
from doorstep.evaluation.labels import LabelError, Labelled, fold_of, labelled
from doorstep.evaluation.scoring import Found, Score


@dataclass(frozen=True, slots=True)
class Fold:
    """One of several equal parts, held back from tuning."""

    number: int
    of: int
    held_out: bool
    """Whether the part itself is wanted, and not all the others."""

    def takes(self, entry: Labelled) -> bool:
        """Tell whether an entry is wanted; one without an id goes by its text."""
        key = entry.turns[0].text if entry.id.startswith("line ") and entry.turns else entry.id
        return (fold_of(key, self.of) == self.number) is self.held_out


@dataclass(frozen=True, slots=True)
class LabelledRun:
    """What to score and how."""

    paths: tuple[str, ...]
    workers: int
    policy: str | None = None
    fold: Fold | None = None

    def score(
        self, on_problem: Callable[[Problem], None], on_progress: Callable[[int, int], None]
    ) -> tuple[Score, Tally]:
        """Return all counts, and how fast the guard was."""
        score, tally = Score(), Tally()
        waiting: deque[Labelled] = deque()
        for answer in scan_all(
            self._prepared(waiting, on_problem), workers=self.workers, policy=self.policy
        ):
            if isinstance(answer, Unreadable):
                for problem in answer.error.problems:
                    on_problem(problem)
                continue
            for line in answer.lines.splitlines():
                score.add(waiting.popleft(), _found(line))
            tally.add(answer.tally)
            on_progress(answer.bytes_read, tally.turns)
        return score, tally

    def _prepared(
        self, waiting: deque[Labelled], on_problem: Callable[[Problem], None]
    ) -> Iterator[Batch | Unreadable]:
        """Yield the batches; the labels of each conversation in them wait in the same order."""
        for batch in batches(self.paths):
            if isinstance(batch, Unreadable):
                yield batch
                continue
            kept: list[Item] = []
            for item in batch.items:
                try:
                    talk, entry = _read(item, batch.source)
                except (LineError, LabelError) as error:
                    on_problem(Problem(f"{batch.source} line {item[0]}", str(error)))
                    continue
                if talk.turns and (self.fold is None or self.fold.takes(entry)):
                    waiting.append(entry)
                    kept.append((item[0], talk))
            yield Batch(batch.source, tuple(kept), batch.bytes_read)


def _read(item: Item, source: str) -> tuple[Conversation, Labelled]:
    number, held = item
    if not isinstance(held, bytes):
        raise LineError(held if isinstance(held, str) else "labels are read from JSON lines only")
    entry = read_object(held)
    talk = conversation(entry, number)
    return talk, labelled(entry, str(talk.id), os.path.basename(source).split(".", 1)[0])


def _found(line: bytes) -> tuple[Found, ...]:
    turns = orjson.loads(line)["turns"]
    return tuple(
        Found(frozenset(turn["acts"]), frozenset(turn["channels"]), turn["value"], turn["outcome"])
        for turn in turns
    )
