"""Reads the fields of one table of a policy file and keeps every mistake."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from doorstep.errors import Problem
from doorstep.policy.names import Names, closest, hint_for

_ID = re.compile(r"[a-z0-9][a-z0-9_.-]{0,63}")
_CLAUSE = re.compile(r"\d{1,3}(\.\d{1,3}){0,3}")


class Fields:
    """One table: what it says, where it stands, and what is wrong with it.

    Reading goes on after a mistake, with the name that was most likely meant.
    """

    def __init__(self, table: Mapping[str, Any], where: str, lines: Mapping[str, str]) -> None:
        self._table = table
        self._where = where
        self._lines = lines
        self.problems: list[Problem] = []
        self.is_whole = True
        """Whether enough could be read to go on with."""

    def wrong(self, what: str, hint: str, key: str | None = None) -> None:
        """Keep a mistake, at the line of *key* where that is known."""
        place = self._lines.get(key or "", self._lines.get("", ""))
        self.problems.append(Problem(self._where + place, what, hint))

    def only(self, known: Iterable[str]) -> None:
        """Keep a mistake for every key that is not known."""
        names = tuple(known)
        for key in self._table:
            if key not in names:
                self.wrong(f"unknown key '{_short(key)}'", hint_for(key, names), key)

    def one(self, key: str, known: Iterable[str], default: str | None = None) -> str | None:
        """Return one name out of *known*."""
        value = self.string(key, required=default is None)
        names = tuple(known)
        if value is None:
            return default
        if value not in names:
            self.wrong(f"unknown name '{_short(value)}' in {key}", hint_for(value, names), key)
            return closest(value, names) or default
        return value

    def several(self, key: str, known: Names, default: frozenset[str] | None) -> frozenset[str]:
        """Return all that the names in a list stand for; one name may stand alone."""
        value = self._table.get(key)
        if value is None:
            if default is None:
                self._missing(key, f'write {key} = ["{next(iter(known))}"]')
            return default or frozenset()
        meant: set[str] = set()
        for name in self._listed(key, value):
            if name not in known:
                self.wrong(f"unknown name '{_short(name)}' in {key}", hint_for(name, known), key)
            meant |= known.get(name) or known.get(closest(name, known) or "", frozenset())
        if not meant:
            self.is_whole = False
        return frozenset(meant)

    def ordered(self, key: str, known: Iterable[str]) -> tuple[str, ...]:
        """Return the names of a list, each once, in their fixed order."""
        names = {name: frozenset({name}) for name in known}
        chosen = self.several(key, names, frozenset()) if self._table.get(key) else frozenset()
        return tuple(name for name in names if name in chosen)

    def string(self, key: str, *, required: bool = False) -> str | None:
        """Return a text that is not empty."""
        value = self._table.get(key)
        if value is None:
            if required:
                self._missing(key, f'write {key} = "..."')
            return None
        if not isinstance(value, str) or not value.strip():
            self.wrong(f"{key} is {_kind(value)}, not a text", f'write {key} = "..."', key)
            return None
        return value

    def identity(self) -> str:
        """Return the id, or an empty text with the mistake kept."""
        value = self.string("id", required=True)
        if value is not None and _ID.fullmatch(value) is None:
            hint = "use small letters, digits and dashes, 64 at most"
            self.wrong("the id cannot be used as a name", hint, "id")
        return value or ""

    def clause(self, *, required: bool) -> str | None:
        """Return the number of a clause of the guideline."""
        value = self.string("clause", required=required)
        if value is not None and _CLAUSE.fullmatch(value) is None:
            self.wrong(
                "the clause is not a number of the guideline", 'write clause = "8.1"', "clause"
            )
        return value

    def bounds(self, key: str) -> tuple[int, int | None]:
        """Return the smallest and largest number of ``{ min = 1, max = 9 }``."""
        value = self._table.get(key, "any")
        hint = f"write {key} = {{ min = 2 }}, {key} = {{ min = 1, max = 9 }} or leave it out"
        if value == "any":
            return 1, None
        if not isinstance(value, dict) or not set(value) <= {"min", "max"}:
            self.wrong(f"{key} is not a table of min and max", hint, key)
            self.is_whole = False
            return 1, None
        least, most = value.get("min", 1), value.get("max")
        if not _is_count(least) or not (most is None or _is_count(most)):
            self.wrong(f"{key} holds something else than whole numbers from 1", hint, key)
        elif most is not None and most < least:
            self.wrong(f"{key} has a max smaller than its min", hint, key)
        else:
            return least, most
        self.is_whole = False
        return 1, None

    def _missing(self, key: str, hint: str) -> None:
        self.wrong(f"'{key}' is missing", hint)

    def _listed(self, key: str, value: object) -> list[str]:
        listed = [value] if isinstance(value, str) else value
        if not isinstance(listed, list) or not all(isinstance(name, str) for name in listed):
            self.wrong(
                f"{key} is {_kind(value)}, not a list of names", f'write {key} = ["..."]', key
            )
            return []
        if not listed:
            self.wrong(f"{key} is empty, so nothing fits", "name something, or leave it out", key)
        return listed


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1


def _kind(value: object) -> str:
    kinds = {bool: "a yes or no", int: "a number", float: "a number", str: "an empty text",
             list: "a list", dict: "a table"}  # fmt: skip
    return kinds.get(type(value), "something else")


def _short(word: str) -> str:
    return word if len(word) <= 40 else word[:39] + "…"
