"""The keys: what the keyboard does in the window and on the page in view (F1)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from bonehome.app.text import _
from bonehome.ui.dialogs.sheet import Sheet
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Grid

Keys = Sequence[tuple[str, str]]


def window_keys() -> Keys:
    """Keys that work everywhere, with what they do."""
    return (
        ("Tab", _("Go to the next control")),
        (_("Arrow keys"), _("Move inside a group")),
        ("F6", _("Go to the next area: places, page, message")),
        (_("Ctrl and 1 to 6"), _("Today, Week, Exercises, Progress, Self-tests, Settings")),
        (_("Ctrl and plus, minus, 0"), _("Larger, smaller, usual text")),
        (_("Ctrl and Z"), _("Take the last change back")),
        (_("Ctrl and P"), _("Print what is on the page")),
        ("F11", _("Fill the screen")),
        ("Esc", _("Close a sheet, go back")),
    )


class KeysSheet(Sheet):
    """Two columns: key, what it does; those of the page first."""

    def __init__(self, theme: Theme, window: QWidget, page_keys: Keys) -> None:
        super().__init__(theme, window, _("Keys"), widest=820)
        grid = Grid(theme, 26, 8)
        for row, (key, does) in enumerate((*page_keys, *window_keys())):
            grid.addWidget(Text(theme, key, TextStep.LABEL), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Text(theme, does, TextStep.BODY, Token.INK, wrap=True), row, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        close = Button(theme, _("Close"), ButtonKind.PRIMARY, size=ButtonSize.MAIN)
        self.buttons.addStretch(1)
        self.buttons.add(close)
        close.clicked.connect(self.close_sheet)
