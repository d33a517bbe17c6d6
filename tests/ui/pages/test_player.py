"""The parts of the player on their own: sentences, looks, sizes, tones, and what is said before and after."""

from __future__ import annotations

import wave
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from bonehome.app.history import Tally, WeekSummary
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.clock import SIMULATED_START
from bonehome.domain.ids import ExerciseId, SessionId, SlotId
from bonehome.domain.pain import Follows, Place
from bonehome.domain.player.events import CountedDown, Resumed, SetDone, StepBegan, Warned
from bonehome.domain.player.machine import Player
from bonehome.domain.player.view import BlockProgress, PlayerView
from bonehome.domain.record import ExerciseFeedback, Outcome, SessionRecord, SetRecord, SetSide
from bonehome.domain.steps import Part, SetKey, Step, StepKind, Transfer
from bonehome.domain.week import BlockName, SessionKind
from bonehome.ui.pages.player import words
from bonehome.ui.pages.player.awake import Awake
from bonehome.ui.pages.player.blocks import BlockBar
from bonehome.ui.pages.player.controls import Controls
from bonehome.ui.pages.player.count import BigCount
from bonehome.ui.pages.player.hurts import follow_words
from bonehome.ui.pages.player.keys import KEYS, help_lines
from bonehome.ui.pages.player.looks import main_button, main_labels, page_token, shown_beat
from bonehome.ui.pages.player.room import room_lines, room_ticks
from bonehome.ui.pages.player.said import Effort, PainSaid, done_lines, feedback, filled
from bonehome.ui.pages.player.sizes import FitText, PlayerSizes
from bonehome.ui.pages.player.tones import NAMES, Speaker, Tones, tone_of
from bonehome.ui.pages.player.words import Told
from bonehome.ui.theme.enums import Hue, Icon, Token
from bonehome.ui.theme.theme import Theme
from tests.domain.player_samples import block, pacing, session
from tests.ui.pages.player.conftest import Loudspeaker, slot, varied_session

SQUAT, ROW, STEP_UP = (ExerciseId(one) for one in ("squat_free", "row_band_seated", "step_up"))


def view_at(catalogue: Catalogue, phase: StepKind, exercise: str, *, seconds: float = 0.0) -> PlayerView:
    """The varied session where this phase of this exercise begins, and so many seconds on."""
    player, now = Player(varied_session(), catalogue, pacing()), 0.0
    player.start(now)
    for _ in range(5000):
        view = player.view()
        step = view.coming if phase is StepKind.REST else view.step
        if view.phase is phase and step is not None and step.exercise == exercise:
            player.tick(now + seconds)
            return player.view()
        now += 0.25
        player.tick(now)
        if view.waiting and not (phase is StepKind.GET_READY and view.step.exercise == exercise):
            player.go_now(now)
    raise AssertionError("it never came")


