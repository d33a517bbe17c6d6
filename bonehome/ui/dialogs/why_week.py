"""The sheet "Why this week looks like this": sections of lines, each with its reason, source and how sure it is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bonehome.app.explaining import Line, explain_week
from bonehome.app.services import Services
from bonehome.app.sourcing import source_words, sure_words
from bonehome.app.text import _
from bonehome.domain.week import Week
from bonehome.ui.dialogs.sheet import Sheet
from bonehome.ui.theme.enums import ButtonKind, ButtonSize, TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.button import Button
from bonehome.ui.widgets.heading import Hairline
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column


class WhyWeek(Sheet):
    """Only shows what ``explain_week`` says."""

    def __init__(self, theme: Theme, window: QWidget, services: Services, week: Week) -> None:
        super().__init__(theme, window, _("Why this week looks like this"))
        self._services = services
        for at, section in enumerate(explain_week(services.planning.plan(), week, services.content.stage_words)):
            if at:
                self.body.add(Hairline(theme))
            self.body.add(Text(theme, section.title, TextStep.LABEL, Token.PRIM_T))
            for line in section.lines:
                self.body.add(self._line(line))
        self.body.addStretch(1)
        close = Button(theme, _("Close"), ButtonKind.PRIMARY, size=ButtonSize.MAIN, step=TextStep.CARD)
        self.buttons.addStretch(1)
        self.buttons.add(close)
        close.clicked.connect(self.close_sheet)

    def _line(self, line: Line) -> QWidget:
        theme, place = self.theme, QWidget()
        column = Column(theme, 1, parent=place)
        column.add(Text(theme, line.text, TextStep.CARD, wrap=True))
        if line.reason:
            column.add(Text(theme, line.reason, TextStep.BODY, wrap=True))
        known = f"{source_words(line.source, self._services.catalogue.sources)}. {sure_words(line.mark, line.review)}"
        column.add(Text(theme, known, TextStep.CAPTION, Token.INK2, wrap=True))
        return place
