"""What a person sees in a browser: a payment link as its payer does, and what was delivered.

`payer_page.py` answers `/s/...`, `delivery_page.py` answers `/_sim/deliveries`; the words of both
languages are in `words.py`, the HTML in the two files beside them. Nothing comes from elsewhere.
"""
