"""Whatever is pressed and however the time passes, no finished set is lost or doubled and the end can be reached."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bonehome.domain.ids import ExerciseId, SlotId
from bonehome.domain.player.engine import GAP_S
from bonehome.domain.player.events import Ended, Event, SetDone, StepBegan
from bonehome.domain.player.machine import Player
from bonehome.domain.steps import StepKind, key_of
from bonehome.domain.timeline import steps
from tests.domain.player_samples import catalogue, full_session, pacing, slot

PRESSES = (
    *("pause", "resume", "skip", "back", "less_rest", "more_rest"),
    *("go_now", "count_one", "finish_set", "restart_set"),
)
REPLACEMENTS = {
    "stand": slot("wall", sets=2, reps=3, rest=20, pair="a", id=SlotId("slot-stand")),
    "clam": slot("bridge", sets=2, reps=2, rest=90, id=SlotId("slot-clam")),
}


class AnyPlay(RuleBasedStateMachine):
    """Presses and ticks in any order, with what must hold after each of them."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self.events: list[Event] = []

    @initialize(wait=st.booleans(), own=st.booleans(), floor=st.sampled_from([0.0, 60.0]), offset=st.floats(0, 1e6))
    def begin(self, wait: bool, own: bool, floor: float, offset: float) -> None:
        self.now = offset
        self.player = Player(full_session(), catalogue(), pacing(rest_floor_s=floor), wait_for_me=wait, own_pace=own)
        self.take(self.player.start(self.now))

    def take(self, events: tuple[Event, ...]) -> None:
        """Keep the events and check their order: a set is reported before any later work begins."""
        before = self.player.view() if not self.events else self.shown
        self.events += events
        done = [event.key for event in events if isinstance(event, SetDone)]
        begun = [event for event in events if isinstance(event, StepBegan)]
        if done and before.step.kind is StepKind.WORK:
            first = events.index(next(event for event in events if isinstance(event, SetDone)))
            assert not any(isinstance(event, StepBegan) for event in events[:first])
            assert done[0] == key_of(before.step)
        assert len(begun) >= len(done)
        self.shown = self.player.view()

    @rule(seconds=st.floats(0.01, GAP_S - 0.01))
    def tick(self, seconds: float) -> None:
        self.now += seconds
        self.take(self.player.tick(self.now))

    @rule(count=st.integers(1, 40))
    def many_ticks(self, count: int) -> None:
        for _ in range(count):
            self.tick(1.7)

    @rule(seconds=st.floats(GAP_S + 0.01, 90000))
    def lid_closed(self, seconds: float) -> None:
        before = self.player.view()
        running = before.paused is None and not self.player.ended
        self.now += seconds
        self.take(self.player.tick(self.now))
        after = self.player.view()
        assert (after.step, after.seconds_left) == (before.step, before.seconds_left)
        assert not running or self.player.paused

    @rule(name=st.sampled_from(PRESSES))
    def press(self, name: str) -> None:
        self.take(getattr(self.player, name)(self.now))

    @rule()
    def too_hard(self) -> None:
        view = self.player.view()
        step = view.step if view.step.kind is StepKind.WORK else view.coming
        replacement = REPLACEMENTS.get(str(step.exercise)) if step is not None else None
        self.take(self.player.too_hard(self.now, replacement))

    @rule()
    def undo(self) -> None:
        self.take(self.player.undo_too_hard(self.now))

    @rule(name=st.sampled_from(["stand", "row", "clam", "plank"]))
    def leave_out(self, name: str) -> None:
        self.take(self.player.hurts(self.now))
        self.take(self.player.leave_out(self.now, ExerciseId(name)))

    @rule(on=st.booleans())
    def own_pace(self, on: bool) -> None:
        self.take(self.player.set_own_pace(self.now, on))

    @rule(on=st.booleans())
    def wait_for_me(self, on: bool) -> None:
        self.take(self.player.set_wait_for_me(self.now, on))

    @precondition(lambda self: self.player.ended)
    @rule()
    def reopen(self) -> None:
        self.take(self.player.reopen(self.now))

    @invariant()
    def sets_are_reported_once(self) -> None:
        keys = [event.key for event in self.events if isinstance(event, SetDone)]
        assert len(keys) == len(set(keys))
        assert set(keys) == self.player.done if self.events else True

    @invariant()
    def numbers_make_sense(self) -> None:
        if not self.events:
            return
        view = self.player.view()
        assert view.seconds_left is None or view.seconds_left >= 0
        assert 0.0 <= view.fraction <= 1.0
        assert view.session_left >= 0.0
        assert all(0.0 <= one.fraction <= 1.0 and 0 <= one.item <= one.items for one in view.blocks)
        assert view.count is None or 0 <= view.count <= view.of
        assert 0.0 <= view.motion_phase < 2.0
        assert 0 <= view.sets_done <= view.sets_planned

    def teardown(self) -> None:
        """From anywhere the session runs out by itself, with every set either done or left out."""
        if not self.events:
            return
        self.take(self.player.set_own_pace(self.now, False))
        for _ in range(3000):
            if self.player.ended:
                break
            if self.player.paused or self.player.view().waiting:
                self.take(self.player.go_now(self.now))
            self.tick(1.5)
        assert self.player.ended
        assert isinstance(self.events[-1], Ended) or any(isinstance(event, Ended) for event in self.events)


TestAnyPlay = AnyPlay.TestCase
TestAnyPlay.settings = settings(
    max_examples=40, stateful_step_count=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


@given(
    splits=st.lists(st.floats(0.01, GAP_S - 0.05), min_size=1, max_size=120),
    inner=st.lists(st.floats(0.05, 0.95), min_size=1, max_size=4),
)
@settings(max_examples=60, deadline=None)
def test_one_big_tick_equals_many_small_ones(splits: list[float], inner: list[float]):
    coarse, fine = (Player(full_session(), catalogue(), pacing()) for _ in range(2))
    now = 10.0
    big, small = list(coarse.start(now)), list(fine.start(now))
    for span in splits:
        for share in sorted(inner):
            small += fine.tick(now + span * share)
        now += span
        big += coarse.tick(now)
        small += fine.tick(now)
        assert coarse.view() == fine.view()
    assert big == small


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_without_going_back_every_set_is_either_done_or_skipped(data: st.DataObject):
    player = Player(full_session(), catalogue(), pacing())
    now = 0.0
    player.start(now)
    for _ in range(2000):
        if player.ended:
            break
        now += 1.9
        player.tick(now)
        if player.view().waiting:
            player.go_now(now)
        if data.draw(st.integers(0, 30)) == 0:
            player.skip(now)
    planned = {key for step in steps(full_session(), catalogue(), pacing()) if (key := key_of(step)) is not None}
    assert player.done | player.skipped == planned
    assert not player.done & player.skipped


@given(st.lists(st.sampled_from(["skip", "go_now", "back"]), max_size=12), st.floats(0, 2.5))
@settings(max_examples=60, deadline=None)
def test_the_end_can_always_be_had(presses: list[str], pause: float):
    player = Player(full_session(), catalogue(), pacing())
    now = 0.0
    player.start(now)
    for name in presses:
        now += pause
        getattr(player, name)(now)
    ended = [event for event in player.finish(now + 1) if isinstance(event, Ended)]
    assert len(ended) == 1 or player.ended
