"""The words of the design: colour tokens, hues, text steps, kinds of button, states of a day, icons."""

from __future__ import annotations

from enum import Enum, StrEnum, auto


class ThemeName(StrEnum):
    """A file of resources/themes, or the choice to do as the computer does."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"
    FOLLOW = "follow"


class Token(StrEnum):
    """A colour by its job; the value is its place in the theme file, ``section.key``."""

    BG = "surface.bg"
    RAIL = "surface.rail"
    CARD = "surface.card"
    SUNK = "surface.sunk"
    LINE = "surface.line"
    EDGE = "surface.edge"
    INK = "surface.ink"
    INK2 = "surface.ink2"
    PRIM = "surface.prim"
    PRIM_H = "surface.prim_h"
    ON_PRIM = "surface.on_prim"
    PRIM_S = "surface.prim_s"
    PRIM_T = "surface.prim_t"
    FOCUS = "surface.focus"
    CORAL = "coral.fill"
    CORAL_S = "coral.soft"
    CORAL_T = "coral.text"
    TEAL = "teal.fill"
    TEAL_S = "teal.soft"
    TEAL_T = "teal.text"
    SUN = "sun.fill"
    SUN_S = "sun.soft"
    SUN_T = "sun.text"
    SKY = "sky.fill"
    SKY_S = "sky.soft"
    SKY_T = "sky.text"
    PLUM = "plum.fill"
    PLUM_S = "plum.soft"
    PLUM_T = "plum.text"
    LEAF = "leaf.fill"
    LEAF_S = "leaf.soft"
    LEAF_T = "leaf.text"
    STOP = "stop.fill"
    STOP_S = "stop.soft"
    STOP_T = "stop.text"
    PLAYER_WORK = "player.work"
    PLAYER_REST = "player.rest"
    PLAYER_READY = "player.ready"
    PLAYER_PAUSE = "player.pause"
    SCRIM = "overlay.scrim"
    SHADOW_FAR = "overlay.shadow_far"
    SHADOW_NEAR = "overlay.shadow_near"


class Hue(StrEnum):
    """A signal colour with its fill for marks, its soft area and its text."""

    CORAL = "coral"
    TEAL = "teal"
    SUN = "sun"
    SKY = "sky"
    PLUM = "plum"
    LEAF = "leaf"
    STOP = "stop"

    @property
    def fill(self) -> Token:
        """For marks and icons: at least 3:1 on card and sunken area."""
        return Token(f"{self}.fill")

    @property
    def soft(self) -> Token:
        """For areas behind its own text."""
        return Token(f"{self}.soft")

    @property
    def text(self) -> Token:
        """For words: at least 7:1 on its soft area."""
        return Token(f"{self}.text")


class TextStep(Enum):
    """A step of the type scale; sizes and weights are in metrics.TYPE_SCALE."""

    CAPTION = auto()
    CAPTION_STRONG = auto()
    BODY = auto()
    LABEL = auto()
    CARD = auto()
    LEAD = auto()
    SECTION = auto()
    PAGE = auto()
    HERO = auto()
    CUE = auto()
    PHASE = auto()
    COUNT = auto()


class ButtonKind(Enum):
    """The looks of a button; one PRIMARY on a page. The last two are for the actions of toasts."""

    PRIMARY = auto()
    SECONDARY = auto()
    SOFT = auto()
    QUIET = auto()
    PLAIN = auto()
    WARM = auto()
    DANGER = auto()
    INVERSE = auto()
    DANGER_QUIET = auto()


class ButtonSize(Enum):
    """Smallest height in design pixels: COMPACT draws 40 and answers on 48."""

    COMPACT = 40
    PAGE = 52
    MAIN = 64
    PLAYER = 76
    TEST = 92


class DayState(StrEnum):
    """What a day or a session is; the word for it always stands beside the mark."""

    DONE = "done"
    TODAY = "today"
    PLANNED = "planned"
    PART = "part"
    REST = "rest"
    CARRIED_ON = "carried_on"
    PAUSED = "paused"


class TickState(StrEnum):
    """A tick box on screen: filled, hollow, or dashed for the bonus."""

    DONE = "done"
    TODO = "todo"
    BONUS = "bonus"


class WidthClass(Enum):
    """The window's width in body-text units: 1150 and more, under 1150, under 900."""

    WIDE = auto()
    NARROW = auto()
    SMALL = auto()


class PageName(StrEnum):
    """Every page the window can show; the first six have Ctrl+1 to Ctrl+6."""

    TODAY = "today"
    WEEK = "week"
    LIBRARY = "library"
    PROGRESS = "progress"
    SELFTEST = "selftest"
    SETTINGS = "settings"
    WELCOME = "welcome"
    RESULT = "result"
    EXERCISE = "exercise"
    OWN = "own"
    PLAYER = "player"
    AFTER = "after"
    PAPER = "paper"
    RULES = "rules"


class Icon(StrEnum):
    """One file of icons/ui each."""

    BALANCE = "balance"
    BALL = "ball"
    BAND = "band"
    BED = "bed"
    BIN = "bin"
    BONE = "bone"
    BOOK = "book"
    BREATH = "breath"
    CARRIED_ON = "carried_on"
    CHAIR = "chair"
    CHECK = "check"
    CLOCK = "clock"
    CROSS = "cross"
    CUFF = "cuff"
    DOTS = "dots"
    DOWN = "down"
    DUMBBELL = "dumbbell"
    EASIER = "easier"
    EYE = "eye"
    FILTER = "filter"
    FLASK = "flask"
    FLOOR = "floor"
    FOLDER = "folder"
    FULL_SCREEN = "full_screen"
    GRIP = "grip"
    HARDER = "harder"
    HELP = "help"
    HOME = "home"
    HURT = "hurt"
    IMPACT = "impact"
    INFO = "info"
    KETTLE = "kettle"
    LEFT = "left"
    MAT = "mat"
    MINUS = "minus"
    MOON = "moon"
    NOTE = "note"
    PAUSE = "pause"
    PENCIL = "pencil"
    PERSON = "person"
    PHONE = "phone"
    PLAY = "play"
    PLUS = "plus"
    POSTURE = "posture"
    PREVIOUS = "previous"
    PRINT = "print"
    PROGRESS = "progress"
    RIGHT = "right"
    SEARCH = "search"
    SETTINGS = "settings"
    SHARE = "share"
    SKIP = "skip"
    SOUND = "sound"
    STAIRS = "stairs"
    STAR = "star"
    STEP = "step"
    STOP = "stop"
    SWAP = "swap"
    TIMER = "timer"
    TODAY = "today"
    TOWEL = "towel"
    UNDO = "undo"
    UP = "up"
    WALK = "walk"
    WALL = "wall"
    WARNING = "warning"
    WEEK = "week"
    WEIGHT = "weight"
    WORKTOP = "worktop"
