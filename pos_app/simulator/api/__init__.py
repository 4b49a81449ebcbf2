"""The operations of the APIs, one file a resource, each a function from a Call to an Answer.

Read `call.py` first, then `routes.py`: the one table of paths. `fields.py` checks what was sent,
`rows.py` and `paging.py` write what is answered.
"""
