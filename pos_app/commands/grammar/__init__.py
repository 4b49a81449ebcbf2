"""What may be typed: the parser, one file a group of verbs. Read `root.py` first.

No verb is imported here: each leaf names its function as "module:function".
"""
