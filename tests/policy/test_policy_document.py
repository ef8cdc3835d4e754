"""The reference shows the policy that ships, and explains every field of it."""

import importlib.util
from pathlib import Path

import pytest

from doorstep.policy import bundled_policy
from doorstep.policy.names import RULE_KEYS, WORD_KEYS
from doorstep.policy.rules import SideEffect

ROOT = Path(__file__).parents[2]
DOC = (ROOT / "docs" / "policy.md").read_text("utf-8")


def test_the_tables_are_those_of_the_bundled_policy() -> None:
    spec = importlib.util.spec_from_file_location("policy_table", ROOT / "tools/policy_table.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert tool.renewed(DOC, bundled_policy()) == DOC, "run: python tools/policy_table.py"


@pytest.mark.parametrize("name", [*RULE_KEYS, *WORD_KEYS, *SideEffect])
def test_every_field_and_side_effect_is_explained(name: str) -> None:
    assert f"| `{name}` |" in DOC
