"""The wokus of the sandbox's company, and the calls that tell of them."""

from __future__ import annotations

import struct
import zlib
from math import hypot
from typing import TYPE_CHECKING, Any

import msgspec
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from woku_desktop.sandbox.answers import nest_error
from woku_desktop.sandbox.contract import BrokenContractError

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request

    from woku_desktop.sandbox.contract import Order
    from woku_desktop.sandbox.orders import Manner
    from woku_desktop.sandbox.state import SandboxState

MAX_PAGE = 100
DEFAULT_PAGE = 20
PICTURE_PX = 160

_QUESTIONS = {
    "es": ("¿Cómo estuvo tu café?", "¿Encontraste lo que buscabas?", "¿Cómo te atendimos?"),
    "en": ("How was your coffee?", "Did you find what you came for?", "How did we treat you?"),
    "pt": ("Como estava o seu café?", "Encontrou o que procurava?", "Como foi atendido?"),
}


class SandboxWoku(msgspec.Struct, forbid_unknown_fields=True, rename="camel", kw_only=True):
    """One woku, in Woku's own words."""

    id: str = msgspec.field(name="_id")
    name: str
    description: str = ""
    picture: bool = True
    closed: bool = False
    reviews_disabled: bool = False
    anonymous_disabled: bool = False
    image_url: str | None = None
    """Where its picture is, if not here."""


def company_wokus(language: str) -> dict[str, SandboxWoku]:
    """The company's wokus, by id; only their questions depend on the language."""
    coffee, book, service = _QUESTIONS[language]
    first = int("65348875f3a876254aa82d5e", 16)
    company: tuple[dict[str, Any], ...] = (
        {"name": "Café Aurora, Providencia", "description": coffee},
        {"name": "Café Aurora, Ñuñoa", "description": coffee},
        {"name": "Librería Norte", "description": book, "anonymous_disabled": True},
        {"name": "Panadería El Molino", "description": service, "closed": True},
        {"name": "Hotel Mirador", "description": service, "reviews_disabled": True},
        {"name": "Farmacia Central", "description": "", "picture": False},
    )
    wokus = [SandboxWoku(id=f"{first + n:024x}", **facts) for n, facts in enumerate(company)]
    return {woku.id: woku for woku in wokus}


def check_rules(order: Order, wokus: dict[str, SandboxWoku]) -> None:
    """Whether a woku takes that; one that is not the company's takes everything.

    Raises:
        BrokenContractError: if not.
    """
    woku = wokus.get(order.woku_id.lower())
    if woku is None:
        return
    if woku.closed:
        raise BrokenContractError("This woku is closed")
    if woku.reviews_disabled:
        raise BrokenContractError("Reviews are disabled for this woku")
    if woku.anonymous_disabled and order.anonymous:
        raise BrokenContractError("Anonymous reviews are disabled for this woku")


