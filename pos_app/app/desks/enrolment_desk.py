"""`pos_app.ports.enrolment.Enrolments`: the text that IT made, taken over by this till."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from pos_app.ports.clock import Clock
from pos_app.ports.enrolment import Enrolled
from pos_app.settings.enrolment.enrol import keep_enrolment, note_used, open_enrolment
from pos_app.settings.enrolment.envelope import looks_like_enrolment
from pos_app.settings.secret import Secret
from pos_app.usecases.staff.enlist import enlist
from pos_app.usecases.staff.sign_in import StaffBook


class EnrolmentDesk:
    """Works on the home that `environ` names; the operators go into `staff`'s journal."""

    def __init__(self, *, environ: Mapping[str, str], clock: Clock, staff: StaffBook) -> None:
        self._environ = environ
        self._clock = clock
        self._staff = staff

    def looks_like_enrolment(self, text: str) -> bool:
        """See `Enrolments.looks_like_enrolment`."""
        return looks_like_enrolment(text)

    async def enrol(self, text: str, code: str) -> Enrolled:
        """See `Enrolments.enrol`."""
        today = self._clock.now().date()
        opened = await asyncio.to_thread(
            open_enrolment, text, Secret(code), self._environ, today=today
        )
        place = await asyncio.to_thread(keep_enrolment, opened, self._environ)
        added = await enlist(
            [(each.name, each.role, each.pin_hash) for each in opened.staff], staff=self._staff
        )
        await asyncio.to_thread(note_used, opened, self._environ, today=today)
        settings = opened.loaded.settings
        return Enrolled(
            label=opened.label,
            till=settings.till.number,
            environment=settings.gateway.environment.value,
            merchant=settings.gateway.merchant_code,
            terminal=settings.gateway.terminal_id,
            secrets_in=place,
            staff=tuple(each.name for each in added),
        )
