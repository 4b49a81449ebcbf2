from __future__ import annotations

from pos_app.usecases.staff.pin_hashing import Argon2PinHasher, first_fitting, hashed


async def test_a_pin_fits_its_own_hash_only() -> None:
    hasher = Argon2PinHasher()
    pin_hash = await hashed("7410", hasher)
    assert pin_hash.startswith("$argon2id$")
    assert "7410" not in pin_hash
    assert hasher.fits("7410", pin_hash)
    assert not hasher.fits("7411", pin_hash)
    assert not hasher.fits("7410", "no hash at all")
    other = await hashed("7410", hasher)
    assert other != pin_hash
    assert await first_fitting("7410", ("", other), hasher) == 1
    assert await first_fitting("0000", (pin_hash, other), hasher) is None
