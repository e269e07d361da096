"""devices, against a real sound server."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.stage.sound import virtual_microphone

if TYPE_CHECKING:
    from tests.cli.conftest import Program


def test_microphones_are_listed_with_the_system_s_choice_first(bare_program: Program) -> None:
    with virtual_microphone() as sound:
        sound.add_real_source("headset", "Headset")
        done = bare_program("devices", **sound.environment)
        assert (done.code, done.err) == (0, "")
        first, *others = done.out.splitlines()
        assert first.startswith("Monitor of Virtual (")
        assert any("Headset" in line for line in others)

        done = bare_program(
            "devices",
            "--json",
            **sound.environment,
            WOKU_DESKTOP_RECORDING_DEVICE="Monitor of Virtual",
        )
        told = [json.loads(line) for line in done.out.splitlines()]
        assert [one["is_default"] for one in told] == [True] + [False] * (len(told) - 1)
        assert [one["chosen"] for one in told] == [True] + [False] * (len(told) - 1)
        assert told[0]["name"] == "Monitor of Virtual"
        assert all(one["id"] for one in told)


def test_without_a_sound_server_there_is_none(bare_program: Program) -> None:
    nowhere = {"PULSE_SERVER": "unix:/nonexistent/native"}
    done = bare_program("devices", "--json", **nowhere)
    assert done.code == 0
    assert done.out == ""
