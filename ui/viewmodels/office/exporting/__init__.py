"""Any list as a file or a slip: `tables.py` has the columns of each, `export.py` the way out."""
