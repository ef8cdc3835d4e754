"""The word lists say what they must, and mistakes in them are named."""

import pytest

from doorstep.detect.concepts import BY_NAME, Concept
from doorstep.detect.lexicon import Lexicon, compile_entries
from doorstep.errors import LanguageError
from doorstep.languages.words import codes_with_words, parse_words, read_words
from doorstep.normalise import fold_term

WORDS = {"en": {"me": ["i"], "messenger_way": ["snap"], "innocent": ["snap out of it"]}}


def concepts_of(text: str) -> int:
    lexicon = Lexicon(compile_entries(WORDS, fold_term))
    mask = 0
    for tag in lexicon.tags(text, "en"):
        mask |= tag.concepts
    return mask


def test_a_word_stands_for_its_concept() -> None:
    assert concepts_of("my snap") & Concept.MESSENGER_WAY


def test_an_innocent_phrase_takes_its_words_out() -> None:
    assert not concepts_of("just snap out of it") & Concept.MESSENGER_WAY


def test_an_unknown_concept_is_named_with_what_was_meant() -> None:
    with pytest.raises(LanguageError, match="did you mean 'messenger_way'"):
        compile_entries({"en": {"mesenger_way": ["x"]}}, fold_term)


def test_a_list_that_is_none_is_named() -> None:
    with pytest.raises(LanguageError, match="me"):
        parse_words('me = "i"', "languages/xx/words.toml")


@pytest.mark.parametrize("code", codes_with_words())
def test_every_list_uses_known_concepts_and_no_lone_letters(code: str) -> None:
    lists = read_words(code)
    assert set(lists) <= set(BY_NAME)
    lone = [
        word
        for name, words in lists.items()
        for word in words
        if len(word) == 1
        and word.isascii()
        and name not in {"me", "you", "ambiguous_app", "no", "yes"}
        and (code, name)
        not in {
            ("tr", "third"),
            ("vi", "me"),
            ("vi", "past"),
            ("vi", "number_talk"),
            ("tl", "you"),
            ("tl", "yes"),
        }
    ]
    assert lone == []
