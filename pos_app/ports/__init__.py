"""What the use cases need from the world, as Protocols; spokes implement them, tests fake them.

One file per neighbour: `clock`, `payments` (what a sale asks of a gateway), `office` (all other
operations of a merchant's account), `journal`, `devices`.
"""
