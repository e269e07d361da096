"""Colours, type and the small style sheet, in light and dark."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

RADIUS = 12
"""The corner radius of cards, buttons and fields, in logical pixels."""

STYLE_ARGUMENTS = ("-style", "fusion")
"""What the QApplication is made with: `setStyle` would hand a QStyle to Python, whose many enums
take some ten milliseconds to build."""

SEGMENT_RADIUS = 8
"""The corner radius of what lies inside a track."""


class Theme:
    """Every colour of one scheme. Painters read `theme()` anew each time and never change one.

    Not a dataclass: with so many fields that alone would take some milliseconds of every start.

    Args:
        name: "light" or "dark".
        tones: each colour by its name below, as "#RRGGBB".
    """

    name: str
    accent: QColor
    accent_hover: QColor
    accent_pressed: QColor
    accent_soft: QColor
    on_accent: QColor
    star: QColor
    star_edge: QColor
    recording: QColor
    recording_hover: QColor
    recording_pressed: QColor
    recording_soft: QColor
    ring_track: QColor
    on_recording: QColor
    good: QColor
    good_soft: QColor
    warning: QColor
    warning_soft: QColor
    ground: QColor
    card: QColor
    text: QColor
    quiet: QColor
    line: QColor
    field_line: QColor
    soft_edge: QColor
    track: QColor
    disabled: QColor
    hover: QColor
    pressed: QColor

    def __init__(self, name: str, **tones: str) -> None:
        self.name = name
        for tone in _TONES:
            setattr(self, tone, QColor(tones[tone]))

    def colour(self, tone: str) -> QColor:
        """The colour of that name.

        Raises:
            KeyError: if there is none.
        """
        if tone not in _TONES:
            raise KeyError(tone)
        found: QColor = getattr(self, tone)
        return found


_TONES = frozenset(Theme.__annotations__) - {"name"}

LIGHT = Theme(
    name="light",
    accent="#4F46E5",
    accent_hover="#4338CA",
    accent_pressed="#3730A3",
    accent_soft="#EEF2FF",
    on_accent="#FFFFFF",
    star="#F59E0B",
    star_edge="#B45309",
    recording="#DC2626",
    recording_hover="#B91C1C",
    recording_pressed="#991B1B",
    recording_soft="#FEF2F2",
    ring_track="#FECACA",
    on_recording="#FFFFFF",
    good="#15803D",
    good_soft="#F0FDF4",
    warning="#B45309",
    warning_soft="#FFFBEB",
    ground="#F8FAFC",
    card="#FFFFFF",
    text="#0F172A",
    quiet="#475569",
    line="#E2E8F0",
    field_line="#7C8BA1",
    soft_edge="#7C8BA1",
    track="#F1F5F9",
    disabled="#E2E8F0",
    hover="#F1F5F9",
    pressed="#E2E8F0",
)

DARK = Theme(
    name="dark",
    accent="#818CF8",
    accent_hover="#99A3FA",
    accent_pressed="#B4BCFC",
    accent_soft="#262A50",
    on_accent="#1E1B4B",
    star="#FBBF24",
    star_edge="#FBBF24",
    recording="#F87171",
    recording_hover="#FCA5A5",
    recording_pressed="#FECACA",
    recording_soft="#3B2330",
    ring_track="#5C2F3A",
    on_recording="#0F172A",
    good="#4ADE80",
    good_soft="#173A2C",
    warning="#FCD34D",
    warning_soft="#3A311B",
    ground="#0F172A",
    card="#1E293B",
    text="#F1F5F9",
    quiet="#94A3B8",
    line="#334155",
    field_line="#64748B",
    # The field line is too faint where a problem makes the ground brown.
    soft_edge="#94A3B8",
    track="#0F172A",
    disabled="#263348",
    hover="#273449",
    pressed="#334155",
)


class ThemeWatcher(QObject):
    """Which theme stands: the system's, or a forced one. Lives on the window's thread.

    Signals:
        changed(): `theme()` gives another one. Painted widgets need not listen: the palette has
            changed with it, so that Qt has sent each of them a PaletteChange and a repaint.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._forced = "system"
        self._current = LIGHT
        self._following = False
        self.complete = False

    @property
    def current(self) -> Theme:
        """The theme that stands."""
        return self._current

    def follow(self) -> None:
        """Listen to the system from now on. Needs the application; may be called again."""
        if not self._following:
            self._following = True
            QGuiApplication.styleHints().colorSchemeChanged.connect(self._look)
        self._look()

    def set_scheme(self, scheme: str) -> None:
        """Force "light" or "dark", or go back to the "system".

        Raises:
            ValueError: for any other word.
        """
        if scheme not in {"light", "dark", "system"}:
            raise ValueError(scheme)
        self._forced = scheme
        self._look()

    def _look(self) -> None:
        scheme = self._forced
        if scheme == "system":
            dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
            scheme = "dark" if dark else "light"
        wanted = DARK if scheme == "dark" else LIGHT
        if wanted is not self._current:
            self._current = wanted
            _dress()
            self.changed.emit()