class TestSaid:
    def test_answers_fill_downwards_only(self):
        own = {ROW: Effort(effort=6, reserve=3)}
        answers = filled((SQUAT, ROW, STEP_UP), own)
        assert answers == {SQUAT: Effort(), ROW: own[ROW], STEP_UP: own[ROW]}

    @pytest.mark.parametrize(
        ("said", "number"),
        [
            (PainSaid(any=False), 0),
            (PainSaid(any=True), 3),
            (PainSaid(any=True, place=Place.KNEE), 2),
            (PainSaid(any=True, level=10, place=Place.KNEE), 10),
        ],
    )
    def test_a_little_pain_counts_less_once_it_has_a_place(self, said: PainSaid, number: int):
        assert said.number() == number

    def test_pain_counts_for_the_exercise_it_came_in(self):
        pain = PainSaid(any=True, level=5, place=Place.KNEE, exercise=SQUAT)
        found = feedback((SQUAT, ROW), {}, steady=True, pain=pain)
        assert [(one.exercise, one.pain, one.pain_place) for one in found] == [(SQUAT, 5, "knee"), (ROW, 0, "")]

    def test_pain_outside_the_rated_exercises_is_kept(self):
        walk = ExerciseId("walk_easy")
        pain = PainSaid(any=True, level=5, exercise=walk)
        found = feedback((SQUAT,), {}, steady=True, pain=pain, done=(SQUAT, walk))
        assert [(one.exercise, one.pain, one.form_ok) for one in found] == [(SQUAT, 0, True), (walk, 5, None)]

    def test_pain_told_in_the_session_is_never_made_smaller(self):
        earlier = (ExerciseFeedback(exercise=SQUAT, pain=6, pain_place="hip", listed=True, sharp=True),)
        found = feedback((SQUAT,), {}, steady=None, pain=PainSaid(any=False), earlier=earlier)
        assert (found[0].pain, found[0].pain_place, found[0].listed, found[0].sharp) == (6, "hip", True, True)

    def test_a_greater_pain_elsewhere_leaves_it_known_that_one_was_sharp(self):
        earlier = (ExerciseFeedback(exercise=SQUAT, pain=3, pain_place="hip", listed=True, sharp=True),)
        pain = PainSaid(any=True, level=5, place=Place.KNEE, exercise=SQUAT)
        (found,) = feedback((SQUAT,), {}, steady=None, pain=pain, earlier=earlier)
        assert (found.pain, found.pain_place, found.listed, found.sharp) == (5, "knee", None, True)

    def test_what_the_session_means(self):
        done = SetRecord(
            slot=SlotId("a"),
            exercise=SQUAT,
            index=1,
            side=SetSide.BOTH,
            reps=10,
            seconds=60,
            load_kg=None,
            done_at=SIMULATED_START,
        )
        record = SessionRecord(
            id=SessionId("s"),
            kind=SessionKind.STRENGTH,
            title="Legs",
            local_date=SIMULATED_START.date(),
            zone="UTC",
            started_at=SIMULATED_START,
            ended_at=None,
            outcome=Outcome.ENDED_EARLY,
            planned_sets=8,
            sets=(done,),
        )
        goals = {name: Tally(done=0, goal=1) for name in ("balance_minutes", "posture_days", "walk_minutes")}

        def week(days: int) -> WeekSummary:
            start = SIMULATED_START.date()
            return WeekSummary(start=start, strength_days=Tally(done=days, goal=2), sessions=1, **goals)

        assert done_lines(record, week(0)) == ("You did 1 of 8 sets. That counts.",)
        assert done_lines(record, week(2))[1:] == ("Strength day 2 of 2 is done.", "You are on track this week.")
        assert "A bonus strength day is done." in done_lines(record, week(3))


class TestWords:
    def test_minutes_are_never_none(self):
        assert [words.minutes_left(one) for one in (0.0, 59.0, 60.0, 61.0)] == [
            "1 min left",
            "1 min left",
            "1 min left",
            "2 min left",
        ]

    def test_long_times_are_minutes(self):
        assert words.clock_words(38) == ("38", "seconds")
        assert words.clock_words(1) == ("1", "second")
        assert words.clock_words(585) == ("9:45", "minutes")

    def test_the_side_is_told_from_the_exercise(self, catalogue: Catalogue):
        view = view_at(catalogue, StepKind.WORK, "tandem_stand")
        assert words.caption(view, catalogue.exercise(ExerciseId("tandem_stand")), Told()) == "Left foot in front"
        ready = view_at(catalogue, StepKind.GET_READY, "tandem_stand")
        exercise = catalogue.exercise(ExerciseId("tandem_stand"))
        assert words.ready_caption(ready, exercise, Told()) == "Left foot in front first. 10 seconds."

    def test_counted_work(self, catalogue: Catalogue):
        view = view_at(catalogue, StepKind.WORK, "sts_raised_hands", seconds=0.5)
        assert words.count_side(view.work, view.of) == ("of 3", "reps")
        assert words.caption(view, None, Told()) == "Set 1 of 2"
        steps = view_at(catalogue, StepKind.WORK, "side_step")
        assert words.caption(steps, None, Told()) == "Way 1 of 2"
        assert words.count_side(steps.work, 4) == ("of 4", "steps")

    def test_getting_down_takes_its_time(self, catalogue: Catalogue):
        view = view_at(catalogue, StepKind.GET_READY, "bridge_two")
        exercise = catalogue.exercise(ExerciseId("bridge_two"))
        assert view.transfer is Transfer.DOWN
        assert words.ready_line(view, exercise, Told()) == "Take your time getting down."
        assert "bed" in words.ready_line(view, exercise, Told(on_bed=True))
        assert main_button(view) == ("I am ready", Icon.CHECK)

    def test_what_is_heard_in_a_rest(self, catalogue: Catalogue):
        view = view_at(catalogue, StepKind.REST, "sts_raised_hands")
        heard = words.spoken(view, catalogue.exercise(ExerciseId("sts_raised_hands")), Told())
        assert heard == "Rest. Next: Raised seat stand. Set 2 of 2. 3 reps."

    def test_cues_take_turns_with_the_breath(self, catalogue: Catalogue):
        exercise = catalogue.exercise(ExerciseId("sts_raised_hands"))
        view = view_at(catalogue, StepKind.WORK, "sts_raised_hands")
        assert words.cue(view, exercise) == exercise.cues[0]
        assert words.first_clause("Breathe out as you rise, breathe in as you sit.") == "Breathe out as you rise."
        assert words.cue(view, None) == ""

    def test_every_pain_has_its_words(self):
        for follows in Follows:
            title, sentence, button = follow_words(follows, "112")
            assert title
            assert sentence
            assert button
        assert "112" in follow_words(Follows.EMERGENCY, "112")[0]


