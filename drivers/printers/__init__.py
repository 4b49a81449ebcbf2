"""Receipts on paper: what stands on a slip, where, as dots, as bytes, and whether it came out.

The way of a receipt: `slip` (facts and template to rows) -> `layout` (rows to lines with places)
-> `raster` (lines to dots, by Qt) -> `escpos` (dots and text to bytes) -> `thermal` (bytes to a
printer, and its answers by `status`). `models` and `template` read the data files; `plain_text`
prints the same rows as text. Everything but `raster` and `thermal` is pure. Read `slip.py` first.
"""
