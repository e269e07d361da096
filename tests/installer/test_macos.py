"""What makes the image for macOS: the texts, the rights, and the scripts, run for real."""

from __future__ import annotations

import plistlib
import subprocess
import sys
from pathlib import Path

import pytest

from installer.macos.bundle_info import IDENTIFIER, LANGUAGES, info_plist, resources
from tests.installer.stand_in import StandIns
from woku_desktop import __version__

MACOS = Path(__file__).resolve().parents[2] / "installer/macos"
SCRIPTS = [MACOS / name for name in ("sign", "make-dmg", "notarise")]
MICROPHONE = "NSMicrophoneUsageDescription"
CODE = bytes.fromhex("cffaedfe") + b"code"
FAT = bytes.fromhex("cafebabe") + b"code of two kinds"
IDENTITY = "Developer ID Application: Somebody (TEAM)"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the scripts are for a POSIX shell")


@pytest.fixture
def stand_ins(tmp_path: Path) -> StandIns:
    folder = tmp_path / "programs"
    folder.mkdir()
    made = StandIns(folder)
    made.add("codesign")
    return made


@pytest.fixture
def app(tmp_path: Path) -> Path:
    """A small bundle as PyInstaller lays one out."""
    made = tmp_path / "dist of today/Woku.app"
    contents = made / "Contents"
    files = {
        "Info.plist": plistlib.dumps(info_plist(__version__)),
        "MacOS/woku-desktop": CODE,
        "Frameworks/libportaudio.dylib": CODE,
        "Frameworks/PySide6/QtCore.abi3.so": FAT,
        "Frameworks/PySide6/notes.dylib": b"not code",
        "Frameworks/QtCore.framework/Versions/A/QtCore": CODE,
        "Frameworks/QtCore.framework/Versions/A/Resources/Info.plist": b"<plist/>",
        "Resources/es.lproj/InfoPlist.strings": b"<plist/>",
    }
    for name, data in files.items():
        file = contents / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    (contents / "Frameworks/QtCore.framework/Versions/Current").symlink_to("A")
    (contents / "Frameworks/QtCore.framework/QtCore").symlink_to("Versions/Current/QtCore")
    (contents / "Frameworks/es.lproj").symlink_to("../Resources/es.lproj")
    return made


@pytest.mark.parametrize(
    ("version", "told"),
    [("0.1.0", "0.1.0"), ("1.2.3rc1", "1.2.3"), ("2.0.dev4", "2.0"), ("1.2.3.4", "1.2.3")],
)
def test_the_version_is_one_that_macos_takes(version: str, told: str) -> None:
    info = info_plist(version)
    assert (info["CFBundleShortVersionString"], info["CFBundleVersion"]) == (told, told)


def test_what_is_no_version_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown"):
        info_plist("unknown")


def test_the_bundle_says_who_it_is() -> None:
    info = plistlib.loads(plistlib.dumps(info_plist(__version__)))
    agent = MACOS / f"{IDENTIFIER}.kiosk.plist"
    assert agent.is_file(), "the launch agent is named after the program"
    assert (str(agent), ".") in resources()
    told = (MACOS.parents[1] / "docs/kiosk-macos.md").read_text("utf-8")
    assert f"/Applications/Woku.app/Contents/Resources/{agent.name} ~/Library/LaunchAgents/" in told
    assert info["CFBundleIdentifier"] == IDENTIFIER
    assert info["CFBundleLocalizations"] == list(LANGUAGES)
    assert info["CFBundleDevelopmentRegion"] in LANGUAGES
    assert "NSAppTransportSecurity" not in info, "nothing is sent in the open"


def test_the_microphone_is_asked_for_in_each_language() -> None:
    texts = {}
    for source, folder in resources():
        if folder.endswith(".lproj"):
            texts[Path(folder).stem] = plistlib.loads(Path(source).read_bytes())[MICROPHONE]
            assert Path(source).name == "InfoPlist.strings"
    assert set(texts) == set(LANGUAGES)
    assert len(set(texts.values())) == len(LANGUAGES)
    assert all("Woku" in text and text.endswith(".") for text in texts.values())
    assert info_plist(__version__)[MICROPHONE] == texts["en"]


