"""Cuts archives into batches that a worker checks at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from doorstep.archives.conversation import Conversation, LineError
from doorstep.archives.sources import Form, Source, lines, open_source
from doorstep.archives.tables import table
from doorstep.errors import DoorstepError

BATCH_BYTES = 1 << 16
"""Large enough that handing it over costs little, small enough to stop soon."""

Item = tuple[int, "bytes | Conversation | str"]
"""A line's number with the line, the conversation read from rows, or what is wrong."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Some conversations of one archive, in order; ``bytes_read`` counts over all archives."""

    source: str
    items: tuple[Item, ...] = field(repr=False)
    bytes_read: int = 0


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An archive that could not be read, or not to its end."""

    error: DoorstepError


def batches(paths: Iterable[str]) -> Iterator[Batch | Unreadable]:
    """Yield the conversations of all archives in order, some at a time."""
    before = 0
    for path in paths:
        try:
            source = open_source(path)
        except DoorstepError as error:
            yield Unreadable(error)
            continue
        try:
            yield from _cut(source, before)
            before += source.bytes_read
        finally:
            source.close()


def _cut(source: Source, before: int) -> Iterator[Batch | Unreadable]:
    items: list[Item] = []
    size = 0
    try:
        for item, length in _items(source):
            items.append(item)
            size += length
            if size >= BATCH_BYTES:
                yield Batch(source.name, tuple(items), before + source.bytes_read)
                items, size = [], 0
    except DoorstepError as error:
        failure: DoorstepError | None = error
    else:
        failure = None
    if items:
        yield Batch(source.name, tuple(items), before + source.bytes_read)
    if failure is not None:
        yield Unreadable(failure)


def _items(source: Source) -> Iterator[tuple[Item, int]]:
    if source.form is Form.JSONL:
        for number, line in lines(source):
            yield (number, line), len(line)
        return
    for number, found in table(source):
        if isinstance(found, LineError):
            yield (number, str(found)), 1
        else:
            yield (number, found), sum(len(turn.text) for turn in found.turns) + 1
