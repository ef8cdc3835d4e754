"""Writes result lines so that a run that breaks off leaves only whole lines."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path

from doorstep.errors import Problem, StoreError

_TAIL_BYTES = 1 << 16

Write = Callable[[bytes], None]
"""Writes whole lines, all of them, or raises a StoreError."""


@contextmanager
def line_file(path: str, *, append: bool = False) -> Iterator[Write]:
    """Open a file of result lines; when the run breaks off, what is in it is whole.

    Raises:
        StoreError: when it cannot be written, or there is no room left.
    """
    try:
        file = FileIO(path, "ab" if append else "wb")
    except OSError as error:
        raise not_written(path, error) from error

    def write(lines: bytes) -> None:
        rest = memoryview(lines)
        try:
            while rest:
                rest = rest[file.write(rest) or 0 :]
        except OSError as error:
            raise not_written(path, error) from error

    is_whole = False
    try:
        yield write
        is_whole = True
    finally:
        _close(file, path)
        if not is_whole:
            drop_torn_line(path)


def _close(file: FileIO, path: str) -> None:
    try:
        if Path(path).is_file():
            os.fsync(file.fileno())
        file.close()
    except OSError as error:
        raise not_written(path, error) from error


@contextmanager
def standard_output() -> Iterator[Write]:
    """Write to standard output, and pass every batch on at once.

    Raises:
        StoreError: when there is no room left.
        BrokenPipeError: when the reader has gone away.
    """

    def write(lines: bytes) -> None:
        try:
            sys.stdout.buffer.write(lines)
            sys.stdout.buffer.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise not_written("standard output", error) from error

    yield write


def drop_torn_line(path: str) -> int:
    """Cut off what follows the last line break and return how many bytes that were."""
    file = Path(path)
    if not file.is_file():
        return 0
    with file.open("rb+") as stream:
        size = end = stream.seek(0, os.SEEK_END)
        while end > 0:
            start = max(0, end - _TAIL_BYTES)
            stream.seek(start)
            found = stream.read(end - start).rfind(b"\n")
            if found >= 0:
                end = start + found + 1
                break
            end = start
        stream.truncate(end)
    return size - end


def not_written(path: str, error: OSError) -> StoreError:
    """Return the error that says why results could not be written, and what to do."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        hint = "make room and run it again; with --out and --resume it goes on where it stopped"
        return StoreError(Problem(path, "no space left to write to", hint))
    reason = error.strerror or "the place is gone"
    return StoreError(Problem(path, f"cannot be written: {reason}", "choose another --out"))
