"""Where the parts of the recording step stand, in each form, as drawn."""

from __future__ import annotations

from typing import NamedTuple

from woku_desktop.ui.kiosk.frame import Form, Place, Sizes
from woku_desktop.ui.widgets.record_button import DiscSizes


class RecordPlaces(NamedTuple):
    """One form of the recording step: places, and sizes of type. All as drawn."""

    question: Place
    question_sizes: Sizes
    rating: Place
    star: int
    rating_px: int
    pill: Place
    pill_px: int
    bars: Place
    disc: Place
    disc_sizes: DiscSizes
    title: Place
    title_sizes: Sizes
    detail: Place
    detail_sizes: Sizes
    privacy: Place
    privacy_sizes: Sizes
    shield: int
    inset: int
    play: Place
    again: Place
    alone: Place  # recording again, where nothing can be listened to
    again_px: int
    next: Place
    next_px: int
    write: Place
    write_px: int


_LARGE_DISC = DiscSizes(disc=240, ring=16, gap=16, glyph=96, stop=80, stop_radius=12)
_SMALL_DISC = DiscSizes(disc=160, ring=10, gap=10, glyph=64, stop=56, stop_radius=10)
_LARGE_QUESTION = ((72, 80), (64, 72), (56, 64), (44, 52), (32, 40))
_LARGE_TITLE = ((48, 64), (44, 56), (40, 52), (36, 48), (28, 32))

PLACES = {
    Form.PORTRAIT: RecordPlaces(
        question=(64, 120, 952, 160),
        question_sizes=_LARGE_QUESTION,
        rating=(64, 288, 952, 56),
        star=56,
        rating_px=36,
        pill=(64, 432, 952, 72),
        pill_px=32,
        bars=(64, 568, 952, 192),
        disc=(388, 832, 304, 304),
        disc_sizes=_LARGE_DISC,
        title=(64, 1168, 952, 64),
        title_sizes=_LARGE_TITLE,
        detail=(64, 1240, 952, 168),
        detail_sizes=((40, 56), (36, 48), (32, 40)),
        privacy=(64, 1424, 952, 176),
        privacy_sizes=((32, 48), (32, 40), (28, 36), (24, 30)),
        shield=56,
        inset=44,
        play=(64, 852, 468, 96),
        again=(548, 852, 468, 96),
        alone=(64, 852, 952, 96),
        again_px=36,
        next=(64, 972, 952, 144),
        next_px=48,
        write=(64, 1632, 952, 96),
        write_px=32,
    ),
    Form.LANDSCAPE: RecordPlaces(
        question=(88, 128, 1744, 96),
        question_sizes=((64, 72), (56, 64), (48, 56), (40, 48), (32, 40)),
        rating=(88, 232, 1744, 56),
        star=56,
        rating_px=36,
        pill=(88, 344, 1040, 72),
        pill_px=32,
        bars=(88, 456, 1040, 192),
        disc=(1372, 344, 304, 304),
        disc_sizes=_LARGE_DISC,
        title=(1216, 656, 616, 92),
        title_sizes=((48, 64), (44, 56), (40, 52), (36, 44)),
        detail=(1216, 752, 616, 136),
        detail_sizes=((32, 44), (28, 36)),
        privacy=(88, 712, 1040, 160),
        privacy_sizes=((32, 48), (32, 40), (28, 36), (24, 30)),
        shield=56,
        inset=44,
        play=(1216, 388, 616, 96),
        again=(1216, 508, 616, 96),
        alone=(1216, 448, 616, 96),
        again_px=36,
        next=(1216, 904, 616, 144),
        next_px=48,
        write=(348, 920, 520, 96),
        write_px=32,
    ),
    Form.SMALL: RecordPlaces(
        question=(32, 100, 960, 56),
        question_sizes=((44, 52), (40, 48), (36, 44), (32, 40), (24, 28)),
        rating=(32, 160, 340, 52),
        star=32,
        rating_px=24,
        pill=(380, 160, 612, 52),
        pill_px=24,
        bars=(296, 224, 696, 96),
        disc=(52, 220, 200, 200),
        disc_sizes=_SMALL_DISC,
        title=(296, 324, 696, 40),
        title_sizes=((32, 40), (28, 36), (24, 32), (22, 28)),
        detail=(296, 364, 696, 60),
        detail_sizes=((24, 30), (22, 28)),
        privacy=(32, 428, 960, 72),
        privacy_sizes=((24, 30), (22, 26)),
        shield=36,
        inset=20,
        play=(32, 224, 240, 88),
        again=(32, 328, 240, 88),
        alone=(32, 276, 240, 88),
        again_px=24,
        next=(672, 512, 320, 72),
        next_px=32,
        write=(672, 512, 320, 72),
        write_px=24,
    ),
}
"""The lower left corner of the small form is left to the counted steps."""
