"""Looking at the till itself: logs, redaction, crash reports, doctor, support bundle.

Start with `doctor.py`. `fail_point.py` is the hook of the crash tests. Nothing here may hold a
secret, and nothing here may stop a sale.
"""
