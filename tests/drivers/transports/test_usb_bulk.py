"""USB printers: the system's node on a made-up sysfs, libusb on a made-up bus."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from drivers.transports.address import UsbAddress
from drivers.transports.usb_bulk import LibusbPrinter, find_node
from pos_app.errors import DeviceTrouble

core: Any = pytest.importorskip("usb.core", reason="libusb is an optional extra")
backend: Any = pytest.importorskip("usb.backend")


def plug(sysfs: Path, name: str, vendor: str, product: str, serial: str = "") -> None:
    """Lay out what the kernel shows for a printer: usbmisc/lpN/device -> interface directory."""
    device = sysfs.parent / "devices" / f"1-{name}"
    interface = device / f"1-{name}:1.0"
    interface.mkdir(parents=True)
    (device / "idVendor").write_text(vendor + "\n")
    (device / "idProduct").write_text(product + "\n")
    if serial:
        (device / "serial").write_text(serial + "\n")
    (sysfs / name).mkdir(parents=True)
    (sysfs / name / "device").symlink_to(interface)


def test_a_printer_is_found_by_its_ids_and_serial_number(tmp_path: Path) -> None:
    sysfs, nodes = tmp_path / "usbmisc", tmp_path / "dev"
    plug(sysfs, "lp0", "0483", "5743")
    plug(sysfs, "lp1", "04b8", "0202", "A1")
    plug(sysfs, "lp2", "04b8", "0202", "A2")
    (sysfs / "lp9").mkdir()  # something half gone

    def found(address: UsbAddress) -> Path | None:
        return find_node(address, sysfs=sysfs, nodes=nodes)

    assert found(UsbAddress(0x0483, 0x5743)) == nodes / "lp0"
    assert found(UsbAddress(0x04B8, 0x0202)) == nodes / "lp1"
    assert found(UsbAddress(0x04B8, 0x0202, "A2")) == nodes / "lp2"
    assert found(UsbAddress(0x04B8, 0x0202, "A3")) is None
    assert found(UsbAddress(0x1111, 0x0202)) is None


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/usb/lp* is Linux'")
def test_a_replugged_printer_is_found_under_its_new_node(tmp_path: Path, pty: Any) -> None:
    from drivers.transports.usb_bulk import UsbNode

    sysfs, nodes = tmp_path / "usbmisc", tmp_path / "dev"
    sysfs.mkdir()
    nodes.mkdir()
    wire = UsbNode(UsbAddress(0x04B8, 0x0202), sysfs=sysfs, nodes=nodes)
    with pytest.raises(DeviceTrouble) as unplugged:
        wire.open(timeout=1)
    assert unplugged.value.kind == "not_connected"
    plug(sysfs, "lp3", "04b8", "0202")
    (nodes / "lp3").symlink_to(pty.port)
    wire.open(timeout=1)
    wire.write(b"slip", timeout=1)
    assert pty.read(4) == b"slip"
    os.write(pty.far, b"\x16")
    assert wire.read(1, timeout=1) == b"\x16"
    assert not wire.one_way
    wire.close()


class Bus(backend.IBackend):  # type: ignore[misc]  # pyusb has no types
    """One printer on a bus that exists in memory only."""

    def __init__(self, interface_class: int = 7) -> None:
        self.taken = bytearray()
        self.answers = b""
        self.trouble: Exception | None = None
        self.kernel_driver = True
        self.calls: list[str] = []
        self._class = interface_class

    def enumerate_devices(self) -> Any:
        return iter([1])

    def get_device_descriptor(self, dev: Any) -> Any:
        return _Fields(
            bLength=18, bDescriptorType=1, bcdUSB=0x200, bDeviceClass=0, bDeviceSubClass=0,
            bDeviceProtocol=0, bMaxPacketSize0=64, idVendor=0x04B8, idProduct=0x0202,
            bcdDevice=1, iManufacturer=0, iProduct=0, iSerialNumber=0, bNumConfigurations=1,
            address=1, bus=1, port_number=1, port_numbers=(1,), speed=2,
        )  # fmt: skip

    def get_configuration_descriptor(self, dev: Any, config: int) -> Any:
        return _Fields(
            bLength=9, bDescriptorType=2, wTotalLength=32, bNumInterfaces=1,
            bConfigurationValue=1, iConfiguration=0, bmAttributes=0x80, bMaxPower=1,
            extra_descriptors=[],
        )  # fmt: skip

    def get_interface_descriptor(self, dev: Any, intf: int, alt: int, config: int) -> Any:
        if intf or alt:
            raise IndexError
        return _Fields(
            bLength=9, bDescriptorType=4, bInterfaceNumber=0, bAlternateSetting=0,
            bNumEndpoints=2, bInterfaceClass=self._class, bInterfaceSubClass=1,
            bInterfaceProtocol=2, iInterface=0, extra_descriptors=[],
        )  # fmt: skip

    def get_endpoint_descriptor(self, dev: Any, ep: int, intf: int, alt: int, config: int) -> Any:
        return _Fields(
            bLength=7, bDescriptorType=5, bEndpointAddress=(0x01, 0x82)[ep], bmAttributes=2,
            wMaxPacketSize=64, bInterval=0, bRefresh=0, bSynchAddress=0, extra_descriptors=[],
        )  # fmt: skip

    def open_device(self, dev: Any) -> Any:
        return dev

    def close_device(self, handle: Any) -> None:
        self.calls.append("close")

    def get_configuration(self, handle: Any) -> int:
        return 1

    def is_kernel_driver_active(self, handle: Any, intf: int) -> bool:
        return self.kernel_driver

    def detach_kernel_driver(self, handle: Any, intf: int) -> None:
        self.calls.append("detach")

    def attach_kernel_driver(self, handle: Any, intf: int) -> None:
        self.calls.append("attach")

    def claim_interface(self, handle: Any, intf: int) -> None:
        self.calls.append("claim")

    def release_interface(self, handle: Any, intf: int) -> None:
        self.calls.append("release")

    def bulk_write(self, handle: Any, ep: int, intf: int, data: Any, timeout: int) -> int:
        if self.trouble:
            raise self.trouble
        self.taken += bytes(data)
        return len(data)

    def bulk_read(self, handle: Any, ep: int, intf: int, buffer: Any, timeout: int) -> int:
        if not self.answers:
            raise core.USBTimeoutError("timed out")
        size = len(self.answers)
        buffer[:size] = type(buffer)("B", self.answers)
        self.answers = b""
        return size


class _Fields:
    def __init__(self, **fields: Any) -> None:
        self.__dict__.update(fields)


def test_libusb_claims_writes_reads_and_gives_the_driver_back() -> None:
    bus = Bus()
    wire = LibusbPrinter(UsbAddress(0x04B8, 0x0202, via="libusb"), backend=bus)
    wire.open(timeout=1)
    wire.write(b"x" * 10_000, timeout=5)
    assert bus.taken == b"x" * 10_000
    assert wire.written == 10_000
    bus.answers = b"\x16"
    assert wire.read(1, timeout=1) == b"\x16"
    assert wire.read(1, timeout=0.01) == b""
    assert wire.flush(timeout=1)
    wire.close()
    wire.close()
    assert bus.calls[:2] == ["detach", "claim"]
    assert {"release", "attach"} <= set(bus.calls)


@pytest.mark.parametrize(
    ("trouble", "kind"),
    [
        (core.USBTimeoutError("slow"), "write_timed_out"),
        (core.USBError("gone", errno=19), "vanished"),
        (core.USBError("no", errno=13), "not_permitted"),
    ],
)
def test_libusb_trouble_has_our_words(trouble: Exception, kind: str) -> None:
    bus = Bus()
    wire = LibusbPrinter(UsbAddress(0x04B8, 0x0202, via="libusb"), backend=bus)
    wire.open(timeout=1)
    bus.trouble = trouble
    with pytest.raises(DeviceTrouble) as wrong:
        wire.write(b"x", timeout=0.01)
    assert wrong.value.kind == kind
    wire.close()


def test_libusb_finds_nothing_or_no_printer() -> None:
    with pytest.raises(DeviceTrouble, match="no such device"):
        LibusbPrinter(UsbAddress(1, 2, via="libusb"), backend=Bus()).open(timeout=1)
    with pytest.raises(DeviceTrouble, match="no printer"):
        LibusbPrinter(UsbAddress(0x04B8, 0x0202), backend=Bus(interface_class=3)).open(timeout=1)


def test_libusb_can_be_cancelled() -> None:
    wire = LibusbPrinter(UsbAddress(0x04B8, 0x0202), backend=Bus())
    wire.open(timeout=1)
    wire.cancel()
    with pytest.raises(DeviceTrouble, match="cancelled"):
        wire.write(b"x", timeout=1)
    wire.close()
    with pytest.raises(DeviceTrouble):
        wire.write(b"x", timeout=1)
