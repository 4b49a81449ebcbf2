"""charge, sales, recover, resolve and pos: `sales.py` first, then `running_sale.py`."""
