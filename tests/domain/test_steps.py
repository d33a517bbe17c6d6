"""The arithmetic of a set: where a second falls, what is finished, how it is cut."""

from __future__ import annotations

from bonehome.domain.dose import Tempo
from bonehome.domain.ids import SlotId
from bonehome.domain.record import SetSide
from bonehome.domain.steps import Part, SetKey, Step, StepKind, Work, key_of
from bonehome.domain.timeline import work_of
from bonehome.domain.week import BlockName
from tests.domain.player_samples import EXERCISES, TEMPO, catalogue, pacing, slot


def work_for(name: str, **dose: int) -> Work:
    exercise = next(one for one in EXERCISES if one.id == name)
    return work_of(slot(name, **dose), exercise, TEMPO, catalogue(), BlockName.STRENGTH)


def test_work_finds_the_moment():
    work = work_for("stand", reps=3)
    moment = work.moment(6.0 + 2.5)
    assert (moment.count, work.beats[moment.beat_index].part, moment.into) == (1, Part.HOLD, 0.5)
    end = work.moment(999.0)
    assert (end.count, work.beats[end.beat_index].part, end.into) == (2, Part.BACK, 3.0)


def test_bouts_and_ways_count_afresh():
    work = work_for("path", reps=10)
    assert (work.passes, work.pass_word, work.count, work.total) == (3, "bout", 10, 30)
    ways = work_for("sideways", reps=10)
    assert (ways.passes, ways.pass_word) == (2, "way")
    assert ways.moment(10.5).pass_index == 1


def test_what_is_finished_is_whole_counts():
    work = work_for("stand", reps=3)
    assert [work.done_at(second) for second in (-1.0, 5.9, 6.0, 99.0)] == [0, 0, 1, 3]


def test_a_shortened_set_keeps_at_least_one():
    assert work_for("stand", reps=3).shortened(0).total == 1
    assert work_for("path", reps=10).shortened(7).seconds == 7.0
    assert work_for("plank", seconds=20).shortened_to(0.2).seconds == 1.0


def test_only_work_is_a_set():
    step = Step(kind=StepKind.WORK, block=BlockName.STRENGTH, block_index=0, seconds=1.0, slot=SlotId("a"), set_index=2)
    assert key_of(step) == SetKey(slot=SlotId("a"), index=2, side=SetSide.BOTH)
    rest = Step(kind=StepKind.REST, block=BlockName.STRENGTH, block_index=0, seconds=1.0, slot=SlotId("a"), set_index=2)
    assert key_of(rest) is None


def test_the_tempo_is_that_of_the_slot_or_the_tier():
    slow = Tempo(out=3, hold=1, back=3)
    pace = pacing(tempos={SlotId("a"): slow})
    assert (pace.tempo_of(SlotId("a")), pace.tempo_of(SlotId("b"))) == (slow, TEMPO)