class TestLooks:
    def test_each_phase_has_its_page_colour(self, catalogue: Catalogue):
        colours = {
            StepKind.GET_READY: Token.PLAYER_READY,
            StepKind.WORK: Token.PLAYER_WORK,
            StepKind.REST: Token.PLAYER_REST,
        }
        for phase, token in colours.items():
            assert page_token(view_at(catalogue, phase, "sts_raised_hands")) is token

    def test_the_beat_is_told_by_word_shape_and_colour(self, catalogue: Catalogue):
        up = shown_beat(view_at(catalogue, StepKind.WORK, "sts_raised_hands", seconds=0.1))
        hold = shown_beat(view_at(catalogue, StepKind.WORK, "sts_raised_hands", seconds=2.1))
        down = view_at(catalogue, StepKind.WORK, "sts_raised_hands", seconds=2.9)
        assert (up.word, up.icon, up.hue, up.seconds) == ("Stand up", Icon.UP, Hue.CORAL, 2)
        assert (hold.icon, hold.hue) == (Icon.PAUSE, Hue.SUN)
        assert down.beat.part is Part.HOLD

    def test_the_green_button_never_moves(self, theme: Theme, catalogue: Catalogue):
        controls = Controls(theme)
        controls.resize(1216, 76)
        controls.set_sizes(PlayerSizes())
        places = set()
        for label in main_labels():
            controls.show_main(label, Icon.PLAY)
            places.add((controls.main.geometry().getRect(), controls.skip.geometry().getRect()))
        assert len(places) == 1

    @pytest.mark.parametrize("width", [960, 1216])
    @pytest.mark.parametrize("pt", [14, 16, 24, 28])
    def test_the_row_of_buttons_always_fits(self, theme: Theme, width: int, pt: int):
        theme.choose(text_pt=pt)
        controls = Controls(theme)
        controls.resize(width, 76)
        controls.set_sizes(PlayerSizes(width=width + 64, height=800 if width > 1000 else 640))
        buttons = [controls.back, controls.main, controls.skip, controls.hard, controls.hurt]
        edges = [(one.geometry().left(), one.geometry().right()) for one in buttons]
        assert all(left[1] < right[0] for left, right in pairwise(edges))
        assert edges[0][0] >= 0
        assert edges[-1][1] <= width
        assert all(one.width() >= one.minimumSizeHint().width() for one in buttons)


