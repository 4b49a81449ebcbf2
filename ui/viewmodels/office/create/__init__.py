"""Making invoices. `form.py` is what is typed (kept as a draft), `request.py` what it asks for,
`create.py` the screen's model.
"""
