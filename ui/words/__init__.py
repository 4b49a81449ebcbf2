"""The words of one subject each, and amounts as they are keyed in. All of it is pure.

Read `ui/wording.py` first: what all screens share (money, states, times). `payment.py` tells a
sale on its way, `troubles.py` what went wrong and what to do, `story.py` what the journal holds.
"""
