from __future__ import annotations

from pos_app.errors import JournalTrouble
from ui.viewmodels.setup.stopped import StoppedModel


def test_it_says_what_is_in_the_way_and_hears_one_choice() -> None:
    chosen: list[bool] = []
    model = StoppedModel(
        trouble=JournalTrouble("journal_newer"), language="en", dark=False, chosen=chosen.append
    )
    assert model.property("title") == "The till cannot be opened"
    assert "later version" in model.property("text")
    assert (model.property("language"), model.property("dark")) == ("en", False)
    model.again()
    model.close()  # its window goes, too
    assert chosen == [True]


def test_closing_is_a_choice() -> None:
    chosen: list[bool] = []
    StoppedModel(
        trouble=JournalTrouble("disk_full"), language="ar", dark=True, chosen=chosen.append
    ).close()
    assert chosen == [False]
