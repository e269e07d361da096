"""A clean Debian, in a folder: what a fresh machine has, and nothing else.

Its mounts and processes belong to the namespaces that `installer.linux.clean_root` makes, and
vanish with them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from installer.linux.trying import NotSoError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import IO

SUITE = "bookworm"
PERSON = "visitor"
PERSON_ID = 1000
_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
_PROXIES = ("http_proxy", "https_proxy", "no_proxy", "all_proxy")
_AUTHORITIES = Path("/etc/ssl/certs/ca-certificates.crt")
_LAST_LINES = 15


@contextmanager
def acting_as(person: int) -> Iterator[None]:
    """Be somebody else meanwhile: what is started and written belongs to them."""
    groups = os.getgroups()
    os.setgroups([person])
    os.setresgid(person, person, 0)
    os.setresuid(person, person, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)
        os.setresgid(0, 0, 0)
        os.setgroups(groups)


class Root:
    """A root, and what is run in it.

    Args:
        folder: where it is, or is to be.
        cache: where what can be used again is kept from one try to the next.
    """

    def __init__(self, folder: Path, cache: Path) -> None:
        self.folder = folder
        self._cache = cache

    def make(self) -> str:
        """Make it; tells from what.

        Raises:
            NotSoError: if it can't be made.
        """
        archive = self._cache / f"{SUITE}.tar"
        known = archive.exists()
        if not known:
            self._bootstrap(archive)
        _outside("tar", "--numeric-owner", "-xpf", str(archive), "-C", str(self.folder))
        self._mount()
        self._introduce()
        return "unpacked" if known else "made anew"

    def path(self, inside: str) -> Path:
        """Where something in it lies, seen from outside."""
        return self.folder / inside.lstrip("/")

    def bind(self, outside: Path, inside: str) -> None:
        """Have a folder from outside at a place in it."""
        self.path(inside).mkdir(parents=True, exist_ok=True)
        _outside("mount", "--bind", str(outside), str(self.path(inside)))

    def start(
        self,
        *command: str,
        person: bool = False,
        environ: Mapping[str, str] | None = None,
        stdin: int | None = None,
        stdout: IO[bytes] | int | None = None,
        stderr: IO[bytes] | int | None = None,
    ) -> subprocess.Popen[bytes]:
        """Start a program in it, as root or as the ordinary person; the process is its own."""
        who = str(PERSON_ID if person else 0)
        chroot = ("chroot", f"--userspec={who}:{who}", f"--groups={who}", str(self.folder))
        proxies = {k: v for k, v in os.environ.items() if k.lower() in _PROXIES}
        surroundings = {"PATH": _PATH, "LANG": "C.UTF-8", "HOME": "/root"}
        return subprocess.Popen(
            [*chroot, *command],
            env={**surroundings, **({} if person else proxies), **(environ or {})},
            stdin=stdin,
            stdout=stdout,
            stderr=stderr,
        )

    def run(
        self,
        *command: str,
        person: bool = False,
        environ: Mapping[str, str] | None = None,
        given: str = "",
        codes: tuple[int, ...] = (0,),
        within_s: float = 600,
    ) -> str:
        """Run a program in it to its end.

        Args:
            command: the program and its arguments.
            person: whether as the ordinary person, and not as root.
            environ: what it has in its environment besides.
            given: what it reads from standard input.
            codes: the exit codes that are expected.
            within_s: how long it may take, in seconds.

        Returns:
            What it wrote to standard output.

        Raises:
            NotSoError: if it ends with another code, or not in time.
        """
        pipe = subprocess.PIPE
        process = self.start(
            *command, person=person, environ=environ, stdin=pipe, stdout=pipe, stderr=pipe
        )
        with process:
            try:
                out, err = process.communicate(given.encode(), within_s)
            except subprocess.TimeoutExpired:
                process.kill()
                raise NotSoError(f"{' '.join(command)} took over {within_s:.0f} s") from None
        if process.returncode not in codes:
            raise _failure(command, process.returncode, (out + err).decode(errors="replace"))
        return out.decode()

    def apt_get(self, *words: str) -> str:
        """Run apt-get without a question and without what is only recommended; what it said."""
        # Without a sync for each file: what a power cut would do to it is nothing to this root.
        options = ("-o", "Dpkg::Use-Pty=0", "-o", "Dpkg::Options::=--force-unsafe-io")
        return self.run(
            *("apt-get", "--yes", "--no-install-recommends", *options, *words),
            environ={"DEBIAN_FRONTEND": "noninteractive"},
        )

    def has_package(self, pattern: str) -> bool:
        """Whether a package whose name is like this is installed."""
        told = self.run("dpkg-query", "-W", "-f=${db:Status-Status}\n", pattern, codes=(0, 1))
        return "installed" in told.split()

    def _bootstrap(self, archive: Path) -> None:
        """The smallest Debian there is, from the mirror that this machine uses itself."""
        fresh = archive.with_suffix(".fresh")
        shutil.rmtree(fresh, ignore_errors=True)
        sources = _machines_sources()
        mirror = [uri for uri, suite in sources if suite == SUITE][:1]
        _outside("debootstrap", "--variant=minbase", SUITE, str(fresh), *mirror)
        more = [f"deb {uri} {suite} main\n" for uri, suite in sources if suite != SUITE]
        with (fresh / "etc/apt/sources.list").open("a") as file:
            file.writelines(more)
        for package in (fresh / "var/cache/apt/archives").glob("*.deb"):
            package.unlink()
        whole = archive.with_suffix(".new")
        _outside("tar", "--numeric-owner", "-cpf", str(whole), "-C", str(fresh), ".")
        whole.replace(archive)
        shutil.rmtree(fresh)

    def _mount(self) -> None:
        for kind, inside, options in (
            ("proc", "/proc", "nosuid"),
            ("sysfs", "/sys", "ro"),
            ("tmpfs", "/dev/shm", "mode=1777"),  # noqa: S108 - of the root
            ("devpts", "/dev/pts", "newinstance,ptmxmode=0666"),
        ):
            self.path(inside).mkdir(exist_ok=True)
            _outside("mount", "-t", kind, "-o", options, kind, str(self.path(inside)))
        # Sockets of a screen, a bus and a sound server are found at the same paths on both sides.
        self.bind(Path("/tmp"), "/tmp")  # noqa: S108 - the namespace's own
        packages = self._cache / "archives"
        packages.mkdir(exist_ok=True)
        self.bind(packages, "/var/cache/apt/archives")

    def _introduce(self) -> None:
        """Have it reach what this machine reaches, and have somebody live in it."""
        shutil.copyfile("/etc/resolv.conf", self.path("/etc/resolv.conf"))
        settings = _outside("apt-config", "dump", "Acquire::http", "Acquire::https")
        if _AUTHORITIES.exists():
            shutil.copyfile(_AUTHORITIES, self.path("/etc/apt/machine.crt"))
            settings += 'Acquire::https::CaInfo "/etc/apt/machine.crt";\n'
        self.path("/etc/apt/apt.conf.d/90machine").write_text(settings)
        self.run("useradd", "--uid", str(PERSON_ID), "--no-create-home", PERSON)
        self.apt_get("update", "-o", "APT::Update::Error-Mode=any")


def _machines_sources() -> list[tuple[str, str]]:
    """Where this machine has Debian's own packages from, with the suite of each; [] if it doesn't.

    debootstrap knows a mirror of its own then.
    """
    if shutil.which("apt-get") is None:
        return []
    told = _outside(
        *("apt-get", "indextargets", "--format", "$(REPO_URI) $(RELEASE)"),
        *("Created-By: Packages", "Origin: Debian", "Component: main"),
    )
    suites = {SUITE, f"{SUITE}-updates", f"{SUITE}-security"}
    pairs = [line.split() for line in told.splitlines()]
    return [(pair[0], pair[1]) for pair in pairs if len(pair) == 2 and pair[1] in suites]


def _outside(*command: str) -> str:
    """Run a program of this machine to its end.

    Raises:
        NotSoError: if it fails.
    """
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise _failure(command, done.returncode, done.stdout + done.stderr)
    return done.stdout


def _failure(command: tuple[str, ...], code: int, told: str) -> NotSoError:
    last = "\n".join(told.strip().splitlines()[-_LAST_LINES:])
    return NotSoError(f"{' '.join(command)} ended with {code}:\n{last}")
