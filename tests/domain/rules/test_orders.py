"""Orders from the best value to the worst: where "not answered" stands, and that every answer and test has one."""

from __future__ import annotations

import pytest

from bonehome.content.orders import load_orders
from bonehome.domain.profile import TestResults
from bonehome.domain.rules.answers import EXTRA_YES_NO, YES_NO
from bonehome.domain.rules.orders import Order
from tests.gate import RESOURCES, WELL


@pytest.mark.parametrize(("missing", "steps"), [(0, ((), (1,), (2,))), (1, ((1,), (), (2,))), (2, ((1,), (2,), ()))])
def test_not_answered_stands_at_its_place(missing: int, steps: tuple[tuple[int, ...], ...]) -> None:
    assert Order(answer="q8", values=(1, 2), missing=missing).steps() == steps


def test_no_replacement_is_an_answer_and_not_a_missing_one() -> None:
    assert Order(answer="q19", values=(None,), missing=1).steps() == ((None,), ())


def test_every_question_and_every_test_that_sets_something_has_an_order() -> None:
    orders = load_orders(RESOURCES)
    asked = {one.answer.partition(".")[0] for one in orders.answers}
    assert asked == {*WELL, *EXTRA_YES_NO}
    assert set(YES_NO) <= asked
    tests = {one.answer for one in orders.tests}
    assert tests == set(vars(TestResults())) - {"grip_kg"}


def test_only_a_stop_has_a_value_worse_than_no_answer_without_saying_why() -> None:
    orders = load_orders(RESOURCES)
    for one in (*orders.answers, *orders.tests):
        assert one.why.endswith(".") is (one.missing < len(one.values)), one.answer
