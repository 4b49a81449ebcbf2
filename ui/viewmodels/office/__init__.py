"""The back office: invoices by link, open invoices, what moved, refunds, files of many.

Read `lists/lines.py` first (what a list shows of a record), then `lists/paged_list.py`, which is
every list of the back office. `sections.py` says which parts there are, `ports.py` what they ask
of the till. A new list is a `ListSource` in `lists/` and a section; `OfficeList.qml` pictures it.
"""
