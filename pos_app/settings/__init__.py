"""What a shop, its IT and a person at a keyboard have set; secrets stay apart from the rest.

Read `model.py` first: every setting with its default and what it may be. `layers.py` puts the
sources on top of each other and remembers where each value came from; `checks.py` looks at the
whole; `files.py` knows the folders; `credentials.py` finds the five secrets.
"""
