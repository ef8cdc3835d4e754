"""``doorstep eval``: labelled conversations in, figures out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import click

from doorstep.cli.asking import json_option, policy_option
from doorstep.cli.exits import Exit
from doorstep.cli.group import ExampleCommand, manners
from doorstep.cli.interrupts import clean_stop
from doorstep.cli.json_out import put_json
from doorstep.cli.progress import Progress
from doorstep.cli.screen import harmless, paint, say_problem
from doorstep.errors import InputError, Problem

if TYPE_CHECKING:
    from doorstep.archives.scanner import Tally
    from doorstep.cli.labelled_run import Fold
    from doorstep.evaluation.scoring import Place, Score

GROUP_WORDS = ("act", "channel", "trick", "lang", "venue")
USUAL_GROUPS = ("act", "channel", "trick", "lang")

EXAMPLES = (
    ("doorstep eval talks/*.jsonl", "every figure"),
    ("doorstep eval talks.jsonl --by lang --misses 20", "by language, and where it missed"),
    ("doorstep eval talks/ --fold 0/5 --held-out", "only the fifth that nobody tunes on"),
    ("doorstep eval talks/ benign/ --json > figures.json", "for a machine"),
)


@click.command(cls=ExampleCommand, examples=EXAMPLES)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--by", "by", multiple=True, type=click.Choice(GROUP_WORDS),
              help="The tables to print, by name; may be given again.")  # fmt: skip
@click.option("--misses", type=click.IntRange(min=0), default=0, metavar="N",
              help="List N turns that should have been found.")  # fmt: skip
@click.option("--alarms", type=click.IntRange(min=0), default=0, metavar="N",
              help="List N turns that should not have been found.")  # fmt: skip
@click.option("--show", is_flag=True, help="With --misses and --alarms: the text as well.")
@click.option("--fold", metavar="K/N", help="Leave part K of N (from 0) out; parts go by id.")
@click.option("--held-out", is_flag=True, help="With --fold: only that part.")
@click.option("--workers", type=click.IntRange(min=1), help="Processes; all cores if left out.")
@json_option
@policy_option
@manners
@click.pass_context
def command(context: click.Context, /, paths: tuple[str, ...], **options: Any) -> int:
    """Score the guard on labelled conversations.

    PATH is a file or folder of JSON lines: conversations with "acts" on their
    turns, conversations or messages without (nothing should be found in
    them), or cases with "text" and "positive".  A turn crosses when it has any
    act but identify.  Ranges are 95 % intervals.
    """
    from doorstep.archives.sources import expand, total_bytes
    from doorstep.archives.workers import cores
    from doorstep.cli.labelled_run import LabelledRun

    fold = _fold(options["fold"], options["held_out"])
    archives = tuple(expand(paths))
    run = LabelledRun(archives, options["workers"] or cores(), options["policy"], fold)
    progress = Progress(total_bytes(archives), "turns", is_quiet=bool(context.obj.is_quiet))
    problems: list[Problem] = []
    with clean_stop():
        score, tally = run.score(problems.append, progress.update)
    progress.clear()
    for problem in problems:
        say_problem(problem, "warning")
    if not tally.turns:
        raise InputError(Problem(" ".join(paths), "nothing to score was found", "see --help"))
    _put(score, tally, options)
    return Exit.FINE


def _put(score: Score, tally: Tally, options: dict[str, Any]) -> None:
    from doorstep.cli.figures import figure_lines
    from doorstep.evaluation.report import GROUPS, place_report, report

    show = options["show"]
    figures = report(score)
    rate = round(tally.turns / tally.cpu_seconds) if tally.cpu_seconds else None
    figures["speed"] = {
        "turns": tally.turns,
        "cpu_seconds": round(tally.cpu_seconds, 3),
        "turns_per_cpu_second": rate,
    }
    missed, alarmed = score.missed[: options["misses"]], score.alarmed[: options["alarms"]]
    if options["as_json"]:
        figures["missed"] = [place_report(place, show=show) for place in missed]
        figures["alarmed"] = [place_report(place, show=show) for place in alarmed]
        put_json(figures)
        return
    for line in figure_lines(figures, [(w, GROUPS[w]) for w in options["by"] or USUAL_GROUPS]):
        click.echo(line)
    _list("missed", missed, len(score.missed), show=show)
    _list("false alarms", alarmed, len(score.alarmed), show=show)


def _list(words: str, places: list[Place], total: int, *, show: bool) -> None:
    if not places:
        return
    click.echo("\n" + paint(f"{words}: {len(places)} of {total}", "strong"))
    for place in places:
        text = f"  {harmless(place.text)}" if show else ""
        click.echo(f"{place.source} {harmless(place.id)} turn {place.turn}{text}")


def _fold(written: str | None, held_out: bool) -> Fold | None:
    from doorstep.cli.labelled_run import Fold

    if written is None:
        if held_out:
            raise InputError(Problem("--held-out", "says nothing without --fold", "add --fold 0/5"))
        return None
    found = re.fullmatch(r"(\d{1,4})/(\d{1,4})", written)
    if found is None or int(found[1]) >= int(found[2]):
        hint = "write K/N, with K from 0 to N-1: --fold 0/5"
        raise InputError(Problem("--fold", "is not a part of a whole", hint))
    return Fold(int(found[1]), int(found[2]), held_out)
