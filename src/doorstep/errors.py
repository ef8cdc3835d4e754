"""Every error that Doorstep raises on purpose.

An error says where it is, what is wrong and how to put it right; the mistakes
of one file are reported all at once.  No error carries message text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake, for the person who can put it right."""

    where: str
    what: str
    hint: str = ""

    def __str__(self) -> str:
        line = f"{self.where}: {self.what}"
        return f"{line}\n    {self.hint}" if self.hint else line


class DoorstepError(Exception):
    """The base of all; ``problems`` lists every mistake that was found."""

    def __init__(self, problems: Iterable[Problem] | Problem) -> None:
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class PolicyError(DoorstepError):
    """A policy file does not say what it must."""


class LanguageError(DoorstepError):
    """A file of words of a language does not say what it must."""


class HelplineError(DoorstepError):
    """A file of the helpline registry does not say what it must."""


class SettingError(DoorstepError):
    """A role, venue, age band or audience that Doorstep does not know."""


class InputError(DoorstepError):
    """Text, a file or a line that cannot be read as what it should be."""


class RecordError(DoorstepError):
    """A stored talk record that cannot be continued from."""


class StoreError(DoorstepError):
    """A file, store or network place that cannot be read or written."""


class IntegrityError(DoorstepError):
    """What is stored is torn, or belongs to something else."""
