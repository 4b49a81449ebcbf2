"""Enrolling a till: one text (a file, or a QR read by a scanner) that holds its settings, its
secrets and its first operators, sealed by a one-time code that travels another way.

`envelope.py` is the text and its seal, `content.py` what lies inside, `enrol.py` what opening it
does to this till, `make.py` how IT makes such texts. The format is in docs/enrolment.md.
"""
