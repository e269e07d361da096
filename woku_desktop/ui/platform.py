"""Whether Qt can show windows here, before it ends the process because it can't."""

from __future__ import annotations

import ctypes
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QPluginLoader

if TYPE_CHECKING:
    from collections.abc import Mapping

_PLUGINS = {"xcb": "platforms/qxcb", "wayland": "platforms/qwayland"}


def load_error(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> str:
    """Why none of the plugins that Qt is about to try can be loaded, in the loader's words.

    It loads what Qt loads next anyway, so it costs nothing. To be called before the application is
    made.

    Returns:
        "" if one can be, or if that can't be told.
    """
    told = []
    for name in _tried(environ, platform):
        loader = QPluginLoader(_PLUGINS[name]) if name in _PLUGINS else None
        if loader is None or loader.load():
            return ""
        told.append(loader.errorString())
    return "\n".join(told)


def silent_display(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> str:
    """The X display that Qt is about to connect to in vain.

    It connects once, which takes about a millisecond. To be called before the application is made,
    and after `load_error`.

    Returns:
        "" if it answers, if Qt may show windows elsewhere, or if that can't be told.
    """
    display = environ.get("DISPLAY", "")
    if not display or _tried(environ, platform) != ["xcb"]:
        return ""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return ""
    # It gives a connection in any case: one with an error, perhaps.
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(os.fsencode(display), None))
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return display if failed else ""


def _tried(environ: Mapping[str, str], platform: str) -> list[str]:
    """The platforms of Qt's that are tried, the first one first."""
    if chosen := environ.get("QT_QPA_PLATFORM"):
        return [each.partition(":")[0] for each in chosen.split(";")]
    if platform != "linux":
        return []
    wayland = environ.get("XDG_SESSION_TYPE") == "wayland" or any(
        environ.get(name) for name in ("WAYLAND_DISPLAY", "WAYLAND_SOCKET")
    )
    return [*(["wayland"] if wayland else []), *(["xcb"] if environ.get("DISPLAY") else [])]
