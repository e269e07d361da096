"""The sandbox's HTTP face: Woku's calls, and those that look after the sandbox itself."""

from __future__ import annotations

import asyncio
import hmac
from typing import TYPE_CHECKING, Any

import msgspec
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from woku_desktop.sandbox.contract import BrokenContractError, read_order
from woku_desktop.sandbox.state import Fault, SandboxState, client_id
from woku_desktop.sandbox.upload import BadUploadError, UnendedUploadError, read_upload

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from concurrent.futures import Executor

    from starlette.requests import Request

    from woku_desktop.sandbox.contract import Order
    from woku_desktop.sandbox.state import KeptVoice
    from woku_desktop.sandbox.transcriber import Transcriber
    from woku_desktop.sandbox.upload import Upload

_NAMES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    413: "Payload Too Large",
    429: "Too Many Requests",
}


class _DroppedError(Exception):
    """The connection is to be reset, or is gone."""


class Sandbox:
    """The routes over one state.

    Args:
        key: the company key that requests must bring.
        transcriber: listens to what arrives.
        worker: one thread for it, so that the server stays responsive.
    """

    def __init__(self, key: str, transcriber: Transcriber, worker: Executor) -> None:
        self._authorization = f"Bearer {key}".encode()
        self._transcriber = transcriber
        self._worker = worker
        self._state = SandboxState()

    def app(self) -> Starlette:
        """The ASGI application."""
        return Starlette(
            routes=[
                Route("/wokus/create-voicemail", self._create_voicemail, methods=["POST"]),
                Route("/v1/health", self._health),
                Route("/v1/companies/me", self._company),
                Route("/sandbox/voices", self._voices, methods=["GET", "DELETE"]),
                Route("/sandbox/voices/{id}/audio", self._audio),
                Route("/sandbox/misbehave", self._misbehave, methods=["POST", "DELETE"]),
            ],
            exception_handlers={HTTPException: _not_found},
        )

    # -- Woku's own

    async def _create_voicemail(self, request: Request) -> Response:
        fault = self._state.next_fault()
        try:
            order, upload = await self._receive(request, fault)
        except BadUploadError as error:
            return _nest_error(error.status, error.message)
        except BrokenContractError:
            return _gateway_error()
        except _DroppedError:
            return _reset(request)
        if fault is not None and fault.kind == "status" and not fault.commit:
            return _fault_answer(fault)
        hearing = await asyncio.get_running_loop().run_in_executor(
            self._worker, self._transcriber.listen, bytes(upload.audio)
        )
        voice = self._state.keep(order, upload, hearing)
        if fault is None:
            return JSONResponse(_voicemail(voice, request), status_code=201)
        return await self._answer_badly(request, fault, voice)

    async def _receive(self, request: Request, fault: Fault | None) -> tuple[Order, Upload]:
        """Take the request in and check it, in the order the gateway and its backend do."""
        if fault is not None and fault.kind == "drop_before_body":
            raise _DroppedError
        if fault is not None and fault.early:
            raise BadUploadError(fault.status, str(fault.message))
        if request.headers.get("content-encoding", "identity") != "identity":
            raise BadUploadError(400, "Unsupported content encoding")
        pieces = self._pieces(request, fault)
        try:
            upload = await read_upload(request.headers.get("content-type", ""), pieces)
        except UnendedUploadError:
            self._state.unended += 1
            raise _DroppedError from None
        except ClientDisconnect:
            self._state.broken += 1
            raise _DroppedError from None
        if not self._has_key(request):
            raise BrokenContractError("key")
        return read_order(upload), upload

    async def _answer_badly(self, request: Request, fault: Fault, voice: KeptVoice) -> Response:
        answer = _voicemail(voice, request)
        match fault.kind:
            case "delay":
                await asyncio.sleep(fault.seconds)
            case "drop_after_commit":
                return _reset(request)
            case "huge":
                answer["padding"] = "x" * fault.size
            case "not_json":
                return HTMLResponse("<h1>Created</h1>", status_code=201)
            case "redirect":
                return RedirectResponse(fault.location, status_code=307)
            case _:
                return _fault_answer(fault)
        return JSONResponse(answer, status_code=201)

    async def _pieces(self, request: Request, fault: Fault | None) -> AsyncIterator[bytes]:
        taken = 0
        async for piece in request.stream():
            taken += len(piece)
            if fault is not None and fault.kind == "drop_in_body" and taken >= fault.after_bytes:
                raise _DroppedError
            yield piece

    async def _health(self, _request: Request) -> Response:
        return JSONResponse({"ok": True})

    async def _company(self, request: Request) -> Response:
        if not self._has_key(request):
            return _nest_error(403, "Forbidden resource")
        return JSONResponse({"_id": "0" * 24, "name": "Sandbox", "folders": [], "wokus": []})

    # -- the sandbox's own

    async def _voices(self, request: Request) -> Response:
        if not self._has_key(request):
            return _nest_error(403, "Forbidden resource")
        if request.method == "DELETE":
            self._state.forget_voices()
            return Response(status_code=204)
        return JSONResponse(
            {
                "voices": [_listed(voice) for voice in self._state.voices],
                "unended": self._state.unended,
                "broken": self._state.broken,
            }
        )

    async def _audio(self, request: Request) -> Response:
        if not self._has_key(request):
            return _nest_error(403, "Forbidden resource")
        for voice in self._state.voices:
            if voice.id == request.path_params["id"]:
                return Response(voice.audio, media_type=voice.order.media_type)
        return _nest_error(404, "Voice not found")

    async def _misbehave(self, request: Request) -> Response:
        if not self._has_key(request):
            return _nest_error(403, "Forbidden resource")
        if request.method == "DELETE":
            self._state.clear_faults()
            return Response(status_code=204)
        try:
            fault = msgspec.json.decode(await request.body(), type=Fault)
        except msgspec.DecodeError as error:
            return _nest_error(400, str(error))
        self._state.add_fault(fault)
        return Response(status_code=204)

    def _has_key(self, request: Request) -> bool:
        given = request.headers.get("authorization", "").encode("latin-1")
        return hmac.compare_digest(given, self._authorization)


