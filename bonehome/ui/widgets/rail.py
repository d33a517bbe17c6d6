"""The side rail: places with icon and word, one Tab stop, arrow keys inside; compact in a narrow window."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QWidget

from bonehome.app.text import _
from bonehome.ui.theme.enums import Icon, PageName, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.badge import BrandMark
from bonehome.ui.widgets.choice import Piece
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column, Row
from bonehome.ui.widgets.paint import draw_box, draw_text, painter_on

PLACES = (
    (PageName.TODAY, Icon.TODAY, "Today"),
    (PageName.WEEK, Icon.WEEK, "Week"),
    (PageName.LIBRARY, Icon.DUMBBELL, "Exercises"),
    (PageName.PROGRESS, Icon.PROGRESS, "Progress"),
    (PageName.SELFTEST, Icon.TIMER, "Self-tests"),
    (PageName.SETTINGS, Icon.SETTINGS, "Settings"),
)
WIDE = 206
_COMPACT = 118
AIR = (26, 18, 6)
"""Air round icon and word of a compact item: usual, in a low window, and with large text in a low window."""


class RailItem(Piece):
    """One place of the rail; compact puts the icon over the word."""

    def __init__(self, theme: Theme, icon: Icon, text: str) -> None:
        self._icon = icon
        self._compact = False
        self._air = AIR[0]
        super().__init__(theme, text, TextStep.BODY)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_form(self, *, compact: bool, air: int) -> None:
        """Take the compact form, with so many pixels of air above and below icon and word."""
        self._compact, self._air = compact, air
        self._step = TextStep.CAPTION if compact else TextStep.BODY
        self._restyle()

    def sizeHint(self) -> QSize:
        """Icon and word beside or over one another."""
        theme = self._theme
        word = round(QFontMetricsF(theme.font(self._step, weight=600)).horizontalAdvance(self.text()))
        if self._compact:
            height = theme.space(26) + theme.line_px(TextStep.CAPTION) + theme.space(self._air)
            return QSize(word + 8, height)
        height = max(theme.space(54), theme.metrics.step_px(self._step) + theme.space(22))
        return QSize(word + theme.space(18 + 26 + 13 + 10), height)

    def focus_shape(self) -> tuple[QRectF, float]:
        """The ring lies inside the rail, on the item's own face."""
        return QRectF(self.rect()).adjusted(4, 5, -4, -5), self._theme.space(12)

    def _restyle(self) -> None:
        self.setFont(self._theme.font(self._step, weight=600 if self.isChecked() else 500))
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the item; the place one is at is a card with a green mark."""
        painter = painter_on(self)
        theme = self._theme
        face = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        ink = self._draw_face(painter, face)
        side = theme.space(26)
        stroke = 2.1 if self.isChecked() else 1.8
        painter.setFont(self.font())
        painter.setPen(theme.colour(ink))
        if self._compact:
            line = theme.line_px(TextStep.CAPTION)
            top = face.center().y() - (side + line) / 2
            icon = QRectF(face.center().x() - side / 2, top, side, side)
            word = QRectF(-2, top + side, face.width() + 4, line)
            align = Qt.AlignmentFlag.AlignCenter
        else:
            icon = QRectF(theme.space(18), face.center().y() - side / 2, side, side)
            word = face.adjusted(theme.space(18 + 13) + side, 0, 0, 0)
            align = Qt.AlignmentFlag.AlignVCenter
        theme.paint_icon(painter, icon, self._icon, ink, stroke)
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, round(word.width()))
        draw_text(painter, word, shown, align)
        painter.end()

    def _draw_face(self, painter: QPainter, face: QRectF) -> Token:
        theme = self._theme
        radius = theme.space(16)
        if self.isChecked() and theme.high_contrast:
            draw_box(painter, face, radius, theme.colour(Token.PRIM))
            return Token.ON_PRIM
        if self.isChecked():
            draw_box(painter, face, radius, theme.colour(Token.CARD))
            mark = QRectF(face.x(), face.center().y() - 13, 5, 26)
            draw_box(painter, mark, 2.5, theme.colour(Token.PRIM))
            return Token.PRIM_T
        if self.underMouse():
            line = theme.colour(Token.INK) if theme.high_contrast else None
            draw_box(painter, face, radius, theme.colour(Token.SUNK), line, 1.5)
        return Token.INK


class Rail(QFrame):
    """The rail; ``chosen`` carries the PageName a person asked for, ``person_chosen`` the name at the foot."""

    chosen = Signal(object)
    person_chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._compact = False
        self._height = 0
        self._items: dict[PageName, RailItem] = {}
        self._group = QButtonGroup(self)
        self._person = RailItem(theme, Icon.PERSON, "")
        self._person.setCheckable(False)
        self._person.hide()
        self._brand = QWidget()
        self._word = Text(theme, "BoneHome", TextStep.CARD, weight=700)
        self.setAccessibleName(_("Places"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._build()
        self._group.idClicked.connect(self._tell)
        self._person.clicked.connect(self._tell_person)
        theme.changed.connect(self._reform)

    def _build(self) -> None:
        self._column = Column(self._theme, 6, (10, 22, 10, 16), self)
        row = Row(self._theme, 11, (6, 0, 0, 0), self._brand)
        self._brand_row = row
        row.add(BrandMark(self._theme))
        row.add(self._word, stretch=1)
        self._column.add(self._brand)
        self._column.add_gap(18)
        for at, (name, icon, word) in enumerate(PLACES):
            if name is PageName.SETTINGS:
                self._column.addStretch(1)
            item = RailItem(self._theme, icon, _(word))
            self._items[name] = item
            self._group.addButton(item, at)
            self._column.add(item)
        self._column.add(self._person)
        self._reform()

    def show_place(self, name: PageName) -> None:
        """Mark the place the window shows; a page without a place of its own leaves the mark where it is."""
        if name in self._items:
            self._items[name].setChecked(True)

    def show_person(self, name: str) -> None:
        """Write the person's name at the foot."""
        self._person.setText(name)
        self._person.setAccessibleName(_("Person: {name}").format(name=name))
        self._person.setVisible(bool(name) and not self._compact)

    def set_form(self, *, compact: bool, window_height: int) -> None:
        """Take the form for the window: compact under 1150 text-adjusted pixels."""
        if (compact, window_height) != (self._compact, self._height):
            self._compact, self._height = compact, window_height
            self._reform()

    def focus_place(self) -> None:
        """Take the keyboard (F6)."""
        button = self._group.checkedButton() or self._items[PageName.TODAY]
        button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _reform(self) -> None:
        compact = self._compact
        self._person.set_form(compact=False, air=AIR[0])
        self._person.setVisible(bool(self._person.text()) and not compact)
        self._word.setVisible(not compact)
        self._brand_row.setAlignment(Qt.AlignmentFlag.AlignCenter if compact else Qt.AlignmentFlag(0))
        self._column.set_margins((6, 12, 6, 10) if compact else (10, 22, 10, 16))
        self._column.set_gap(4 if compact else 6)
        self._take_air()
        needed = max(part.sizeHint().width() for part in (*self._items.values(), self._brand))
        needed += self._column.contentsMargins().left() + self._column.contentsMargins().right()
        grown = _COMPACT * (1 + (self._theme.metrics.factor - 1) * 0.72)
        self.setFixedWidth(max(round(grown), needed) if compact else max(self._theme.space(WIDE), needed))
        self.update()

    def _take_air(self) -> None:
        """As much air as the height allows; the brand gives way last."""
        for air in AIR:
            self._brand.setVisible(True)
            for item in self._items.values():
                item.set_form(compact=self._compact, air=air)
            if not self._height or self._column.minimumSize().height() <= self._height:
                return
        self._brand.setVisible(False)

    def _tell(self, at: int) -> None:
        self.chosen.emit(PLACES[at][0])

    def _tell_person(self) -> None:
        self.person_chosen.emit()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the ground, with a black edge in high contrast."""
        painter = painter_on(self)
        painter.fillRect(self.rect(), self._theme.colour(Token.RAIL))
        if self._theme.high_contrast:
            painter.fillRect(QRectF(self.width() - 2, 0, 2, self.height()), self._theme.colour(Token.INK))
        painter.end()
