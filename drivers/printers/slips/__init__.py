"""What stands on a slip: facts and a template become rows (`slip`), lines and bytes (`slip_bytes`)
or text (`plain_text`). `template` reads the file that a shop may edit. All pure; read `slip.py`
first.
"""
