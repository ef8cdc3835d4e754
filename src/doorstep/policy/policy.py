"""A whole policy, and the tables that make it quick to apply."""

from __future__ import annotations

from dataclasses import dataclass, field

from doorstep.model.decision import Decision, Outcome
from doorstep.policy.rules import HouseWordRule, Rule
from doorstep.policy.table import Table
