"""Public helplines by country: data with dates, and what tells them from private numbers."""

from doorstep.helplines.line import Helpline
from doorstep.helplines.registry import Registry, registry

__all__ = ["Helpline", "Registry", "registry"]
