"""self-test: whether this installation is whole."""

from __future__ import annotations

from pos_app.commands.call import Call

EXIT_NOT_WHOLE = 4


def run(call: Call) -> int:
    """Try everything; a line for each step that failed, and one at the end."""
    from pos_app.self_test import run_self_test

    steps = []
    for step in run_self_test():
        steps.append(step)
        if not call.json:
            verdict = f"FAILED  {step.trouble}" if step.trouble else "ok"
            call.line(f"{step.name:<55} {step.seconds:6.2f} s  {verdict}")
    failed = [step for step in steps if step.trouble]
    if call.json:
        call.print_json(
            {
                "ok": not failed,
                "steps": [
                    {
                        "name": step.name,
                        "ok": not step.trouble,
                        "trouble": step.trouble or None,
                        "seconds": round(step.seconds, 3),
                    }
                    for step in steps
                ],
            }
        )
    elif not failed:
        call.line("this installation is whole")
    return EXIT_NOT_WHOLE if failed else 0
