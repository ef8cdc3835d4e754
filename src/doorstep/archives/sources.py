"""Opens what an archive is kept in: plain or gzip files, folders and standard input."""

from __future__ import annotations

import gzip
import io
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, cast

from doorstep.errors import InputError, Problem, StoreError

STDIN = "-"
BUFFER_BYTES = 1 << 18
SNIFF_BYTES = 1 << 12
_SUFFIXES = (".jsonl", ".ndjson", ".csv", ".parquet", ".pq")
_GZIP_MAGIC = b"\x1f\x8b"
_PARQUET_MAGIC = b"PAR1"


class Form(StrEnum):
    """How an archive is written."""

    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"


@dataclass(slots=True)
class Source:
    """An open archive; ``stored`` tells how far its stored bytes were read."""

    name: str
    form: Form
    stream: BinaryIO
    stored: BinaryIO

    @property
    def bytes_read(self) -> int:
        """Return how many stored bytes were read so far, 0 where that cannot be told."""
        try:
            return self.stored.tell()
        except (OSError, ValueError):
            return 0

    def close(self) -> None:
        """Close the archive, unless it is standard input."""
        self.stream.close()
        if self.name != STDIN:
            self.stored.close()


def expand(paths: Iterable[str]) -> list[str]:
    """Return the archives that the paths name, those of a folder in order of their names.

    Raises:
        InputError: when a folder holds none.
    """
    found: list[str] = []
    for path in paths:
        if path == STDIN or not Path(path).is_dir():
            found.append(path)
            continue
        inside = sorted(str(file) for file in Path(path).rglob("*") if _is_archive(file))
        if not inside:
            hint = f"archives end in {', '.join(_SUFFIXES)}, with or without .gz"
            raise InputError(Problem(path, "no archive in this folder", hint))
        found.extend(inside)
    return found


def _is_archive(file: Path) -> bool:
    return file.is_file() and file.name.lower().removesuffix(".gz").endswith(_SUFFIXES)


def total_bytes(paths: Iterable[str]) -> int | None:
    """Return the stored size of all archives, or ``None`` when it cannot be told."""
    total = 0
    for path in paths:
        if path == STDIN:
            return None
        try:
            total += Path(path).stat().st_size
        except OSError:
            continue
    return total or None


def open_source(path: str) -> Source:
    """Open an archive, whatever it is written in.

    Raises:
        StoreError: when it cannot be read.
    """
    try:
        # The source keeps the file open until it is closed itself.
        stored = sys.stdin.buffer if path == STDIN else io.BufferedReader(io.FileIO(path))
        stream, head = _unpacked(cast(BinaryIO, stored))
    except (OSError, EOFError) as error:
        raise unreadable(path, error) from error
    return Source(path, _form(path, head), stream, cast(BinaryIO, stored))


def unreadable(path: str, error: BaseException) -> StoreError:
    """Return the error that names an archive and why it could not be read."""
    reason = getattr(error, "strerror", None) or "damaged or cut off"
    return StoreError(Problem(path, f"cannot be read: {reason}", "the other archives are read"))


def _unpacked(stored: BinaryIO) -> tuple[BinaryIO, bytes]:
    buffered = _peekable(stored)
    head = buffered.peek(SNIFF_BYTES)
    if head[:2] != _GZIP_MAGIC:
        return cast(BinaryIO, buffered), head
    plain = io.BufferedReader(cast(io.RawIOBase, gzip.GzipFile(fileobj=buffered)), BUFFER_BYTES)
    return cast(BinaryIO, plain), plain.peek(SNIFF_BYTES)


def _peekable(stored: BinaryIO) -> io.BufferedReader:
    if isinstance(stored, io.BufferedReader):
        return stored
    return io.BufferedReader(cast(io.RawIOBase, stored), BUFFER_BYTES)


def _form(path: str, head: bytes) -> Form:
    """Tell the form from the first bytes, and from the name where they leave it open."""
    if head[:4] == _PARQUET_MAGIC:
        return Form.PARQUET
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start[:1] == b"{":
        return Form.JSONL
    name = path.lower().removesuffix(".gz")
    if name.endswith((".csv", ".tsv")):
        return Form.CSV
    if name.endswith((".parquet", ".pq")):
        return Form.PARQUET
    if name.endswith((".jsonl", ".ndjson", ".json")) or not start:
        return Form.JSONL
    first = start.split(b"\n", 1)[0].lower()
    names = [name.strip(b'" \r') for name in first.split(b",")]
    return Form.CSV if b"text" in names else Form.JSONL


def lines(source: Source) -> Iterator[tuple[int, bytes]]:
    """Yield each line that is not blank, with its number counted from 1.

    Raises:
        StoreError: when the archive breaks off while it is read.
    """
    number = 0
    try:
        for number, line in enumerate(source.stream, start=1):
            if not line.isspace():
                yield number, line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
    except (OSError, EOFError) as error:
        raise unreadable(f"{source.name} after line {number}", error) from error