def test_the_languages_are_those_of_the_window() -> None:
    window = (MACOS.parents[1] / "resources/i18n").glob("woku_*.ts")
    assert {file.stem.removeprefix("woku_") for file in window} == set(LANGUAGES)


def test_the_program_may_hear_and_nothing_else() -> None:
    with (MACOS / "entitlements.plist").open("rb") as file:
        assert plistlib.load(file) == {"com.apple.security.device.audio-input": True}


@pytest.mark.skipif(sys.platform != "linux", reason="shellcheck is installed on Linux")
def test_the_scripts_are_clean() -> None:
    done = subprocess.run(["shellcheck", *SCRIPTS], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_it_signs_from_the_inside_out(stand_ins: StandIns, app: Path) -> None:
    stand_ins.environment["WOKU_SIGN_IDENTITY"] = IDENTITY
    done = stand_ins.run(MACOS / "sign", app)
    assert (done.returncode, done.stderr) == (0, "")
    *signed, verified = stand_ins.calls
    assert verified[1:] == ["--verify", "--deep", "--strict", "--verbose=2", str(app)]
    frameworks = app / "Contents/Frameworks"
    order = [Path(call[-1]) for call in signed]
    assert set(order[:-1]) == {
        frameworks / "libportaudio.dylib",
        frameworks / "PySide6/QtCore.abi3.so",
        frameworks / "QtCore.framework/Versions/A/QtCore",
        frameworks / "QtCore.framework",
    }, "each once, what is no code and what is a link not at all"
    assert len(order) == 5
    inside = order.index(frameworks / "QtCore.framework/Versions/A/QtCore")
    assert inside < order.index(frameworks / "QtCore.framework")
    assert order[-1] == app, "its executable with it"
    for call in signed:
        assert call[1:6] == ["--force", "--sign", IDENTITY, "--options=runtime", "--timestamp"]
    entitled = [call for call in signed if "--entitlements" in call]
    assert entitled == [signed[-1]]
    given = entitled[0][entitled[0].index("--entitlements") + 1]
    assert Path(given).samefile(MACOS / "entitlements.plist")


def test_without_an_identity_it_signs_ad_hoc_and_says_so(stand_ins: StandIns, app: Path) -> None:
    done = stand_ins.run(MACOS / "sign", app)
    assert done.returncode == 0
    assert "ad hoc" in done.stderr
    signed = stand_ins.calls[:-1]
    assert len(signed) == 5
    for call in signed:
        assert call[1:5] == ["--force", "--sign", "-", "--timestamp=none"]
        assert "--options=runtime" not in call, "its library validation needs a team"


def test_one_library_that_is_not_signed_ends_it(stand_ins: StandIns, app: Path) -> None:
    stand_ins.add("codesign", "case $* in *QtCore.abi3.so) exit 1 ;; esac")
    done = stand_ins.run(MACOS / "sign", app)
    assert done.returncode != 0
    assert [str(app)] not in [call[-1:] for call in stand_ins.calls]


def test_there_is_something_to_sign(stand_ins: StandIns, tmp_path: Path) -> None:
    done = stand_ins.run(MACOS / "sign", tmp_path / "Other.app")
    assert (done.returncode, stand_ins.calls) == (2, [])


PLUTIL = """
exec "$PYTHON" -c '
import plistlib, sys
print(plistlib.load(open(sys.argv[-1], "rb"))[sys.argv[2]])' "$@"
"""
HDIUTIL = """
for last; do :; done
while [ "$1" != -srcfolder ]; do shift; done
cd "$2"
{ readlink Applications; ls; readlink Woku.app/Contents/Frameworks/es.lproj; } > "$last"
"""


@pytest.fixture
def disk(stand_ins: StandIns) -> StandIns:
    stand_ins.add("plutil", PLUTIL)
    stand_ins.add("uname", "echo arm64")
    stand_ins.add("hdiutil", HDIUTIL)
    stand_ins.add("sleep")
    stand_ins.environment["PYTHON"] = sys.executable
    return stand_ins


def test_the_image_holds_the_program_beside_applications(disk: StandIns, app: Path) -> None:
    done = disk.run(MACOS / "make-dmg", app, app.parent)
    image = app.parent / f"woku-desktop-{__version__}-macos-arm64.dmg"
    assert (done.returncode, done.stdout) == (0, f"{image}\n")
    inside = image.read_text("utf-8").split()
    assert inside == ["/Applications", "Applications", "Woku.app", "../Resources/es.lproj"]
    assert [call[0] for call in disk.calls] == ["plutil", "uname", "hdiutil"]
    stage = Path(disk.calls[-1][disk.calls[-1].index("-srcfolder") + 1])
    assert not stage.exists(), "nothing is left behind"


def test_the_image_is_signed_with_the_program(disk: StandIns, app: Path) -> None:
    disk.environment["WOKU_SIGN_IDENTITY"] = IDENTITY
    done = disk.run(MACOS / "make-dmg", app, app.parent)
    assert done.returncode == 0
    assert disk.calls[-1] == [
        *("codesign", "--force", "--sign", IDENTITY, "--timestamp", done.stdout.rstrip("\n")),
    ]


def test_a_busy_volume_is_tried_again_and_not_for_ever(disk: StandIns, app: Path) -> None:
    disk.add("hdiutil", "exit 1")
    done = disk.run(MACOS / "make-dmg", app, app.parent)
    assert (done.returncode, done.stdout) == (1, "")
    names = [call[0] for call in disk.calls]
    assert (names.count("hdiutil"), names.count("sleep")) == (4, 3)


KEY = {
    "WOKU_NOTARY_KEY": "/keys/AuthKey.p8",
    "WOKU_NOTARY_KEY_ID": "KEYID",
    "WOKU_NOTARY_ISSUER": "ISSUER",
}
PROFILE = {"WOKU_NOTARY_PROFILE": "woku"}


def notary(stand_ins: StandIns, status: str) -> None:
    answer = f'{{"id": "7", "status": "{status}", "message": "Processing complete"}}'
    stand_ins.add("xcrun", f"""case $2 in submit) echo '{answer}' ;; esac""")


@pytest.mark.parametrize(
    ("given", "arguments"),
    [
        (PROFILE, ["--keychain-profile", "woku"]),
        (KEY, ["--key", "/keys/AuthKey.p8", "--key-id", "KEYID", "--issuer", "ISSUER"]),
    ],
)
def test_what_the_notary_accepts_is_stapled(
    stand_ins: StandIns, given: dict[str, str], arguments: list[str]
) -> None:
    notary(stand_ins, "Accepted")
    stand_ins.environment |= given
    done = stand_ins.run(MACOS / "notarise", "woku.dmg")
    assert done.returncode == 0
    submitted, stapled, validated = stand_ins.calls
    assert submitted[:4] == ["xcrun", "notarytool", "submit", "woku.dmg"]
    assert "--wait" in submitted
    assert submitted[-len(arguments) :] == arguments
    assert stapled[1:] == ["stapler", "staple", "woku.dmg"]
    assert validated[1:] == ["stapler", "validate", "woku.dmg"]


def test_what_the_notary_refuses_fails_though_its_tool_ends_with_0(stand_ins: StandIns) -> None:
    notary(stand_ins, "Invalid")
    stand_ins.environment |= PROFILE
    done = stand_ins.run(MACOS / "notarise", "woku.dmg")
    assert done.returncode == 1
    assert [call[2] for call in stand_ins.calls] == ["submit", "log"]
    assert stand_ins.calls[-1][3:] == ["7", "--keychain-profile", "woku"]


def test_without_credentials_it_is_skipped_and_says_so(stand_ins: StandIns) -> None:
    notary(stand_ins, "Accepted")
    done = stand_ins.run(MACOS / "notarise", "woku.dmg")
    assert (done.returncode, stand_ins.calls) == (0, [])
    assert "skipped" in done.stderr


@pytest.mark.parametrize("missing", sorted(KEY))
def test_half_a_key_is_a_mistake(stand_ins: StandIns, missing: str) -> None:
    notary(stand_ins, "Accepted")
    stand_ins.environment |= {name: value for name, value in KEY.items() if name != missing}
    done = stand_ins.run(MACOS / "notarise", "woku.dmg")
    assert (done.returncode, stand_ins.calls) == (2, [])
