"""What was done lately: one line a session, newest first."""

from __future__ import annotations

from collections.abc import Sequence

from bonehome.app import wording
from bonehome.app.text import _, _n
from bonehome.domain.record import Outcome, SessionRecord
from bonehome.ui.theme.enums import TextStep, Token
from bonehome.ui.theme.theme import Theme
from bonehome.ui.widgets.badge import KindBadge
from bonehome.ui.widgets.card import Card
from bonehome.ui.widgets.heading import SectionHead
from bonehome.ui.widgets.label import Text
from bonehome.ui.widgets.layout import Column, Row

SHOWN = 6


class LogCard(Card):
    """The last sessions."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=(20, 18, 20, 20), gap=12)
        self.body.add(SectionHead(theme, _("What you did")))
        self._rows = [LogRow(theme) for _row in range(SHOWN)]
        self.body.add(*self._rows)
        self.body.addStretch(1)

    def show_records(self, records: Sequence[SessionRecord]) -> None:
        """Show the newest of these; a session that was only looked into is left out."""
        newest = [one for one in reversed(records) if one.sets][:SHOWN]
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(newest))
            if place < len(newest):
                row.show_record(newest[place])


class LogRow(Card):
    """Kind, name, date and how many sets."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, across=True, padding=(10, 8, 12, 10), gap=12, radius=14, shadow=False)
        self._badge = KindBadge(theme, "rest", 38)
        self._title = Text(theme, "", TextStep.LABEL, wrap=True)
        self._second = Text(theme, "", TextStep.CAPTION, Token.INK2, wrap=True)
        words = Column(theme, 2)
        words.add(self._title, self._second)
        row = Row(theme, 12)
        row.add(self._badge)
        row.add(words, stretch=1)
        self.body.addLayout(row, 1)

    def show_record(self, record: SessionRecord) -> None:
        """Show another record."""
        self._badge.set_kind(record.kind)
        self._title.setText(record.title or wording.kind_words(record.kind).word)
        sets = _n("{n} set", "{n} sets", len(record.sets))
        words = f"{wording.date_words(record.local_date)} · {sets}"
        if record.outcome is Outcome.ENDED_EARLY:
            words = _("{words}, part of the session. That counts.").format(words=words)
        self._second.setText(words)
