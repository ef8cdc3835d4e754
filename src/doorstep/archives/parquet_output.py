"""Writes results as a Parquet table, one row for each turn."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import orjson

from doorstep.archives.arrow import arrow
from doorstep.archives.output import Write, not_written

ROWS_AT_ONCE = 20_000


def _schema(pa: Any) -> Any:
    words, place, score = pa.list_(pa.string()), pa.int64(), pa.float64()
    span = [("start", place), ("end", place), ("score", score)]
    finding = [("act", pa.string()), ("channel", pa.string()), *span]
    return pa.schema(
        [
            ("id", pa.string()),
            ("turn", pa.int64()),
            ("acts", words),
            ("channels", words),
            ("value", pa.string()),
            ("outcome", pa.string()),
            ("score", score),
            ("findings", pa.list_(pa.struct([*finding, ("evidence", words), ("marks", words)]))),
            ("crisis", pa.struct([("kind", pa.string()), *span])),
        ]
    )


@contextmanager
def parquet_file(path: str) -> Iterator[Write]:
    """Open a Parquet file that gets its name only when it is whole.

    Raises:
        StoreError: when it cannot be written; nothing is left behind then.
        InputError: when pyarrow is not installed.
    """
    pa, parquet = arrow(), arrow("pyarrow.parquet")
    part = Path(f"{path}.part")
    schema = _schema(pa)
    rows: list[dict[str, Any]] = []

    def write(lines: bytes) -> None:
        rows.extend(_rows(lines))
        if len(rows) >= ROWS_AT_ONCE:
            flush()

    def flush() -> None:
        writer.write_table(pa.Table.from_pylist(rows, schema=schema))
        rows.clear()

    try:
        with parquet.ParquetWriter(part, schema, compression="zstd") as writer:
            yield write
            flush()
        part.replace(path)
    except OSError as error:
        raise not_written(path, error) from error
    finally:
        part.unlink(missing_ok=True)


def _rows(lines: bytes) -> Iterator[dict[str, Any]]:
    for line in lines.splitlines():
        talk = orjson.loads(line)
        for number, turn in enumerate(talk["turns"], start=1):
            yield {"id": str(talk["id"]), "turn": number} | turn
