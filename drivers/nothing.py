"""The display of a till without one. Apart from the catalog, which knows every kind on a wire."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pos_app.domain.display import DisplayView


class NoDisplay:
    """`CustomerDisplay` that shows nothing."""

    def show(self, view: DisplayView) -> None:
        """Nothing."""

    def trouble(self) -> str:
        """None."""
        return ""

    async def close(self) -> None:
        """Nothing."""
