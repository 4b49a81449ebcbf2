"""Who works here, and the shift they work in: `staff_desk.py`, `shift_desk.py`."""
