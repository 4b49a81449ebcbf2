"""How bytes reach a device: serial, USB, TCP, spooler, file. No byte has a meaning in here.

`address` reads the transport URLs of the settings, `transport` holds the Protocol that all of
them keep and `open_transport`. Read `transport.py` first.
All calls block (with a deadline) and belong on the device's `drivers.worker` thread; only
`cancel` may come from another one.
"""
