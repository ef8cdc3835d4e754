"""A policy file is checked whole, and every mistake is named with a way out."""

from pathlib import Path

import pytest

from doorstep.errors import PolicyError, Problem
from doorstep.model.decision import Outcome
from doorstep.policy import bundled_policy, dump_policy, load_policy

ERRORS = Path(__file__).parents[1] / "golden" / "errors"
HEAD = 'version = "1.0"\ndate = "2026-11-24"\n'
LAST = """
[[rule]]
id = "all"
acts = "any"
outcome = "hold"
clause = "8"
why = "generic.hold"
"""


def problems_of(source: str | bytes) -> tuple[Problem, ...]:
    with pytest.raises(PolicyError) as raised:
        load_policy(source)
    return raised.value.problems


def a_rule(**changed: str) -> str:
    fields = {
        "id": '"first"',
        "acts": '["ask"]',
        "outcome": '"hold"',
        "clause": '"8.2"',
        "why": '"ask"',
    } | {key.rstrip("_"): value for key, value in changed.items()}
    lines = "\n".join(f"{key} = {value}" for key, value in fields.items() if value)
    return f"{HEAD}[[rule]]\n{lines}\n{LAST}"


def test_ten_mistakes_are_all_named_at_once() -> None:
    source = (ERRORS / "ten_mistakes.toml").read_text("utf-8")

    with pytest.raises(PolicyError) as raised:
        load_policy(source, "ten_mistakes.toml")

    assert len(raised.value.problems) >= 10
    assert f"{raised.value}\n" == (ERRORS / "ten_mistakes.txt").read_text("utf-8")


def test_a_small_policy_loads() -> None:
    policy = load_policy(a_rule())
    assert [rule.id for rule in policy.rules] == ["first", "all"]
    assert policy.version == "1.0"


@pytest.mark.parametrize(
    ("changed", "what", "hint"),
    [
        ({"form": '"member"'}, "unknown key 'form'", "did you mean 'from'?"),
        ({"acts": '["shear"]'}, "unknown name 'shear' in acts", "did you mean 'share'?"),
        ({"from_": '["queen"]'}, "unknown name 'queen' in from", "use guest, member"),
        ({"venues": "7"}, "venues is a number, not a list of names", "write venues"),
        ({"acts": ""}, "'acts' is missing", 'write acts = ["share"]'),
        ({"acts": "[]"}, "acts is empty, so nothing fits", "name something"),
        ({"why": ""}, "'why' is missing", "write why"),
        ({"why": '"aks"'}, "there is no text 'aks' for why", "did you mean 'ask'?"),
        ({"clause": '"eight"'}, "the clause is not a number of the guideline", 'clause = "8.1"'),
        ({"outcome": '"block"'}, "unknown name 'block' in outcome", "use allow, hint"),
        ({"readers": "{ min = 0 }"}, "readers holds something else", "write readers"),
        ({"readers": "{ min = 4, max = 2 }"}, "readers has a max smaller than its min", ""),
        ({"readers": "{ least = 4 }"}, "readers is not a table of min and max", ""),
        ({"relationship": '"friends"'}, "unknown name 'friends' in relationship", "former_pair"),
        ({"also": '["note_stuff"]'}, "unknown name 'note_stuff' in also", "'note_staff'?"),
        ({"id": '"A rule"'}, "the id cannot be used as a name", "small letters"),
        ({"id": '"all"'}, "the id is the one of number 1 already", "give it its own"),
        ({"marks": '["sure"]'}, "unknown name 'sure' in marks", ""),
        ({"age_bands": '["child"]'}, "unknown name 'child' in age_bands", ""),
        ({"on_dispute": '"realease"'}, "unknown name 'realease'", "did you mean 'release'?"),
    ],
)
def test_each_mistake_is_named_with_a_way_out(
    changed: dict[str, str], what: str, hint: str
) -> None:
    found = problems_of(a_rule(**changed))
    assert any(problem.what.startswith(what) and hint in problem.hint for problem in found)


def test_a_mistake_says_which_rule_and_line() -> None:
    (problem,) = problems_of(a_rule(form='"member"'))
    assert problem.where == "rule 1 (first), line 9"


def test_a_rule_that_never_speaks_is_named_with_the_one_before() -> None:
    late = LAST.replace('"all"', '"late"')
    (problem,) = problems_of(HEAD + LAST + late)
    assert problem.where.startswith("rule 2 (late)")
    assert "'all'" in problem.hint


def test_a_rule_that_is_milder_for_more_readers_is_refused() -> None:
    (problem,) = problems_of(a_rule(readers="{ max = 3 }").replace('"generic.hold"', '"generic"')
                             .replace('outcome = "hold"\nclause = "8"\n',
                                      'outcome = "pause"\nclause = "8"\n'))  # fmt: skip
    assert "more readers, yet milder than 'first'" in problem.what


def test_what_no_rule_speaks_for_is_named() -> None:
    source = a_rule().replace('acts = "any"', 'acts = ["share", "invite", "accept", "expose"]')
    (problem,) = problems_of(source)
    assert problem.what == "no rule speaks for any → any: existing"


def test_a_text_that_only_a_former_pair_reads_is_refused() -> None:
    found = problems_of(a_rule(relationship='"former_pair"', why='"ask.meeting"'))
    assert [problem.what for problem in found] == ["the text gives the relationship away"]


@pytest.mark.parametrize(
    ("source", "what"),
    [
        ('version = "1.0', "not TOML: "),
        (b"\xff\xfe", "not UTF-8 at byte 0"),
        ("", "'version' is missing"),
        (HEAD, "there is no rule"),
        (HEAD.replace("11-24", "13-01") + LAST, "the date is not a day"),
        (HEAD.replace("1.0", "v1") + LAST, "the version is not one"),
        (HEAD + "rule = 3", "'rule' is not a list of tables"),
    ],
)
def test_a_broken_file_is_refused(source: str | bytes, what: str) -> None:
    assert any(problem.what.startswith(what) for problem in problems_of(source))


def test_broken_toml_is_given_its_line() -> None:
    (problem,) = problems_of(HEAD + "[[rule]\n")
    assert "line 3" in problem.what


def test_a_leap_day_is_a_day() -> None:
    assert load_policy(HEAD.replace("2026-11-24", "2028-02-29") + LAST).date == "2028-02-29"


def test_the_bundled_policy_is_read_once_and_loads_from_its_dump() -> None:
    assert bundled_policy() is bundled_policy()
    assert load_policy(dump_policy(bundled_policy())) == bundled_policy()
    assert bundled_policy().allowed.outcome is Outcome.ALLOW
