"""One scan from archives to results, and what there is to say about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field

from doorstep.archives.batches import Unreadable, batches
from doorstep.archives.guards import make_guard
from doorstep.archives.output import Write, line_file, standard_output
from doorstep.archives.parquet_output import parquet_file
from doorstep.archives.resume import Kept, skip_done
from doorstep.archives.scanner import Tally
from doorstep.archives.workers import Answer, scan_all
from doorstep.errors import Problem


@dataclass(frozen=True, slots=True)
class Plan:
    """What to scan and where to write; paths are archives, not folders."""

    paths: Sequence[str]
    out: str | None = None
    workers: int = 1
    resume: bool = False
    policy: str | None = None


@dataclass(slots=True)
class Summary:
    """What a scan did, as far as it came."""

    tally: Tally = field(default_factory=Tally)
    kept: Kept = field(default_factory=Kept)
    bad_lines: int = 0
    unreadable: int = 0
    bytes_read: int = 0


def scan_archives(
    plan: Plan,
    summary: Summary,
    *,
    on_problem: Callable[[Problem], None],
    on_progress: Callable[[Summary], None],
) -> None:
    """Scan every archive of the plan; *summary* is true at any moment, also after an error.

    Raises:
        StoreError: when the results cannot be written.
        IntegrityError: when the file to be continued belongs to something else.
        PolicyError: when the policy does not say what it must.
    """
    work = batches(plan.paths)
    if plan.resume and plan.out is not None:
        work = skip_done(work, plan.out, make_guard(plan.policy), summary.kept)
    results = scan_all(work, workers=plan.workers, policy=plan.policy)
    # The first result is awaited before the file is opened, for a file that is
    # to be continued must be read first, and a wrong policy must not empty one.
    first = next(results, None)
    for problem in summary.kept.problems:
        summary.bad_lines += 1
        on_problem(problem)
    with _output(plan) as write:
        while first is not None:
            _take(first, write, summary, on_problem)
            on_progress(summary)
            first = next(results, None)


def _take(
    answer: Answer, write: Write, summary: Summary, on_problem: Callable[[Problem], None]
) -> None:
    if isinstance(answer, Unreadable):
        summary.unreadable += 1
        for problem in answer.error.problems:
            on_problem(problem)
        return
    for problem in answer.problems:
        summary.bad_lines += 1
        on_problem(problem)
    write(answer.lines)
    summary.tally.add(answer.tally)
    summary.bytes_read = answer.bytes_read


def _output(plan: Plan) -> AbstractContextManager[Write]:
    if plan.out is None or plan.out == "-":
        return standard_output()
    if plan.out.endswith(".parquet"):
        return parquet_file(plan.out)
    return line_file(plan.out, append=plan.resume)
