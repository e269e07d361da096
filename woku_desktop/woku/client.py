"""Woku's API, as far as a station needs it: one opinion a call, and questions about Woku."""

from __future__ import annotations

import contextlib
import threading
from datetime import UTC, datetime
from typing import IO, TYPE_CHECKING, cast

from woku_desktop.domain.address import parse_base_url
from woku_desktop.domain.errors import BadSetting, InvalidField, KeyUnusable
from woku_desktop.domain.feedback import Identified
from woku_desktop.domain.outcome import OutcomeKind
from woku_desktop.woku.body import VoiceReader, announced_end
from woku_desktop.woku.deadlines import Deadlines
from woku_desktop.woku.errors import NotHandedOver, WokuError, outcome_of, refusal
from woku_desktop.woku.privacy import ForgottenLocals
from woku_desktop.woku.probes import (
    Health,
    KeyCheck,
    Reviews,
    judge_health,
    judge_key,
    read_reviews,
)
from woku_desktop.woku.tracing import Exchange
from woku_desktop.woku.transport import Timeouts, for_httpx, http_client, roundtrip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import httpx

    from woku_desktop.domain.feedback import Feedback, WokuId
    from woku_desktop.domain.outcome import Outcome
    from woku_desktop.woku.body import Voice
    from woku_desktop.woku.replies import Reply
    from woku_desktop.woku.transport import Answer

PROBE_TIMEOUTS = Timeouts(connect_s=10.0, write_s=15.0, read_s=15.0)
"""For a question about Woku: nobody transcribes anything before its answer."""

# An answer that comes in drips, each of them in time, is given up after so many times the wait.
HEAD_READS = 2.0


