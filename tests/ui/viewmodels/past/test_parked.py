from __future__ import annotations

from fake_till import FakeLedger, make_sale, settle

from pos_app.domain.sale import Alarm, SaleState, Tender
from ui.tasks import Tasks
from ui.viewmodels.past.parked import ParkedModel


def fail(name: str, error: BaseException) -> None:
    raise AssertionError(name) from error


async def test_the_tray_shows_what_waits_and_goes_on_with_one() -> None:
    taken: list[tuple[str, Tender]] = []
    ledger = FakeLedger(
        [
            make_sale(SaleState.PARKED, reference="a"),
            make_sale(SaleState.PAID, reference="b"),
            make_sale(SaleState.DECLINED, reference="c", alarm=Alarm.LATE_PAID),
        ]
    )
    model = ParkedModel(
        ledger=ledger, tasks=Tasks(fail), take_up=lambda ref, tender: taken.append((ref, tender))
    )
    assert model.property("empty") is False  # not read yet: nothing is claimed
    model.read()
    assert model.property("reading") is True
    await settle()
    rows = model.property("rows")
    assert [(row["reference"], row["badge"]) for row in rows] == [("a", "Parked"), ("c", "Alarm")]
    assert rows[1]["role"] == "bad"
    model.takeUp("a")
    model.takeUp("b")
    assert taken == [("a", Tender.TERMINAL)]
    ledger.sales = []
    model.read()
    await settle()
    assert model.property("empty") is True
