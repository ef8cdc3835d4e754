"""Edits change a folded text and leave every place where it was."""

from doorstep.model.text import FoldedText
from doorstep.normalise.edits import Edit, apply, through


def test_a_shorter_text_covers_the_whole_stretch_it_replaces() -> None:
    text = apply(FoldedText("call five now", "call five now"), [Edit(5, 9, "5")], "numbers")
    assert text.folded == "call 5 now"
    assert (text.span(5, 6).start, text.span(5, 6).end) == (5, 9)
    assert text.folds == {"numbers"}


def test_a_text_of_the_same_length_keeps_place_by_place() -> None:
    text = apply(FoldedText("1nst4", "1nst4"), [Edit(0, 5, "insta")], "leet")
    assert [text.span(place, place + 1).start for place in range(5)] == [0, 1, 2, 3, 4]


def test_an_edit_that_changes_nothing_is_none() -> None:
    text = FoldedText("abc", "abc")
    assert apply(text, [Edit(0, 3, "abc")], "nothing") is text


def test_a_fold_of_a_fold_points_into_the_text_as_first_written() -> None:
    first = apply(FoldedText("x..five", "x..five"), [Edit(1, 3, "")], "dots")
    second = apply(FoldedText(first.folded, first.folded), [Edit(1, 5, "5")], "numbers")
    span = through(first, second).span(1, 2)
    assert (span.start, span.end) == (3, 7)
