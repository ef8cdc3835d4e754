"""The folds of the decoded view, in the order in which they are undone.

Leet first, because what it hides may be a number word or a sign; then letters
set apart or said in code words; then numbers, because a sign joins what they come to; signs last.
"""

from __future__ import annotations

from doorstep.normalise.folds import leet, numbers, phonetic, signs, spaced

FOLDS = (leet, spaced, phonetic, numbers, signs)
