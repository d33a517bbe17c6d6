"""The player's own sizes: letters follow the window and the distance, and words shrink before they are cut."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from bonehome.ui.theme.enums import TextStep, Token
from bonehome.ui.theme.metrics import player_px
from bonehome.ui.theme.theme import Theme

FAR_M = 3
_ENDLESS = 100_000
_STEP = 0.94
_KEPT = 200


@dataclass(frozen=True, kw_only=True)
class PlayerSizes:
    """How large the player is drawn: the window in pixels and the distance of the person in metres (1, 2, 3)."""

    width: int = 1280
    height: int = 800
    distance_m: int = 2

    @property
    def window(self) -> float:
        """1 at 1280x800, never under 0.8."""
        return max(0.8, min(self.width / 1280, self.height / 800))

    @property
    def far(self) -> bool:
        """True where only name, count, phase and picture stay (ux 11.6)."""
        return self.distance_m >= FAR_M

    def px(self, pt: float) -> int:
        """Pixels of letters given in points at 1280x800 and 2 m."""
        return player_px(pt, width=self.width, height=self.height, distance_m=self.distance_m)

    def near_px(self, pt: float) -> int:
        """Pixels of letters given in points, without growing for a far place."""
        return player_px(pt, width=self.width, height=self.height, distance_m=min(self.distance_m, 2))

    def space(self, px: float) -> int:
        """Pixels of a gap or box given at 1280x800."""
        return round(px * self.window)


def _down(full: int, least: int) -> list[int]:
    """Sizes from ``full`` to ``least``, both included."""
    found, px = [full], float(full)
    while px > least:
        px = max(px * _STEP, float(least))
        found.append(round(px))
    return found


class FitText(QLabel):
    """Words that take their full size where there is room, then a second line, then smaller letters; never cut.

    ``pt`` is the full size in player points, ``least_pt`` the size under which it does not go.
    """

    def __init__(
        self,
        theme: Theme,
        pt: float,
        weight: int,
        token: Token = Token.INK,
        *,
        lines: int = 2,
        least_pt: float = 14.0,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._pts = (pt, least_pt)
        self._weight = weight
        self._token = token
        self._lines = lines
        self._sizes = PlayerSizes()
        self._known: dict[tuple[object, ...], tuple[int, int]] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(lines > 1)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._recolour()
        theme.changed.connect(self._recolour)

    def set_sizes(self, sizes: PlayerSizes) -> None:
        """Follow the window."""
        self._sizes = sizes
        self.updateGeometry()
        self._fit()

    def set_token(self, token: Token) -> None:
        """Change the colour."""
        self._token = token
        self._recolour()

    def show_text(self, text: str) -> None:
        """Change the words."""
        if text != self.text():
            self.setText(text)
            self.updateGeometry()
            self._fit()

    def sizeHint(self) -> QSize:
        """Any width; the height of the full size."""
        return QSize(10, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """One line of the smallest letters."""
        return QSize(10, round(self._sizes.px(self._pts[1]) * 1.2))

    def hasHeightForWidth(self) -> bool:
        """Narrower may mean two lines."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """Height with the largest letters that this width takes."""
        return self._best(width, _ENDLESS)[1]

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Choose the letters for the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px, _ = self._best(self.width(), max(1, self.height()))
        if px != self.font().pixelSize() or self.font().weight() != self._weight:
            self.setFont(self._theme.fonts.at(px, self._weight, display=True))

    def _best(self, width: int, height: int) -> tuple[int, int]:
        """(pixels, height) of the largest letters that fit; layouts ask again and again, so answers are kept."""
        key = (self.text(), self._sizes, self._full_px(), width, height)
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            found = self._known[key] = self._find(width, height)
        return found

    def _find(self, width: int, height: int) -> tuple[int, int]:
        """The same, worked out; the smallest letters where none fit.

        Far letters shrink to the usual size before a second line is taken, because the count needs the room.
        """
        full, least = self._full_px(), self._sizes.px(self._pts[1])
        near = max(self._sizes.near_px(self._pts[0]), least)
        tries = [(px, 1) for px in _down(full, near)] if near < full else []
        for px, lines in [*tries, *((px, self._lines) for px in _down(full if not tries else near, least))]:
            needed = self._height_at(px, width, lines)
            if needed is not None and needed <= height:
                return px, needed
        return least, self._height_at(least, width, self._lines) or round(least * 1.25)

    def _full_px(self) -> int:
        """The size wanted: that of the player, and never smaller than the body text chosen."""
        return max(self._sizes.px(self._pts[0]), self._theme.metrics.step_px(TextStep.BODY))

    def _height_at(self, px: int, width: int, lines: int) -> int | None:
        """The height at this size; None where a word or the number of lines does not fit."""
        metrics = QFontMetricsF(self._theme.fonts.at(px, self._weight, display=True))
        line = metrics.lineSpacing()
        if not self.text():
            return round(line)
        if lines == 1:
            return round(line) + 1 if metrics.horizontalAdvance(self.text()) + 2 <= width else None
        room = QRectF(0, 0, width, _ENDLESS)
        box = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.text())
        fits = box.width() <= width and box.height() <= lines * line + 2
        return round(box.height()) + 2 if fits else None

    def _recolour(self) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.colour(self._token))
        self.setPalette(palette)
        self._fit()
