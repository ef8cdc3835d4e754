"""Payment tags and account numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doorstep.detect.ways.way import Way
from doorstep.model.finding import Channel
from doorstep.model.text import FoldedText

_CASHTAG = re.compile(r"(?<![\w$])\$([a-z][a-z0-9_\-]{2,20})\b")
_IBAN = re.compile(
    r"(?<!\w)([a-z]{2}\d{2}(?:[ \-]?[a-z0-9]{4}){2,7}(?:[ \-]?[a-z0-9]{1,4})?)(?!\w)"
)


def find_payments(text: FoldedText) -> Iterator[Way]:
    """Yield cash tags and IBANs with a right check sum (ISO 13616)."""
    folded = text.folded
    if "$" in folded:
        for match in _CASHTAG.finditer(folded):
            yield Way(
                (Channel.PAYMENT,),
                text.span(*match.span()),
                0.8,
                "payment.tag",
                value=match.group(1),
                certain=True,
            )
    for match in _IBAN.finditer(folded):
        account = re.sub(r"[ \-]", "", match.group(1))
        if is_iban(account):
            yield Way(
                (Channel.PAYMENT,),
                text.span(*match.span()),
                0.95,
                "payment.iban",
                value=account.upper(),
                certain=True,
            )


def is_iban(account: str) -> bool:
    """Tell whether *account* has the length and check sum of an IBAN.

    >>> is_iban("gb82west12345698765432")
    True
    """
    if not 15 <= len(account) <= 34 or not account.isascii():
        return False
    turned = account[4:] + account[:4]
    return int("".join(str(int(char, 36)) for char in turned)) % 97 == 1
