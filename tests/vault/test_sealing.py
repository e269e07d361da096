"""The station's age keys: minted once, never a second time over sealed files."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pyrage
import pytest

from woku_desktop.domain.errors import (
    BadSetting,
    IdentityMissing,
    KeyringLocked,
    KeyringMissing,
    KeyringSlow,
    NotSealable,
)
from woku_desktop.domain.outbox_errors import OutboxUnwritable
from woku_desktop.vault.sealing import SealingKeys
from woku_desktop.vault.secret_service import SecretServiceStore
from woku_desktop.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.stage.keyring import Bus, SecretService

WOKU = "https://clientapi.woku.app"
RECOVERY = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"


def sealing(
    folder: Path,
    sealed_exists: Callable[[], bool] = lambda: False,
    recovery: str = "",
    deadline_s: float = 20.0,
    **environ: str,
) -> SealingKeys:
    vault = Vault("default", WOKU, environ=environ, deadline_s=deadline_s)
    return SealingKeys(vault, folder / "recipient.txt", sealed_exists, recovery)


def opens(identity: str, recipients: tuple[str, ...]) -> bool:
    sealed = pyrage.encrypt(b"a voice", [pyrage.x25519.Recipient.from_str(r) for r in recipients])
    return bool(pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(identity)]) == b"a voice")


class TestMinting:
    def test_an_identity_is_minted_once(
        self, secret_service: SecretService, tmp_path: Path
    ) -> None:
        first = sealing(tmp_path).recipients()
        assert sealing(tmp_path).recipients() == first
        assert sealing(tmp_path, lambda: True).prepare() == first[0]
        assert len(secret_service.secrets()) == 1
        assert opens(sealing(tmp_path).identity().reveal(), first)

    def test_its_public_half_lies_in_a_file_for_this_user_only(
        self, secret_service: SecretService, tmp_path: Path
    ) -> None:
        (recipient,) = sealing(tmp_path).recipients()
        file = tmp_path / "recipient.txt"
        assert file.read_text() == f"{recipient}\n"
        assert file.stat().st_mode & 0o777 == 0o600
        identity = sealing(tmp_path).identity().reveal()
        for kept in tmp_path.iterdir():
            assert identity not in kept.read_text()

    def test_never_a_second_one_over_sealed_files(
        self, secret_service: SecretService, tmp_path: Path
    ) -> None:
        keys = sealing(tmp_path, sealed_exists=lambda: True)
        with pytest.raises(IdentityMissing):
            keys.prepare()
        with pytest.raises(NotSealable) as refused:
            keys.recipients()
        assert isinstance(refused.value.__cause__, IdentityMissing)
        with pytest.raises(IdentityMissing):
            keys.identity()
        assert secret_service.secrets() == {}

    def test_recording_goes_on_to_the_lost_one_while_files_are_sealed_to_it(
        self, secret_service: SecretService, tmp_path: Path
    ) -> None:
        (tmp_path / "recipient.txt").write_text(f"{RECOVERY}\n")
        keys = sealing(tmp_path, sealed_exists=lambda: True)
        with pytest.raises(IdentityMissing):
            keys.prepare()
        assert keys.recipients() == (RECOVERY,)

    def test_a_lost_one_is_replaced_when_nothing_is_sealed_to_it(
        self, secret_service: SecretService, tmp_path: Path
    ) -> None:
        (tmp_path / "recipient.txt").write_text(f"{RECOVERY}\n")
        keys = sealing(tmp_path)
        fresh = keys.prepare()
        assert fresh != RECOVERY
        assert keys.recipients() == (fresh,)
        assert opens(keys.identity().reveal(), keys.recipients())

    def test_a_lost_or_damaged_file_is_written_anew_from_the_identity(
        self, secret_service: SecretService, tmp_path: Path
    ) -> None:
        first = sealing(tmp_path).recipients()
        file = tmp_path / "recipient.txt"
        for damage in (b"", b"age1nonsense", b"\xff\xfe", RECOVERY.encode()[:-1] + b"q"):
            file.write_bytes(damage)
            assert sealing(tmp_path, lambda: True).recipients() == first
        file.unlink()
        assert sealing(tmp_path, lambda: True).recipients() == first
        assert file.read_text() == f"{first[0]}\n"

    def test_a_wrong_file_is_mended_by_preparing(
        self, secret_service: SecretService, tmp_path: Path
    ) -> None:
        first = sealing(tmp_path).prepare()
        (tmp_path / "recipient.txt").write_text(f"{RECOVERY}\n")
        assert sealing(tmp_path, lambda: True).prepare() == first
        assert sealing(tmp_path).recipients() == (first,)

    def test_an_identity_without_a_mark_is_found_too(
        self, secret_service: SecretService, tmp_path: Path
    ) -> None:
        identity = pyrage.x25519.Identity.generate()
        store = SecretServiceStore()
        store.set("woku-desktop default sealing identity", str(identity))
        assert sealing(tmp_path, lambda: True).prepare() == str(identity.to_public())
        assert sealing(tmp_path, lambda: True).prepare() == str(identity.to_public())

    def test_a_second_identity_of_the_same_name_takes_the_place_of_the_first(
        self, secret_service: SecretService
    ) -> None:
        store = SecretServiceStore()
        store.set("an entry", "first", mark="a")
        store.set("an entry", "second", mark="b")
        assert list(secret_service.secrets().values()) == ["second"]
        assert store.is_sure_of("an entry", "b")
        assert not store.is_sure_of("an entry", "a")

    def test_two_programs_at_once_mint_one(
        self, secret_service: SecretService, tmp_path: Path
    ) -> None:
        program = (
            "import sys; from pathlib import Path\n"
            "from woku_desktop.vault.sealing import SealingKeys\n"
            "from woku_desktop.vault.vault import Vault\n"
            f"vault = Vault('default', {WOKU!r}, environ={{}}, deadline_s=30)\n"
            "keys = SealingKeys(vault, Path(sys.argv[1]) / 'recipient.txt', lambda: False)\n"
            "print('ready', flush=True); sys.stdin.readline()\n"
            "print(keys.prepare())\n"
        )
        programs = [
            subprocess.Popen(
                [sys.executable, "-c", program, str(tmp_path)],
                env=secret_service.environ,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            for _ in range(3)
        ]
        for one in programs:
            assert one.stdout is not None
            assert one.stdout.readline() == "ready\n"
        for one in programs:
            assert one.stdin is not None
            one.stdin.write("\n")
            one.stdin.flush()
        minted = {one.communicate(timeout=60)[0] for one in programs}
        assert len(minted) == 1
        assert len(secret_service.secrets()) == 1


class TestTroubleWithTheKeyring:
    def test_sealing_goes_on_while_it_is_locked(
        self, secret_service: SecretService, tmp_path: Path
    ) -> None:
        first = sealing(tmp_path).recipients()
        secret_service.lock()
        locked = sealing(tmp_path, sealed_exists=lambda: True)
        assert locked.recipients() == first
        with pytest.raises(KeyringLocked):
            locked.identity()
        with pytest.raises(KeyringLocked):
            locked.prepare()
        secret_service.unlock()
        assert opens(locked.identity().reveal(), first)

    def test_locked_from_the_start_nothing_is_recorded(
        self, secret_service: SecretService, tmp_path: Path
    ) -> None:
        secret_service.lock()
        with pytest.raises(NotSealable) as refused:
            sealing(tmp_path).recipients()
        assert isinstance(refused.value.__cause__, KeyringLocked)
        assert sealing(tmp_path, recovery=RECOVERY).recipients() == (RECOVERY,)

    def test_without_one_nothing_is_recorded(self, empty_bus: Bus, tmp_path: Path) -> None:
        with pytest.raises(NotSealable) as refused:
            sealing(tmp_path).recipients()
        assert isinstance(refused.value.__cause__, KeyringMissing)

    def test_without_one_a_recovery_recipient_is_enough(
        self, empty_bus: Bus, tmp_path: Path
    ) -> None:
        keys = sealing(tmp_path, recovery=RECOVERY)
        assert keys.recipients() == (RECOVERY,)
        with pytest.raises(KeyringMissing):
            keys.identity()

    def test_a_hanging_one_is_given_up_on(
        self, secret_service: SecretService, tmp_path: Path
    ) -> None:
        keys = sealing(tmp_path, deadline_s=0.2)
        secret_service.freeze()
        with pytest.raises(NotSealable) as refused:
            keys.recipients()
        assert isinstance(refused.value.__cause__, KeyringSlow)
        secret_service.thaw()
        # What was asked for late is done all the same, and is found the next time.
        late = sealing(tmp_path).recipients()
        assert opens(sealing(tmp_path).identity().reveal(), late)
        assert len(secret_service.secrets()) == 1


class TestOtherPlaces:
    def test_the_recovery_recipient_is_added(
        self, secret_service: SecretService, tmp_path: Path
    ) -> None:
        own, recovery = sealing(tmp_path, recovery=RECOVERY).recipients()
        assert recovery == RECOVERY
        assert sealing(tmp_path).recipients() == (own,)

    def test_the_credentials_folder_stands_above_the_keyring(
        self, empty_bus: Bus, tmp_path: Path
    ) -> None:
        identity = pyrage.x25519.Identity.generate()
        credentials = tmp_path / "credentials"
        credentials.mkdir()
        (credentials / "woku-sealing-identity").write_text(f"{identity}\n")
        keys = sealing(tmp_path, lambda: True, CREDENTIALS_DIRECTORY=str(credentials))
        assert keys.recipients() == (str(identity.to_public()),)
        assert keys.prepare() == str(identity.to_public())
        assert keys.identity().reveal() == str(identity)
        assert (tmp_path / "recipient.txt").read_text() == f"{identity.to_public()}\n"

    def test_a_credential_that_is_no_identity_is_not_passed_over(
        self, secret_service: SecretService, tmp_path: Path
    ) -> None:
        (tmp_path / "woku-sealing-identity").write_text("AGE-SECRET-KEY-1NONSENSE")
        keys = sealing(tmp_path, CREDENTIALS_DIRECTORY=str(tmp_path))
        with pytest.raises(NotSealable):
            keys.recipients()
        with pytest.raises(IdentityMissing):
            keys.identity()
        assert secret_service.secrets() == {}

    @pytest.mark.parametrize(
        "text", ["age1", RECOVERY[:-1] + "q", RECOVERY.upper(), f"{RECOVERY}\n"]
    )
    def test_a_mistyped_recovery_recipient_is_a_bad_setting(
        self, text: str, tmp_path: Path
    ) -> None:
        with pytest.raises(BadSetting):
            sealing(tmp_path, recovery=text)

    def test_a_folder_that_can_not_be_written_to(
        self, secret_service: SecretService, tmp_path: Path
    ) -> None:
        (tmp_path / "recipient.txt").mkdir()
        with pytest.raises(OutboxUnwritable):
            sealing(tmp_path).prepare()
