"""Spelled signs: "at", "dot", "guion bajo", "собака", "chiocciola".

The words for a sign are everyday words as well ("tough meeting at work. Can
you"), so they count only where the chain they stand in reads as an address or
a name: a known host or a top-level domain behind, a sign that means nothing
else, or several signs in one chain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from doorstep.model.text import FoldedText
from doorstep.normalise.edits import Edit, apply
from doorstep.normalise.spoken import sign_words, signs_by_phrase, strong_signs, tokens_of

NAME = "spelled signs"
MUST_FOLD = (
    ("kayla at gmail dot com", "kayla@gmail.com"),
    ("lupita punto rdz arroba hotmail punto com", "lupita.rdz@hotmail.com"),
    ("lune underscore bleue", "lune_bleue"),
    ("лиса точка петрова собака мэйл точка ру", "лиса.петрова@mail.ru"),
    ("r dot okonjo77", "r.okonjo77"),
)
MUST_KEEP = (
    "tough meeting at work. can you",
    "we met at a point in my life",
    "il faut faire le point avec elle",
    "c'est a ce point la",
    "look at yahoo answers",
)

PROVIDERS = frozenset({
    "gmail", "googlemail", "hotmail", "outlook", "yahoo", "ymail", "icloud", "protonmail", "proton",
    "aol", "gmx", "live", "msn", "naver", "daum", "hanmail", "yandex", "mail", "rambler", "ukr",
    "orange", "laposte", "free", "libero", "web", "bol", "uol", "sapo", "wp", "onet", "qq", "163",
    "126", "rediffmail", "example", "okaxis", "okicici", "oksbi", "okhdfcbank", "ybl", "paytm",
    "tutanota", "fastmail", "zoho", "mailbox", "posteo", "wanadoo", "sfr", "tiscali", "virgilio",
    "interia", "o2", "centrum", "seznam", "bigpond", "btinternet", "sky", "comcast", "ig", "terra",
})  # fmt: skip
RESPELLED = {
    "мэйл": "mail", "мейл": "mail", "майл": "mail", "меил": "mail", "джимейл": "gmail",
    "гмейл": "gmail", "гмаил": "gmail", "жмейл": "gmail", "яндекс": "yandex", "рамблер": "rambler",
    "ру": "ru", "ком": "com", "укр": "ukr", "нет": "net", "юа": "ua", "орг": "org",
    "जीमेल": "gmail", "याहू": "yahoo", "कॉम": "com", "हॉटमेल": "hotmail", "आउटलुक": "outlook",
    "네이버": "naver", "지메일": "gmail", "컴": "com", "다음": "daum", "한메일": "hanmail", "넷": "net",
    "ジーメール": "gmail", "コム": "com", "ヤフー": "yahoo", "جيميل": "gmail", "هوتميل": "hotmail",
    "كوم": "com", "ياهو": "yahoo", "τζιμειλ": "gmail", "κομ": "com", "γκρ": "gr", "ジェイピー": "jp",
    "谷歌": "gmail", "jimeil": "gmail", "g-mail": "gmail", "jeemail": "gmail", "hotmale": "hotmail",
    "comm": "com", "calm": "com", "kom": "com",
}  # fmt: skip
"""Hosts and endings as they are spelled by ear in other scripts."""

ENDINGS = frozenset(
    [
        "com",
        "net",
        "org",
        "edu",
        "gov",
        "info",
        "io",
        "me",
        "co",
        "uk",
        "de",
        "fr",
        "es",
        "it",
        "pt",
        "br",
        "nl",
        "be",
        "ch",
        "at",
        "pl",
        "se",
        "no",
        "dk",
        "fi",
        "ro",
        "gr",
        "ru",
        "ua",
        "tr",
        "in",
        "id",
        "my",
        "ph",
        "vn",
        "cn",
        "tw",
        "hk",
        "jp",
        "kr",
        "ke",
        "tz",
        "za",
        "ng",
        "gh",
        "eg",
        "sa",
        "ae",
        "ma",
        "mx",
        "ar",
        "cl",
        "pe",
        "ca",
        "us",
        "au",
        "nz",
        "ie",
        "eu",
        "gg",
        "ee",
        "ly",
        "app",
        "dev",
        "link",
        "tv",
        "ai",
        "xyz",
        "example",
    ]
)
_GAP = re.compile(r"^[\s,()\[\]{}<>«»\"'*:]{1,6}$")
_ALWAYS = frozenset("_")
_PLAIN_SHAPE = re.compile(r"\d|^.$")
_CLEAR_AT = frozenset(
    {"arroba", "aroba", "arobase", "arobas", "chiocciola", "apenstaartje", "klammeraffe", "snabel", "snabela",
     "malpa", "małpa", "собака", "собачка", "равлик", "παπακι", "골뱅이", "艾特", "アットマーク", "アット", "arond", "एट", "kuyruklu"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word of a chain, or a spoken sign in it."""

    put: str
    start: int
    end: int
    is_sign: bool
    words: tuple[str, ...]


