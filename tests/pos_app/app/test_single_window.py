from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from pos_app.app.single_window import SingleWindow


def test_the_second_start_raises_the_first_window(qapp: QCoreApplication, tmp_path: Path) -> None:
    raised: list[str] = []
    first = SingleWindow(tmp_path)
    first.on_raise(lambda: raised.append("raised"))
    second = SingleWindow(tmp_path)
    assert (first.is_first, second.is_first) == (True, False)
    assert second.raise_other()
    for _ in range(50):
        qapp.processEvents()
    assert raised == ["raised"]
    second.close()
    first.close()
    third = SingleWindow(tmp_path)
    assert third.is_first
    third.close()


def test_nobody_hears_where_nobody_is(qapp: QCoreApplication, tmp_path: Path) -> None:
    alone = SingleWindow(tmp_path)
    assert not alone.raise_other()
    alone.close()
