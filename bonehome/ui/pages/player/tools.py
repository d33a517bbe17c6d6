"""What the player's pages are handed by the composition root."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bonehome.app.planning import Planning
    from bonehome.app.screening import Screening
    from bonehome.app.settings import SettingsStore
    from bonehome.app.training import Training
    from bonehome.domain.catalogue import Catalogue
    from bonehome.domain.clock import Clock
    from bonehome.ui.figure.photos import Photos
    from bonehome.ui.figure.styles import FigureStyles
    from bonehome.ui.pages.player.tones import Player as TonePlayer
    from bonehome.ui.ticker import Ticker


@dataclass(frozen=True, kw_only=True)
class PlayerTools:
    """Services, clock and devices of the player.

    ``number`` gives the emergency number of the country in the settings. ``figures`` None shows plates with names,
    ``photos`` None no photos of own exercises.
    ``speaker`` sounds the tones (``tones.Speaker(resources / "sounds")``).
    """

    catalogue: Catalogue
    training: Training
    planning: Planning
    screening: Screening
    settings: SettingsStore
    number: Callable[[], str]
    clock: Clock
    ticker: Ticker
    speaker: TonePlayer
    figures: FigureStyles | None = None
    photos: Photos | None = None
