"""E-mail addresses, whole or with parts left out, and payment ids of that shape."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doorstep.detect.ways.suffix import has_public_suffix
from doorstep.detect.ways.way import Way
from doorstep.helplines import Registry
from doorstep.model.finding import Channel
from doorstep.model.text import FoldedText

_ADDRESS = re.compile(
    r"(?<![\w.+\-])([^\W_][\w.+\-]{0,63})\s{0,2}@\s{0,2}([^\W_][\w\-]{0,62}(?:\.[^\W_][\w\-]{0,62}){0,4})"
)
PROVIDERS = {
    "gmail": "gmail.com", "googlemail": "googlemail.com", "hotmail": "hotmail.com",
    "outlook": "outlook.com", "yahoo": "yahoo.com", "ymail": "ymail.com", "icloud": "icloud.com",
    "protonmail": "protonmail.com", "proton": "proton.me", "aol": "aol.com", "gmx": "gmx.de",
    "live": "live.com", "msn": "msn.com", "naver": "naver.com", "daum": "daum.net",
    "yandex": "yandex.ru", "mail": "mail.ru", "rambler": "rambler.ru", "ukr": "ukr.net",
    "orange": "orange.fr", "laposte": "laposte.net", "free": "free.fr", "libero": "libero.it",
    "web": "web.de", "bol": "bol.com.br", "uol": "uol.com.br", "sapo": "sapo.pt", "wp": "wp.pl",
    "onet": "onet.pl", "qq": "qq.com", "163": "163.com", "126": "126.com", "hanmail": "hanmail.net",
    "rediffmail": "rediffmail.com", "tutanota": "tutanota.com", "fastmail": "fastmail.com",
}  # fmt: skip
"""Mail services whose name alone says the whole domain, as people leave the end off."""

PAYMENT_HOSTS = frozenset(
    {
        "okaxis", "okicici", "okhdfcbank", "oksbi", "ybl", "paytm", "upi", "apl", "ibl", "axl",
        "instapay", "axisbank", "icici", "sbi", "hdfcbank", "kotak", "freecharge", "yapl",
    }
)  # fmt: skip
"""Hosts of payment ids that look like e-mail (UPI in India, InstaPay in Egypt)."""


def find_emails(text: FoldedText, registry: Registry) -> Iterator[Way]:
    """Yield the addresses of a decoded text; a helpline's is marked as such."""
    if "@" not in text.folded:
        return
    for match in _ADDRESS.finditer(text.folded):
        local, host = match.group(1).rstrip(".-"), match.group(2).rstrip(".-")
        span = text.span(*match.span())
        if host in PAYMENT_HOSTS:
            value = f"{local}@{host}"
            yield Way((Channel.PAYMENT,), span, 0.95, "payment.id", value=value, certain=True)
            continue
        whole = host if "." in host else PROVIDERS.get(host)
        if whole is None or not _has_ending(whole):
            continue
        value = f"{local}@{whole}"
        known = registry.is_email(value) or registry.is_domain(whole)
        yield Way(
            (Channel.EMAIL,),
            span,
            0.0 if known else 0.97,
            "email.address",
            value=value,
            certain=True,
            is_helpline=known,
        )


def _has_ending(host: str) -> bool:
    return has_public_suffix(host) or host in PROVIDERS.values()
