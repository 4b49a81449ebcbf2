"""The journal's file itself: where it lies, how it is opened and locked, what one append writes.

Read `schema.py` (what lies in it), then `writing.py`. Everything here is synchronous and belongs
to whichever thread opened the connection.
"""
