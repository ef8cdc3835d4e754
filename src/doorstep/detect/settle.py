"""Settle what the acts found on their own: duplicates, and acts that exclude each other."""

from __future__ import annotations

from collections.abc import Iterable

from doorstep.model.finding import Act, Channel, Finding

_REACHING = frozenset(
    {
        Channel.PHONE,
        Channel.EMAIL,
        Channel.MESSENGER,
        Channel.SOCIAL,
        Channel.UNSPECIFIED,
        Channel.GAMING,
        Channel.PAYMENT,
    }
)


def settle(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return one finding for each act and channel, the surest, by place."""
    best: dict[tuple[Act, Channel], Finding] = {}
    for finding in found:
        key = (finding.act, finding.channel)
        if key not in best or finding.score > best[key].score:
            best[key] = finding
    shared = {channel for act, channel in best if act is Act.SHARE}
    kept = [finding for finding in best.values() if not _is_covered(finding, shared, best)]
    return tuple(sorted(kept, key=lambda finding: (finding.span, finding.act)))


def _is_covered(
    finding: Finding, shared: set[Channel], best: dict[tuple[Act, Channel], Finding]
) -> bool:
    """Tell whether a finding only repeats a stronger one.

    "Call me" beside the number is one share; an ask and an invitation by the
    same channel in one breath stay two acts.
    """
    if finding.act is Act.INVITE and shared and finding.channel in _REACHING:
        return finding.channel in shared or finding.channel in (Channel.UNSPECIFIED, Channel.PHONE)
    if finding.act is Act.ASK and finding.channel in shared and finding.score < 0.8:
        return True
    if finding.act is Act.IDENTIFY:
        return any(act is Act.EXPOSE for act, _ in best)
    if finding.act is Act.EXISTING:
        return (Act.ASK, finding.channel) in best and finding.score < 0.8
    return False