def fold(text: FoldedText) -> FoldedText:
    """Return *text* with spelled signs in the place of their words, closed up."""
    return apply(text, _edits(text.folded), NAME)


def _edits(folded: str) -> Iterator[Edit]:
    words = {word for word, _, _ in tokens_of(folded)}
    if strong_signs().isdisjoint(words) and PROVIDERS.isdisjoint(words):
        return
    pieces = list(_pieces(folded))
    if not any(piece.is_sign for piece in pieces):
        return
    for chain in _chains(folded, pieces):
        yield from _close_up(folded, chain)


def _pieces(folded: str) -> Iterator[_Piece]:
    tokens = tokens_of(folded)
    phrases = signs_by_phrase()
    place = 0
    first = sign_words()
    while place < len(tokens):
        for length in (5, 4, 3, 2, 1) if tokens[place][0] in first else ():
            some = tokens[place : place + length]
            words = tuple(token[0] for token in some)
            sign = phrases.get(words) if len(some) == length else None
            if sign:
                yield _Piece(sign, some[0][1], some[-1][2], is_sign=True, words=words)
                place += length
                break
        else:
            word, start, end = tokens[place]
            yield _Piece(RESPELLED.get(word, word), start, end, is_sign=False, words=(word,))
            place += 1


def _chains(folded: str, pieces: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    """Yield word, sign, word, sign, word …: each as long as it goes and believed."""
    place = 0
    while place < len(pieces):
        chain = _chain_from(folded, pieces, place)
        if len(chain) >= 3 and _is_believed(chain):
            yield chain
            place += len(chain)
        else:
            place += 1


def _chain_from(folded: str, pieces: Sequence[_Piece], place: int) -> list[_Piece]:
    if pieces[place].is_sign:
        return []
    chain = [pieces[place]]
    for piece in pieces[place + 1 :]:
        gap = folded[chain[-1].end : piece.start]
        touching = gap == "" or bool(_GAP.match(gap)) or (piece.is_sign and not gap.strip(" ."))
        digits = not piece.is_sign and not chain[-1].is_sign and piece.put.isdigit()
        if not touching or (piece.is_sign == chain[-1].is_sign and not digits):
            break
        chain.append(piece)
    while chain and chain[-1].is_sign:
        chain.pop()
    return chain


def _is_believed(chain: Sequence[_Piece]) -> bool:
    signs = [piece for piece in chain if piece.is_sign]
    for at, piece in enumerate(chain):
        if not piece.is_sign or at + 1 >= len(chain):
            continue
        after = chain[at + 1].put
        if piece.put in _ALWAYS:
            return True
        if (
            piece.put == "@"
            and len(after) > 1
            and (piece.words[0] in _CLEAR_AT or _is_host(chain, at + 1))
        ):
            return True
        if piece.put == "." and after in ENDINGS and len(after) > 2 and len(chain[at - 1].put) > 2:
            return True
        if (
            piece.put == "."
            and piece.words[0] not in _EVERYDAY_DOTS
            and (_PLAIN_SHAPE.search(chain[at - 1].put) or _PLAIN_SHAPE.search(after))
        ):
            return len(signs) >= 2 or not chain[at - 1].put.isdigit()
    if not signs or (
        signs[-1].put == "."
        and chain[-1].put not in ENDINGS
        and len(signs) == 2
        and signs[0].put == "@"
    ):
        return False
    sure = [
        piece for piece in signs if piece.words[0] not in _EVERYDAY_DOTS and piece.words[0] != "at"
    ]
    return len(signs) >= 2 and len(sure) >= 1 and not any(piece.put in "-+" for piece in signs)


def _is_host(chain: Sequence[_Piece], at: int) -> bool:
    name = chain[at].put
    ended = at + 2 < len(chain) and chain[at + 1].put == "." and chain[at + 2].put in ENDINGS
    return ended or (
        name in PROVIDERS and len(name) > 2 and at + 1 == len(chain) and name not in _EVERYDAY
    )


_EVERYDAY_DOTS = frozenset({"point", "period", "full", "minus", "plus", "free"})
_EVERYDAY = frozenset(
    {
        "mail",
        "live",
        "free",
        "web",
        "orange",
        "sky",
        "ig",
        "example",
        "proton",
        "terra",
        "yahoo",
        "wp",
        "o2",
    }
)


def _close_up(folded: str, chain: Sequence[_Piece]) -> Iterator[Edit]:
    """Yield one edit for each sign with the blanks around it, and for respelled words."""
    for before, piece, after in zip((None, *chain), chain, (*chain[1:], None), strict=False):
        if piece.is_sign and before is not None and after is not None:
            yield Edit(before.end, after.start, piece.put)
        elif not piece.is_sign:
            if before is not None and not before.is_sign and before.end < piece.start:
                yield Edit(before.end, piece.start, "")
            if piece.put != folded[piece.start : piece.end]:
                yield Edit(piece.start, piece.end, piece.put)
