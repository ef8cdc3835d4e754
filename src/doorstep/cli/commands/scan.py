"""``doorstep scan``: archives in, one JSON line for each conversation out."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from doorstep.cli.asking import policy_option
from doorstep.cli.exits import Exit
from doorstep.cli.group import ExampleCommand, manners
from doorstep.cli.interrupts import clean_stop
from doorstep.cli.progress import Progress
from doorstep.cli.screen import say, say_problem
from doorstep.errors import DoorstepError, InputError, Problem

if TYPE_CHECKING:
    from doorstep.archives.run import Plan, Summary

MOST_PROBLEMS_SAID = 50

EXAMPLES = (
    ("doorstep scan talks.jsonl > found.jsonl", "one archive"),
    ("doorstep scan exports/ --out found.jsonl.part --resume", "a folder; goes on after a stop"),
    ("zcat talks.jsonl.gz | doorstep scan - --workers 2", "from a pipe, on two cores"),
    ("doorstep scan messages.csv --out found.parquet", "a table in, a table out"),
)


@click.command(cls=ExampleCommand, examples=EXAMPLES)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--out", metavar="FILE", help="Write here; *.parquet for a table of turns.")
@click.option("--resume", is_flag=True, help="Go on with the file of --out where it stopped.")
@click.option("--workers", type=click.IntRange(min=1), help="Processes; all cores if left out.")
@policy_option
@manners
@click.pass_context
def command(
    context: click.Context,
    paths: tuple[str, ...],
    out: str | None,
    resume: bool,
    workers: int | None,
    policy: str | None,
) -> int:
    """Check archives of conversations on all cores.

    PATH is an archive, a folder of archives, or - for standard input: JSON
    lines (conversations, or messages with a "text"), CSV and Parquet (columns
    text, conversation, by, role, venue, lang, id; only text is needed), also
    as .gz.  Each conversation becomes one JSON line, in the order of the
    input.  A broken line is named on standard error and left out.
    """
    from doorstep.archives.run import Plan
    from doorstep.archives.sources import expand
    from doorstep.archives.workers import cores

    archives = expand(paths)
    _refuse_mistakes(archives, out, resume)
    plan = Plan(archives, out, workers or cores(), resume, policy)
    return _run(plan, is_quiet=context.obj is not None and context.obj.is_quiet)


def _refuse_mistakes(archives: Sequence[str], out: str | None, resume: bool) -> None:
    missing = [path for path in archives if path != "-" and not Path(path).exists()]
    if len(missing) == len(archives):
        raise InputError([Problem(path, "there is no such file") for path in missing])
    if resume and (out is None or out == "-" or out.endswith(".parquet")):
        hint = "name it with --out; a table of Parquet cannot be continued"
        raise InputError(Problem("--resume", "needs a file of result lines to go on with", hint))
    if out is None or not Path(out).exists():
        return
    for path in archives:
        if path != "-" and Path(path).exists() and os.path.samefile(path, out):
            raise InputError(Problem(out, "is read and written at once", "choose another --out"))


def _run(plan: Plan, *, is_quiet: bool) -> int:
    from doorstep.archives.run import Summary, scan_archives
    from doorstep.archives.sources import total_bytes

    summary = Summary()
    progress = Progress(total_bytes(plan.paths), "turns", is_quiet=is_quiet)
    began = time.monotonic()
    is_whole = is_wanted = True
    try:
        with clean_stop():
            scan_archives(
                plan,
                summary,
                on_problem=_warner(progress),
                on_progress=lambda now: progress.update(now.bytes_read, now.tally.turns),
            )
    except BrokenPipeError:
        is_wanted = False
        raise
    except KeyboardInterrupt:
        is_whole = False
        return Exit.INTERRUPTED
    except DoorstepError:
        is_whole = False
        raise
    finally:
        progress.clear()
        if is_wanted and not (is_quiet and is_whole):
            _summarise(plan, summary, time.monotonic() - began, is_whole=is_whole)
    if summary.unreadable:
        return Exit.STORE
    return Exit.FOUND if summary.tally.found else Exit.FINE


def _warner(progress: Progress) -> Callable[[Problem], None]:
    """Return what says the first broken lines, and then that there are more."""
    said = 0

    def warn(problem: Problem) -> None:
        nonlocal said
        said += 1
        progress.clear()
        if said <= MOST_PROBLEMS_SAID:
            say_problem(problem, "warning")
        elif said == MOST_PROBLEMS_SAID + 1:
            say("more lines are broken; the summary counts them")

    return warn


def _summarise(plan: Plan, summary: Summary, seconds: float, *, is_whole: bool) -> None:
    tally, kept = summary.tally, summary.kept
    rate = tally.turns / seconds if seconds else 0
    if kept.conversations:
        say(f"{kept.conversations:,} conversations were there already.")
    if kept.torn_bytes:
        say("A torn last line was taken away and done again.")
    say(
        f"{tally.conversations:,} conversations, {tally.turns:,} turns in {seconds:.1f} s"
        f" ({rate:,.0f} turns/s)."
    )
    outcomes = ", ".join(f"{name} {count:,}" for name, count in sorted(tally.outcomes.items()))
    say(
        f"{tally.crossings:,} crossings; {tally.crises:,} signs of crisis; {outcomes or 'nothing'}."
    )
    if summary.bad_lines or summary.unreadable:
        say(
            f"{summary.bad_lines:,} broken lines left out;"
            f" {summary.unreadable:,} archives not read to their end."
        )
    if not is_whole:
        say(_what_was_kept(plan))


def _what_was_kept(plan: Plan) -> str:
    if plan.out is None or plan.out == "-":
        return "Stopped. What was written to standard output is whole lines."
    if plan.out.endswith(".parquet"):
        return "Stopped. A table is kept only when it is whole, so nothing was."
    return f"Stopped. What is in {plan.out} is whole; --resume goes on from there."
