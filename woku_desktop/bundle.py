"""The bundle for somebody who helps: a zip of logs, settings, checks and numbers.

It carries no key, no voice, no contact, no transcription, and no name of the person at the
computer. What goes in is written down here, one thing after the other; nothing is copied that was
not looked through. No Qt here.
"""

from __future__ import annotations

import base64
import json
import os
import re
import tempfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

import msgspec

from woku_desktop.config.log import Redactor
from woku_desktop.config.settings import load_settings
from woku_desktop.domain.checkup import Check
from woku_desktop.domain.errors import Problem
from woku_desktop.domain.file_errors import FileUnwritable
from woku_desktop.domain.reasons import reason_of
from woku_desktop.facts import versions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import IO

    from woku_desktop.checks import Surroundings
    from woku_desktop.config.paths import Paths
    from woku_desktop.config.settings import LoadedSettings
    from woku_desktop.domain.checkup import Finding
    from woku_desktop.examination import Examination
    from woku_desktop.outbox.outbox import Outbox
    from woku_desktop.vault.vault import Vault

_LARGEST_LOG_BYTES = 4_000_000
_SHORTEST_SECRET_CHARS = 6
_README = """\
Diagnostics of woku-desktop, made at {time} (UTC).

versions.json   what is installed
settings.json   the settings in force, without any key
queue.json      how many voices are in which state
checks.json     what the program found when it looked after itself
logs/           what it wrote down

There is no key, no voice, no e-mail, no phone number, no transcription and no text in here.
"""
# Any person's folder, whoever it is: the user's own may also be named by another account's log.
_SLASH = r"(?:[/\\]+|%2f|%5c)"
_HOMES = re.compile(rf"(?i)(?:[a-z]:)?{_SLASH}(?:home|users){_SLASH}[^/\\\s\"'%:;,]+")
_CODED_EMAIL = re.compile(r"(?i)[\w.+%-]+%40[\w.-]+")


class Cleaner:
    """Takes out of a line what must not leave this computer.

    Args:
        secrets: texts to hide besides, in whatever case or coding.
        home: the person's own folder, which may bear their name.
    """

    def __init__(self, secrets: Iterable[str] = (), home: Path | None = None) -> None:
        known = [secret for secret in secrets if len(secret) >= _SHORTEST_SECRET_CHARS]
        self._redact = Redactor(known)
        coded = [re.escape(form) for secret in known for form in _codings(secret)]
        self._secrets = re.compile("|".join(coded), re.IGNORECASE) if coded else None
        own = str(home or Path.home())
        forms = {own, own.replace("\\", "/"), own.replace("\\", "\\\\"), quote(own, safe="")}
        folders = [re.escape(form) for form in forms if len(form) > len("/")]
        self._home = re.compile("|".join(folders), re.IGNORECASE) if folders else None

    def __call__(self, line: str) -> str:
        if self._secrets is not None:
            line = self._secrets.sub("<secret>", line)
        if self._home is not None:
            line = self._home.sub("~", line)
        line = _HOMES.sub("~", line)
        return _CODED_EMAIL.sub("<e-mail>", self._redact(line))


def write_bundle(
    file: Path,
    paths: Paths,
    loaded: LoadedSettings | Problem,
    outbox: Callable[[], Outbox],
    *,
    examine: Callable[[Callable[[Finding], None]], None],
    secrets: Iterable[str] = (),
) -> None:
    """Write the bundle: the whole file or none. On any thread but the window's; takes seconds.

    Args:
        file: the zip; one that is there is replaced.
        paths: where the profile keeps its files.
        loaded: the settings in force, or why there are none.
        outbox: gives what is counted; may raise a Problem.
        examine: has the program look after itself, and tells each finding as it comes.
        secrets: what must not appear, whatever its form, such as the key.

    Raises:
        FileUnwritable: if it can't be written.
    """
    entries: dict[str, object] = {
        "versions.json": dict(versions()),
        "settings.json": _settings(loaded),
        "queue.json": _queue(outbox),
        "checks.json": _checks(examine),
    }
    try:
        descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
        temporary = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as out:
                _fill(out, entries, paths.logs, Cleaner(secrets))
            temporary.replace(file)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise FileUnwritable(file=file.name, reason=reason_of(error)) from error


