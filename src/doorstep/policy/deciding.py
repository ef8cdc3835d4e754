"""From findings to one decision: the first fitting rule speaks, the strictest wins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from doorstep.model.decision import Decision, Outcome
from doorstep.model.finding import Channel, Finding, HouseWord
from doorstep.model.people import PUBLIC_VENUES, AgeBand, Role, Setting
from doorstep.policy.policy import Policy
from doorstep.policy.rules import Ages, HouseWordRule, Rule, SideEffect, severity
from doorstep.policy.table import first
from doorstep.texts import has_text

LARGE = 1_000_000
"""The audience of a public venue whose readers nobody counted."""
_ORDER = {effect.value: place for place, effect in enumerate(SideEffect)}


def decide(
    policy: Policy,
    setting: Setting,
    findings: Sequence[Finding],
    house_words: Sequence[HouseWord] = (),
) -> Decision:
    """Return the strictest of what the rules say of each finding, for each reader.

    What is not known of the setting is taken at its strictest: readers who were
    not counted are many, and people who did not say their age count as teens.
    """
    if not findings and not house_words:
        return policy.allowed
    spoken = list(_of_words(policy, house_words))
    if findings:
        spoken += _of_findings(policy, setting, findings)
    return _strictest(spoken) or policy.allowed


def audience_of(setting: Setting) -> int:
    """Return how many can read, as far as rules are concerned."""
    listed = max(len(setting.readers), 1)
    if setting.audience is not None:
        return max(setting.audience, listed)
    return LARGE if setting.venue in PUBLIC_VENUES else listed


def ages_of(setting: Setting) -> Ages:
    """Return how old those who take part are, as far as rules are concerned."""
    bands = {setting.sender.age_band, *(person.age_band for person in setting.readers)}
    if AgeBand.TEEN in bands and AgeBand.ADULT in bands:
        return Ages.TEEN_AND_ADULT
    if bands == {AgeBand.ADULT} and audience_of(setting) <= len(setting.readers):
        return Ages.ADULT
    return Ages.TEEN


def _of_findings(
    policy: Policy, setting: Setting, findings: Iterable[Finding]
) -> Iterator[Decision]:
    table = policy.table
    around = (
        table.senders[setting.sender.role]
        & table.venues[setting.venue]
        & table.ages[ages_of(setting)]
        & table.for_size(audience_of(setting))
    )
    if not setting.former_pair:
        around &= table.not_former
    roles = _reading_roles(setting)
    for finding in findings:
        fitting = around & table.acts[finding.act] & table.channels[finding.channel]
        fitting &= table.for_marks(finding.marks)
        lefts = {fitting & table.readers[role] for role in roles}
        for number in sorted({first(left) for left in lefts if left}):
            yield _decision(policy.rules[number], finding.channel, policy.version)


def _reading_roles(setting: Setting) -> Iterable[Role]:
    """Return the roles of those who read; anybody may be among those not listed."""
    if audience_of(setting) > len(setting.readers):
        return Role
    return dict.fromkeys(person.role for person in setting.readers)


def _of_words(policy: Policy, words: Iterable[HouseWord]) -> Iterator[Decision]:
    if not words:
        return
    by_id = {rule.id: rule for rule in policy.house_words}
    for word in words:
        rule = by_id.get(word.id)
        if rule is not None:
            yield _decision(rule, None, policy.version)


@lru_cache(maxsize=4096)
def _decision(rule: Rule | HouseWordRule, channel: Channel | None, version: str) -> Decision:
    return Decision(
        rule.outcome,
        rule.id,
        rule.clause,
        why_for(rule, channel),
        rule.on_dispute,
        tuple(effect.value for effect in rule.also),
        version,
    )


def why_for(rule: Rule | HouseWordRule, channel: Channel | None) -> str | None:
    """Return the key of the text that explains a rule, for a channel if it has its own."""
    if rule.why is None or channel is None:
        return rule.why
    own = f"{rule.why}.{channel}"
    return own if has_text(own) else rule.why


def _strictest(spoken: Sequence[Decision]) -> Decision | None:
    """Return the strictest decision with the side effects of all; the first of equals."""
    if not spoken:
        return None
    strictest = max(spoken, key=lambda said: severity(said.outcome, said.on_dispute))
    if strictest.outcome is Outcome.ALLOW:
        return strictest
    every = {effect for said in spoken for effect in said.also}
    if every == set(strictest.also):
        return strictest
    return replace(strictest, also=tuple(sorted(every, key=_ORDER.__getitem__)))
