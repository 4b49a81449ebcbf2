"""The shift on screen: `shift.py` first (its phases), `count.py` (a drawer that is counted),
`moves.py` (cash in and out), `gate.py` (a sale that needs a shift), `panel.py` (a past one).
"""
