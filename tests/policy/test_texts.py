"""Every text exists in all languages, keeps its tone, and is found by its key."""

from dataclasses import replace

import pytest

from doorstep.policy import bundled_policy
from doorstep.texts import LANGUAGES, has_text, keys, text
from doorstep.texts.lint import slips


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_exists_in_every_language(language: str) -> None:
    assert keys(language) == keys("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_of_the_bundled_policy_has_a_text(language: str) -> None:
    for rule in bundled_policy().rules:
        assert rule.why is not None
        found = text(rule.why, language)
        assert (found.key, found.language) == (rule.why, language)
        assert found.instead
        assert found.risk


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_blames_shouts_or_rambles(language: str) -> None:
    assert [slip for key in keys(language) for slip in slips(text(key, language))] == []


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("This is a violation of the rules.", "blames: violat"),
        ("You were banned.", "blames: banned"),
        ("Stop!", "shouts: an exclamation mark"),
        ("word " * 21, "long: a sentence of 21 words"),
    ],
)
def test_the_lint_notices_what_it_is_for(said: str, what: str) -> None:
    found = slips(replace(text("ask"), text=said))
    assert what in [slip.what for slip in found]


def test_the_lint_does_not_mind_words_that_only_look_alike() -> None:
    assert slips(replace(text("ask"), text="An urban bank has a striking view.")) == ()


def test_a_language_without_texts_reads_english() -> None:
    assert text("ask", "tlh") == text("ask", "en")
    assert text("ask", "es-MX").language == "es"


def test_a_channel_without_a_text_of_its_own_reads_that_of_the_act() -> None:
    assert not has_text("share.identity")
    assert text("share.identity").key == "share"


def test_a_key_that_is_not_known_is_an_error() -> None:
    with pytest.raises(KeyError):
        text("nothing.like.this")


def test_the_one_who_was_asked_gets_ready_words() -> None:
    for language in LANGUAGES:
        assert len(text("reader.asked", language).ready) == 3
