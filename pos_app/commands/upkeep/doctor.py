"""doctor: what is wrong with this till, as a table or JSON, and the support bundle."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from pos_app import __version__
from pos_app.commands.call import Call
from pos_app.commands.given_files import writable_target
from pos_app.commands.tables import show_rows
from pos_app.commands.upkeep.doctor_checks import checks_of, settings_finding
from pos_app.commands.upkeep.show_settings import settings_plain
from pos_app.diagnostics.doctor import Finding, Severity, examine, worst_exit_code
from pos_app.errors import BadInput
from pos_app.settings.secret_places import look_for_credentials

if TYPE_CHECKING:
    from pos_app.settings.layers import Loaded


def doctor(call: Call) -> int:
    """Run every check side by side; the exit code is that of the worst error."""
    target = writable_target(call.arguments.bundle) if call.arguments.bundle else None
    loaded: Loaded | None = None
    try:
        loaded = call.settings()
    except BadInput as error:
        # Broken settings are the finding; nothing else can be asked about them.
        findings: tuple[Finding, ...] = (settings_finding(error),)
    else:
        findings = (settings_finding(None), *call.run(examine(checks_of(call, loaded))))
    _show(call, findings)
    if target is not None:
        content = _bundle(call, loaded, findings)
        from pos_app.settings.files import write_whole

        write_whole(target, content)
        call.note(f"support bundle: {target}")
    return worst_exit_code(findings)


def _show(call: Call, findings: tuple[Finding, ...]) -> None:
    if call.json:
        worst = max((each.severity for each in findings), default=Severity.OK)
        call.print_json(
            {
                "version": __version__,
                "worst": worst.name.lower(),
                "findings": [each.plain() for each in findings],
            }
        )
        return
    cells = [(each.severity.name.lower(), each.check, each.said, each.advice) for each in findings]
    show_rows(call, ("", "check", "found", "what to do"), cells)


def _bundle(call: Call, loaded: Loaded | None, findings: tuple[Finding, ...]) -> bytes:
    from pos_app.diagnostics.support_bundle import make_bundle
    from pos_app.settings.files import find_home

    sections: dict[str, object] = {
        "doctor": [each.plain() for each in findings],
        "versions": versions(),
    }
    if loaded is None:
        return make_bundle(sections, find_home(call.environ).logs)
    try:
        secrets = look_for_credentials(loaded, call.environ)
    except BadInput:
        secrets = ()
    sections["settings"] = settings_plain(loaded, secrets)
    return make_bundle(sections, loaded.home.logs)


def versions() -> dict[str, str]:
    """What runs here."""
    import PySide6

    return {
        "pos-app": __version__,
        "python": platform.python_version(),
        "qt": PySide6.__version__,
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
    }
