"""Hesabe's Merchant and Smart POS APIs behind the ports `payments` and `office`.

What is said on the wire, and what the answers mean, is known here and nowhere else. Start with
`connect.py` (what one opens), then `envelope.py` (how a message is sealed), `faults.py` (what an
answer means for the caller) and `evidence_rows.py` (what a row means for a sale): those three are
pure. `exchange.py` moves bytes and knows what was sent, `session.py` keeps us signed in,
`calls.py` joins them into one read or one write, `resources/` has a file for each resource and
`payments.py` makes a sale's five questions of them.

Nothing in here is imported by another spoke. httpx and cryptography are imported at first use.
"""
