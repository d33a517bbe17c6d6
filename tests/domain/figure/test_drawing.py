"""Parts note fills in order and turn into shapes."""

from __future__ import annotations

from bonehome.domain.figure.drawing import Part, shapes_of
from bonehome.domain.figure.pen import grown
from bonehome.domain.figure.roles import Role


def test_fills_and_outlines_become_shapes_in_order() -> None:
    part = Part("leg", 0.0, far=0.12)
    part.outline(Role.LEGGINGS_LINE, 0, 2)
    part.fill(Role.LEGGINGS, 0)
    spans = [(0, 4), (4, 8), (8, 12), (12, 16)]
    line, cloth = shapes_of([part], spans)
    assert (line.role, line.spans, line.far) == (Role.LEGGINGS_LINE, (spans[grown(0)], spans[grown(2)]), 0.12)
    assert (cloth.role, cloth.spans) == (Role.LEGGINGS, ((0, 4),))


def test_a_fill_of_nothing_is_not_noted() -> None:
    part = Part("leg", 0.0)
    part.fill(Role.SKIN)
    part.outline(Role.SKIN_LINE)
    assert part.fills == []
