"""Which sound libraries there are."""

from __future__ import annotations


def sound_versions() -> dict[str, str]:
    """Names and versions; of a library that can't be loaded, "". Any thread but the window's."""
    return {"libsndfile": _libsndfile(), "PortAudio": _portaudio()}


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
