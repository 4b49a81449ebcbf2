from __future__ import annotations

from fake_office import FakeOfficeDesk
from fake_till import settle

from ui.tasks import Tasks
from ui.viewmodels.office.create.form import Form
from ui.viewmodels.office.create.remembered import (
    MOST_REMEMBERED,
    Payer,
    RememberedModel,
    payers_of,
    templates_of,
)


class Bench:
    def __init__(self, *, remembers: bool = True) -> None:
        self.desk = FakeOfficeDesk(remembers_payers=remembers)
        self.form = Form(typed="5", name="Noura", phone="99990001", description="Tea")
        self.filled: list[Form] = []
        self.model = self.again()

    def again(self) -> RememberedModel:
        """As after a restart."""
        return RememberedModel(
            desk=self.desk,
            tasks=Tasks(self._failed),
            form=lambda: self.form,
            fill=self.filled.append,
        )

    def _failed(self, _name: str, error: BaseException) -> None:
        raise AssertionError from error


async def test_a_template_is_kept_without_its_payer_and_survives() -> None:
    bench = Bench()
    bench.model.show("templates")
    bench.model.keepTemplate("  ")
    bench.model.keepTemplate(" Tea for five ")
    await settle()
    assert (bench.model.templates, bench.model.shown) == (["Tea for five"], "")
    later = bench.again()
    later.open()
    later.open()
    await settle()
    bench.form = Form(name="Ali")
    later.takeTemplate("Tea for five")
    taken = bench.filled[0]
    assert (taken.typed, taken.description, taken.name, taken.phone) == ("5", "Tea", "Ali", "")
    later.dropTemplate("Tea for five")
    await settle()
    assert bench.desk.shelf.notes["templates"] == []


async def test_payers_are_remembered_only_where_the_shop_wants_it() -> None:
    bench = Bench(remembers=False)
    bench.model.remember(bench.form)
    bench.model.open()
    await settle()
    assert (bench.model.payers, bench.desk.shelf.notes) == ([], {})


async def test_payers_are_offered_again_and_forgotten() -> None:
    bench = Bench()
    for number in range(MOST_REMEMBERED + 5):
        bench.model.remember(Form(name=f"Payer {number}"))
    bench.model.remember(Form())
    bench.model.remember(bench.form)
    await settle()
    later = bench.again()
    later.open()
    await settle()
    assert len(later.payers) == MOST_REMEMBERED
    assert later.payers[0] == {"name": "Noura", "detail": "99990001"}
    later.takePayer(0)
    assert bench.filled[0].phone == "99990001"
    later.forgetPayers()
    await settle()
    assert bench.desk.shelf.notes["payers"] == []


def test_what_makes_no_sense_is_left_out() -> None:
    assert templates_of({"a": 1}) == templates_of([1, {"name": ""}]) == ()
    assert payers_of([{"name": "A"}, 7]) == (Payer("A"),)
