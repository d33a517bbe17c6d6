"""The chair stand: thirty seconds by the clock, what counts in them, and what the result says."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bonehome.content.rules import load_rules
from bonehome.domain.rules.norms import Norms
from bonehome.domain.selftest import READY_S, STAND_S, ChairStand, StandPhase, below_average

BEGAN = 100.0
RUNS = BEGAN + READY_S
BELL = RUNS + STAND_S


@pytest.fixture(scope="module")
def norms(resources: Path) -> Norms:
    return load_rules(resources).norms


@pytest.mark.parametrize(
    ("now", "phase", "seconds", "fraction"),
    [
        (BEGAN, StandPhase.READY, 3, 1.0),
        (BEGAN - 1, StandPhase.READY, 3, 1.0),  # a clock that stood still a little
        (BEGAN + 2.5, StandPhase.READY, 1, 0.5 / 3),
        (RUNS, StandPhase.RUN, 30, 1.0),
        (RUNS + 0.4, StandPhase.RUN, 30, 29.6 / 30),
        (RUNS + 15, StandPhase.RUN, 15, 0.5),
        (BELL - 0.1, StandPhase.RUN, 1, 0.1 / 30),
        (BELL, StandPhase.OVER, 0, 0.0),
        (BELL + 600, StandPhase.OVER, 0, 0.0),
    ],
)
def test_the_clock_alone_says_how_far_it_is(now: float, phase: StandPhase, seconds: int, fraction: float) -> None:
    view = ChairStand(BEGAN).view(now)
    assert (view.phase, view.seconds_left) == (phase, seconds)
    assert view.fraction == pytest.approx(fraction)


def test_stands_count_between_start_and_bell_only() -> None:
    test = ChairStand(BEGAN)
    for now in (BEGAN, RUNS - 0.01, RUNS, RUNS + 10, BELL - 0.01, BELL, BELL + 5):
        test.count_one(now)
    assert test.view(BELL).count == 3


def test_a_half_stand_at_the_bell_counts_once() -> None:
    test = ChairStand(BEGAN)
    test.add_half(RUNS + 10)
    assert test.view(RUNS + 10).count == 0
    test.add_half(BELL)
    test.add_half(BELL + 1)
    assert test.view(BELL + 1).count == 1
    assert not test.view(BELL + 1).half_open


def test_what_was_taken_off_may_be_added_again() -> None:
    test = ChairStand(BEGAN)
    test.count_one(RUNS)
    test.add_half(BELL)
    test.take_one_off()
    assert (test.view(BELL).count, test.view(BELL).half_open) == (1, True)
    test.add_half(BELL)
    assert test.view(BELL).count == 2


def test_no_count_goes_below_none() -> None:
    test = ChairStand(BEGAN)
    test.take_one_off()
    test.count_one(RUNS)
    test.take_one_off()
    test.take_one_off()
    assert test.view(RUNS).count == 0


class AnyTest(RuleBasedStateMachine):
    """Whatever is pressed while time passes, the count is what a careful helper would have written down."""

    @initialize(began=st.floats(0, 1e6))
    def begin(self, began: float) -> None:
        self.began = self.now = began
        self.test = ChairStand(began)
        self.stands, self.half = 0, False

    @property
    def phase(self) -> StandPhase:
        return self.test.view(self.now).phase

    @rule(seconds=st.floats(0, 12))
    def wait(self, seconds: float) -> None:
        self.now += seconds

    @rule()
    def stand(self) -> None:
        self.stands += self.phase is StandPhase.RUN
        self.test.count_one(self.now)

    @rule()
    def half_stand(self) -> None:
        if self.phase is StandPhase.OVER and not self.half:
            self.half = True
        self.test.add_half(self.now)

    @rule()
    def take_off(self) -> None:
        if self.half:
            self.half = False
        else:
            self.stands = max(0, self.stands - 1)
        self.test.take_one_off()

    @invariant()
    def shows_what_was_done(self) -> None:
        view = self.test.view(self.now)
        assert view.count == self.stands + self.half
        assert 0.0 <= view.fraction <= 1.0
        assert view.seconds_left in range(31)
        assert (view.seconds_left == 0) == (view.phase is StandPhase.OVER)


TestAnyTest = AnyTest.TestCase


@given(st.floats(0, 1e5), st.lists(st.floats(0, 40), min_size=2, max_size=6))
def test_time_never_gives_seconds_back(began: float, moments: list[float]) -> None:
    test = ChairStand(began)
    order = [StandPhase.READY, StandPhase.RUN, StandPhase.OVER]
    seen = [test.view(began + moment) for moment in sorted(moments)]
    places = [(order.index(view.phase), -view.fraction) for view in seen]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("stands", "age", "sex", "low"),
    [
        (10, 68, "female", True),
        (11, 68, "female", False),
        (11, 68, "male", True),
        (11, 68, "", True),  # unknown: the higher cut-off of the two
        (0, 59, "female", None),
        (0, None, "female", None),
    ],
)
def test_what_a_count_says(norms: Norms, stands: int, age: int | None, sex: str, low: bool | None) -> None:
    assert below_average(norms, stands, age, sex) is low