def _voicemail(voice: KeptVoice, request: Request) -> dict[str, Any]:
    """The documented answer."""
    order = voice.order
    return {
        "qualification": {"_id": voice.sha256[:24], "qualification": order.stars},
        "wokuId": order.woku_id,
        "anonymous": order.anonymous,
        "transcription": voice.hearing.text,
        "feedbackType": "recognition" if order.stars >= 4 else "improvement",
        "file": {
            "filename": f"{voice.id}.mp4",
            "type": "audio",
            "url": str(request.url_for("_audio", id=voice.id)),
        },
        "clientId": client_id(order),
    }


def _listed(voice: KeptVoice) -> dict[str, Any]:
    return {
        "id": voice.id,
        "fields": voice.fields,
        "file_name": voice.file_name,
        "media_type": voice.order.media_type,
        "size": len(voice.audio),
        "seconds": voice.hearing.seconds,
        "sha256": voice.sha256,
        "transcription": voice.hearing.text,
    }


def _gateway_error() -> Response:
    """The one answer to every trouble: the gateway tells nobody what it was."""
    return JSONResponse({"statusCode": 500, "message": "Internal server error"}, status_code=500)


def _nest_error(status: int, message: object, **more: object) -> Response:
    body = {"statusCode": status, "message": message, "error": _NAMES.get(status, "Error"), **more}
    return JSONResponse(body, status_code=status)


def _fault_answer(fault: Fault) -> Response:
    more = {} if fault.body_retry_after is None else {"retryAfter": fault.body_retry_after}
    response: Response
    if fault.woku_error:
        response = _nest_error(fault.status, fault.message, **more)
    else:
        response = HTMLResponse("<h1>Sign in</h1>", status_code=fault.status)
    if fault.retry_after is not None:
        response.headers["retry-after"] = fault.retry_after
    return response


def _reset(request: Request) -> Response:
    """Reset the connection; the answer goes nowhere."""
    request.scope["extensions"]["woku.reset"]()
    return Response()


async def _not_found(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    return _nest_error(status, f"Cannot {request.method} {request.url.path}")
