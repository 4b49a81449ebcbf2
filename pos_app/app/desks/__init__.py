"""What the screens ask for, made of use cases and ports: one adapter for each desk of
`ui/shell.py`. None decides anything; the rules are in `pos_app/domain` and `pos_app/usecases`.
"""
