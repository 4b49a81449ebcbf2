"""How requests and answers travel: HTTP, the sealed envelope, checked fields, pages.

Read `http_exchange.py` for the bytes, `call.py` for what an operation is given and gives back.
"""
