"""Who works at the till: `sign_in.py` first (PINs, approval in place), then `set_up.py`."""
