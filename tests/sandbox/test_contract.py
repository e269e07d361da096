"""The sandbox keeps Woku's contract, with the gateway's strange ways."""

from __future__ import annotations

import gzip
import hashlib
import re
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.sandbox.conftest import wav

if TYPE_CHECKING:
    from tests.stage.woku import StagedWoku

FIELDS = {
    "wokuId": "65348875f3a876254aa82d5e",
    "qualification": "4",
    "clientEmail": "diego.soto@example.com",
    "clientPhone": "56982959776",
    "anonymous": "false",
}
GATEWAY_ERROR = {"statusCode": 500, "message": "Internal server error"}


def post(
    sandbox: StagedWoku,
    fields: dict[str, Any] | None = None,
    files: Any = None,
    *,
    key: str | None = None,
    **more: Any,
) -> httpx.Response:
    return httpx.post(
        sandbox.base_url + "/wokus/create-voicemail",
        headers={"Authorization": f"Bearer {key or sandbox.key}", **more.pop("headers", {})},
        data=FIELDS if fields is None else fields,
        files={"file": ("voice.wav", wav(0.1))} if files is None else files,
        trust_env=False,
        **more,
    )


def get(sandbox: StagedWoku, path: str, key: str | None = None) -> httpx.Response:
    headers = {} if key is None else {"Authorization": f"Bearer {key}"}
    return httpx.get(sandbox.base_url + path, headers=headers, trust_env=False)


def test_the_documented_answer(sandbox: StagedWoku, tone: bytes) -> None:
    answer = post(sandbox, files={"file": ("voice.wav", tone)})
    assert answer.status_code == 201
    body = answer.json()
    assert body["qualification"]["qualification"] == 4
    assert body["wokuId"] == FIELDS["wokuId"]
    assert body["anonymous"] is False
    assert body["feedbackType"] == "recognition"
    assert set(body["file"]) == {"filename", "type", "url"}
    assert re.fullmatch(r"[0-9a-f]{24}", body["clientId"])
    assert "2,5 segundos" in body["transcription"]


def test_what_was_created_can_be_looked_at(sandbox: StagedWoku, tone: bytes) -> None:
    post(sandbox, files={"file": ("voice.wav", tone)})
    (voice,) = sandbox.voices()
    assert voice["fields"] == FIELDS
    assert voice["file_name"] == "voice.wav"
    assert voice["media_type"] == "audio/wave"
    assert voice["seconds"] == pytest.approx(2.5)
    assert voice["sha256"] == hashlib.sha256(tone).hexdigest()
    assert sandbox.audio(voice["id"]) == tone


def test_the_same_person_has_the_same_client_id(sandbox: StagedWoku) -> None:
    first, second = (post(sandbox).json()["clientId"] for _ in range(2))
    other = post(sandbox, {**FIELDS, "clientEmail": "ana@example.com"}).json()["clientId"]
    assert first == second != other


@pytest.mark.parametrize(
    "changes",
    [
        {"wokuId": "123"},
        {"wokuId": None},
        {"qualification": "6"},
        {"qualification": "4.0"},
        {"qualification": None},
        {"clientEmail": None},
        {"clientEmail": "nobody"},
        {"clientPhone": "+56982959776"},
        {"clientPhone": ""},
        {"anonymous": "yes"},
        {"language": "es"},
        {"a[b]": "1"},
        {"qualification": ["4", "4"]},
    ],
    ids=str,
)
def test_every_broken_rule_is_the_same_500(sandbox: StagedWoku, changes: dict[str, Any]) -> None:
    fields = {name: value for name, value in {**FIELDS, **changes}.items() if value is not None}
    answer = post(sandbox, fields)
    assert (answer.status_code, answer.json()) == (500, GATEWAY_ERROR)
    assert sandbox.voices() == []


def test_a_wrong_key_and_a_missing_file_are_that_500_too(sandbox: StagedWoku) -> None:
    assert post(sandbox, key="sk_wrong").json() == GATEWAY_ERROR
    assert post(sandbox, files={"clientPhoneX": (None, "1")}).json() == GATEWAY_ERROR
    plain = httpx.post(sandbox.base_url + "/wokus/create-voicemail", content=b"{}", trust_env=False)
    assert plain.status_code == 500


def test_anonymous_needs_no_contact(sandbox: StagedWoku) -> None:
    fields = {"wokuId": FIELDS["wokuId"], "qualification": "1", "anonymous": "true"}
    answer = post(sandbox, fields).json()
    assert answer["anonymous"] is True
    assert answer["feedbackType"] == "improvement"


@pytest.mark.parametrize("name", ["voice", "voice.exe", "vóice.wav", "a b.wav"])
def test_file_names_that_the_backend_can_not_use(sandbox: StagedWoku, name: str) -> None:
    assert post(sandbox, files={"file": (name, b"x")}).status_code == 500


@pytest.mark.parametrize(
    "files",
    [
        {"audio": ("voice.wav", b"x")},
        [("file", ("voice.wav", b"x")), ("file", ("voice.wav", b"x"))],
    ],
    ids=["wrong field", "two files"],
)
def test_an_unexpected_file_is_a_400(sandbox: StagedWoku, files: Any) -> None:
    answer = post(sandbox, files=files)
    assert answer.status_code == 400
    assert answer.json()["message"] == "Unexpected field"


def test_a_field_over_a_mebibyte_is_a_400(sandbox: StagedWoku) -> None:
    assert post(sandbox, {**FIELDS, "clientEmail": "x" * (1024 * 1024 + 1)}).status_code == 400


