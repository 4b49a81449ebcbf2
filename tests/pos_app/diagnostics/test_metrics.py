from __future__ import annotations

import re

from pos_app.diagnostics.metrics import Metric, render

LINE = re.compile(r'[a-z_]+(\{([a-z_]+="(?:[^"\\\n]|\\.)*",?)*\})? -?[0-9.e+-]+')


def test_each_name_is_described_once_and_each_line_is_well_formed() -> None:
    text = render(
        [
            Metric("pos_app_info", "This till.", 1, {"version": "0.1.0", "till": 'a"b\\c\nd'}),
            Metric("pos_app_health", "How it is.", 0, {"check": "gateway"}),
            Metric("pos_app_health", "How it is.", 2, {"check": "printer"}),
            Metric("pos_app_gateway_seconds", "Not known.", None),
            Metric("pos_app_disk_free_bytes", "Free.", 1_234_567_890_123),
            Metric("pos_app_written_seconds", "When.", 1795633200.25),
        ]
    )
    assert text.count("# HELP pos_app_health How it is.\n# TYPE pos_app_health gauge\n") == 1
    assert "pos_app_gateway_seconds" not in text
    assert 'till="a\\"b\\\\c\\nd"' in text
    assert "pos_app_disk_free_bytes 1234567890123\n" in text
    assert "pos_app_written_seconds 1795633200.25\n" in text
    assert text.endswith("\n")
    for line in text.splitlines():
        assert line.startswith("#") or LINE.fullmatch(line), line


def test_nothing_known_is_an_empty_page() -> None:
    assert render([]) == "\n"