class TestSizes:
    def test_letters_follow_window_and_distance(self):
        assert PlayerSizes().px(56) == 75
        assert PlayerSizes(width=1024, height=640).px(56) == 60
        assert PlayerSizes(distance_m=3).px(56) == 97
        assert PlayerSizes(width=500, height=300).window == 0.8

    def test_a_name_goes_to_two_lines_before_it_shrinks(self, theme: Theme):
        name = FitText(theme, 56, 750, least_pt=30)
        name.show_text("Heel-to-toe stand")
        name.show()
        name.resize(640, 400)
        assert name.font().pixelSize() == 75
        name.resize(400, 400)
        assert name.font().pixelSize() == 75
        name.resize(200, 400)
        assert name.font().pixelSize() < 75

    def test_nothing_in_the_player_is_smaller_than_the_body_text(self, theme: Theme):
        theme.choose(text_pt=28)
        caption = FitText(theme, 14, 500, lines=1)
        caption.show_text("Set 1 of 2")
        caption.show()
        caption.resize(600, 100)
        assert caption.font().pixelSize() >= 37

    def test_the_count_is_read_as_one_phrase(self, theme: Theme):
        count = BigCount(theme)
        count.show_count("5", "of 10", "reps")
        assert count.text() == "5 of 10 reps"

    def test_the_bar_names_the_part_under_way(self, theme: Theme):
        bar = BlockBar(theme)
        parts = (
            BlockProgress(name=BlockName.WARMUP, seconds=60, fraction=1.0, item=3, items=3, current=False),
            BlockProgress(name=BlockName.STRENGTH, seconds=600, fraction=0.4, item=4, items=8, current=True),
        )
        bar.show_blocks(parts)
        bar.resize(800, 60)
        bar.grab()
        assert bar.text() == "Strength · 4 of 8"


class TestTones:
    def test_what_sounds(self):
        key = SetKey(slot=SlotId("a"), index=1, side=SetSide.BOTH)
        done = SetDone(key=key, exercise=SQUAT, reps=1, seconds=6, load_kg=None)
        work = Step(kind=StepKind.WORK, block=BlockName.STRENGTH, block_index=0, seconds=6.0)
        assert [
            tone_of(one) for one in (CountedDown(left=3), done, Warned(left=10), StepBegan(step=work), Resumed())
        ] == [
            "tick",
            "set_done",
            "warning",
            "start",
            "",
        ]

    def test_of_several_the_last_sounds_and_failure_is_told_once(self, qapp: QWidget):
        speaker = Loudspeaker()
        speaker.works = False
        tones, failed = Tones(speaker, lambda: 0.8), []
        tones.failed.connect(lambda: failed.append(True))
        for _ in range(2):
            tones.sound((CountedDown(left=1), Warned(left=5)))
        assert speaker.played == ["warning", "warning"]
        assert failed == [True]

    def test_a_folder_without_sounds_is_silent(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        speaker = Speaker(tmp_path)
        monkeypatch.setattr(speaker, "_load", dict)
        assert speaker.play("tick", 1.0) is False

    def test_every_tone_is_there(self, resources: Path):
        for name in NAMES:
            with wave.open(str(resources / "sounds" / f"{name}.wav")) as sound:
                assert (sound.getnchannels(), sound.getsampwidth()) == (1, 2)
                assert 0.1 < sound.getnframes() / sound.getframerate() < 0.6


def test_the_screen_is_kept_awake_where_the_system_agrees(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "yes")
    awake = Awake()
    awake.start()
    awake.start()
    assert awake.active
    awake.stop()
    awake.stop()
    assert not awake.active


def test_keys_are_asked_for_once_and_all_are_told():
    sequences = [one for many in KEYS.values() for one in many]
    assert len(sequences) == len(set(sequences))
    assert len(help_lines()) == 8


def test_the_room_is_set_for_the_session(catalogue: Catalogue):
    lines = [words_ for _, words_ in room_lines(varied_session(), catalogue)]
    assert "Chair against the wall" in lines
    assert lines[-1] == "Phone and water near"
    assert dict(room_ticks(varied_session(), catalogue)) == {
        "floor_clear": "The floor is clear",
        "shoes": "Shoes on",
        "support": "Worktop in reach",
    }
    jumps = session(block(BlockName.IMPACT, slot("stomp_firm")))
    assert dict(room_ticks(jumps, catalogue))["shoes"] == "Shoes on, firm floor"
    assert "support" not in dict(room_ticks(session(block(BlockName.STRENGTH, slot("chin_tuck"))), catalogue))
