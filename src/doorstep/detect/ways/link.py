"""Links and invite codes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doorstep.detect.ways.suffix import has_public_suffix
from doorstep.detect.ways.way import Way
from doorstep.helplines import Registry
from doorstep.model.finding import Channel
from doorstep.model.text import FoldedText

_LINK = re.compile(
    r"(?<![\w@.\-])(?:https?://|www\.)?((?:[^\W_][\w\-]{0,62}\.){1,5}[^\W\d_][\w\-]{1,23})"
    r"(?::\d{2,5})?((?:/[\w\-.+~%=&?#@!$]{0,128}){0,8})"
)
_SCHEME = re.compile(r"https?://|www\.")

INVITES: dict[str, tuple[Channel, ...]] = {
    "discord.gg": (Channel.LINK, Channel.MESSENGER),
    "discord.com": (Channel.LINK, Channel.MESSENGER),
    "discordapp.com": (Channel.LINK, Channel.MESSENGER),
    "dsc.gg": (Channel.LINK, Channel.MESSENGER),
    "t.me": (Channel.LINK, Channel.MESSENGER),
    "telegram.me": (Channel.LINK, Channel.MESSENGER),
    "wa.me": (Channel.LINK, Channel.MESSENGER),
    "chat.whatsapp.com": (Channel.LINK, Channel.MESSENGER),
    "open.kakao.com": (Channel.LINK, Channel.MESSENGER),
    "line.me": (Channel.LINK, Channel.MESSENGER),
    "signal.group": (Channel.LINK, Channel.MESSENGER),
    "signal.me": (Channel.LINK, Channel.MESSENGER),
    "m.me": (Channel.LINK, Channel.MESSENGER),
    "kik.me": (Channel.LINK, Channel.MESSENGER),
    "groupme.com": (Channel.LINK, Channel.MESSENGER),
    "snapchat.com": (Channel.LINK, Channel.MESSENGER),
    "matrix.to": (Channel.LINK, Channel.MESSENGER),
    "meet.google.com": (Channel.LINK, Channel.VIDEO_CALL),
    "meet.jit.si": (Channel.LINK, Channel.VIDEO_CALL),
    "zoom.us": (Channel.LINK, Channel.VIDEO_CALL),
    "whereby.com": (Channel.LINK, Channel.VIDEO_CALL),
    "linktr.ee": (Channel.LINK, Channel.SOCIAL),
    "carrd.co": (Channel.LINK, Channel.SOCIAL),
    "bio.link": (Channel.LINK, Channel.SOCIAL),
    "instagram.com": (Channel.SOCIAL, Channel.LINK),
    "facebook.com": (Channel.SOCIAL, Channel.LINK),
    "fb.com": (Channel.SOCIAL, Channel.LINK),
    "tiktok.com": (Channel.SOCIAL, Channel.LINK),
    "twitter.com": (Channel.SOCIAL, Channel.LINK),
    "x.com": (Channel.SOCIAL, Channel.LINK),
    "vk.com": (Channel.SOCIAL, Channel.LINK),
    "ngl.link": (Channel.SOCIAL, Channel.LINK),
    "twitch.tv": (Channel.SOCIAL, Channel.LINK),
    "steamcommunity.com": (Channel.GAMING, Channel.LINK),
    "roblox.com": (Channel.GAMING, Channel.LINK),
    "paypal.me": (Channel.PAYMENT, Channel.LINK),
    "venmo.com": (Channel.PAYMENT, Channel.LINK),
    "cash.app": (Channel.PAYMENT, Channel.LINK),
    "gofundme.com": (Channel.PAYMENT, Channel.LINK),
    "ko-fi.com": (Channel.PAYMENT, Channel.LINK),
}
"""Hosts whose links lead to a person or a group, with what they are ways by."""


def find_links(text: FoldedText, registry: Registry) -> Iterator[Way]:
    """Yield links of a decoded text.

    A link that leads to a person or a group scores high; any other host scores
    low, because people recommend pages to each other all the time.
    """
    if "." not in text.folded:
        return
    for match in _LINK.finditer(text.folded):
        host, path = match.group(1), match.group(2).rstrip("/.")
        span = text.span(match.start(), match.start(2) + len(path) if path else match.end(1))
        kept = text.as_written(match.start(2), match.start(2) + len(path)) if path else ""
        scheme = _SCHEME.match(match.group()) is not None
        known = _known_host(host)
        if not (known or scheme or has_public_suffix(host)):
            continue
        if registry.is_domain(host):
            yield Way((Channel.LINK,), span, 0.0, "link.helpline", is_helpline=True)
        elif known and (path or known not in ("zoom.us", "discord.com")):
            # A host alone ("i was on instagram.com") names a service, not a person.
            own = host != known or bool(path)
            yield Way(
                INVITES[known],
                span,
                0.95 if own else 0.2,
                "link.invite" if own else "link.host",
                value=host + kept if own else None,
                certain=own,
            )
        elif not known:
            yield Way(
                (Channel.LINK,),
                span,
                0.4 if scheme or path else 0.25,
                "link.page",
                value=host + kept,
            )


def _known_host(host: str) -> str | None:
    parts = host.removeprefix("www.").split(".")
    for start in range(len(parts) - 1):
        name = ".".join(parts[start:])
        if name in INVITES:
            return name
    return None
