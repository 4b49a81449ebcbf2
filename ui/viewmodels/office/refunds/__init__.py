"""Refunds: `refund_list.py` lists them, `refund_life.py` follows them to their decision."""
