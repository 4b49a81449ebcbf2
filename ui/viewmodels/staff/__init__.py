"""Who stands at the till: sign-in, the staff list, approval in place, the shift.

`ports.py` is all they ask of the till.
"""
