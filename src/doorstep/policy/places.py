"""Finds the lines of a TOML file that its tables and keys stand in."""

from __future__ import annotations

import re
from collections.abc import Mapping

_TABLE = re.compile(r"^\s{0,8}\[\[\s{0,8}([A-Za-z_]{1,32})\s{0,8}\]\]")
_KEY = re.compile(r"^\s{0,8}([A-Za-z_]{1,32})\s{0,8}=")
_ID = re.compile(r"""^\s{0,8}id\s{0,8}=\s{0,8}["']([^"']{1,64})["']""")


class Places:
    """Where tables and keys stand, as far as the text shows."""

    def __init__(self, source: str, name: str) -> None:
        self.name = name
        self._top: dict[str, int] = {}
        self._tables: dict[str, list[dict[str, int]]] = {}
        self._ids: dict[str, list[int]] = {}
        kind, current = "", self._top
        for number, line in enumerate(source.splitlines(), 1):
            begun = _TABLE.match(line)
            if begun is not None:
                kind, current = begun[1], {"": number}
                self._tables.setdefault(begun[1], []).append(current)
            elif (key := _KEY.match(line)) is not None:
                current.setdefault(key[1], number)
                if kind == "rule" and (named := _ID.match(line)) is not None:
                    self._ids.setdefault(named[1], []).append(len(self._tables["rule"]))

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

    def rule(self, name: str) -> str:
        """Return what the rule of that id is called, with its line; all, if several are."""
        numbers = self._ids.get(name)
        if numbers is None:
            return f"rule ({name})"
        if len(numbers) > 1:
            return f"rules {' and '.join(map(str, numbers))} ({name})"
        called, lines = self.table("rule", numbers[0], name)
        return called + lines.get("", "")
