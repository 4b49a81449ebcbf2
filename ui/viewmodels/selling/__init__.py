"""What is sold and how it is paid: the amount, items, cash, a scanner. `sale.py` first."""
