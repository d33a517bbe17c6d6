"""The orders of the answers: the shipped ones load, and a faulty one is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bonehome.content.errors import ContentError
from bonehome.content.orders import load_orders


def test_the_shipped_orders_begin_with_the_best_value(resources: Path) -> None:
    orders = load_orders(resources)
    first = {one.answer: one.values[0] for one in orders.answers}
    assert (first["q2"], first["q8"], first["q15"], first["q22"], first["q18.knee"]) == (False, 0, "normal", True, 0)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda raw: raw["answers"][0].update(answer="mood"), 'Nobody answers "mood".'),
        (lambda raw: raw["answers"][0].update(missing=9), "There is no place 9 among the values."),
        (lambda raw: raw["answers"][0].pop("missing"), "Object missing required field `missing`."),
    ],
)
def test_a_wrong_order_is_told(tmp_path: Path, resources: Path, change: Callable[[Any], object], sentence: str) -> None:
    (tmp_path / "rules").mkdir()
    raw = json.loads((resources / "rules" / "orders.json").read_text(encoding="utf-8"))
    change(raw)
    (tmp_path / "rules" / "orders.json").write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_orders(tmp_path)
    assert sentence in str(caught.value)
