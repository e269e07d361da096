"""A Woku that gives one answer, and what goes to it and fro."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.stage.wire import Wire

KEY = "sk_live_5up3rs3cr3t"
PNG = b"\x89PNG\r\n\x1a\n"


def answering(status: int, body: object = b"", *headers: str) -> Callable[[Wire], None]:
    """Serves this to whatever is asked."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()

    def serve(wire: Wire) -> None:
        wire.read_request()
        wire.answer(status, raw, *headers)

    return serve
