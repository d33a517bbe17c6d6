"""The pen gives back every sub-path that was noted, as it is and grown."""

from __future__ import annotations

import numpy as np
import pytest

from bonehome.domain.figure.pen import Canvas, Pen, Quality, grown
from tests.domain.figure.drawing_samples import area, new_pen

SQUARE = [0j, 1 + 0j, 1 + 1j, 1j]


def test_traces_of_all_kinds_find_their_points() -> None:
    pen = new_pen()
    curve = pen.curve(SQUARE, range(4))
    hull = pen.hull([5 + 0j, 6 + 0j], (0.5, 0.5))
    line = pen.line([10 + 0j, 11 + 0j], 0.2)
    circle = pen.circle(20 + 0j, 0.5)
    raw = pen.raw(np.array([[30.0, 0.0], [31.0, 0.0], [30.0, 1.0]]))
    points, spans = pen.finish({curve, grown(curve), hull, grown(hull), line, circle, raw})
    found = {
        trace: points[slice(*spans[trace])] for trace in (curve, hull, line, circle, raw, grown(curve), grown(hull))
    }
    centres = {trace: part[:, 0].mean() for trace, part in found.items()}
    assert [round(centres[trace] / 5) for trace in (curve, hull, line, circle, raw)] == [0, 1, 2, 4, 6]
    assert area(found[curve]) == pytest.approx(1.0)
    assert area(found[grown(curve)]) > 1.0
    assert area(found[grown(hull)]) > area(found[hull])


def test_curves_used_in_one_way_only_come_out_right() -> None:
    pen = new_pen()
    both, plain, over = (pen.curve([corner + k for corner in SQUARE], range(4)) for k in (0, 10, 20))
    points, spans = pen.finish({both, grown(both), plain, grown(over)})
    for trace, x in ((both, 0.5), (grown(both), 0.5), (plain, 10.5), (grown(over), 20.5)):
        assert points[slice(*spans[trace])].mean(0) == pytest.approx([x, 0.5], abs=0.01)


def test_a_taper_narrows_the_outline_of_its_curve_only() -> None:
    pen = Pen(quality=Quality.for_height(600), outline=0.1)
    tapered = pen.curve(SQUARE, range(4), [0.0, 0.0, 0.0, 0.0])
    usual = pen.curve(SQUARE, range(4))
    points, spans = pen.finish({grown(tapered), grown(usual)})
    assert area(points[slice(*spans[grown(tapered)])]) == pytest.approx(1.0)
    assert area(points[slice(*spans[grown(usual)])]) > 1.1


def test_nothing_noted_gives_nothing() -> None:
    points, spans = new_pen().finish(set())
    assert points.shape == (0, 2)
    assert spans == []


def test_larger_pictures_are_cut_finer() -> None:
    thumbnail, card, poster = (Canvas(width=400, height=height).fineness for height in (84, 400, 1200))
    assert thumbnail.directions < card.directions < poster.directions
    assert (thumbnail.details, card.details) == (False, True)
