"""Texts with a number in them, in every plural form a language has (Arabic has six).

They are methods of a QObject because `lupdate` marks a Python text as counted only in `self.tr`.
"""

from __future__ import annotations

from PySide6.QtCore import QObject


class Counted(QObject):
    """Ask an instance; it holds nothing."""

    def asked(self, times: int) -> str:
        """How often Hesabe was asked; `%1` in the answer is for how long."""
        #: %n is how often Hesabe was asked about a sale, %1 a duration such as 0:41.
        return self.tr("asked %n time(s) in %1", "", times)

    def faults(self, count: int) -> str:
        """How many things are wrong in a file."""
        #: %n is the number of faults found in a file; nothing is taken while there is one.
        return self.tr("%n fault(s): nothing was taken", "", count)

    def items(self, count: int) -> str:
        """How many items are in a basket."""
        #: %n is the number of items that are being sold.
        return self.tr("%n item(s)", "", count)

    def old_open(self, count: int) -> str:
        """How many sales of long ago a stop of the till left open."""
        #: A notice at the start of the till; Parked is the place in the rail.
        return self.tr("%n sale(s) from before are not settled. Look under Parked.", "", count)

    def sales(self, count: int) -> str:
        """How many sales a day had."""
        #: Heading of a day in the history; %n is the number of paid sales.
        return self.tr("%n sale(s)", "", count)

    def rows(self, count: int) -> str:
        """How many rows a list has."""
        #: Under a list of the back office.
        return self.tr("%n row(s)", "", count)

    def days(self, count: int) -> str:
        """An age in days."""
        #: How old a list is that could not be read again.
        return self.tr("%n day(s)", "", count)

    def minutes(self, count: int) -> str:
        """A time in minutes."""
        #: A setting: after how many minutes something happens.
        return self.tr("%n minute(s)", "", count)

    def seconds(self, count: int) -> str:
        """A time in seconds."""
        #: A setting: for how many seconds something is waited for.
        return self.tr("%n second(s)", "", count)

    def sales_hold_keys(self, count: int) -> str:
        """How many sales keep the keys of the present merchant in use."""
        #: Why another merchant's keys cannot be taken now; %n is the number of sales.
        return self.tr(
            "%n sale(s) can only be asked about with this merchant's keys: open, parked or just"
            " closed. See to them in Parked and History, then change the keys.",
            "",
            count,
        )

    def fils(self, count: int) -> str:
        """A coin as it is called."""
        #: A coin in a cash count; %n is 100, 50, 20, 10 or 5.
        return self.tr("%n fils", "", count)

    def payments(self, count: int) -> str:
        """How often an open invoice was paid."""
        #: In the list of open invoices: how many paid it.
        return self.tr("paid %n time(s)", "", count)

    def times(self, count: int) -> str:
        """How often a subscription comes."""
        #: How often a subscription is to be paid.
        return self.tr("%n time(s)", "", count)

    def monthly(self, count: int) -> str:
        """How many payments a subscription has."""
        #: Beside the stepper of a subscription.
        return self.tr("%n monthly payment(s)", "", count)

    def instalments(self, count: int) -> str:
        """Into how many instalments an amount is divided."""
        #: Beside the stepper of instalments.
        return self.tr("%n instalment(s)", "", count)

    def invoices(self, count: int) -> str:
        """After a split or instalments were made."""
        #: Heading after a split or instalments were made.
        return self.tr("%n invoice(s) made", "", count)

    def waiting(self, count: int) -> str:
        """How many sales nobody knows the end of."""
        #: %n is how many sales are not settled while a shift is on.
        return self.tr("%n sale(s) not settled", "", count)

    def late(self, count: int) -> str:
        """How many payments came late, found when a shift was closed."""
        #: %n is how many sales that had failed were paid after all.
        return self.tr("%n payment(s) came late: they wait in the tray", "", count)
