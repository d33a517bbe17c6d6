"""Shape and colour of the player's phases: which page colour, icon and hue a view has."""

from __future__ import annotations

from types import MappingProxyType

from bonehome.app.text import _
from bonehome.domain.player.view import PlayerView
from bonehome.domain.steps import Beat, Part, StepKind, WorkForm
from bonehome.ui.pages.player.tempo import ShownBeat
from bonehome.ui.theme.enums import Hue, Icon, Token

_PAGE = MappingProxyType(
    {
        StepKind.GET_READY: Token.PLAYER_READY,
        StepKind.CHANGE_SIDES: Token.PLAYER_READY,
        StepKind.REST: Token.PLAYER_REST,
    }
)
# Movements that go neither up nor down; their arrows point out and back.
_ACROSS = frozenset(
    {"Pull back", "Reach slowly", "Turn out", "Come back", "Open knee", "Close slowly", "Leg out", "Press back"}
    | {"Slide back", "Let go", "Lean in", "Push away", "Rock back", "Tip forward", "Hips back", "Squeeze"}
)


def page_token(view: PlayerView) -> Token:
    """The page colour of the phase."""
    if view.paused is not None:
        return Token.PLAYER_PAUSE
    return _PAGE.get(view.phase, Token.PLAYER_WORK)


def phase_hue(view: PlayerView) -> Hue:
    """The hue of the frame and the heads."""
    hues = {StepKind.GET_READY: Hue.SUN, StepKind.CHANGE_SIDES: Hue.CORAL, StepKind.REST: Hue.TEAL}
    if view.phase in hues:
        return hues[view.phase]
    return Hue.SUN if view.work is not None and view.work.form is WorkForm.HOLD else Hue.CORAL


def phase_icon(view: PlayerView) -> Icon:
    """The shape that stands for the phase."""
    icons = {StepKind.GET_READY: Icon.TIMER, StepKind.CHANGE_SIDES: Icon.SWAP, StepKind.REST: Icon.MOON}
    if view.phase in icons:
        return icons[view.phase]
    return Icon.PAUSE if view.work is not None and view.work.form is WorkForm.HOLD else Icon.WALK


def shown_beat(view: PlayerView) -> ShownBeat:
    """What the tempo bar draws."""
    if view.own_pace:
        return ShownBeat(word=_("At your own pace"), icon=Icon.CLOCK, hue=Hue.TEAL)
    beat = view.beat
    if beat is None or view.work is None:
        return ShownBeat(word="", icon=Icon.UP, hue=Hue.CORAL)
    if view.work.form is WorkForm.UNITS:
        return ShownBeat(word=view.word or _("Keep going"), icon=Icon.WALK, hue=Hue.CORAL)
    hue = Hue.SUN if beat.part is Part.HOLD else (Hue.CORAL if beat.effort else Hue.TEAL)
    return ShownBeat(
        word=view.word, icon=_beat_icon(beat, view.word), hue=hue, done=view.beat_second, seconds=round(beat.seconds)
    )


def _beat_icon(beat: Beat, word: str) -> Icon:
    if beat.part is Part.HOLD:
        return Icon.PAUSE
    if word in _ACROSS:
        return Icon.RIGHT if beat.part is Part.OUT else Icon.LEFT
    return Icon.UP if beat.effort else Icon.DOWN


def main_button(view: PlayerView) -> tuple[str, Icon]:
    """Words and icon of the one green button."""
    if view.paused is not None:
        return _("Carry on"), Icon.PLAY
    if view.waiting and view.seconds_left is None:
        return _("I am ready"), Icon.CHECK
    if view.phase is StepKind.REST:
        return _("Go now"), Icon.PLAY
    if view.phase is StepKind.WORK:
        return (_("Count one"), Icon.PLUS) if view.own_pace else (_("Pause"), Icon.PAUSE)
    return (_("Go on"), Icon.PLAY) if view.phase is StepKind.BLOCK_DONE else (_("Start now"), Icon.PLAY)


def main_labels() -> tuple[str, ...]:
    """Everything the green button may say; its width is that of the longest, so that nothing moves."""
    words = (_("Carry on"), _("I am ready"), _("Go now"), _("Count one"), _("Pause"), _("Go on"), _("Start now"))
    return tuple(words)
