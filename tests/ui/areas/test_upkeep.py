from __future__ import annotations

from ui.shell import Shell


def test_every_screen_of_upkeep_opens(shell: Shell) -> None:
    shell.tasks._closed = True  # no loop runs here
    for screen in ("settings", "diagnostics", "help"):
        shell.till.open(screen)
        assert shell.till.state.screen == screen
    shell.till.open("no_such_screen")
    assert shell.till.state.screen == "help"


def test_words_are_read_again(shell: Shell) -> None:
    heard: list[str] = []
    shell.upkeep.settings.changed.connect(lambda: heard.append("settings"))
    shell.upkeep.diagnostics.changed.connect(lambda: heard.append("diagnostics"))
    shell.upkeep.retranslate()
    assert heard == ["settings", "diagnostics"]
