"""One file for each resource of the API: exact paths, parameters and payload order.

Trailing slashes are as printed in the documentation. Read `smartpos.py` first.
"""
