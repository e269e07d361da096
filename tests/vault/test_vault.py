"""The Woku key, in a real Secret Service and in what stands above it."""

from __future__ import annotations

import subprocess
import sys
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
import secretstorage

from woku_desktop.domain.errors import (
    InvalidField,
    KeyMissing,
    KeyringDenied,
    KeyringLocked,
    KeyringMissing,
    KeyringSlow,
    UnreadableSettings,
)
from woku_desktop.vault.sealing import SealingKeys
from woku_desktop.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.stage.keyring import Bus, SecretService

WOKU = "https://clientapi.woku.app"
KEY = "sk_a-key-for-tests"


def vault(profile: str = "default", base_url: str = WOKU, **environ: str) -> Vault:
    return Vault(profile, base_url, environ=environ)


class TestInTheKeyring:
    def test_a_key_is_kept_found_and_forgotten(self, secret_service: SecretService) -> None:
        vault().save_api_key(KEY)
        assert vault().api_key().reveal() == KEY
        assert vault().key_source() == "keyring"
        assert list(secret_service.secrets().values()) == [KEY]
        assert vault().remove_api_key()
        assert not vault().remove_api_key()
        assert secret_service.secrets() == {}
        assert vault().key_source() is None
        with pytest.raises(KeyMissing):
            vault().api_key()

    def test_a_new_key_takes_the_place_of_the_old(self, secret_service: SecretService) -> None:
        vault().save_api_key(KEY)
        vault().save_api_key("pk_another-key")
        assert list(secret_service.secrets().values()) == ["pk_another-key"]

    def test_a_key_is_never_given_for_another_address(self, secret_service: SecretService) -> None:
        vault().save_api_key(KEY)
        other = vault(base_url="https://clientapi.woku.example")
        with pytest.raises(KeyMissing):
            other.api_key()
        other.remove_api_key()
        assert vault().api_key().reveal() == KEY

    def test_one_address_written_in_two_ways_is_one(self, secret_service: SecretService) -> None:
        vault().save_api_key(KEY)
        assert vault(base_url="HTTPS://ClientAPI.woku.app:443/").api_key().reveal() == KEY

    def test_a_key_is_never_given_to_another_profile(self, secret_service: SecretService) -> None:
        vault().save_api_key(KEY)
        with pytest.raises(KeyMissing):
            vault("front-desk").api_key()

    def test_what_a_paste_brings_along_is_left_out(self, secret_service: SecretService) -> None:
        vault().save_api_key(f" {KEY}\r\n")
        assert vault().api_key().reveal() == KEY

    @pytest.mark.parametrize(
        "text", ["", "\n", "   ", "short", "two words here", "ñandú-key", "a\nb" * 9]
    )
    def test_what_can_not_be_a_key_is_refused(
        self, text: str, secret_service: SecretService
    ) -> None:
        with pytest.raises(InvalidField) as refused:
            vault().save_api_key(text)
        assert refused.value.field == "key"
        assert secret_service.secrets() == {}

    def test_an_empty_entry_is_no_key(self, secret_service: SecretService) -> None:
        one = vault()
        one.store.set("woku-desktop default key for https://clientapi.woku.app", "")
        with pytest.raises(KeyMissing):
            one.api_key()


