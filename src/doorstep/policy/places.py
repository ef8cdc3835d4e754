"""Finds the lines of a TOML file that its tables and keys stand in."""

from __future__ import annotations

import re
from collections.abc import Mapping

_TABLE = re.compile(r"^\s{0,8}\[\[\s{0,8}([A-Za-z_]{1,32})\s{0,8}\]\]")
_KEY = re.compile(r"^\s{0,8}([A-Za-z_]{1,32})\s{0,8}=")


class Places:
    """Where tables and keys stand, as far as the text shows."""

    def __init__(self, source: str, name: str) -> None:
        self.name = name
        self._top: dict[str, int] = {}
        self._tables: dict[str, list[dict[str, int]]] = {}
        current = self._top
        for number, line in enumerate(source.splitlines(), 1):
            begun = _TABLE.match(line)
            if begun is not None:
                current = {"": number}
                self._tables.setdefault(begun[1], []).append(current)
            elif (key := _KEY.match(line)) is not None:
                current.setdefault(key[1], number)

    def top(self) -> Mapping[str, str]:
        """Return the words for the lines of the keys above all tables."""
        return {key: f", line {number}" for key, number in self._top.items()}

    def table(self, kind: str, number: int, name: object = None) -> tuple[str, Mapping[str, str]]:
        """Return what the *number*-th table of a kind is called, and its lines."""
        known = self._tables.get(kind, [])
        lines = known[number - 1] if number <= len(known) else {}
        called = f"{kind.replace('_', ' ')} {number}"
        if isinstance(name, str) and name:
            called += f" ({name[:64]})"
        return called, {key: f", line {line}" for key, line in lines.items()}

    def of_table(self, kind: str, name: str) -> str:
        """Return what the table of that id is called, with its line."""
        return f"{kind} ({name})"
