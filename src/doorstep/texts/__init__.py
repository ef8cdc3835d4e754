"""Every sentence that people read, by key and language."""

from doorstep.texts.catalogue import LANGUAGES, Text, has_text, keys, text

__all__ = ["LANGUAGES", "Text", "has_text", "keys", "text"]
