"""The commands: one file for each, named here so that help does not load them all."""

COMMANDS = {
    "check": "Say what the guard makes of one message.",
    "scan": "Check archives of conversations on all cores.",
    "eval": "Score the guard on labelled conversations.",
    "demo": "Play three talks and show what the guard says.",
    "policy": "Check, compare and show policies.",
    "helplines": "List the helplines and check their age.",
    "doctor": "Check that this installation is sound.",
    "completion": "Print the completion script of a shell.",
}
"""Each command and the sentence that lists it; its module has the same name."""
