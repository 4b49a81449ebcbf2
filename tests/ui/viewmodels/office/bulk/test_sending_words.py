from __future__ import annotations

from fake_files import bulk_entry

from pos_app.domain.bulk_sending import Fate, Sending
from pos_app.errors import BadInput
from ui.viewmodels.office.bulk import sending_words as said
from ui.viewmodels.office.bulk.sending_words import SendingFacts


def test_how_far_a_run_is() -> None:
    run = Sending("s", ("1", "2", "3", "4"), fates={"1": Fate.SENT, "2": Fate.REFUSED})
    state = SendingFacts(run=run, picked=(bulk_entry(1), bulk_entry(2)))
    assert (state.share, state.count(Fate.SENT)) == (0.5, 1)
    assert "1" in said.progress(state)
    assert "·" in said.result(state)
    assert "3.000" in said.picked(state)


def test_without_a_run_nothing_is_said() -> None:
    assert said.progress(SendingFacts()) == said.result(SendingFacts()) == ""
    assert (SendingFacts().share, SendingFacts().count(Fate.SENT)) == (0.0, 0)
    assert said.trouble(SendingFacts(trouble=BadInput("send_nothing"))) != ""
