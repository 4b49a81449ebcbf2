"""The merchant's account: one file a group of verbs. `account.py` is the shortest."""