class WokuCalls:
    """The calls about wokus, over one state.

    Args:
        state: what the sandbox knows.
        has_key: whether a request brought the company's key.
        misbehaving: what a call is to answer instead, if anything.
        key: the company's; "pk_" before it makes the publishable one.
    """

    def __init__(
        self,
        state: SandboxState,
        has_key: Callable[[Request], bool],
        misbehaving: Callable[[Request, Manner], Response | None],
        key: str,
    ) -> None:
        self._state = state
        self._has_key = has_key
        self._misbehaving = misbehaving
        self._publishable = f"pk_{key}"

    def routes(self) -> list[Route]:
        """To be added to the others."""
        return [
            Route("/v1/wokus", self._wokus),
            Route("/v1/wokus/{id}/review", self._woku),
            Route("/pictures/{id}.png", self._picture),
            Route("/sandbox/wokus/{id}", self._change, methods=["PUT"]),
        ]

    async def _wokus(self, request: Request) -> Response:
        self._state.requests["wokus"] += 1
        if (answer := self._misbehaving(request, self._state.mode.wokus)) is not None:
            return answer
        if not self._has_key(request):
            return nest_error(403, "Forbidden resource")
        asked = page_of(request)
        if asked is None:
            return nest_error(400, "page and limit must be positive numbers")
        page, limit = asked
        wokus = list(self._state.wokus.values())
        shown = wokus[(page - 1) * limit : page * limit]
        return JSONResponse(
            {
                "data": [self._listed(request, woku) for woku in shown],
                "total": len(wokus),
                "page": page,
                "limit": limit,
            }
        )

    async def _woku(self, request: Request) -> Response:
        self._state.requests["woku"] += 1
        if (answer := self._misbehaving(request, self._state.mode.woku)) is not None:
            return answer
        if not self._has_key(request) and request.headers.get("x-woku-key") != self._publishable:
            return nest_error(403, "Forbidden resource")
        woku = self._state.wokus.get(request.path_params["id"].lower())
        if woku is None:
            return nest_error(404, "Woku not found")
        return JSONResponse(self._shown(request, woku))

    async def _picture(self, request: Request) -> Response:
        self._state.requests["picture"] += 1
        if "authorization" in request.headers or "x-woku-key" in request.headers:
            self._state.requests["picture, with the key"] += 1
        if (answer := self._misbehaving(request, self._state.mode.picture)) is not None:
            return answer
        woku = self._state.wokus.get(request.path_params["id"])
        if woku is None or not woku.picture:
            return HTMLResponse("<h1>Not found</h1>", status_code=404)
        return Response(draw(woku.id), media_type="image/png")

    async def _change(self, request: Request) -> Response:
        if not self._has_key(request):
            return nest_error(403, "Forbidden resource")
        woku_id = request.path_params["id"].lower()
        known = self._state.wokus.get(woku_id) or SandboxWoku(id=woku_id, name="Nueva")
        try:
            changes = msgspec.json.decode(await request.body(), type=dict[str, Any])
            changed = msgspec.convert({**msgspec.to_builtins(known), **changes}, SandboxWoku)
        except (msgspec.DecodeError, msgspec.ValidationError) as error:
            return nest_error(400, str(error))
        self._state.wokus[woku_id] = changed
        return Response(status_code=204)

    def _shown(self, request: Request, woku: SandboxWoku) -> dict[str, Any]:
        picture = str(request.url_for("_picture", id=woku.id)) if woku.picture else None
        return {
            "_id": woku.id,
            "description": woku.description,
            "imageUrl": woku.image_url or picture,
            "anonymousDisabled": woku.anonymous_disabled,
        }

    def _listed(self, request: Request, woku: SandboxWoku) -> dict[str, Any]:
        return {
            **self._shown(request, woku),
            "name": woku.name,
            "closed": woku.closed,
            "reviewsDisabled": woku.reviews_disabled,
            "onlyOneReviewPerClient": False,
            "availableLocales": ["es", "en"],
            "defaultLocale": "es",
        }


def page_of(request: Request) -> tuple[int, int] | None:
    """Which page of how many a request asks for; None if that makes no sense."""
    try:
        page = int(request.query_params.get("page", "1"))
        limit = min(int(request.query_params.get("limit", DEFAULT_PAGE)), MAX_PAGE)
    except ValueError:
        return None
    return (page, limit) if page > 0 and limit > 0 else None


def draw(woku_id: str) -> bytes:
    """A cup on a round table seen from above, in a colour of the woku's own, as a PNG file."""
    tint = 40 * (int(woku_id, 16) % 5)
    table, cup, coffee = (90 + tint // 2, 70, 220 - tint), (255, 255, 255), (112, 66, 40)
    ground = (238, 236, 250)
    middle = (PICTURE_PX - 1) / 2
    rows = bytearray()
    for y in range(PICTURE_PX):
        rows.append(0)
        for x in range(PICTURE_PX):
            away = hypot(x - middle, y - middle) / middle
            rings = ((0.38, coffee), (0.5, cup), (0.86, table))
            rows += bytes(next((colour for edge, colour in rings if away <= edge), ground))
    head = struct.pack(">IIBBBBB", PICTURE_PX, PICTURE_PX, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(rows))), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)
