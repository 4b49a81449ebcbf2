"""What both trials share, over the smallest trial that can be."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from fake_devices import ADAPTER, FakeDevices
from fake_till import settle
from PySide6.QtCore import Signal

from pos_app.errors import BadInput
from ui.tasks import Tasks
from ui.viewmodels.setup.trial import TrialFacts, TrialModel


@dataclass(frozen=True, slots=True)
class Facts(TrialFacts):
    draft: int = 0
    kept: int = 0

    @property
    def unsaved(self) -> bool:
        return self.draft != self.kept


class Trial(TrialModel[Facts]):
    changed = Signal()

    def __init__(self) -> None:
        self.said: list[str] = []
        super().__init__(desk=FakeDevices(), tasks=Tasks(self.fail), say=self.said.append)
        self.state = Facts(draft=1)

    def fail(self, name: str, error: BaseException) -> None:
        raise AssertionError(name) from error

    def keep(self, trouble: BadInput | None = None) -> None:
        async def write() -> Facts:
            if trouble:
                raise trouble
            return replace(self.state, kept=self.state.draft)

        self._write("keep", write, "kept")


@pytest.fixture
def trial(qapp: object) -> Trial:
    return Trial()


async def test_what_is_kept_is_said_and_saved(trial: Trial) -> None:
    assert trial.state.unsaved
    trial.offer((ADAPTER,))
    trial.keep()
    assert trial.state.saving
    await settle()
    assert (trial.state.saving, trial.state.unsaved, trial.said) == (False, False, ["kept"])
    assert trial.state.found == (ADAPTER,)


async def test_what_cannot_be_kept_is_told_and_stays_a_draft(trial: Trial) -> None:
    trial.keep(BadInput("template_text"))
    await settle()
    assert isinstance(trial.state.trouble, BadInput)
    assert (trial.state.saving, trial.state.unsaved, trial.said) == (False, True, [])


def test_only_news_are_told(trial: Trial) -> None:
    told: list[str] = []
    trial.changed.connect(lambda: told.append("changed"))
    trial.offer(())
    assert told == []
    trial.retranslate()
    assert told == ["changed"]
    with pytest.raises(TypeError, match="abstract"):
        TrialFacts()  # type: ignore[abstract]  # that it cannot be made is what is asked
