"""One exercise to be rated: picture, name, and the face chosen so far."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bonehome.app.text import _
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.ids import ExerciseId
from bonehome.ui.pages.player.figures import Figures
from bonehome.ui.pages.player.said import Effort
from bonehome.ui.pages.player.words import name_of
from bonehome.ui.theme.enums import TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.card import PressCard
from bonehome.ui.widgets.faces import EFFORT_STEPS, paint_face
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.paint import draw_disc, painter_on
from bonehome.ui.widgets.picture import PictureFrame

_PICTURE = (90, 66)
_FACE = 30


class ExerciseTab(PressCard):
    """``picked`` carries the exercise's id. The face in the picture's corner shows the answer; words say it too."""

    picked = Signal(str)

    def __init__(self, theme: Theme, figures: Figures, catalogue: Catalogue, exercise: ExerciseId) -> None:
        found = catalogue.exercise(exercise)
        super().__init__(theme, found.name if found else str(exercise), padding=(7, 7, 7, 9), gap=4, radius=16)
        self._id = exercise
        width, height = _PICTURE
        source = figures.still(catalogue.motion_of(exercise))
        self._picture = PictureFrame(theme, "", source, name=name_of(found), width=width, height=height, radius=11)
        self._name = Text(theme, name_of(found), TextStep.CAPTION, wrap=True, align=Qt.AlignmentFlag.AlignHCenter)
        self._face = FaceMark(theme, self)
        self.body.add(self._picture, align=Qt.AlignmentFlag.AlignHCenter)
        self.body.add(self._name, stretch=1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._tell)

    def show_answer(self, effort: Effort) -> None:
        """Show the face and keep its word for the reader."""
        levels = [level for level, step in enumerate(EFFORT_STEPS) if step.value == effort.effort]
        self._face.show_level(levels[0] if levels else None)
        self.setAccessibleDescription(_(EFFORT_STEPS[levels[0]].word) if levels else _("Not said yet"))

    def sizeHint(self) -> QSize:
        """As wide as the picture or the longest word; two lines for the name."""
        margins = self.body.contentsMargins()
        words = self._name.text().split()
        longest = max(self._name.fontMetrics().horizontalAdvance(word) for word in words) if words else 0
        width = max(self._picture.sizeHint().width(), longest + 6)
        lines = self._name.heightForWidth(width)
        height = self._picture.sizeHint().height() + lines + self.body.spacing()
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def minimumSizeHint(self) -> QSize:
        """The same: a name is never cut."""
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        """The width is fixed."""
        return False

    def _tell(self) -> None:
        self.picked.emit(str(self._id))


class FaceMark(QWidget):
    """A small face in the lower right corner of its tab's picture; nothing while nothing is said."""

    def __init__(self, theme: Theme, tab: QWidget) -> None:
        super().__init__(tab)
        self._theme = theme
        self._level: int | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._move()
        theme.changed.connect(self._move)

    def show_level(self, level: int | None) -> None:
        """Show face 0 (easy) to 4, or none."""
        self._level = level
        self.setVisible(level is not None)
        self.raise_()
        self.update()

    def _move(self) -> None:
        side = self._theme.space(_FACE)
        width, height = (self._theme.space(one) for one in _PICTURE)
        pad = self._theme.space(7)
        self.setGeometry(pad + width - side + 2, pad + height - side + 2, side + 6, side)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Draw the face on a light disc."""
        if self._level is None:
            return
        painter = painter_on(self)
        side = self.height()
        draw_disc(painter, QRectF(0, 0, side, side), self._theme.colour(Token.CARD))
        inner = QRectF(2, 2, side - 4, side - 4)
        paint_face(painter, inner, min(self._level, 4), self._theme.colour(Token.INK), self._theme.colour(Token.SKY_S))
        painter.end()
