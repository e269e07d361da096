"""What is tried of a newer package over an older one: no voice is lost, none arrives twice."""

from __future__ import annotations

import hashlib
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from installer.linux.older_index import take_back, version_of
from installer.linux.root import PERSON_ID, acting_as
from installer.linux.try_desk import SENTENCE, record
from installer.linux.try_install import DATA, FOLDER, version
from installer.linux.trying import NotSoError, require, step, until
from tests.stage.assistive import NotThereError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from subprocess import Popen

    from installer.linux.person import Person
    from installer.linux.root import Root
    from tests.stage.line import Line
    from tests.stage.woku import StagedWoku

DELIVERED_WITHIN_S = 240.0
"""A voice in doubt is left alone for up to a minute and a half before it is looked for."""
TOLD_WITHIN_S = 60.0
"""A desk waits until an update has been over for a while, and looks now and then."""
AN_OPINION = "an opinion"
AS_BEFORE = "as before"


@dataclass
class Outbox:
    """What a person left in their outbox, and what is to become of it.

    Args:
        person: who.
        sent: the SHA-256 of each sound that was given to the program, by the voice's id.
        dropped: the ids of those that were thrown away.
    """

    person: Person
    sent: dict[str, str] = field(default_factory=dict)
    dropped: set[str] = field(default_factory=set)

    def save(self, words: str) -> str:
        """Send something spoken, without waiting for what becomes of it; the voice's id."""
        with acting_as(PERSON_ID):
            spoken = self.person.sound.say(words)
        number = len(self.sent) + 1
        told = self.person.ask(
            *("send", str(spoken), "--no-wait", "--rating", str(number % 5 + 1)),
            *("--email", f"person{number}@example.com"),
        )
        self.sent[told["id"]] = hashlib.sha256(spoken.read_bytes()).hexdigest()
        return str(told["id"])

    def sync(self, words: str, code: int) -> None:
        """Send something spoken, and have everything delivered that can be."""
        self.save(words)
        self.person.command("sync", codes=(code,))

    def states(self) -> dict[str, str]:
        """The state of each voice, by id."""
        return {one: each["state"] for one, each in self.person.voices().items()}


def fill(person: Person, woku: StagedWoku, line: Line) -> Outbox:
    """Leave voices in every state that the program's own commands bring about."""
    outbox = Outbox(person)
    with step("the old version's outbox is filled") as note:
        outbox.sync("This one arrives.", 0)
        woku.misbehave("status", status=500, commit=True)
        outbox.sync("Nobody knows what became of this one.", 75)
        woku.misbehave("status", status=400, message=["clientEmail must be an email"])
        outbox.sync("Somebody has to look at this one.", 75)
        woku.misbehave("status", status=401, message="Unauthorized")
        outbox.sync("The key is refused for this one.", 77)
        line.cut()
        outbox.sync("Nobody can be reached for this one.", 69)
        outbox.save("This one was only saved.")
        dropped = outbox.save("This one is thrown away.")
        person.command("outbox", "discard", dropped, "--yes")
        outbox.dropped.add(dropped)
        counted = Counter(outbox.states().values())
        note(", ".join(f"{many} {state}" for state, many in sorted(counted.items())))
        wanted = {"queued", "in_doubt", "rejected", "delivered", "discarded"}
        require(wanted <= counted.keys(), f"there are only {sorted(counted)}")
    return outbox


