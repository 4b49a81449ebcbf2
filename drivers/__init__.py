"""What speaks to devices: printers, drawers, customer displays, and how bytes reach them.

`catalog` opens a device from settings, `discovery` finds what is plugged in, `worker` is the one
thread a device gets, `transports/` carries bytes, `printers/` and `displays/` know what the bytes
mean. Read `catalog.py` first. Nothing here knows the gateway, the journal or a screen.
"""
