"""What a conversation remembers from turn to turn."""

from doorstep.talk.record import from_record, to_record
from doorstep.talk.remember import remember

__all__ = ["from_record", "remember", "to_record"]