class WokuClient:
    """Speaks to one Woku address with one key.

    Any number of threads may call it at the same time, each request on a connection of its own:
    the gateway closes idle ones after 5 s, and one caught closing would look like a failure.

    Args:
        base_url: https, or http to this machine itself.
        key: gives the company key; asked before each request, so that a changed key counts at
            once. May raise a Problem, which passes through.
        connect_s: how long a connection may take to come about, in seconds.
        write_s: how long no byte may be taken, in seconds.
        read_s: how long the answer may take, which waits for a transcription, in seconds.
        probe_timeouts: the same for questions about Woku, which nobody has to wait for.

    Raises:
        BadSetting: if a key must not be sent to that address.
    """

    def __init__(
        self,
        base_url: str,
        key: Callable[[], str],
        *,
        connect_s: float = 10.0,
        write_s: float = 60.0,
        read_s: float = 180.0,
        probe_timeouts: Timeouts = PROBE_TIMEOUTS,
    ) -> None:
        self._base_url = _checked(base_url)
        self._key = key
        self._timeouts = Timeouts(connect_s, write_s, read_s)
        self._probe_timeouts = probe_timeouts
        self._deadlines = Deadlines()
        self._building = threading.Lock()
        self._lock = threading.Lock()
        self._http: httpx.Client | None = None
        self._running: set[Exchange] = set()
        self._closed = False

    def create_voicemail(
        self,
        feedback: Feedback,
        voice: Voice,
        on_progress: Callable[[int, int], None] | None = None,
        before_last_byte: Callable[[], None] | None = None,
    ) -> Outcome:
        """Send one voice and wait for what Woku understood.

        Args:
            feedback: the fields that go with it.
            voice: opened once, read in order, never held as a whole.
            on_progress: told the bytes of the voice handed over and their total, on this thread.
            before_last_byte: called once, before the last piece of the body is handed over.
                Whatever it raises breaks the connection and passes through.

        Returns:
            The delivery, with its receipt.

        Raises:
            WokuError: if it was not delivered, or nobody can tell; see `outcome_of`.
            Problem: if there is no usable key or proxy.
        """
        with ForgottenLocals():
            reply = self._send_voicemail(feedback, voice, on_progress, before_last_byte)
        return _delivered(reply)

    def create_textnote(
        self,
        feedback: Feedback,
        text: str,
        before_last_byte: Callable[[], None] | None = None,
    ) -> Outcome:
        """Send one opinion in writing; the same in every other respect as `create_voicemail`.

        Args:
            feedback: the fields that go with it.
            text: what was written.
            before_last_byte: called once, before the last byte of the body is handed over.

        Returns:
            The delivery; its receipt has no transcription.

        Raises:
            WokuError: if it was not delivered, or nobody can tell; see `outcome_of`.
            Problem: if there is no usable key or proxy.
        """
        with ForgottenLocals():
            reply = self._send_textnote(feedback, text, before_last_byte)
        return _delivered(reply)

    def health(self) -> Health:
        """Whether Woku can be reached; asked without the key.

        Raises:
            BadSetting: if the system's proxy is of an unknown kind.
        """
        try:
            return judge_health(self._get("/v1/health"))
        except WokuError:
            return Health.UNREACHABLE

    def check_key(self) -> KeyCheck:
        """What Woku says of the key; a publishable one (pk_…) is never asked about.

        Raises:
            Problem: if there is no usable key or proxy.
        """
        try:
            with ForgottenLocals():
                answer = self.ask("/v1/companies/me")
        except WokuError:
            return KeyCheck.UNKNOWN
        return KeyCheck.UNKNOWN if answer is None else judge_key(answer)

    def reviews(self, woku_id: WokuId, limit: int = 50) -> Reviews | None:
        """The newest reviews of a woku.

        Args:
            woku_id: which.
            limit: at most how many.

        Returns:
            None if the key may not read them. What could not be had or read now is `Reviews()`:
            nothing is known.

        Raises:
            Problem: if there is no usable key or proxy.
        """
        try:
            with ForgottenLocals():
                answer = self.ask(f"/v1/wokus/{woku_id.value}/reviews?page=1&limit={limit}")
        except WokuError:
            return Reviews()
        return None if answer is None else read_reviews(answer, limit)

    @property
    def base_url(self) -> str:
        """Woku's address, in its normal form."""
        return self._base_url

    def ask(self, path: str, *, publishable: bool = False) -> Answer | None:
        """Ask Woku something with the key; call it inside `ForgottenLocals`.

        Args:
            path: below the address, with its query.
            publishable: whether a publishable key (pk_…) may ask it too.

        Returns:
            None if this key may not ask it.

        Raises:
            WokuError: if no answer came.
            Problem: if there is no usable key or proxy.
        """
        headers = self._with_key(publishable=publishable)
        return None if headers is None else self._get(path, headers)

    def ask_openly(self, path: str) -> Answer:
        """Ask Woku something without the key.

        Raises:
            WokuError: if no answer came.
            BadSetting: if the system's proxy is of an unknown kind.
        """
        return self._get(path)

    def fetch(self, url: str, timeouts: Timeouts, max_bytes: int) -> Answer:
        """Get something from anywhere, without the key; a redirect is an answer like any other.

        Args:
            url: http or https.
            timeouts: for it.
            max_bytes: of a longer body there is none.

        Raises:
            WokuError: if no answer came.
            BadSetting: if the system's proxy is of an unknown kind.
        """
        with (
            contextlib.closing(http_client(url, timeouts)) as http,
            self._known(timeouts.read_s) as exchange,
        ):
            request = http.build_request("GET", url, extensions={"trace": exchange})
            return roundtrip(http, request, exchange, timeouts.read_s, max_bytes)

    def close(self) -> None:
        """Break what is on its way, each as if the network had gone; may be called twice."""
        with self._lock:
            self._closed = True
            for exchange in self._running:
                exchange.abort()
            self._close_when_idle()

    def _send_voicemail(
        self,
        feedback: Feedback,
        voice: Voice,
        on_progress: Callable[[int, int], None] | None,
        before_last_byte: Callable[[], None] | None,
    ) -> Reply:
        from woku_desktop.woku.replies import read_reply

        authorization = f"Bearer {_checked_key(self._key())}"
        with (
            self._exchange(self._timeouts.read_s) as (http, exchange),
            VoiceReader(voice, on_progress, before_last_byte) as reader,
        ):
            request = http.build_request(
                "POST",
                f"{self._base_url}/wokus/create-voicemail",
                headers={"Authorization": authorization},
                data=_fields(feedback),
                files={"file": (f"voice.{voice.extension}", cast("IO[bytes]", reader))},
                extensions={"trace": exchange},
            )
            answer = roundtrip(http, request, exchange, self._timeouts.read_s)
        return read_reply(answer, datetime.now(UTC))

    def _send_textnote(
        self, feedback: Feedback, text: str, before_last_byte: Callable[[], None] | None
    ) -> Reply:
        import msgspec

        from woku_desktop.woku.replies import read_reply

        authorization = f"Bearer {_checked_key(self._key())}"
        body = msgspec.json.encode(_note(feedback, text))
        with self._exchange(self._timeouts.read_s) as (http, exchange):
            request = http.build_request(
                "POST",
                f"{self._base_url}/wokus/create-textnote",
                headers={
                    "Authorization": authorization,
                    "Content-Type": "application/json",
                    "Content-Length": str(len(body)),
                },
                content=announced_end(body, before_last_byte),
                extensions={"trace": exchange},
            )
            answer = roundtrip(http, request, exchange, self._timeouts.read_s)
        return read_reply(answer, datetime.now(UTC))

    def _with_key(self, *, publishable: bool) -> dict[str, str] | None:
        key = _checked_key(self._key())
        if not key.startswith("pk_"):
            return {"Authorization": f"Bearer {key}"}
        return {"x-woku-key": key} if publishable else None

    def _get(self, path: str, headers: dict[str, str] | None = None) -> Answer:
        timeouts = self._probe_timeouts
        with self._exchange(timeouts.read_s) as (http, exchange):
            request = http.build_request(
                "GET",
                self._base_url + path,
                headers=headers,
                timeout=for_httpx(timeouts),
                extensions={"trace": exchange},
            )
            return roundtrip(http, request, exchange, timeouts.read_s)

    @contextlib.contextmanager
    def _exchange(self, read_s: float) -> Iterator[tuple[httpx.Client, Exchange]]:
        """A request's own record, known to `close` while it runs."""
        with self._building:  # takes long the first time: `close` must not wait for it
            if self._http is None:
                self._http = http_client(self._base_url, self._timeouts)
            http = self._http
        with self._known(read_s) as exchange:
            yield http, exchange

    @contextlib.contextmanager
    def _known(self, read_s: float) -> Iterator[Exchange]:
        exchange = Exchange(HEAD_READS * read_s, self._deadlines)
        with self._lock:
            if self._closed:
                raise NotHandedOver("closed", connected=False)
            self._running.add(exchange)
        try:
            yield exchange
        finally:
            with self._lock:
                self._running.discard(exchange)
                self._close_when_idle()

    def _close_when_idle(self) -> None:
        # Not earlier: a number freed under a thread that still waits on it may soon be another's.
        if self._closed and not self._running:
            if self._http is not None:
                self._http.close()
            self._deadlines.close()


