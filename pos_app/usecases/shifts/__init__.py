"""From the float to the count: `shift_book.py` first (how shifts are read from the journal)."""
