"""What follows from a finding: rules as data, applied, checked and compared."""

from doorstep.policy.checks import policy_problems
from doorstep.policy.deciding import decide
from doorstep.policy.differences import Change, ChangeKind, diff
from doorstep.policy.dumping import dump_policy
from doorstep.policy.loading import bundled_policy, load_policy
from doorstep.policy.policy import Policy
from doorstep.policy.rules import Ages, HouseWordRule, Rule, SideEffect
from doorstep.policy.words import find_house_words

__all__ = [
    "Ages",
    "Change",
    "ChangeKind",
    "HouseWordRule",
    "Policy",
    "Rule",
    "SideEffect",
    "bundled_policy",
    "decide",
    "diff",
    "dump_policy",
    "find_house_words",
    "load_policy",
    "policy_problems",
]