def _checked(base_url: str) -> str:
    try:
        return parse_base_url(base_url)
    except InvalidField as error:
        # What was found is not shown: it may hold a password.
        raise BadSetting(
            source="WOKU_BASE_URL", key="base_url", found="another address", allowed=error.allowed
        ) from None


def _checked_key(key: str) -> str:
    if not key or not all("!" <= character <= "~" for character in key):
        raise KeyUnusable
    return key


def _delivered(reply: Reply) -> Outcome:
    outcome = outcome_of(reply)
    if outcome.kind is not OutcomeKind.DELIVERED:
        raise refusal(reply)
    return outcome


def _note(feedback: Feedback, text: str) -> dict[str, object]:
    """The fields of an opinion in writing: the same ones, two of them in types of their own."""
    return {
        **_fields(feedback),
        "qualification": feedback.rating.stars,
        "anonymous": feedback.anonymous,
        "description": text,
    }


def _fields(feedback: Feedback) -> dict[str, str]:
    fields = {
        "wokuId": feedback.woku_id.value,
        "qualification": str(feedback.rating.stars),
        "anonymous": "true" if feedback.anonymous else "false",
    }
    if isinstance(feedback.respondent, Identified):
        fields["clientEmail"] = feedback.respondent.email
        if feedback.respondent.phone is not None:
            fields["clientPhone"] = feedback.respondent.phone
    return fields
