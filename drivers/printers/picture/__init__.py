"""A one-bit picture, and how it travels at the fewest bytes: `bitmap` holds dots, `cover` decides
which rows go as what, `columns` cuts a band of words. All pure; `escpos` writes the commands.
"""
