"""The matcher finds terms between word boundaries, with either engine."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorstep.detect.matcher import Matcher, Term, is_word_char

TERMS = (
    Term("snap"),
    Term("add me"),
    Term("don't"),
    Term("numar", open_end=True),
    Term("ig"),
    Term("카톡"),
    Term("微信"),
    Term("नंबर"),
    Term("👻"),
)


def found(text: str, *, native: bool) -> list[str]:
    matcher = Matcher(TERMS, native=native)
    return [TERMS[number].text for number, _, _ in matcher.find(text)]


@pytest.mark.parametrize("native", [True, False])
@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("my snap is", ["snap"]),
        ("snapped, snapshot", []),
        ("please add me on ig", ["add me", "ig"]),
        ("a big pig", []),
        ("numaranı ver", ["numar"]),
        ("제카톡아이디는", ["카톡"]),
        ("加微信吧", ["微信"]),
        ("नंबर दो", ["नंबर"]),
        ("नंबरी", []),
        ("find me👻here", ["👻"]),
        ("i don't snap", ["don't", "snap"]),
        ("", []),
    ],
)
def test_a_term_counts_only_between_word_boundaries(
    text: str, terms: list[str], native: bool
) -> None:
    assert found(text, native=native) == terms


WORDS = st.sampled_from(
    ["snap", "add me", "don't", "numar", "numara", "ig", "카톡", "微信", "नंबर", "👻", "x", "_", "é"]
)


@given(st.lists(st.one_of(WORDS, st.text(max_size=3)), max_size=12).map("".join))
def test_both_engines_give_the_same_matches(text: str) -> None:
    assert Matcher(TERMS, native=True).find(text) == Matcher(TERMS, native=False).find(text)


@given(st.text(max_size=40))
def test_a_match_points_at_its_term(text: str) -> None:
    for number, start, end in Matcher(TERMS).find(f"{text} snap {text}"):
        assert f"{text} snap {text}"[start:end] == TERMS[number].text


def test_vowel_signs_of_indic_scripts_belong_to_words() -> None:
    assert is_word_char("ि")
    assert not is_word_char(" ")
    assert not is_word_char("👻")
