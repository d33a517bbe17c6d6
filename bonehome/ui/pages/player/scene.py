"""What the scenes of the player share: one moment to show, sizes that follow the window, a row of icon and words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bonehome.domain.catalogue import Catalogue
from bonehome.domain.exercise import Exercise
from bonehome.domain.figure.motion import Motion
from bonehome.domain.player.view import PlayerView
from bonehome.domain.record import SetSide
from bonehome.domain.steps import Step
from bonehome.ui.pages.player.sizes import FitText, PlayerSizes
from bonehome.ui.pages.player.words import Told
from bonehome.ui.theme.enums import Icon, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.label import IconMark


@dataclass(frozen=True, kw_only=True)
class Shown:
    """One moment with everything needed to draw it: the view, the library and how to tell it."""

    view: PlayerView
    catalogue: Catalogue
    told: Told

    @property
    def subject(self) -> Step | None:
        """The step of the set on the screen: under way or coming."""
        step, coming = self.view.step, self.view.coming
        return coming if step.work is None or step.kind.value in _RESTING else step

    @property
    def exercise(self) -> Exercise | None:
        """The exercise on the screen."""
        step = self.subject
        return self.catalogue.exercise(step.exercise) if step is not None and step.exercise is not None else None

    @property
    def motion(self) -> Motion | None:
        """How it is drawn."""
        exercise = self.exercise
        return self.catalogue.motion_of(exercise.id) if exercise is not None else None

    @property
    def other_side(self) -> bool:
        """True where the picture is the mirror image: motions are written for the right side."""
        step = self.subject
        return step is not None and step.side is SetSide.LEFT


_RESTING = ("rest", "block_done", "finish")


class Scene(QWidget):
    """One arrangement of the player's middle. Presses that meet no button fall through to the stage."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.sizes = PlayerSizes()
        self._boxes: list[tuple[QBoxLayout, int]] = []

    def show_moment(self, shown: Shown) -> None:
        """Show one moment."""
        raise NotImplementedError

    def set_sizes(self, sizes: PlayerSizes) -> None:
        """Follow the window; subclasses pass it on to their parts."""
        self.sizes = sizes
        for box, gap in self._boxes:
            box.setSpacing(sizes.space(gap))

    def row(self, gap: int) -> QHBoxLayout:
        """A row whose gap follows the window."""
        box = QHBoxLayout()
        self._keep(box, gap)
        return box

    def column(self, gap: int) -> QVBoxLayout:
        """A column whose gap follows the window."""
        box = QVBoxLayout()
        self._keep(box, gap)
        return box

    def _keep(self, box: QBoxLayout, gap: int) -> None:
        box.setContentsMargins(0, 0, 0, 0)
        self._boxes.append((box, gap))
        box.setSpacing(gap)


class SceneIcon(IconMark):
    """An icon whose size follows the window and the distance."""

    def __init__(self, theme: Theme, icon: Icon, size: int, token: Token = Token.INK, stroke: float = 2.2) -> None:
        self._side = size
        super().__init__(theme, icon, size, token, stroke)

    def set_side(self, side: int) -> None:
        """Take another size in pixels."""
        self._side = side
        self.setFixedSize(side, side)


class Head(QWidget):
    """Icon and words in a phase's colour: Get ready, Change sides, Hold."""

    def __init__(self, theme: Theme, pt: float = 38.0, icon_px: int = 44) -> None:
        super().__init__()
        self._mark = SceneIcon(theme, Icon.TIMER, icon_px)
        self._icon_px = icon_px
        self._text = FitText(theme, pt, 700, lines=1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_sizes(self, sizes: PlayerSizes) -> None:
        """Follow the window."""
        self._mark.set_side(sizes.px(self._icon_px * 0.75))
        self._text.set_sizes(sizes)

    def show_head(self, words: str, icon: Icon, token: Token) -> None:
        """Change words, shape and colour."""
        self._mark.set_icon(icon, token)
        self._text.set_token(token)
        self._text.show_text(words)


class SupportLine(QWidget):
    """An icon and one sentence: what to have at hand, how to change position."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._mark = SceneIcon(theme, Icon.WORKTOP, 46)
        self._text = FitText(theme, 27, 650)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_sizes(self, sizes: PlayerSizes) -> None:
        """Follow the window."""
        self._mark.set_side(sizes.space(46))
        self._text.set_sizes(sizes)

    def show_line(self, words: str, icon: Icon | None) -> None:
        """Change the sentence; without an icon the words stand alone."""
        self._mark.setVisible(icon is not None)
        if icon is not None:
            self._mark.set_icon(icon, Token.INK)
        self._text.show_text(words)


def support_icon(exercise: Exercise | None) -> Icon | None:
    """The icon of what one holds on to or needs first."""
    known = {
        "counter": Icon.WORKTOP,
        "chair": Icon.CHAIR,
        "wall": Icon.WALL,
        "mat": Icon.MAT,
        "step": Icon.STEP,
        "stairs": Icon.STAIRS,
        "rail": Icon.STAIRS,
    }
    words = exercise.equipment if exercise is not None else ()
    return next((known[word] for word in words if word in known), None)
