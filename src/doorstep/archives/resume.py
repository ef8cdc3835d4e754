"""Continues a half-written file of results: checks what is whole and skips what is done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

import orjson

from doorstep.archives.batches import Batch, Item, Unreadable
from doorstep.archives.conversation import Conversation, LineError
from doorstep.archives.output import drop_torn_line
from doorstep.archives.scanner import Tally, read_item, scan_conversation
from doorstep.errors import IntegrityError, Problem
from doorstep.guard import Guard

_HINT = "write to another --out, or leave --resume away to begin again"


@dataclass(slots=True)
class Kept:
    """What a file of results already held."""

    conversations: int = 0
    turns: int = 0
    torn_bytes: int = 0
    problems: list[Problem] = field(default_factory=list)


def skip_done(
    work: Iterator[Batch | Unreadable], path: str, guard: Guard, kept: Kept
) -> Iterator[Batch | Unreadable]:
    """Yield what is still to be done and count in *kept* what the file holds.

    A torn last line is cut off.  Every whole line must belong to the
    conversation at the same place of the input, and the last one must be what
    this guard writes today, so that no file mixes two inputs or two policies.

    Raises:
        IntegrityError: when the file belongs to something else.
    """
    kept.torn_bytes = drop_torn_line(path)
    if not Path(path).exists():
        yield from work
        return
    with Path(path).open("rb") as stream:
        done = _Done(stream, path, kept)
        for batch in work:
            if isinstance(batch, Unreadable):
                yield batch
                continue
            rest = done.skip(batch)
            if rest:
                done.finish(guard)
                yield Batch(batch.source, rest, batch.bytes_read)
                break
        else:
            done.finish(guard)
            return
    yield from work


class _Done:
    """Walks the lines of the file beside the conversations of the input."""

    def __init__(self, stream: BinaryIO, path: str, kept: Kept) -> None:
        self._stream = stream
        self._path = path
        self._kept = kept
        self._line = stream.readline()
        self._last: tuple[bytes, Conversation] | None = None

    def skip(self, batch: Batch) -> tuple[Item, ...]:
        """Return the items of a batch that have no line yet."""
        for place, item in enumerate(batch.items):
            if not self._line:
                return batch.items[place:]
            try:
                talk = read_item(item)
            except LineError as error:
                where = f"{batch.source} line {item[0]}"
                self._kept.problems.append(Problem(where, str(error)))
                continue
            self._match(talk)
        return ()

    def _match(self, talk: Conversation) -> None:
        try:
            line = orjson.loads(self._line)
            same = line["id"] == talk.id and len(line["turns"]) == len(talk.turns)
        except (orjson.JSONDecodeError, KeyError, TypeError):
            raise self._foreign("is not a result of a scan") from None
        if not same:
            raise self._foreign("belongs to another input")
        self._last = (self._line, talk)
        self._kept.conversations += 1
        self._kept.turns += len(talk.turns)
        self._line = self._stream.readline()

    def finish(self, guard: Guard) -> None:
        """Check that nothing is left over and that the guard would write the same."""
        if self._line:
            raise self._foreign("is more than the input holds")
        if self._last is None:
            return
        line, talk = self._last
        if scan_conversation(guard, talk, Tally()) != line:
            raise self._foreign("was written under another policy or version", -1)

    def _foreign(self, what: str, back: int = 0) -> IntegrityError:
        number = self._kept.conversations + 1 + back
        return IntegrityError(Problem(f"{self._path} line {number}", what, _HINT))
