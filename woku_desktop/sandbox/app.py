"""The sandbox's HTTP face: Woku's calls, and those that look after the sandbox itself."""

from __future__ import annotations

import asyncio
import hmac
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from woku_desktop.sandbox.answers import (
    behind_the_scenes,
    fault_answer,
    gateway_error,
    nest_error,
    reviews_page,
    textnote,
    voicemail,
)
from woku_desktop.sandbox.contract import BrokenContractError, WrongKeyError, read_note, read_order
from woku_desktop.sandbox.orders import Fault, Mode
from woku_desktop.sandbox.state import SandboxState
from woku_desktop.sandbox.upload import BadUploadError, UnendedUploadError, read_upload
from woku_desktop.sandbox.wokus import WokuCalls, check_rules, page_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from concurrent.futures import Executor

    from starlette.requests import Request

    from woku_desktop.sandbox.contract import Order
    from woku_desktop.sandbox.orders import Manner
    from woku_desktop.sandbox.state import KeptVoice
    from woku_desktop.sandbox.transcriber import Transcriber
    from woku_desktop.sandbox.upload import Upload

_Form = TypeVar("_Form")

MAX_NOTE_BYTES = 100 * 1024


class _DroppedError(Exception):
    """The connection is to be reset, or is gone."""


class Sandbox:
    """The routes over one state.

    Args:
        key: the company key that requests must bring.
        language: what its wokus ask in.
        transcriber: listens to what arrives.
        worker: one thread for it, so that the server stays responsive.
    """

    def __init__(self, key: str, language: str, transcriber: Transcriber, worker: Executor) -> None:
        self._authorization = f"Bearer {key}".encode()
        self._transcriber = transcriber
        self._worker = worker
        self._state = SandboxState(language)
        self._wokus = WokuCalls(self._state, self._has_key, _misbehaving, key)

    def app(self) -> Starlette:
        """The ASGI application."""
        return Starlette(
            routes=[
                Route("/wokus/create-voicemail", self._create_voicemail, methods=["POST"]),
                Route("/wokus/create-textnote", self._create_textnote, methods=["POST"]),
                Route("/v1/health", self._health),
                Route("/v1/companies/me", self._company),
                Route("/v1/wokus/{id}/reviews", self._reviews),
                Route("/sandbox/voices", self._voices, methods=["GET", "DELETE"]),
                Route("/sandbox/voices/{id}/audio", self._audio),
                Route("/sandbox/misbehave", self._misbehave, methods=["POST", "DELETE"]),
                Route("/sandbox/mode", self._mode, methods=["POST"]),
                *self._wokus.routes(),
            ],
            exception_handlers={HTTPException: _not_found},
        )

    # -- Woku's own

    async def _create_voicemail(self, request: Request) -> Response:
        self._state.requests["create-voicemail"] += 1
        fault = self._state.next_fault(int(request.headers.get("content-length", "0")))
        try:
            order, upload = await self._receive(request, fault)
        except BadUploadError as error:
            return nest_error(error.status, error.message)
        except BrokenContractError as error:
            return self._refuse(error)
        except _DroppedError:
            return _reset(request)
        if fault is not None and fault.kind == "status" and not fault.commit:
            return fault_answer(fault)
        hearing = await asyncio.get_running_loop().run_in_executor(
            self._worker, self._transcriber.listen, bytes(upload.audio)
        )
        voice = self._state.keep(order, upload, hearing, fault)
        told = voicemail(
            voice,
            str(request.url_for("_audio", id=voice.id)),
            with_id=self._state.mode.review_ids,
        )
        return await self._answer(request, fault, voice, told)

    async def _create_textnote(self, request: Request) -> Response:
        self._state.requests["create-textnote"] += 1
        fault = self._state.next_fault(int(request.headers.get("content-length", "0")))
        try:
            order, fields = await self._receive_note(request, fault)
        except BadUploadError as error:
            return nest_error(error.status, error.message)
        except BrokenContractError as error:
            return self._refuse(error)
        except _DroppedError:
            return _reset(request)
        if fault is not None and fault.kind == "status" and not fault.commit:
            return fault_answer(fault)
        note = self._state.keep_note(order, fields, fault)
        told = textnote(note, with_id=self._state.mode.review_ids)
        return await self._answer(request, fault, note, told)

    async def _receive_note(
        self, request: Request, fault: Fault | None
    ) -> tuple[Order, dict[str, Any]]:
        """Take a note in and check it, in the order the gateway and its backend do."""
        self._meet_early(fault)
        body = bytearray()
        try:
            async for piece in self._pieces(request, fault):
                body += piece
                if len(body) > MAX_NOTE_BYTES:
                    raise BadUploadError(413, "request entity too large")
        except ClientDisconnect:
            self._state.broken += 1
            raise _DroppedError from None
        try:
            fields = msgspec.json.decode(bytes(body), type=dict[str, Any])
        except msgspec.DecodeError:
            raise BadUploadError(400, "Unexpected token in JSON") from None
        if not self._has_key(request):
            raise WrongKeyError("key")
        return self._allowed(read_note(fields)), fields

    @staticmethod
    def _meet_early(fault: Fault | None) -> None:
        """What comes before the body was looked at."""
        if fault is not None and fault.kind == "drop_before_body":
            raise _DroppedError
        if fault is not None and fault.early:
            raise BadUploadError(fault.status, str(fault.message))

    async def _receive(self, request: Request, fault: Fault | None) -> tuple[Order, Upload]:
        """Take the request in and check it, in the order the gateway and its backend do."""
        self._meet_early(fault)
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
            raise WrongKeyError("key")
        return self._allowed(read_order(upload)), upload

    def _allowed(self, order: Order) -> Order:
        check_rules(order, self._state.wokus)
        return order

    def _refuse(self, error: BrokenContractError) -> Response:
        """The gateway tells nobody what it was, unless the mode says so."""
        if self._state.mode.refusals == "hidden":
            return gateway_error()
        if isinstance(error, WrongKeyError):
            return nest_error(401, "Unauthorized")
        return nest_error(400, str(error))

    async def _answer(
        self, request: Request, fault: Fault | None, voice: KeptVoice, told: dict[str, Any]
    ) -> Response:
        answer = await self._fault_or(told, request, fault)
        voice.answered = answer.status_code == 201 and not await request.is_disconnected()
        return answer

    @staticmethod
    async def _fault_or(answer: dict[str, Any], request: Request, fault: Fault | None) -> Response:
        match fault:
            case Fault(kind="delay"):
                await asyncio.sleep(fault.seconds)
            case Fault(kind="drop_after_commit"):
                return _reset(request)
            case Fault(kind="huge"):
                answer["padding"] = "x" * fault.size
            case Fault(kind="not_json"):
                return HTMLResponse("<h1>Created</h1>", status_code=201)
            case Fault(kind="redirect"):
                return RedirectResponse(fault.location, status_code=307)
            case Fault(kind="status"):
                return fault_answer(fault)
        return JSONResponse(answer, status_code=201)

    async def _pieces(self, request: Request, fault: Fault | None) -> AsyncIterator[bytes]:
        taken = 0
        async for piece in request.stream():
            taken += len(piece)
            if fault is not None and fault.kind == "drop_in_body" and taken >= fault.after_bytes:
                raise _DroppedError
            yield piece

    async def _health(self, request: Request) -> Response:
        self._state.requests["health"] += 1
        return _misbehaving(request, self._state.mode.health) or JSONResponse({"ok": True})

    async def _company(self, request: Request) -> Response:
        self._state.requests["company"] += 1
        if (answer := _misbehaving(request, self._state.mode.company)) is not None:
            return answer
        if not self._has_key(request):
            return nest_error(403, "Forbidden resource")
        return JSONResponse({"_id": "0" * 24, "name": "Sandbox", "folders": [], "wokus": []})

    async def _reviews(self, request: Request) -> Response:
        self._state.requests["reviews"] += 1
        if (answer := _misbehaving(request, self._state.mode.reviews)) is not None:
            return answer
        if not self._has_key(request):
            return nest_error(403, "Forbidden resource")
        asked = page_of(request)
        if asked is None:
            return nest_error(400, "page and limit must be positive numbers")
        page, limit = asked
        woku_id = request.path_params["id"]
        newest_first = [v for v in reversed(self._state.voices) if v.order.woku_id == woku_id]
        return JSONResponse(reviews_page(newest_first, page, limit))

    # -- the sandbox's own

    async def _voices(self, request: Request) -> Response:
        if not self._has_key(request):
            return nest_error(403, "Forbidden resource")
        if request.method == "DELETE":
            self._state.forget()
            return Response(status_code=204)
        return JSONResponse(behind_the_scenes(self._state))

    async def _audio(self, request: Request) -> Response:
        if not self._has_key(request):
            return nest_error(403, "Forbidden resource")
        voice = self._state.voice(request.path_params["id"])
        if voice is None or voice.audio is None:
            return nest_error(404, "Voice not found")
        return Response(voice.audio, media_type=voice.order.media_type)

    async def _misbehave(self, request: Request) -> Response:
        if not self._has_key(request):
            return nest_error(403, "Forbidden resource")
        if request.method == "DELETE":
            self._state.behave()
            return Response(status_code=204)
        fault = await _ordered(request, Fault)
        if isinstance(fault, Response):
            return fault
        self._state.add_fault(fault)
        return Response(status_code=204)

    async def _mode(self, request: Request) -> Response:
        if not self._has_key(request):
            return nest_error(403, "Forbidden resource")
        mode = await _ordered(request, Mode)
        if isinstance(mode, Response):
            return mode
        self._state.mode = mode
        return Response(status_code=204)

    def _has_key(self, request: Request) -> bool:
        given = request.headers.get("authorization", "").encode("latin-1")
        return hmac.compare_digest(given, self._authorization)


async def _ordered(request: Request, form: type[_Form]) -> _Form | Response:
    """What a request orders, or the answer to one that makes no sense."""
    try:
        return msgspec.json.decode(await request.body(), type=form)
    except msgspec.DecodeError as error:
        return nest_error(400, str(error))


def _misbehaving(request: Request, manner: Manner) -> Response | None:
    match manner:
        case "busy":
            return nest_error(503, "Service Unavailable")
        case "down":
            return _reset(request)
        case "page":
            return HTMLResponse("<h1>Sign in</h1>")
        case "refused":
            return nest_error(403, "Forbidden resource")
        case _:
            return None


def _reset(request: Request) -> Response:
    """Reset the connection; the answer goes nowhere."""
    request.scope["extensions"]["woku.reset"]()
    return Response()


async def _not_found(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    return nest_error(status, f"Cannot {request.method} {request.url.path}")
