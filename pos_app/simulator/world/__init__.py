"""What exists at the simulated gateway: invoices, payments, refunds, deliveries.

`records.py` has the shapes, `book.py` builds them from ledger entries and from nothing else,
`world.py` has the verbs that write those entries. Read `world.py` first.
"""
