"""The verdict on one message: what was found, what happens to it, and why."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from doorstep.model.decision import Decision, Outcome
from doorstep.model.detection import Detection
from doorstep.model.finding import Act, Channel, Crisis, Finding, HouseWord, Mark
from doorstep.model.text import Span

FEWEST_WORDS = 3
"""Words that must remain for a message to be worth sending without its details."""
_SPACES = re.compile(r"[ \t]{2,64}")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the guard says of one message.  Its ``repr`` and ``str`` hold no words of it."""

    outcome: Outcome
    findings: tuple[Finding, ...]
    decision: Decision
    crisis: Crisis | None = None
    house_words: tuple[HouseWord, ...] = ()
    value: str | None = field(default=None, repr=False)
    machine_decided: bool = True
    _text: str = field(default="", repr=False)

    @classmethod
    def of(
        cls,
        text: str,
        decision: Decision,
        detection: Detection,
        crisis: Crisis | None,
        house_words: tuple[HouseWord, ...] = (),
    ) -> Verdict:
        """Return the verdict that the stages came to on *text*."""
        return cls(
            decision.outcome,
            detection.findings,
            decision,
            crisis,
            house_words,
            detection.value,
            True,
            text,
        )

    @property
    def acts(self) -> tuple[Act, ...]:
        """Return the acts found, each once, in a fixed order; a claimed helpline is none."""
        return tuple(act for act in Act if any(f.act is act for f in self._done))

    @property
    def channels(self) -> tuple[Channel, ...]:
        """Return the channels found, each once, in a fixed order."""
        return tuple(c for c in Channel if any(f.channel is c for f in self._done))

    @property
    def _done(self) -> tuple[Finding, ...]:
        return tuple(f for f in self.findings if Mark.CLAIMS_HELPLINE not in f.marks)

    @property
    def crosses(self) -> bool:
        """Tell whether any act leads out of the house."""
        return any(finding.crosses for finding in self.findings)

    @property
    def score(self) -> float:
        """Return the score of the surest finding, 0 where there is none."""
        return max((finding.score for finding in self.findings), default=0.0)

    @property
    def clause(self) -> str | None:
        """Return the clause of the guideline that the outcome follows from."""
        return self.decision.clause

    @property
    def why(self) -> str | None:
        """Return the key of the text that explains the outcome."""
        return self.decision.why

    @property
    def rule(self) -> str | None:
        """Return the id of the rule that spoke."""
        return self.decision.rule

    @property
    def policy_version(self) -> str:
        """Return the version of the policy that was in force."""
        return self.decision.policy_version

    @property
    def deliver(self) -> str | None:
        """Return the text that goes on its way at once.

        All of it where nothing stops it; of a message that is stopped, the rest
        of a message with words of crisis, however short; otherwise nothing.
        """
        if self.outcome in (Outcome.ALLOW, Outcome.HINT):
            return self._text
        if self.crisis is None:
            return None
        rest = self._rest()
        start, end = self.crisis.span.start, self.crisis.span.end
        return rest if _WORD.search(rest) else self._text[start:end]

    def without(self) -> str | None:
        """Return the text with the details taken out, or nothing if too little remains."""
        rest = self._rest()
        return rest if len(_WORD.findall(rest)) >= FEWEST_WORDS else None

    def _rest(self) -> str:
        kept = []
        place = 0
        for span in _merged(finding.span for finding in self.findings):
            kept.append(self._text[place : span.start])
            place = max(place, span.end)
        kept.append(self._text[place:])
        return _SPACES.sub(" ", " ".join(part.strip() for part in kept if part.strip())).strip()

    def __str__(self) -> str:
        what = ", ".join(
            f"{f.act}/{f.channel} at {f.span.start}-{f.span.end}" for f in self.findings
        )
        return f"{self.outcome}: {what or 'nothing found'}"


def _merged(spans: object) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):  # type: ignore[call-overload]
        if merged and span.start <= merged[-1].end:
            merged[-1] = merged[-1].cover(span)
        else:
            merged.append(span)
    return merged
