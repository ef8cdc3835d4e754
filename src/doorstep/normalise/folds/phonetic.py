"""The spelling alphabet: "Bravo Oscar Sierra" to "bos".

Source: the international radiotelephony spelling alphabet of ICAO and the ITU
(Radio Regulations, appendix 14).
"""

from __future__ import annotations

from collections.abc import Iterator

from doorstep.model.text import FoldedText
from doorstep.normalise.edits import Edit, apply
from doorstep.normalise.spoken import tokens_of

NAME = "spelling alphabet"
MUST_FOLD = (
    ("bravo oscar sierra uniform november", "bosun"),
    ("kilo alfa yankee lima alfa", "kayla"),
)
MUST_KEEP = ("my sierra trip in november", "oscar and mike", "the hotel in quebec")

ALPHABET = {
    word: word[0]
    for word in [
        "alfa",
        "alpha",
        "bravo",
        "charlie",
        "delta",
        "echo",
        "foxtrot",
        "golf",
        "hotel",
        "india",
        "juliett",
        "juliet",
        "kilo",
        "lima",
        "mike",
        "november",
        "oscar",
        "papa",
        "quebec",
        "romeo",
        "sierra",
        "tango",
        "uniform",
        "victor",
        "whiskey",
        "whisky",
        "xray",
        "yankee",
        "zulu",
    ]
}
_MARKS = tuple(sorted({*ALPHABET}))
_SPOKEN = {*ALPHABET, "double"}
_FEWEST = 3


def fold(text: FoldedText) -> FoldedText:
    """Return *text* with three or more code words in a row as their letters."""
    if sum(word in text.folded for word in _MARKS) < _FEWEST:
        return text
    return apply(text, _edits(text.folded), NAME)


def _edits(folded: str) -> Iterator[Edit]:
    run: list[tuple[str, int, int]] = []
    for token in [*tokens_of(folded), ("", len(folded), len(folded))]:
        if token[0] in _SPOKEN and (
            not run or len(folded[run[-1][2] : token[1]].strip(" ,.-")) == 0
        ):
            run.append(token)
            continue
        if len(run) >= _FEWEST:
            yield Edit(run[0][1], run[-1][2], _letters([word for word, _, _ in run]))
        run = [token] if token[0] in _SPOKEN else []


def _letters(words: list[str]) -> str:
    letters = []
    times = 1
    for word in words:
        if word == "double":
            times = 2
        else:
            letters.append(ALPHABET[word] * times)
            times = 1
    return "".join(letters)