def _fill(out: IO[bytes], entries: Mapping[str, object], logs: Path, clean: Cleaner) -> None:
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bundle:
        now = datetime.now(UTC).isoformat(" ", "seconds")
        bundle.writestr("README.txt", _README.format(time=now))
        for entry, value in entries.items():
            text = json.dumps(value, indent=2, ensure_ascii=False)
            bundle.writestr(entry, "\n".join(map(clean, text.splitlines())))
        for log in sorted(logs.glob("*.log*")):
            _add_log(bundle, log, clean)


def _add_log(bundle: zipfile.ZipFile, log: Path, clean: Cleaner) -> None:
    """Line by line, so that the window's thread gets its turn in between."""
    with bundle.open(f"logs/{log.name}", "w") as out:
        for line in _last_lines(log):
            out.write(clean(line).encode("utf-8", "backslashreplace"))


def _last_lines(log: Path) -> Iterator[str]:
    with log.open("rb") as opened:
        size = opened.seek(0, os.SEEK_END)
        opened.seek(max(0, size - _LARGEST_LOG_BYTES))
        if opened.tell():
            opened.readline()  # what was cut may be the half of something known by its whole only
        for line in opened:
            yield line.decode("utf-8", "replace")


def _settings(loaded: LoadedSettings | Problem) -> object:
    if isinstance(loaded, Problem):
        return {"problem": loaded.code, "key": str(loaded.facts.get("key", ""))}
    values = msgspec.to_builtins(loaded.settings)
    address = urlsplit(values["base_url"])
    values["base_url"] = f"{address.scheme}://{address.netloc.rpartition('@')[2]}{address.path}"
    # Microphones are often called after whose they are, and what is asked is the woku's own affair.
    values["recording"]["device"] = _whether(values["recording"]["device"])
    for name in ("woku_name", "question"):
        values[name] = _whether(values[name])
    values["privacy"]["recovery_recipient"] = _whether(values["privacy"]["recovery_recipient"])
    return {"in_force": values, "locked": sorted(loaded.locked)}


def _whether(value: str) -> str:
    return "(set)" if value else ""


def _queue(outbox: Callable[[], Outbox]) -> object:
    try:
        opened = outbox()
        counts = opened.counts()
        pause = opened.station.pause()
    except Problem as problem:
        return {"problem": problem.code}
    return {
        **{state.value: count for state, count in counts.items()},
        "needs_you": counts.needing,
        "being_checked": counts.checked,
        "paused": pause.problem.code if pause is not None else None,
    }


def _checks(examine: Callable[[Callable[[Finding], None]], None]) -> object:
    """What was found; of the facts only numbers, since the others name devices and people."""
    found: list[Finding] = []
    examine(found.append)
    return [
        {
            "check": finding.check.value,
            "condition": finding.condition.value,
            "problem": finding.problem.code if finding.problem is not None else None,
            **{name: fact for name, fact in finding.facts.items() if not isinstance(fact, str)},
        }
        for finding in found
    ]


def _codings(secret: str) -> Iterator[str]:
    """The forms in which a text may have been written down."""
    yield secret
    yield quote(secret, safe="")
    for encoding in ("utf-8", "utf-16-le"):
        raw = secret.encode(encoding)
        yield raw.hex()
        # In the midst of other bytes, base64 of the same text looks one of three ways.
        for before in range(3):
            coded = base64.b64encode(b"\0" * before + raw).decode()
            yield coded[before and before + 1 : len(coded) - 4]


def settings_in_force(paths: Paths, environ: Mapping[str, str]) -> LoadedSettings | Problem:
    """The settings, or why there are none. File work."""
    try:
        return load_settings(paths, environ)
    except Problem as problem:
        return problem


def examination_without_sound(around: Surroundings) -> Examination:
    """A check-up that opens no microphone: it may be in use, and nobody asked to be heard."""
    from woku_desktop.examination import LIMITS_S, Examination

    limits = dict(LIMITS_S)
    del limits[Check.MICROPHONE]
    return Examination(around, limits)


def known_secrets(vault: Vault) -> list[str]:
    """The key, if it can be had without asking anybody: so that it can be looked for."""
    try:
        return [vault.api_key().reveal()]
    except Problem:
        return []
