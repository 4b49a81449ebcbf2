"""Hesabe's keys: typed, pasted or scanned (`typed_keys.py`), and changed on an open till
(`key_change.py`). `ports.py` is all that the change asks of the till.
"""
