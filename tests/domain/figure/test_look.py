"""Lengths of sleeves and leggings along the limb."""

from __future__ import annotations

from bonehome.domain.figure.look import Look, Sleeve, Trousers


def test_longer_clothes_end_farther_down() -> None:
    sleeves = [sleeve.hem for sleeve in (Sleeve.NONE, Sleeve.SHORT, Sleeve.ELBOW, Sleeve.LONG)]
    legs = [trousers.hem for trousers in (Trousers.SHORT, Trousers.CAPRI, Trousers.FULL)]
    assert sleeves == sorted(sleeves)
    assert legs == sorted(legs)
    assert max(sleeves + legs) < 2


def test_looks_of_equal_parts_are_equal_so_that_caches_find_them() -> None:
    assert Look(sleeve=Sleeve.LONG) == Look(sleeve=Sleeve.LONG)
    assert len({Look(), Look(), Look(girth=1.1)}) == 2