@cache
def watcher() -> ThemeWatcher:
    """The one watcher of the program."""
    return ThemeWatcher()


def theme() -> Theme:
    """The theme that stands. Window's thread only."""
    return watcher().current


def apply(app: QApplication, *, complete: bool = True) -> None:
    """Dress the application: font, palette, style sheet; and follow the system's scheme.

    Args:
        app: the application.
        complete: False leaves the style sheet to a later call. Nothing that the desk's first paint
            shows needs it, and with it every widget takes longer to make.
    """
    watcher().complete = complete
    app.setFont(font(15))
    before = theme()
    watcher().follow()
    if theme() is before:
        _dress()


@cache
def _families() -> tuple[str, ...]:
    """Inter where it is installed, else the system's own sans."""
    if QFontDatabase.hasFamily("Inter"):
        return ("Inter",)
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    return tuple(system.families()) or (QFontInfo(system).family(),)


def font(px: float, weight: int = 400, *, tabular: bool = False) -> QFont:
    """The program's typeface.

    Args:
        px: its size in logical pixels (rounded: Qt has whole ones only).
        weight: 400, 600 or 700.
        tabular: whether all digits are equally wide, for times and counts.
    """
    # A copy, so that whoever changes it changes no other.
    return QFont(_font(px, weight, tabular=tabular))


@cache
def _font(px: float, weight: int, *, tabular: bool) -> QFont:
    made = QFont()
    made.setFamilies(list(_families()))
    made.setPixelSize(round(px))
    made.setWeight(QFont.Weight(weight))
    if weight >= 700 and px >= 24:
        # Large bold type is set tighter.
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.015 * px)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def keep_font(widget: QWidget, event: QEvent, face: QFont) -> None:
    """Give a widget its font again that a new style sheet has taken.

    Of a widget that has been seen, Qt then goes back to the font that it was first seen with. Call
    it from `changeEvent`, where the font may have changed since.

    Args:
        widget: what wears it.
        event: what has changed.
        face: the font it should have.
    """
    if event.type() == QEvent.Type.StyleChange and widget.font() != face:
        widget.setFont(face)


def _palette(colours: Theme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for where, colour in (
        (role.Window, colours.ground),
        (role.WindowText, colours.text),
        (role.Base, colours.card),
        (role.AlternateBase, colours.hover),
        (role.Text, colours.text),
        (role.PlaceholderText, colours.quiet),
        (role.Button, colours.card),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.on_accent),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.ToolTipBase, colours.text),
        (role.ToolTipText, colours.card),
        (role.Light, colours.card),
        (role.Midlight, colours.hover),
        (role.Mid, colours.line),
        (role.Dark, colours.field_line),
        (role.Shadow, colours.line),
    ):
        palette.setColor(where, colour)
    group = QPalette.ColorGroup.Disabled
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(group, where, colours.quiet)
    palette.setColor(group, role.Base, colours.disabled)
    palette.setColor(group, role.Button, colours.disabled)
    return palette


_SHEET = """
QLineEdit {{ background: transparent; border: 0; padding: 0; }}
QToolTip {{ background: {text}; color: {card}; border: 0; padding: 4px 8px; }}
QMenu {{ background: {card}; color: {text}; border: 1px solid {line}; padding: 4px; }}
QMenu::item {{ padding: 8px 24px 8px 12px; border-radius: 8px; }}
QMenu::item:selected {{ background: {hover}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
QComboBox {{ background: {card}; color: {text}; border: 1px solid {field_line};
  border-radius: 12px; padding: 0 15px; min-height: 38px; combobox-popup: 0; }}
QComboBox:hover {{ border-color: {quiet}; }}
QComboBox:focus {{ border: 2px solid {accent}; padding: 0 14px; min-height: 36px; }}
QComboBox:disabled {{ background: {disabled}; color: {quiet}; border-color: {disabled}; }}
QComboBox::drop-down {{ border: 0; width: 32px; }}
QComboBox QAbstractItemView {{ background: {card}; color: {text}; border: 1px solid {line};
  padding: 4px; outline: 0; selection-background-color: {hover}; selection-color: {text}; }}
QComboBox QAbstractItemView::item {{ min-height: 36px; padding: 0 12px; border-radius: 8px; }}
QComboBox QAbstractItemView::item:selected {{ background: {hover}; color: {text}; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {field_line}; border-radius: 2px; min-height: 32px;
  margin: 2px 4px; }}
QScrollBar::handle:vertical:hover {{ background: {quiet}; border-radius: 4px; margin: 2px; }}
QScrollBar:horizontal {{ height: 0; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _dress() -> None:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    colours = theme()
    app.setPalette(_palette(colours))
    if watcher().complete:
        app.setStyleSheet(_SHEET.format_map({t: colours.colour(t).name() for t in _TONES}))
