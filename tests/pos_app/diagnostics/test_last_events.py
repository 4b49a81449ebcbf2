from __future__ import annotations

import json
from pathlib import Path

from pos_app.diagnostics.last_events import last_events
from pos_app.diagnostics.logs import FILE_NAME


def line(level: str, said: str) -> str:
    return json.dumps({"at": "2026-11-23T13:42:00.000+00:00", "level": level, "said": said})


def test_the_newest_troubles_come_first_and_no_more_than_asked(tmp_path: Path) -> None:
    lines = [line("info", "started"), *(line("warning", f"w{n}") for n in range(4)), "{torn"]
    (tmp_path / FILE_NAME).write_text("\n".join([*lines, line("error", "broken")]), "utf-8")
    assert [said for _, said in last_events(tmp_path, 3)] == ["broken", "w3", "w2"]
    assert last_events(tmp_path)[0][0].year == 2026


def test_no_log_is_no_trouble(tmp_path: Path) -> None:
    assert last_events(tmp_path) == ()