class TestTroubleWithTheKeyring:
    def test_a_locked_one_is_reported_without_a_prompt(self, secret_service: SecretService) -> None:
        vault().save_api_key(KEY)
        secret_service.lock()
        # With a prompt these would hang, and be told as KeyringSlow.
        with secret_service.unanswered():
            with pytest.raises(KeyringLocked):
                vault().api_key()
            with pytest.raises(KeyringLocked):
                vault().key_source()
        secret_service.unlock()
        assert vault().api_key().reveal() == KEY

    def test_what_would_ask_for_a_locked_one_is_dismissed_unseen(
        self, secret_service: SecretService
    ) -> None:
        secret_service.lock()
        store = vault().store
        attempts: list[Callable[[], object]] = [
            lambda: store.get("a service"),
            lambda: store.has("a service"),
            lambda: store.is_sure_of("a service", "a mark"),
            lambda: store.set("a service", "a secret"),
            lambda: store.delete("a service"),
        ]
        with secret_service.prompts() as said:
            for attempt in attempts:
                with pytest.raises(KeyringLocked):
                    attempt()
                assert said() == "Dismiss"
        assert secret_service.is_locked()

    def test_one_with_a_password_stays_locked_after_a_login_without(
        self, secret_service: SecretService
    ) -> None:
        vault().save_api_key(KEY)
        secret_service.restart()
        with secret_service.prompts() as said:
            with pytest.raises(KeyringLocked):
                vault().api_key()
            assert said() == "Dismiss"
        assert secret_service.is_locked()

    def test_an_unlocking_that_nobody_answers_is_a_denial(
        self, secret_service: SecretService
    ) -> None:
        secret_service.lock()
        with pytest.raises(KeyringDenied):
            vault().save_api_key(KEY)
        with pytest.raises(KeyringDenied):
            vault().remove_api_key()

    def test_a_prompt_that_nobody_answers_is_given_up_on(
        self, secret_service: SecretService
    ) -> None:
        secret_service.lock()
        hurried = Vault("default", WOKU, environ={}, unlock_deadline_s=0.5)
        with secret_service.unanswered(), pytest.raises(KeyringSlow):
            hurried.save_api_key(KEY)

    def test_a_collection_was_never_made(self, secret_service: SecretService) -> None:
        with closing(secret_service.connect()) as connection:
            secretstorage.Collection(connection).delete()
        assert vault().key_source() is None
        with pytest.raises(KeyMissing):
            vault().api_key()

    def test_a_bus_without_a_keyring(self, empty_bus: Bus) -> None:
        with pytest.raises(KeyringMissing):
            vault().key_source()
        with pytest.raises(KeyringMissing):
            vault().api_key()
        with pytest.raises(KeyringMissing):
            vault().save_api_key(KEY)

    @pytest.mark.parametrize("address", ["", "unix:path=/nonexistent/bus", "nonsense"])
    def test_no_bus(self, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        with pytest.raises(KeyringMissing):
            vault().api_key()
        with pytest.raises(KeyringMissing):
            vault().key_source()

    def test_no_bus_named_at_all(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
        with pytest.raises(KeyringMissing):
            vault().api_key()
        with pytest.raises(KeyringMissing):
            vault().key_source()

    def test_one_that_hangs_is_given_up_on(self, secret_service: SecretService) -> None:
        hurried = Vault("default", WOKU, environ={}, deadline_s=0.2)
        secret_service.freeze()
        with pytest.raises(KeyringSlow) as slow:
            hurried.api_key()
        assert slow.value.facts == {"seconds": 0.2}
        with pytest.raises(KeyringSlow):
            hurried.key_source()
        # Asked again and again for months, a hanging keyring costs one thread.
        assert [thread.name for thread in threading.enumerate()].count("keyring") == 1
        secret_service.thaw()
        assert hurried.keyring.call(lambda: "answered", deadline_s=20) == "answered"

    def test_a_hanging_one_does_not_keep_the_program_from_leaving(
        self, secret_service: SecretService
    ) -> None:
        secret_service.freeze()
        program = (
            "from woku_desktop.vault.vault import Vault\n"
            "from woku_desktop.domain.errors import KeyringSlow\n"
            f"try: Vault('default', {WOKU!r}, environ={{}}, deadline_s=0.2).api_key()\n"
            "except KeyringSlow: print('gave up')\n"
        )
        done = subprocess.run(
            [sys.executable, "-c", program],
            env=secret_service.environ,
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
        assert done.stdout == "gave up\n"
        assert done.stderr == ""

    def test_keyring_s_own_choice_of_a_plaintext_file_is_not_followed(
        self, empty_bus: Bus, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        config = empty_bus.home / ".config/python_keyring/keyringrc.cfg"
        config.parent.mkdir(parents=True)
        config.write_text("[backend]\ndefault-keyring=keyring.backends.null.Keyring\n")
        monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
        with pytest.raises(KeyringMissing):
            vault().save_api_key(KEY)
        assert [p for p in empty_bus.home.rglob("*") if p.is_file()] == [config]


class TestWithAnEmptyPassword:
    """As an account has it that logs in by itself."""

    @pytest.fixture(params=["restarted", "locked"])
    def closed(self, request: pytest.FixtureRequest, open_service: SecretService) -> SecretService:
        """One that holds a key, and calls itself locked."""
        vault().save_api_key(KEY)
        if request.param == "restarted":
            open_service.restart()
        else:
            open_service.lock()
        assert open_service.is_locked()
        return open_service

    @pytest.mark.parametrize("first", ["key_source", "api_key"])
    def test_it_is_opened_without_a_question(self, first: str, closed: SecretService) -> None:
        with closed.unanswered():
            getattr(vault(), first)()
            assert not closed.is_locked()
            assert vault().api_key().reveal() == KEY

    def test_it_takes_and_forgets(self, closed: SecretService) -> None:
        with closed.unanswered():
            vault().store.set("a service", "a secret")
            closed.lock()
            assert vault().store.delete("a service")


class TestAboveTheKeyring:
    def test_the_environment_stands_above_all(
        self, secret_service: SecretService, tmp_path: Path
    ) -> None:
        vault().save_api_key(KEY)
        (tmp_path / "woku-api-key").write_text("pk_from-credentials\n")
        both = vault(WOKU_API_KEY="pk_from-environment\n", CREDENTIALS_DIRECTORY=str(tmp_path))
        assert both.api_key().reveal() == "pk_from-environment"
        assert both.key_source() == "environment"
        one = vault(CREDENTIALS_DIRECTORY=str(tmp_path))
        assert one.api_key().reveal() == "pk_from-credentials"
        assert one.key_source() == "credentials"

    def test_neither_needs_a_keyring(self, empty_bus: Bus, tmp_path: Path) -> None:
        (tmp_path / "woku-api-key").write_text("pk_from-credentials\n")
        assert vault(CREDENTIALS_DIRECTORY=str(tmp_path)).key_source() == "credentials"
        assert vault(WOKU_API_KEY="pk_from-environment").key_source() == "environment"

    @pytest.mark.parametrize("text", ["", " ", "\n"])
    def test_empty_ones_do_not_count(
        self, text: str, secret_service: SecretService, tmp_path: Path
    ) -> None:
        vault().save_api_key(KEY)
        (tmp_path / "woku-api-key").write_text(text)
        found = vault(WOKU_API_KEY=text, CREDENTIALS_DIRECTORY=str(tmp_path))
        assert found.api_key().reveal() == KEY
        assert found.key_source() == "keyring"

    def test_a_folder_without_a_key_does_not_count(
        self, secret_service: SecretService, tmp_path: Path
    ) -> None:
        with pytest.raises(KeyMissing):
            vault(CREDENTIALS_DIRECTORY=str(tmp_path)).api_key()

    def test_one_that_can_not_be_a_key_is_named(self) -> None:
        with pytest.raises(InvalidField):
            vault(WOKU_API_KEY="not a key").api_key()

    def test_a_credential_that_can_not_be_read_is_named(self, tmp_path: Path) -> None:
        (tmp_path / "woku-api-key").mkdir()
        with pytest.raises(UnreadableSettings) as unreadable:
            vault(CREDENTIALS_DIRECTORY=str(tmp_path)).api_key()
        assert unreadable.value.facts["file"] == str(tmp_path / "woku-api-key")


def test_looking_whether_all_is_there_takes_no_library_of_ciphers(
    secret_service: SecretService, tmp_path: Path
) -> None:
    vault().save_api_key(KEY)
    SealingKeys(vault(), tmp_path / "recipient.txt", lambda: False).prepare()
    program = (
        "import sys; from pathlib import Path\n"
        "from woku_desktop.vault.sealing import SealingKeys\n"
        "from woku_desktop.vault.vault import Vault\n"
        f"vault = Vault('default', {WOKU!r}, environ={{}})\n"
        "assert vault.key_source() == 'keyring'\n"
        f"SealingKeys(vault, Path({str(tmp_path / 'recipient.txt')!r}), lambda: True).prepare()\n"
        "heavy = {'cryptography', 'secretstorage', 'keyring'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    subprocess.run(
        [sys.executable, "-c", program], env=secret_service.environ, check=True, timeout=60
    )


def test_an_address_that_a_key_must_not_go_to_is_refused() -> None:
    with pytest.raises(InvalidField):
        vault(base_url="http://clientapi.woku.app")
