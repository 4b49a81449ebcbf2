"""Words and rules: pure, synchronous, no I/O, no clock of its own.

Start with `sale.py`: the machine that every payment at this till goes through. `evidence.py`
decides what an answer of the gateway means for a sale. `money.py` is integers of fils.
"""