def upgrade(outbox: Outbox, package: str) -> None:
    """Install the newer package while the older one's window is open; see what both make of it."""
    person = outbox.person
    before = migrations(person.root)
    secrets, left = person.secrets(), outbox.states()
    with step("upgraded while the desk is open") as note, person.desk("desk-old") as running:
        person.eyes.until(lambda: person.eyes.sees("star4"), "the window")
        old = version(person.root)
        person.root.apt_get("install", package)
        new = version(person.root)
        note(f"from {old} to {new}")
        require(old != new, "both packages are of the same version: nothing was upgraded")
        works = _what_still_works(person, running)
        for what, how in works.items():
            note(f"the old desk, still open: {what}: {how}")
        told = "to be told that the program was updated"
        person.eyes.until(lambda: person.eyes.sees("dismissButton"), told, TOLD_WITHIN_S)
        note("the old desk, still open: it says that it was updated")
        person.look("desk-upgraded")
    index = person.home / DATA / "index.db"
    after = migrations(person.root)
    with step("the index is of an older form") as note, acting_as(PERSON_ID):
        if len(before) == len(after):
            take_back(index, after[:-1])
        found = version_of(index)
        note(f"version {found}; the new program's is {len(after)}")
        require(0 < found < len(after), "there is nothing to upgrade")
    with step("the new version has it, every voice in its state") as note:
        now = outbox.states()
        changed = {one: now.get(one) for one, state in left.items() if now.get(one) != state}
        require(not changed, f"voices are missing, or in another state: {changed}")
        with acting_as(PERSON_ID):
            require(version_of(index) == len(after), f"the index is of {version_of(index)}")
            kept = [each.name for each in index.parent.glob("index.db.backup-*")]
        note(f"{len(now)} voices; the index is of version {len(after)}, kept: {kept}")
        require(person.secrets() == secrets, "the keyring was changed")
        recorded = now.keys() - left.keys()
        promised = works[AN_OPINION] == AS_BEFORE
        require(len(recorded) >= promised, "what the old desk called saved is not there")
        _adopt(outbox, recorded)


def delivers(outbox: Outbox, woku: StagedWoku, line: Line) -> None:
    """Mend the line: all arrive, each once and just as it was said."""
    person = outbox.person
    with step("all are delivered once Woku can be reached") as note, person.desk("desk-new"):
        line.mend()
        person.command("outbox", "retry")
        for one, state in outbox.states().items():
            if state == "rejected":
                person.command("outbox", "retry", one)
        settled = {"delivered", "discarded"}
        until(
            lambda: set(outbox.states().values()) <= settled,
            "everything to be delivered",
            DELIVERED_WITHIN_S,
            every_s=1.0,
        )
        person.look("desk-new")
        arrived = Counter(each["sha256"] for each in woku.voices())
        for one, sound in outbox.sent.items():
            times = 0 if one in outbox.dropped else 1
            require(arrived.pop(sound, 0) == times, f"{one} is at Woku, but not {times} times")
        note(f"{len(outbox.sent) - len(outbox.dropped)} voices, each once, bytes as they were")
        require(not arrived, f"{len(arrived)} more are at Woku, and nobody sent them")


def migrations(root: Root) -> list[str]:
    """The steps of the index that come with what is installed, in order.

    Raises:
        NotSoError: if there are none.
    """
    found = sorted(root.path(FOLDER).rglob("outbox/migrations/*.sql"))
    require(found, "the package has no steps for the index")
    return [each.read_text("utf-8") for each in found]


def _what_still_works(person: Person, running: Popen[bytes]) -> dict[str, str]:
    """What a window can still do whose files were replaced under it, in words."""
    tries: dict[str, Callable[[Person], None]] = {
        "the settings": _open_settings,
        AN_OPINION: _give_opinion,
    }
    works = dict.fromkeys(tries, AS_BEFORE)
    for what, work in tries.items():
        try:
            work(person)
        except (NotSoError, NotThereError) as error:
            works[what] = f"{error} (its exit code: {running.poll()})"
    return works


def _open_settings(person: Person) -> None:
    eyes = person.eyes
    person.click("settingsButton")
    eyes.until(lambda: eyes.sees("doneButton"), "the settings")
    person.click("doneButton")
    eyes.until(lambda: eyes.sees("star4"), "the desk again")


def _give_opinion(person: Person) -> None:
    eyes = person.eyes
    person.click("star4")
    record(person, SENTENCE)
    person.click("emailField")
    person.type("upgraded@example.com")
    person.click("sendButton")
    eyes.until(lambda: eyes.sees("newFeedbackButton"), "it to be saved")


def _adopt(outbox: Outbox, recorded: Iterable[str]) -> None:
    """Take in what was recorded in the window, of which only the outbox has the sound."""
    with acting_as(PERSON_ID):
        folder = Path(tempfile.mkdtemp(prefix="recorded-"))
    for one in recorded:
        inside = folder / one
        outbox.person.command("outbox", "export", one, str(inside), "--open", "--yes")
        (sound,) = inside.rglob("voice.*")
        outbox.sent[one] = hashlib.sha256(sound.read_bytes()).hexdigest()
