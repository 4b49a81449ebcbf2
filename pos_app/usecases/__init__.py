"""What a person does at the till, one file each: async functions with ports as keywords.

Start with `take_payment.py` (the way of a sale) and `run_sale.py` (the loop that records an
event and only then performs what the machine asks for). `sale_book.py` is how sales are read
from and written to the journal.
"""
