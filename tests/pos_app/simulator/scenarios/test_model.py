from __future__ import annotations

from pos_app.simulator.scenarios.model import DEFAULT_STATUS, STATES, RowShape, Scenario, Words
from pos_app.simulator.world.records import InvoiceState


def test_states_are_those_of_the_world() -> None:
    assert set(STATES) == {state.value for state in InvoiceState}
    assert set(DEFAULT_STATUS) == set(STATES)


def test_by_default_rows_say_everything_and_nothing_goes_wrong() -> None:
    scenario = Scenario("x", Words("a", "b"), Words("c", "d"))
    assert (scenario.rules, scenario.pos.foreign, scenario.lags.report) == ((), None, 0.0)
    assert RowShape().echo == ("invoice_number", "description")
