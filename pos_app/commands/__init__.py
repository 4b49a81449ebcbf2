"""The command line: `grammar/` is what may be typed, the other files are what is done about it.

Read `call.py` first: what a command gets. One file a group of verbs. Nothing heavy is imported
before a verb needs it, so that `pos-app --version` answers at once.
"""
