"""The forms of the sandbox's answers: Woku's own, and those that are not."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from starlette.responses import HTMLResponse, JSONResponse, Response

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from woku_desktop.sandbox.contract import Order
    from woku_desktop.sandbox.orders import Fault
    from woku_desktop.sandbox.state import KeptVoice, SandboxState

_NAMES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    413: "Payload Too Large",
    429: "Too Many Requests",
    503: "Service Unavailable",
}


def voicemail(voice: KeptVoice, file_url: str, *, with_id: bool) -> dict[str, Any]:
    """v0's documented answer; the newer pages show the id and the times too."""
    order = voice.order
    answer: dict[str, Any] = {
        "qualification": _qualification(voice),
        "wokuId": order.woku_id,
        "anonymous": order.anonymous,
        "transcription": voice.hearing.text,
        "feedbackType": _feedback_type(order),
        "file": {"filename": f"{voice.id}.mp4", "type": "audio", "url": file_url},
        "clientId": client_id(order),
    }
    if with_id:
        answer |= {"_id": voice.id, **_times(voice)}
    return answer


def textnote(voice: KeptVoice, *, with_id: bool) -> dict[str, Any]:
    """v0's documented answer to a note in writing."""
    order = voice.order
    answer: dict[str, Any] = {
        "qualification": _qualification(voice),
        "wokuId": order.woku_id,
        "anonymous": order.anonymous,
        "description": order.description,
        "feedbackType": _feedback_type(order),
        "clientId": client_id(order),
    }
    if with_id:
        answer |= {"_id": voice.id, **_times(voice)}
    return answer


def reviews_page(newest_first: Sequence[KeptVoice], page: int, limit: int) -> dict[str, Any]:
    """v1's page of a woku's reviews: never a contact, only the client's id."""
    first = (page - 1) * limit
    return {
        "data": [
            {
                "_id": voice.id,
                "qualification": _qualification(voice),
                "anonymous": voice.order.anonymous,
                **_said(voice),
                "feedbackType": _feedback_type(voice.order),
                "clientId": client_id(voice.order),
                **_times(voice),
            }
            for voice in newest_first[first : first + limit]
        ],
        "total": len(newest_first),
        "page": page,
        "limit": limit,
    }


def behind_the_scenes(state: SandboxState) -> dict[str, Any]:
    """All that the sandbox can tell a test."""
    return {
        "voices": [_listed(voice) for voice in state.voices],
        "requests": dict(state.requests),
        "faults": dict(state.faults),
        "unended": state.unended,
        "broken": state.broken,
    }


def gateway_error() -> Response:
    """The one answer to every trouble: the gateway tells nobody what it was."""
    return nest_error(500, "Internal server error")


def nest_error(status: int, message: object, **more: object) -> Response:
    """An error in Woku's own form, which names every status but 500."""
    name = {} if status == 500 else {"error": _NAMES.get(status, "Error")}
    body = {"statusCode": status, "message": message, **name, **more}
    return JSONResponse(body, status_code=status)


def fault_answer(fault: Fault) -> Response:
    """What a fault of kind "status" answers with."""
    more = {} if fault.body_retry_after is None else {"retryAfter": fault.body_retry_after}
    response: Response
    if fault.woku_error:
        response = nest_error(fault.status, fault.message, **more)
    else:
        response = HTMLResponse("<h1>Sign in</h1>", status_code=fault.status)
    if fault.retry_after is not None:
        response.headers["retry-after"] = fault.retry_after
    return response


def client_id(order: Order) -> str:
    """The same person always gets the same id; an anonymous one, one of the woku's own."""
    person = order.email or f"anonymous {order.woku_id}"
    return hashlib.sha256(person.encode()).hexdigest()[:24]


def _listed(voice: KeptVoice) -> dict[str, Any]:
    return {
        "id": voice.id,
        "created_at": _iso(voice.created_at),
        "fields": voice.fields,
        "file_name": voice.file_name,
        "media_type": voice.order.media_type,
        "size": voice.size,
        "seconds": voice.hearing.seconds,
        "sha256": voice.sha256,
        "transcription": voice.hearing.text,
        "fault": voice.fault,
        "answered": voice.answered,
    }


def _said(voice: KeptVoice) -> dict[str, Any]:
    if voice.order.description is not None:
        return {"description": voice.order.description}
    return {"transcription": voice.hearing.text}


def _qualification(voice: KeptVoice) -> dict[str, Any]:
    return {"_id": voice.id[::-1], "qualification": voice.order.stars}


def _feedback_type(order: Order) -> str:
    return "recognition" if order.stars >= 4 else "improvement"


def _times(voice: KeptVoice) -> dict[str, str]:
    return {"createdAt": _iso(voice.created_at), "updatedAt": _iso(voice.created_at)}


def _iso(when: datetime) -> str:
    return when.isoformat(timespec="milliseconds").replace("+00:00", "Z")
