"""Which exercise fills a strength slot, and its dose: the rung reached, the step up, the fresh one, the load."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bonehome.domain.dose import Range
from bonehome.domain.exercise import Exercise
from bonehome.domain.ids import ExerciseId, FamilyId
from bonehome.domain.rules import dosing
from bonehome.domain.rules.course import Course
from bonehome.domain.rules.fill import Choice, Pick, Shelf
from bonehome.domain.rules.rungs import Wanted, course_of, current, equal, next_up
from bonehome.domain.rules.steps_up import Growth
from bonehome.domain.rules.tables import GapRule, Phase, SlotRule

PERCENT = 100


@dataclass(frozen=True, kw_only=True)
class Chooser:
    """Chooses for one session; ``place`` is its number in the week, ``sets_by_time`` how many sets its minutes hold."""

    shelf: Shelf
    growth: Growth
    floor: bool
    place: int
    sets_by_time: int

    def pick(self, rule: SlotRule, letter: str, used: frozenset[ExerciseId]) -> Pick | None:
        """The exercise for a slot on day A or B, dosed, with an equal one beside it; None where nothing is open."""
        families = rule.families[letter]
        siblings = tuple(self.shelf.siblings[one] for one in families if one in self.shelf.siblings)
        for kinds in (rule.kinds, rule.else_kinds):
            one = rule if kinds == rule.kinds else replace(rule, kinds=kinds)
            for family in (*families, *siblings) if kinds else ():
                found = self.of_family(one, family, used)
                if found is not None:
                    return found
        return None

    def of_family(self, rule: SlotRule, family: FamilyId, used: frozenset[ExerciseId]) -> Pick | None:
        """The same from one family."""
        wanted = self._wanted(rule, used)
        now = current(self.shelf, family, wanted)
        if now is None or not self.growth.may_take(self.shelf, now):
            return None
        beside = equal(self.shelf, now, self._wanted(rule, used | {now.exercise.id}))
        if beside is not None and self._fresh(rule):
            return self.dosed(rule, beside, now)
        return self._grown(rule, now, beside, wanted)

    def dosed(self, rule: SlotRule, choice: Choice, beside: Choice | None = None) -> Pick:
        """One set as the person did it last, or as a newcomer begins."""
        shelf, course = self.shelf, course_of(self.shelf, choice)
        phase = self._phase(course)
        span = dosing.amount(choice.exercise, choice.allowed, phase)
        value = span.value if course is None else Range(low=span.low, high=span.high).clamp(course.amount)
        deload = shelf.stage.deload
        cap = min(choice.allowed.effort_cap, phase.effort.high)
        kilograms, band = self._load(choice, self._place_of_load(choice.exercise, course))
        return Pick(
            choice=choice,
            amount=dosing.Amount(value=value, low=span.low, high=span.high),
            sets=1,
            max_sets=self._sets(phase, course),
            rest_s=shelf.rest_s,
            effort_cap=min(cap, deload.effort_cap) if deload is not None else cap,
            reason=self._reason(rule, choice, course),
            load_kg=kilograms,
            band=band,
            number=rule.number,
            beside=beside.allowed if beside is not None else None,
        )

    def _grown(self, rule: SlotRule, now: Choice, beside: Choice | None, wanted: Wanted) -> Pick:
        """With the next notch where the person is ready: a set, then a load, then a level (evidence 1.7, 6.5)."""
        usual = self.dosed(rule, now, beside)
        course = course_of(self.shelf, now)
        if course is None or not self.growth.ready(self.shelf, now) or self._set_first(usual, course):
            return usual
        words, steps = self.shelf.facts.rules.progress.words, self.shelf.loads
        if course.load + 1 < steps.steps(now.exercise, now.allowed.load_max_kg):
            if not self.growth.take(now.exercise.id):
                return usual
            kilograms, band = self._load(now, course.load + 1)
            large = self._large(usual.load_kg, kilograms)
            return usual.but(
                load_kg=kilograms,
                band=band,
                amount=dosing.Amount(value=usual.amount.low, low=usual.amount.low, high=usual.amount.high)
                if large
                else usual.amount,
                max_sets=min(usual.max_sets, self.shelf.phase.sets.low) if large else usual.max_sets,
                reason=words.load if kilograms is not None else words.band,
            )
        above = next_up(self.shelf, now, wanted)
        if above is None or not self.growth.take(above.exercise.id):
            return usual
        higher = self.dosed(rule, above, now)
        return higher.with_amount(higher.amount.low).but(
            max_sets=min(higher.max_sets, self.shelf.phase.sets.low), reason=words.level
        )

    def _reason(self, rule: SlotRule, choice: Choice, course: Course | None) -> str:
        """Why it stands there; where it has changed since the last time, that."""
        progress, ladder = self.shelf.facts.rules.progress, self.shelf.ladder(choice.exercise.family)
        words = progress.words
        if ladder is not None and ladder.fell_within(progress.fell_days, self.growth.monday):
            return words.easier
        if ladder is not None and self.place == 0 and ladder.hurt_above(choice.exercise.level, self.shelf.level_of):
            return words.hurt
        return words.reps if course is not None and course.raised else rule.reason

    def _wanted(self, rule: SlotRule, used: frozenset[ExerciseId]) -> Wanted:
        return Wanted(kinds=rule.kinds, floor=self.floor, used=used, gentle=self.place == 0)

    def _fresh(self, rule: SlotRule) -> bool:
        """True in every second stretch of weeks, for all slots but the anchors (decisions 5)."""
        progress = self.shelf.facts.rules.progress
        turned = (self.shelf.stage.number - 1) // progress.fresh_weeks % 2 == 1
        return turned and rule.number not in progress.anchors

    def _phase(self, course: Course | None) -> Phase:
        """The later phase once the weeks and good form allow it (evidence 1.4)."""
        shelf, form = self.shelf, course.form if course is not None else 0
        if shelf.learning:
            return shelf.phase
        later = dosing.in_later(shelf.facts.rules.progress, shelf.stage.number, form, shelf.facts.careful)
        return shelf.table.later if later else shelf.phase

    def _gap(self) -> GapRule | None:
        gap = self.shelf.stage.gap
        return gap if gap is not None and (gap.sessions is None or self.place < gap.sessions) else None

    def _sets(self, phase: Phase, course: Course | None) -> int:
        gap, most = self._gap(), phase.sets.high
        if gap is not None and gap.sets_less:
            most = min(most, max(1, (course.sets if course is not None else most) - gap.sets_less))
        if gap is not None and gap.sets_most is not None:
            most = min(most, gap.sets_most)
        if course is not None and course.stepped is not None and course.stepped >= self.growth.monday:
            most = min(most, phase.sets.low)
        return most

    def _set_first(self, usual: Pick, course: Course) -> bool:
        """True where one set more comes before a load; time may never give it, so patience has an end."""
        waited = course.clean >= 2 * self.shelf.facts.rules.progress.in_a_row
        return course.sets < min(usual.max_sets, self.sets_by_time) and not waited

    def _place_of_load(self, exercise: Exercise, course: Course | None) -> int:
        if course is None:
            return 0
        gap = self._gap()
        return self.shelf.loads.share(exercise, course.load, gap.load_share) if gap is not None else course.load

    def _load(self, choice: Choice, place: int) -> tuple[float | None, str]:
        """The owned weight in kg, or the word of the band, at a place; the heaviest allowed where there are fewer."""
        return self.shelf.loads.at(choice.exercise, place, choice.allowed.load_max_kg)

    def _large(self, before: float | None, after: float | None) -> bool:
        if before is None or after is None:
            return True
        return round((after - before) / before * PERCENT, 6) > self.shelf.facts.rules.progress.large_step_percent
