"""The checks of ``doorstep doctor``: each says what it looked at and how that is."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from doorstep.cli.exits import Exit, exit_of
from doorstep.errors import DoorstepError

OLDEST_PYTHON = (3, 11)
START_LIMIT_S = 0.15
"""What ``doorstep --help`` may take before a person notices."""
HELPLINES_MAY_BE_DAYS_OLD = 180
"""Half a year: numbers of helplines change, and a wrong one costs trust."""

NATIVES = {
    "re2": ("google-re2", "patterns are matched by Python's own engine, slower"),
    "ahocorasick_rs": ("ahocorasick-rs", "words are looked up in a table, slower"),
    "pyarrow": ("pyarrow", "Parquet archives cannot be read or written"),
}


class State(StrEnum):
    """How one thing is."""

    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at."""

    name: str
    state: State
    words: str
    hint: str = ""
    exit: Exit = Exit.FINE


def all_checks(today: date) -> Iterator[Check]:
    """Yield every check in the order in which one thing needs another."""
    yield _python()
    yield from _natives()
    yield from _data()
    yield _policy()
    yield _helplines(today)
    yield _guard()
    yield _start()


def _python() -> Check:
    here = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info >= OLDEST_PYTHON:
        return Check("python", State.GOOD, here)
    hint = f"install Python {'.'.join(map(str, OLDEST_PYTHON))} or newer"
    return Check("python", State.BAD, f"{here} is too old", hint, Exit.SETTINGS)


def _natives() -> Iterator[Check]:
    for module, (package, without) in NATIVES.items():
        if importlib.util.find_spec(module) is not None:
            yield Check(package, State.GOOD, "installed")
        else:
            extra = "archives" if package == "pyarrow" else "native"
            hint = f"pip install 'doorstep[{extra}]'"
            yield Check(package, State.WARNING, f"not installed: {without}", hint)


def _try(name: str, look: Callable[[], str]) -> Check:
    try:
        return Check(name, State.GOOD, look())
    except DoorstepError as error:
        problem = error.problems[0]
        more = len(error.problems) - 1
        words = f"{problem.where}: {problem.what}" + (f" (and {more} more)" if more else "")
        return Check(name, State.BAD, words, problem.hint, exit_of(error))
    except (OSError, ValueError, KeyError) as error:
        hint = "install the package again"
        words = f"cannot be read ({type(error).__name__})"
        return Check(name, State.BAD, words, hint, Exit.INTEGRITY)


def _data() -> Iterator[Check]:
    def words() -> str:
        from doorstep.languages.words import codes_with_words, read_words

        concepts = {code: len(read_words(code)) for code in codes_with_words()}
        return f"{len(concepts)} word lists"

    def texts() -> str:
        from doorstep.texts import LANGUAGES, keys

        return ", ".join(f"{language} {len(keys(language))}" for language in LANGUAGES)

    yield _try("words", words)
    yield _try("texts", texts)


def _policy() -> Check:
    def look() -> str:
        from doorstep.policy import bundled_policy

        policy = bundled_policy()
        return f"version {policy.version}, {len(policy.rules)} rules"

    return _try("policy", look)


def _helplines(today: date) -> Check:
    def look() -> str:
        from doorstep.helplines import registry

        stale = registry().stale(today, HELPLINES_MAY_BE_DAYS_OLD)
        return f"{len(stale)} of them were not looked at for {HELPLINES_MAY_BE_DAYS_OLD} days"

    check = _try("helplines", look)
    if check.state is State.GOOD and not check.words.startswith("0 "):
        hint = "doorstep helplines check lists them"
        return Check(check.name, State.WARNING, check.words, hint)
    return check


def _guard() -> Check:
    def look() -> str:
        from doorstep.guard import Guard

        began = time.perf_counter()
        verdict = Guard().check("you can text me on 202 555 0134")
        took = time.perf_counter() - began
        if not verdict.crosses:
            raise ValueError("a phone number was not noticed")
        return f"notices a phone number; ready in {took:.2f} s"

    return _try("guard", look)


def _start() -> Check:
    code = "import sys; from doorstep.cli import main; main(['--help'])"
    times = []
    for _ in range(3):
        began = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)  # noqa: S603
        times.append(time.perf_counter() - began)
    fastest = min(times)
    words = f"doorstep --help takes {fastest * 1000:.0f} ms"
    if fastest <= START_LIMIT_S:
        return Check("start", State.GOOD, words)
    hint = f"more than {START_LIMIT_S * 1000:.0f} ms; a busy machine may be the cause"
    return Check("start", State.WARNING, words, hint)
