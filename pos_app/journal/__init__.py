"""The till's record on disk: one SQLite file, appended to by one thread of one process.

Read `store.py` first (the face that `ports/journal.py` describes, and which thread does what),
then `schema.py` (what lies in the file) and `writing.py` (what one append is). `rescue.py` is
what happens to a damaged file, `backup.py` the copy that follows the journal, `queries.py` lists
and search, `verify.py` and `export.py` the two commands. sqlite3 is imported nowhere else.
"""
