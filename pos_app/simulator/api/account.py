"""Sign-in, plain both ways (hesabe-api.md section 5), and the profile."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass

from pos_app.errors import Refused
from pos_app.simulator.api.rows import PAYMENT_TYPES, SERVICE_TYPES
from pos_app.simulator.protocol.call import Answer, Call, success
from pos_app.simulator.protocol.fields import Fields
from pos_app.simulator.world.minting import MERCHANT_ID, Mint

TOKEN_LIFE = 900.0
"""Seconds an access token lives (section 5.2)."""
REFRESH_LIFE = 86400.0
"""Seconds a refresh token lives: unknown, a day here. Each works once."""


@dataclass(slots=True)
class Session:
    """The tokens in force. They die with the process, as sessions do."""

    access: dict[str, float]
    refresh: dict[str, float]

    def issue(self, mint: Mint, now: float) -> Answer:
        """A new pair, in the form of the documented answer."""
        claims = {"aud": "2", "jti": mint.hexadecimal(40), "iat": now, "nbf": now}
        claims |= {"exp": now + TOKEN_LIFE, "sub": str(MERCHANT_ID), "scopes": ["*"]}
        head = _segment({"typ": "JWT", "alg": "RS256"})
        access = f"{head}.{_segment(claims)}.{mint.hexadecimal(64)}"
        refresh = f"def50200{mint.hexadecimal(120)}"
        self.access = {token: until for token, until in self.access.items() if until > now}
        self.access[access] = now + TOKEN_LIFE
        self.refresh[refresh] = now + REFRESH_LIFE
        token = {"token_type": "Bearer", "expires_in": int(TOKEN_LIFE)}
        token |= {"access_token": access, "refresh_token": refresh}
        body = {"status": True, "message": "Success", "response": {"token": token}}
        return Answer(body, sealed=False)

    def allows(self, token: str, now: float) -> bool:
        """Whether an access token is in force."""
        return self.access.get(token, 0.0) > now


def log_in(call: Call, session: Session) -> Answer:
    """`POST /api/v1/login`. The case of the user name does not matter (section 2)."""
    fields = Fields(call.payload)
    username, password = fields.text("username"), fields.text("password")
    fields.end()
    known = call.world.credentials
    if username.casefold() != known.username.casefold() or password != known.password:
        raise Refused("invalid_signature", "Invalid Signature.")
    return session.issue(call.world.mint, call.world.clock.now())


def refresh(call: Call, session: Session) -> Answer:
    """`POST /api/v1/token-refresh`: a new pair; the old refresh token is spent."""
    fields = Fields(call.payload)
    token = fields.text("refreshToken", longest=4000)
    fields.end()
    now = call.world.clock.now()
    if session.refresh.pop(token, 0.0) <= now:
        raise Refused("invalid_signature", "Invalid Signature.")
    return session.issue(call.world.mint, now)


def profile(call: Call) -> Answer:
    """`GET /api/v1/profile`: the documented keys and those that live clients read."""
    known = call.world.credentials
    return success(
        "Profile",
        {
            "id": MERCHANT_ID,
            "user_id": 3705,
            "employee_id": None,
            "is_employee": 0,
            "first_name": "Test",
            "middle_name": "",
            "last_name": "Home",
            "email": "shop@example.com",
            "username": known.username,
            "business_name": "TestHome1",
            "merchant_name": "TestHome1",
            "merchant_code": known.merchant_code,
            "business_type_id": 1,
            "country_id": 1,
            "website_url": "https://shop.example.com",
            "company_logo": "",
            "business_address": "Kuwait City",
            "civil_id": "",
            "is_active": 1,
            "is_approved": 1,
            "MCC_Category_List": "4812,5816",
            "bank": {
                "bank_name": "Example Bank",
                "account_holder_name": "TestHome1",
                "account_number": "0000000001",
                "iban_number": "KW00EXMP0000000000000000000001",
            },
            "commission": {"subscription_charges": "0.000", "service_charges": "0.000"},
            "countries": [{"id": 1, "name": "Kuwait", "code": "965"}],
            "service_type": [{"id": key, "name": name} for key, name in SERVICE_TYPES.items()],
            "payment_type": [
                {"id": key, "name": name, "display_name": name}
                for key, name in PAYMENT_TYPES.items()
            ],
        },
    )


def _segment(value: object) -> str:
    text = json.dumps(value, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(text).rstrip(b"=").decode()
