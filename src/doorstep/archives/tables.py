"""Conversations from the rows of a table: CSV and Parquet."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from doorstep.archives.arrow import arrow
from doorstep.archives.conversation import NOBODY, Conversation, LineError, conversation
from doorstep.archives.sources import Form, Source, unreadable
from doorstep.errors import InputError, Problem

COLUMNS = ("text", "conversation", "by", "role", "venue", "lang", "id")
Row = Mapping[str, Any]
Found = tuple[int, "Conversation | LineError"]


def table(source: Source) -> Iterator[Found]:
    """Yield each conversation of a table with the number of its first row's line.

    Rows of one conversation need not stand together, for exports are mostly
    sorted by time; a table with a column ``conversation`` is therefore held
    in memory.  Conversations come in the order of their first rows.

    Raises:
        InputError: when there is no column ``text``.
        StoreError: when the archive breaks off while it is read.
    """
    rows = _csv_rows(source) if source.form is Form.CSV else _parquet_rows(source)
    first = next(rows, None)
    if first is None:
        return
    everything = _chain(first, rows)
    if isinstance(first[1], LineError) or "conversation" not in first[1]:
        yield from _messages(everything)
    else:
        yield from _conversations(everything)


def _chain(
    first: tuple[int, Row | LineError], rest: Iterator[tuple[int, Row | LineError]]
) -> Iterator[tuple[int, Row | LineError]]:
    yield first
    yield from rest


def _messages(rows: Iterable[tuple[int, Row | LineError]]) -> Iterator[Found]:
    for number, row in rows:
        if isinstance(row, LineError):
            yield number, row
        else:
            yield number, _read([(number, row)], number, row.get("id") or None)


def _conversations(rows: Iterable[tuple[int, Row | LineError]]) -> Iterator[Found]:
    held: dict[object, list[tuple[int, Row]]] = {}
    for number, row in rows:
        if isinstance(row, LineError):
            yield number, row
            continue
        name = row.get("conversation")
        alone = name is None or name == ""
        held.setdefault(("row", number) if alone else name, []).append((number, row))
    for name, members in held.items():
        number = members[0][0]
        yield number, _read(members, number, None if isinstance(name, tuple) else name)


def _read(rows: list[tuple[int, Row]], number: int, name: object) -> Conversation | LineError:
    """Return the conversation of these rows, or what is wrong with one of them."""
    first = rows[0][1]
    people: dict[str, Any] = {}
    turns = []
    for _, row in rows:
        by = row.get("by")
        label = NOBODY if by is None or by == "" else str(by)
        turns.append({"by": label, "text": row.get("text")})
        if row.get("role"):
            people.setdefault(label, row["role"])
    entry = {"id": name, "turns": turns, "people": people}
    entry |= {key: first.get(key) or None for key in ("venue", "lang")}
    try:
        return conversation(entry, number)
    except LineError as error:
        return error


def _csv_rows(source: Source) -> Iterator[tuple[int, Row | LineError]]:
    # A message may be longer than the 128 KiB that the csv module stops at.
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    reader = csv.reader(_decoded(source))
    start = 1
    try:
        header = [name.strip().lower() for name in next(reader, [])]
        _check_columns(header, source.name)
        start = reader.line_num + 1
        for cells in reader:
            if cells:
                yield start, _csv_row(header, cells)
            start = reader.line_num + 1
    except csv.Error:
        yield start, LineError("not valid CSV; the rest of the file is left out")
    except (OSError, EOFError) as error:
        raise unreadable(f"{source.name} after line {start - 1}", error) from error


def _decoded(source: Source) -> Iterator[str]:
    """Yield the lines as text; bytes that are not UTF-8 stay visible as half surrogates."""
    for number, line in enumerate(source.stream):
        known = line.removeprefix(b"\xef\xbb\xbf") if number == 0 else line
        yield known.decode("utf-8", "surrogateescape")


def _csv_row(header: list[str], cells: list[str]) -> Row | LineError:
    if len(cells) != len(header):
        return LineError(f"{len(cells)} columns where the first line names {len(header)}")
    row = {name: cell for name, cell in zip(header, cells, strict=True) if name in COLUMNS}
    try:
        "".join(row.values()).encode()
    except UnicodeEncodeError:
        return LineError("not UTF-8")
    return row


def _parquet_rows(source: Source) -> Iterator[tuple[int, Row | LineError]]:
    pa, parquet = arrow(), arrow("pyarrow.parquet")
    try:
        held = pa.BufferReader(source.stream.read())
        file = parquet.ParquetFile(held)
        names = {name.lower(): name for name in file.schema_arrow.names}
        _check_columns(list(names), source.name)
        wanted = [names[name] for name in COLUMNS if name in names]
        number = 0
        for batch in file.iter_batches(batch_size=4096, columns=wanted):
            for row in batch.to_pylist():
                number += 1
                yield number, {name.lower(): value for name, value in row.items()}
    except (pa.ArrowException, OSError, EOFError) as error:
        raise unreadable(source.name, error) from error


def _check_columns(names: list[str], where: str) -> None:
    if "text" not in names:
        hint = f"name the columns in the first line: {', '.join(COLUMNS)}; only text is needed"
        raise InputError(Problem(where, "no column called text", hint))
