"""What the screens ask for, made of use cases and ports: one adapter for each desk of
`ui/areas/desks.py`. `pos_app/app/till_desks.py` makes each when it is first asked for. None
decides anything; the rules are in `pos_app/domain` and `pos_app/usecases`.
"""
