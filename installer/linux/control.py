"""What dpkg is told of the package: what it is, and what it needs of the system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from installer.linux import elf

if TYPE_CHECKING:
    from pathlib import Path

    from installer.linux.release import Release

PACKAGE = "woku-desktop"
MAINTAINER = "The woku-desktop authors <woku-desktop@woku.invalid>"
"""Its address is nobody's: dpkg wants one, and the project has made none public."""
HOMEPAGE = "https://woku.app"

OLDEST_LIBC = "2.34"

# Names that are valid on Debian 12, Debian 13 and Ubuntu 24.04. Where a library was renamed there
# (libfoo0t64), the new name stands first, and the old one after it.
DEPENDS = (
    # Loaded by name at run time: nothing in the bundle is linked to them.
    "libportaudio2",
    "libasound2-plugins",  # PortAudio's way to PulseAudio and PipeWire
    "libpulse0",
    "libopengl0",
    "libxcb-xinerama0",
    # What Qt and Python are linked to.
    "libbrotli1",
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libfreetype6",
    "libgcc-s1",
    "libgl1",
    "libglib2.0-0t64 | libglib2.0-0",
    "libgssapi-krb5-2",
    "libstdc++6",
    "libwayland-client0",
    "libwayland-cursor0",
    "libwayland-egl1",
    "libx11-6",
    "libx11-xcb1",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-render0",
    "libxcb-shape0",
    "libxcb-shm0",
    "libxcb-sync1",
    "libxcb-util1",
    "libxcb-xfixes0",
    "libxcb-xkb1",
    "libxcb1",
    "libxkbcommon-x11-0",
    "libxkbcommon0",
    "libzstd1",
    "zlib1g",
)

RECOMMENDS = (
    # Whoever keeps secrets for a desktop; KWallet does so under either name of its package.
    "gnome-keyring | kwallet6 | libkf5wallet-bin | keepassxc",
    "fonts-inter",
)
SUGGESTS = ("cage", "xwayland")

_DESCRIPTION = """\
records spoken opinions and delivers them to Woku
 A person touches one to five stars, says what a place was like, and leaves an
 e-mail or stays anonymous. The recording is sealed while it grows, waits on
 the disk until Woku has it, and what was understood can be read afterwards.
 .
 It has two faces: a desk for staff, with everything that was said, and a kiosk
 that nobody watches, full screen and by touch alone. Whatever they do with a
 voice, commands in a terminal do as well.
"""


def libc_dependency(bundle: Path) -> str:
    """The C library that the bundle needs: as new as the newest symbol that it uses.

    Args:
        bundle: the folder that PyInstaller made.
    """
    newest = max([OLDEST_LIBC, *elf.libc_versions(bundle)], key=elf.version_key)
    return f"libc6 (>= {newest})"


def control(release: Release, architecture: str, libc: str, installed_kib: int) -> str:
    """The package's control file.

    Args:
        release: what is packaged.
        architecture: dpkg's name of it.
        libc: from `libc_dependency`.
        installed_kib: how much room it takes, in KiB.
    """
    fields = {
        "Package": PACKAGE,
        "Version": release.debian_version,
        "Architecture": architecture,
        "Maintainer": MAINTAINER,
        "Installed-Size": str(installed_kib),
        "Depends": ", ".join([libc, *DEPENDS]),
        "Recommends": ", ".join(RECOMMENDS),
        "Suggests": ", ".join(SUGGESTS),
        "Section": "sound",
        "Priority": "optional",
        "Homepage": HOMEPAGE,
        "Description": _DESCRIPTION.rstrip("\n"),
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items())
