"""Doorstep: the safety net of an anonymous peer-support community."""
