from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from doorstep.archives.run import Plan, Summary, scan_archives
from doorstep.errors import Problem


class Scan:
    """A finished scan: what it wrote and what it said."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.summary = Summary()
        self.problems: list[Problem] = []

    @property
    def lines(self) -> list[bytes]:
        return self.out.read_bytes().splitlines()


@pytest.fixture
def scan(tmp_path: Path) -> Callable[..., Scan]:
    def run(*paths: Path | str, **plan: Any) -> Scan:
        out = Path(plan.pop("out", tmp_path / "found.jsonl"))
        done = Scan(out)
        scan_archives(
            Plan([str(path) for path in paths], str(out), **plan),
            done.summary,
            on_problem=done.problems.append,
            on_progress=lambda _: None,
        )
        return done

    return run
