"""Keeping the journal through trouble: the copy that follows it, and what a damaged file becomes.

Read `journal_file.py` first: it opens the file and decides when `rescue.py` is called.
`backup.py` is the copy, `rebuild.py` makes the sales' rows anew from the entries.
"""
