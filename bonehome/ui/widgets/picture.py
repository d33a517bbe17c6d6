"""The frame of a picture: wall in the sunken colour, round corners, a plate with the name where none is drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy

from bonehome.ui.theme.enums import TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.paint import draw_box, painter_on

PaintPicture = Callable[[QPainter, QRectF], None]
DIM = 0.45


def paint_picture(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    source: PaintPicture | QPixmap | None,
    *,
    name: str = "",
    radius: int = 14,
    dimmed: bool = False,
    wall: Token = Token.SUNK,
) -> None:
    """Draw one framed picture; painted cards use it as well as the widget.

    ``source`` paints into a rectangle, or is a pixmap that is scaled to cover it. A picture that is "not for you now"
    is drawn at 45 % as one image, so that parts do not shine through each other.
    """
    corner = theme.space(radius)
    path = QPainterPath()
    path.addRoundedRect(rect, corner, corner)
    painter.save()
    painter.setClipPath(path)
    painter.fillPath(path, theme.colour(wall))
    if source is None:
        _paint_plate(painter, theme, rect, name)
    elif dimmed:
        painter.setOpacity(DIM)
        painter.drawImage(rect, _as_image(painter, rect, source))
    else:
        _paint_source(painter, rect, source)
    painter.restore()
    if theme.high_contrast:
        draw_box(painter, rect, corner, None, theme.colour(Token.INK), 1.5)


def _paint_source(painter: QPainter, rect: QRectF, source: PaintPicture | QPixmap) -> None:
    if isinstance(source, QPixmap):
        size = source.deviceIndependentSize().scaled(rect.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        target = QRectF(0, 0, size.width(), size.height())
        target.moveCenter(rect.center())
        painter.drawPixmap(target, source, QRectF(source.rect()))
        return
    painter.save()
    source(painter, rect)
    painter.restore()


def _as_image(painter: QPainter, rect: QRectF, source: PaintPicture | QPixmap) -> QImage:
    ratio = painter.device().devicePixelRatio()
    image = QImage((rect.size() * ratio).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(Qt.GlobalColor.transparent))
    inner = QPainter(image)
    inner.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_source(inner, QRectF(0, 0, rect.width(), rect.height()), source)
    inner.end()
    return image


def _paint_plate(painter: QPainter, theme: Theme, rect: QRectF, name: str) -> None:
    painter.setPen(theme.colour(Token.INK2))
    font = theme.font(TextStep.PAGE)
    flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
    room = rect.adjusted(6, 6, -6, -6)
    for px in range(font.pixelSize(), 17, -2):
        font.setPixelSize(px)
        painter.setFont(font)
        if room.contains(painter.boundingRect(room, flags, name)):
            break
    painter.drawText(room, flags, name)


class PictureFrame(QLabel):
    """A still picture with its spoken text ("Sit to stand: nose over toes").

    ``width`` or ``height`` 0 lets the layout decide that side; otherwise the side is fixed in design pixels.
    """

    def __init__(
        self,
        theme: Theme,
        alt: str,
        source: PaintPicture | QPixmap | None = None,
        *,
        name: str = "",
        width: int = 0,
        height: int = 0,
        radius: int = 14,
        dimmed: bool = False,
        wall: Token = Token.SUNK,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._source = source
        self._name = name or alt.split(":", maxsplit=1)[0]
        self._size = (width, height)
        self._radius = radius
        self._dimmed = dimmed
        self._wall = wall
        self.setAccessibleName(alt)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Fixed if width else policy.Expanding, policy.Fixed if height else policy.Expanding)
        theme.changed.connect(self._restyle)

    def show_picture(
        self, source: PaintPicture | QPixmap | None, alt: str, *, name: str = "", dimmed: bool = False
    ) -> None:
        """Show another picture."""
        self._source, self._dimmed, self._name = source, dimmed, name or alt.split(":", maxsplit=1)[0]
        self.setAccessibleName(alt)
        self.update()

    def sizeHint(self) -> QSize:
        """The fixed sides; 160 px for a free one."""
        width, height = (self._theme.space(side or 160) for side in self._size)
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        """The fixed sides; 84 px for a free one."""
        width, height = (self._theme.space(side or 84) for side in self._size)
        return QSize(width, height)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the picture."""
        painter = painter_on(self)
        paint_picture(
            painter,
            self._theme,
            QRectF(self.rect()),
            self._source,
            name=self._name,
            radius=self._radius,
            dimmed=self._dimmed,
            wall=self._wall,
        )
        painter.end()


class PictureStrip(QLabel):
    """A row of pictures, as many as fit, then "+3" for the rest (``more`` counts what is not drawn at all)."""

    def __init__(self, theme: Theme, alt: str, height: int = 92, radius: int = 13) -> None:
        super().__init__()
        self._theme = theme
        self._height = height
        self._radius = radius
        self._sources: tuple[PaintPicture | QPixmap | None, ...] = ()
        self._names: tuple[str, ...] = ()
        self._more = 0
        self.setAccessibleName(alt)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def show_pictures(
        self, sources: Sequence[PaintPicture | QPixmap | None], names: Sequence[str], more: int = 0
    ) -> None:
        """Show other pictures, with their exercises' names."""
        self._sources, self._names, self._more = tuple(sources), tuple(names), more
        self.update()

    def sizeHint(self) -> QSize:
        """Room for all."""
        height = self._theme.space(self._height)
        return QSize(round(len(self._sources) * height * 1.1), height)

    def minimumSizeHint(self) -> QSize:
        """Room for three."""
        height = self._theme.space(self._height)
        return QSize(height * 3, height)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _fit(self) -> tuple[int, int, float]:
        gap, width = 8, self.height() * 1.06
        shown = min(len(self._sources), int((self.width() + gap) // (width + gap)))
        left = len(self._sources) - shown + self._more
        if left and shown * (width + gap) + self.height() * 0.5 > self.width():
            shown, left = shown - 1, left + 1
        if not left and shown:
            width = (self.width() - gap * (shown - 1)) / shown
        return max(0, shown), left, width

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the row."""
        painter = painter_on(self)
        theme, gap = self._theme, 8
        shown, left, width = self._fit()
        for at in range(shown):
            rect = QRectF(at * (width + gap), 0, width, self.height())
            paint_picture(painter, theme, rect, self._sources[at], name=self._names[at], radius=self._radius)
        if left:
            x = shown * (width + gap)
            rest = QRectF(x, 0, min(self.width() - x, width), self.height())
            line = theme.colour(Token.INK) if theme.high_contrast else None
            draw_box(painter, rest, theme.space(self._radius), theme.colour(Token.SUNK), line, 1.5)
            painter.setPen(theme.colour(Token.INK))
            painter.setFont(theme.font(TextStep.LABEL))
            painter.drawText(rest, int(Qt.AlignmentFlag.AlignCenter), f"+{left}")
        painter.end()
