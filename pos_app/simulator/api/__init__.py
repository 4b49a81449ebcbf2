"""The operations of the APIs, one file a resource, each a function from a Call to an Answer.

Read `routes.py` first: the one table of paths. `rows.py` and `invoice_rows.py` write what
several operations answer.
"""
