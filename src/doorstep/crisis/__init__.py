"""Signs of danger in a message, found beside the outcome and never against the sender."""

from doorstep.crisis.find import find_crisis

__all__ = ["find_crisis"]
