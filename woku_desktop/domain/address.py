"""The address of a Woku server: what may be one, and its one way of being written."""

from __future__ import annotations

from ipaddress import IPv4Address
from urllib.parse import urlsplit

from woku_desktop.domain.errors import QT_TRANSLATE_NOOP, InvalidField

WOKU_BASE_URL = "https://clientapi.woku.app"
_DEFAULT_PORTS = {"https": 443, "http": 80}
_ALLOWED = QT_TRANSLATE_NOOP(
    "Allowed", "an https address like https://clientapi.woku.app (http only for this machine)"
)


def is_loopback(host: str) -> bool:
    """Whether a host, in lower case, is this machine itself: 127.0.0.0/8, ::1 or localhost."""
    if host in {"localhost", "::1"}:
        return True
    try:
        return IPv4Address(host).is_loopback
    except ValueError:
        return False


def parse_base_url(text: str) -> str:
    """The address in the one form that keys are kept under and requests are made from.

    Scheme and host in lower case, the scheme's own port left out, no slash at the end.

    Raises:
        InvalidField: with field "base_url", if a key must not be sent there.
    """
    invalid = InvalidField("base_url", allowed=_ALLOWED)
    if not text.isascii() or not text.isprintable() or " " in text or "\\" in text:
        raise invalid
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
        host.encode("idna")  # empty and overlong labels
    except ValueError:
        raise invalid from None
    if not host or "@" in parts.netloc or "?" in text or "#" in text:
        raise invalid
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(host)):
        raise invalid
    netloc = f"[{host}]" if ":" in host else host
    if port is not None and port != _DEFAULT_PORTS[parts.scheme]:
        netloc = f"{netloc}:{port}"
    return f"{parts.scheme}://{netloc}{parts.path.rstrip('/')}"