def test_an_upload_over_the_limit_is_a_413(sandbox: StagedWoku) -> None:
    large = b"\0" * (64 * 1024 * 1024 + 1)
    assert post(sandbox, files={"file": ("voice.wav", large)}, timeout=60).status_code == 413


def test_a_compressed_body_is_a_400(sandbox: StagedWoku) -> None:
    answer = httpx.post(
        sandbox.base_url + "/wokus/create-voicemail",
        headers={"Content-Encoding": "gzip", "Authorization": f"Bearer {sandbox.key}"},
        content=gzip.compress(b"x"),
        trust_env=False,
    )
    assert answer.status_code == 400


def test_a_body_without_its_closing_boundary_kills_the_gateway(sandbox: StagedWoku) -> None:
    body = b'--b\r\nContent-Disposition: form-data; name="wokuId"\r\n\r\n653'
    with pytest.raises(httpx.TransportError):
        httpx.post(
            sandbox.base_url + "/wokus/create-voicemail",
            headers={"Content-Type": "multipart/form-data; boundary=b"},
            content=body,
            trust_env=False,
        )
    assert sandbox.state()["unended"] == 1


def test_a_malformed_body_is_a_400(sandbox: StagedWoku) -> None:
    answer = httpx.post(
        sandbox.base_url + "/wokus/create-voicemail",
        headers={"Content-Type": "multipart/form-data; boundary=b"},
        content=b"no boundary at all\r\n",
        trust_env=False,
    )
    assert answer.status_code == 400


def test_a_zero_byte_file_is_accepted(sandbox: StagedWoku) -> None:
    answer = post(sandbox, files={"file": ("voice.mp3", b"")})
    assert answer.status_code == 201
    assert "no se pudo leer" in answer.json()["transcription"]
    assert sandbox.voices()[0]["seconds"] is None


def test_v1(sandbox: StagedWoku) -> None:
    assert get(sandbox, "/v1/health").json() == {"ok": True}
    assert get(sandbox, "/v1/companies/me", sandbox.key).json()["name"] == "Sandbox"
    assert get(sandbox, "/v1/companies/me", "sk_wrong").status_code == 403
    missing = get(sandbox, "/v1/nothing", sandbox.key)
    assert missing.json() == {
        "statusCode": 404,
        "message": "Cannot GET /v1/nothing",
        "error": "Not Found",
    }


@pytest.mark.parametrize("path", ["/sandbox/voices", "/sandbox/voices/x/audio"])
def test_looking_behind_the_scenes_needs_the_key(sandbox: StagedWoku, path: str) -> None:
    assert get(sandbox, path).status_code == 403
    assert get(sandbox, path, "sk_wrong").status_code == 403


def test_a_voice_that_is_not_there(sandbox: StagedWoku) -> None:
    assert get(sandbox, "/sandbox/voices/x/audio", sandbox.key).status_code == 404


# -- misbehaviour


def test_ordering_faults_needs_the_key_and_sense(sandbox: StagedWoku) -> None:
    url = sandbox.base_url + "/sandbox/misbehave"
    assert httpx.post(url, json={"kind": "huge"}, trust_env=False).status_code == 403
    headers = {"Authorization": f"Bearer {sandbox.key}"}
    for order in ({"kind": "explode"}, {"kind": "status", "typo": 1}, {}):
        assert httpx.post(url, json=order, headers=headers, trust_env=False).status_code == 400


def test_faults_come_in_their_order_and_end(sandbox: StagedWoku) -> None:
    sandbox.misbehave("status", status=503, times=2, retry_after="4")
    sandbox.misbehave("status", status=429, woku_error=False, body_retry_after=3)
    answers = [post(sandbox) for _ in range(4)]
    assert [answer.status_code for answer in answers] == [503, 503, 429, 201]
    assert answers[0].headers["retry-after"] == "4"
    assert answers[0].json()["statusCode"] == 503
    assert answers[2].headers["content-type"].startswith("text/html")
    assert len(sandbox.voices()) == 1


def test_a_hint_in_the_body(sandbox: StagedWoku) -> None:
    sandbox.misbehave("status", status=429, body_retry_after=3)
    assert post(sandbox).json()["retryAfter"] == 3


def test_an_early_refusal(sandbox: StagedWoku) -> None:
    sandbox.misbehave("status", status=422, early=True, message="no")
    assert post(sandbox).json()["message"] == "no"


@pytest.mark.parametrize(
    ("kind", "created"), [("drop_before_body", 0), ("drop_in_body", 0), ("drop_after_commit", 1)]
)
def test_dropped_connections(sandbox: StagedWoku, kind: str, created: int) -> None:
    sandbox.misbehave(kind)
    with pytest.raises(httpx.TransportError):
        post(sandbox)
    assert len(sandbox.voices()) == created


def test_answers_that_are_none(sandbox: StagedWoku) -> None:
    sandbox.misbehave("huge", size=2_000_000)
    sandbox.misbehave("not_json")
    sandbox.misbehave("redirect", location="/somewhere")
    assert len(post(sandbox).content) > 2_000_000
    assert post(sandbox).text == "<h1>Created</h1>"
    redirected = post(sandbox)
    assert redirected.status_code == 307
    assert redirected.headers["location"] == "/somewhere"


def test_a_late_answer(sandbox: StagedWoku) -> None:
    sandbox.misbehave("delay", seconds=5)
    with pytest.raises(httpx.ReadTimeout):
        post(sandbox, timeout=0.5)
    # The client is gone; the voice was created all the same, and the server is there for others.
    assert len(sandbox.voices()) == 1
