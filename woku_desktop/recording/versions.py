"""Which sound libraries there are, and whether they can call the program back."""

from __future__ import annotations


def sound_versions() -> dict[str, str]:
    """Names and versions; of a library that can't be loaded, "". Any thread but the window's."""
    return {"libsndfile": _libsndfile(), "PortAudio": _portaudio()}


def require_callbacks() -> None:
    """Have C call Python, as PortAudio does: a hardened macOS forbids it to some programs.

    Raises:
        RuntimeError: if that does not work. cffi may raise a MemoryError before.
    """
    import sounddevice

    twice = sounddevice._ffi.callback("int(int)", lambda number: 2 * number)  # noqa: SLF001
    if twice(21) != 42:
        raise RuntimeError("C does not reach Python")


def _libsndfile() -> str:
    try:
        import soundfile
    except (ImportError, OSError):
        return ""
    return str(soundfile.__libsndfile_version__)


def _portaudio() -> str:
    try:
        import sounddevice
    except (ImportError, OSError):
        return ""
    return str(sounddevice.get_portaudio_version()[1]).split(",")[0].removeprefix("PortAudio ")
