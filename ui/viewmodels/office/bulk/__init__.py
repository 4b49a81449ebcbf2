"""Many invoices from one file: `bulk_file.py` brings a file up to its upload, `entries.py` lists
what was uploaded, `bulk_entry.py` puts one right, `sending.py` sends all or some.
"""
