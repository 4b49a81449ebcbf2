from __future__ import annotations

from pos_app.simulator.world.records import Invoice, InvoiceKind, InvoiceState


def test_what_was_known_at_a_time_is_the_last_change_before_it() -> None:
    invoice = Invoice(1, InvoiceKind.POS, 1250, "R-1", "t", made_at=0.0)
    invoice.history = [(10.0, InvoiceState.CANCELLED), (20.0, InvoiceState.PAID)]
    assert invoice.state_at(9.9) is InvoiceState.OPEN
    assert invoice.state_at(10.0) is InvoiceState.CANCELLED
    assert invoice.state_at(99.0) is InvoiceState.PAID
