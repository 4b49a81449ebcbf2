from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from PySide6.QtCore import QSize

from ui.display.codes import CodeMaker, CodeProvider

LINK = "https://pay.example.test/i/1?a=b"


def test_a_code_is_drawn_once_and_told_each_time(qapp: Any) -> None:
    work: list[Callable[[], None]] = []
    told: list[str] = []
    maker = CodeMaker(run=work.append)
    maker.ready.connect(told.append)
    maker.make(LINK)
    assert (told, maker.picture(LINK).isNull()) == ([], True)
    work.pop()()
    assert told == [LINK]
    maker.make(LINK)
    assert (told, work) == ([LINK, LINK], [])


def test_the_provider_gives_one_dot_a_module(qapp: Any) -> None:
    maker = CodeMaker(run=lambda work: work())
    maker.make(LINK)
    size = QSize()
    image = CodeProvider(maker).requestImage(quote(LINK, safe=""), size, QSize())
    assert image.width() == image.height() == size.width()
    assert (image.width() - 4) % 4 == 1, "a symbol has 17 + 4 n modules, two white ones around"
    assert CodeProvider(maker).requestImage("other", size, QSize()).isNull()


def test_warming_up_is_done_beside_the_screen_and_tells_nothing(qapp: Any) -> None:
    work: list[Callable[[], None]] = []
    told: list[str] = []
    maker = CodeMaker(run=work.append)
    maker.ready.connect(told.append)
    maker.warm_up()
    work.pop()()
    assert (told, "segno" in sys.modules) == ([], True)


def test_only_the_last_few_are_kept(qapp: Any) -> None:
    maker = CodeMaker(run=lambda work: work())
    for turn in range(6):
        maker.make(f"{LINK}{turn}")
    assert [maker.picture(f"{LINK}{turn}").isNull() for turn in range(6)] == [
        True, True, False, False, False, False,
    ]  # fmt: skip


def test_it_draws_on_a_thread_and_tells_the_screen(qapp: Any, qtbot: Any) -> None:
    maker = CodeMaker()
    with qtbot.waitSignal(maker.ready, timeout=5000) as told:
        maker.make(LINK)
    assert told.args == [LINK]
    assert not maker.picture(LINK).isNull()
