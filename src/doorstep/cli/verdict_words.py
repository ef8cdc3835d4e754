"""A verdict in words, for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from doorstep.cli.excerpt import Place, excerpt
from doorstep.cli.screen import harmless, paint
from doorstep.model.decision import Outcome
from doorstep.model.finding import Crisis
from doorstep.texts import has_text, text
from doorstep.verdict import Verdict

MEANING = {
    Outcome.ALLOW: "it is delivered",
    Outcome.HINT: "it is delivered, and the sender gets a private tip",
    Outcome.PAUSE: "it is not delivered yet",
    Outcome.HOLD: "it waits for a person",
}
CHOICES = {
    Outcome.HINT: "Nothing needs to be done.",
    Outcome.PAUSE: "The sender can change it, send it without the detail, or say that it is fine.",
    Outcome.HOLD: "The sender can take it back or change it; a person looks at it before that.",
}


def verdict_lines(verdict: Verdict, message: str, language: str, *, show: bool) -> Iterator[str]:
    """Yield what a person needs to know: outcome, places, why, choices, rule.

    Args:
        verdict: What the guard said.
        message: The message as written.
        language: The language for texts that members read.
        show: Whether the matched words may be seen.
    """
    yield f"{paint(verdict.outcome, verdict.outcome)}: {MEANING[verdict.outcome]}"
    places = [
        Place(finding.span, f"{finding.act}, {finding.channel} ({finding.score:.2f})")
        for finding in verdict.findings
    ]
    places += [Place(word.span, "a word of this house") for word in verdict.house_words]
    if places:
        yield ""
        yield from (f"  {line}" for line in excerpt(message, places, show=show))
    yield from _reasons(verdict, language)
    if verdict.crisis is not None:
        yield from crisis_lines(verdict.crisis, language)


def judgement_lines(verdict: Verdict, language: str) -> Iterator[str]:
    """Yield the outcome, why, and what goes on its way, in a line or two each; or nothing."""
    if verdict.outcome is Outcome.ALLOW and verdict.crisis is None:
        return
    kinds = ", ".join(dict.fromkeys(f"{f.act} by {f.channel}" for f in verdict.findings))
    clause = f", clause {verdict.clause}" if verdict.clause else ""
    outcome = paint(verdict.outcome, verdict.outcome)
    yield f"{outcome}: {MEANING[verdict.outcome]} ({kinds or 'nothing found'}{clause})"
    if verdict.outcome is not Outcome.ALLOW and verdict.why is not None:
        yield text(verdict.why, language).text
    if verdict.crisis is not None:
        yield f"A sign of danger ({verdict.crisis.kind}): helplines are shown at once."
        if verdict.outcome is not Outcome.ALLOW and verdict.deliver is not None:
            yield f'These words go on their way now: "{harmless(verdict.deliver)}"'


def _reasons(verdict: Verdict, language: str) -> Iterator[str]:
    if verdict.outcome is Outcome.ALLOW:
        return
    yield ""
    if verdict.why is not None:
        words = text(verdict.why, language)
        yield f"Why:   {words.text}"
        yield from (f"       {line}" for line in (words.risk,) if line)
    yield f"Next:  {CHOICES[verdict.outcome]}"
    if verdict.why is not None and words.instead:
        yield f"       {words.instead}"
    clause = f"clause {verdict.clause}, " if verdict.clause else ""
    yield f"Rule:  {clause}{verdict.rule} (policy {verdict.policy_version})"
    if verdict.machine_decided:
        yield "       A machine decided this."


def crisis_lines(crisis: Crisis, language: str) -> Iterator[str]:
    """Yield what to say to somebody in danger, and who can help."""
    yield ""
    yield paint(f"A sign of danger: {crisis.kind}. It never stops a message.", "strong")
    key = f"crisis.{crisis.kind}"
    for known in (key, "crisis"):
        if has_text(known):
            words = text(known, language)
            yield from (line for line in (words.text, words.instead) if line)
            break
    yield "Helplines: doorstep helplines list --country CODE"
