"""A secret does not show itself."""

from __future__ import annotations

import logging
import pickle
import traceback

import pytest

from woku_desktop.vault.secret import Secret

TEXT = "sk_not-to-be-seen"


def test_it_hides_wherever_text_is_made_of_it() -> None:
    secret = Secret(TEXT)
    record = logging.LogRecord("a", logging.INFO, "a", 1, "%s %r", (secret, secret), None)
    shown = [repr(secret), str(secret), f"{secret}", f"{secret:>40}", f"{[secret]}"]
    for text in [*shown, record.getMessage()]:
        assert TEXT not in text
    assert secret.reveal() == TEXT


def test_it_is_not_pickled() -> None:
    with pytest.raises(TypeError):
        pickle.dumps(Secret(TEXT))


def test_it_hides_in_a_traceback_with_locals() -> None:
    secret = Secret(TEXT)
    try:
        _ = 1 / (0 * len(repr(secret)))
    except ZeroDivisionError as error:
        told = "".join(
            traceback.TracebackException.from_exception(error, capture_locals=True).format()
        )
        assert "secret = <Secret>" in told
        assert TEXT not in told
